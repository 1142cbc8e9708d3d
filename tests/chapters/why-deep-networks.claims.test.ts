import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exercises } from '../../src/chapters/why-deep-networks/exercises.ts';
import { countParameters } from '../../src/core/network/countParameters.ts';
import { createTrainer } from '../../src/core/train/createTrainer.ts';
import { universalModel, withUnits } from '../../src/figures/universal/model.ts';
import { type Contest, jobOf } from '../../src/figures/why-deep/contest.ts';
import { whyDeepModel } from '../../src/figures/why-deep/model.ts';
import { countTally, type TallyRow } from '../../src/figures/why-deep/tally.ts';

const prose = readFileSync(
  new URL('../../src/chapters/why-deep-networks/Chapter.mdx', import.meta.url),
  'utf8',
);

/** A claim must still be in the text, or its test is about nothing. */
function said(words: string): void {
  expect(prose.replaceAll(/\s+/g, ' ')).toContain(words);
}

const rmsOf = (units: number): number =>
  universalModel.derive({ ...universalModel.initialState, ...withUnits(units) }).fit.rms;

const contest = whyDeepModel.initialState;

/** What tests/bench/whyDeepTallies.mjs trained and recorded: minutes of work on a busy machine. */
interface Race {
  readonly name: string;
  readonly data: typeof contest.data;
  readonly dataSeed: number;
  readonly shallow: number;
  readonly rows: readonly TallyRow[];
}
const races: readonly Race[] = JSON.parse(
  readFileSync(new URL('why-deep-networks.tallies.json', import.meta.url), 'utf8'),
);

function raceOf(name: string): Race {
  const race = races.find((each) => each.name === name);
  if (!race) throw new Error(`no race '${name}' is recorded`);
  return race;
}

/** Deep ahead, even, shallow ahead. */
function tallyOf(name: string): number[] {
  const { deep, ties, shallow, total } = countTally(raceOf(name).rows);
  expect(total).toBe(10);
  return [deep, ties, shallow];
}

async function errorsOf(about: Contest, side: 'shallow' | 'deep', seed: number): Promise<number> {
  const trainer = await createTrainer(jobOf(about, side, seed).trainer);
  const { errors } = trainer.step(4000);
  trainer.dispose();
  return errors;
}

describe('one layer', () => {
  test('errors of the wavy curve', () => {
    said('six units even do worse than five');
    expect(rmsOf(6)).toBeGreaterThan(rmsOf(5));
    said('with 24 units it is 0.013, with 48 it is 0.0032');
    expect(rmsOf(24).toFixed(3)).toBe('0.013');
    expect(rmsOf(48).toFixed(4)).toBe('0.0032');
  });

  test('fewest units', () => {
    expect(exercises.fewest.explanation).toContain(
      'Twenty-eight units leave less than 0.01, twenty-seven do not',
    );
    expect(rmsOf(28)).toBeLessThan(0.01);
    expect(rmsOf(27)).toBeGreaterThan(0.01);
  });
});

describe('one layer or two', () => {
  test('parameters', () => {
    said('81 against 151');
    said('38 units, which makes 153 parameters');
    const count = (widths: number[]): number => countParameters({ inputs: 2, widths, outputs: 1 });
    expect([count([20]), count([10, 10]), count([38]), count([37])]).toEqual([81, 151, 153, 149]);
    expect(count([8, 12])).toBe(count([36]));
    expect(exercises.parameters.answer()).toBe(51);
  });

  test('the first seed, trained here, is as recorded', async () => {
    said('the shallow network ends with 16 errors and the deep one with none');
    const { data, dataSeed, shallow, rows } = raceOf('equal units');
    expect({ ...contest, data, dataSeed, shallow }).toEqual(contest);
    const first = [await errorsOf(contest, 'shallow', 1), await errorsOf(contest, 'deep', 1)];
    expect(first).toEqual([16, 0]);
    expect([rows[0]?.shallow, rows[0]?.deep]).toEqual(first);
  });

  test('the tallies', () => {
    said('of ten seeds, deep leaves fewer errors with nine, and once neither leaves any');
    expect(tallyOf('equal units')).toEqual([9, 1, 0]);
    expect(raceOf('equal units').rows.some(({ shallow, deep }) => shallow === 0 && deep === 0)).toBe(true);
    const table = prose.replaceAll(/ +/g, ' ');
    for (const name of ['flower', 'squares, data seed 1', 'spiral, data seed 1', 'sine, data seed 1']) {
      expect(raceOf(name).shallow).toBe(38);
      expect(table).toContain(`| ${name} | ${tallyOf(name).join(' | ')} |`);
    }
    said('with data seed 1, deep is ahead once, shallow twice, and seven times they are even');
    expect(tallyOf('flower, data seed 1')).toEqual([1, 7, 2]);
  });
});
