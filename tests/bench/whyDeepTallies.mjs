/**
 * Trains every race whose result chapter 0 quotes and compares with what is recorded beside the claims test.
 *   node tests/bench/whyDeepTallies.mjs          compares; exits with 1 where a run came out differently
 *   node tests/bench/whyDeepTallies.mjs --write  records
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadModule } from './loadModule.mjs';

const record = new URL('../chapters/why-deep-networks.tallies.json', import.meta.url);
const [{ createTrainer }, { jobOf }, { whyDeepModel }] = await Promise.all([
  loadModule(new URL('../../src/core/train/createTrainer.ts', import.meta.url)),
  loadModule(new URL('../../src/figures/why-deep/contest.ts', import.meta.url)),
  loadModule(new URL('../../src/figures/why-deep/model.ts', import.meta.url)),
]);

const RACES = [
  { name: 'equal units', data: 'flower', dataSeed: 2, shallow: 20 },
  { name: 'flower', data: 'flower', dataSeed: 2, shallow: 38 },
  { name: 'squares, data seed 1', data: 'checkerboard', dataSeed: 1, shallow: 38 },
  { name: 'spiral, data seed 1', data: 'spiral', dataSeed: 1, shallow: 38 },
  { name: 'sine, data seed 1', data: 'sine', dataSeed: 1, shallow: 38 },
  { name: 'flower, data seed 1', data: 'flower', dataSeed: 1, shallow: 38 },
];
const SEEDS = 10;

async function errorsOf(contest, side, seed) {
  const trainer = await createTrainer(jobOf(contest, side, seed).trainer);
  const { errors } = trainer.step(4000);
  trainer.dispose();
  return errors;
}

const found = [];
for (const race of RACES) {
  const contest = { ...whyDeepModel.initialState, ...race };
  const rows = [];
  for (let seed = 1; seed <= SEEDS; seed++) {
    rows.push({
      seed,
      shallow: await errorsOf(contest, 'shallow', seed),
      deep: await errorsOf(contest, 'deep', seed),
    });
  }
  found.push({ ...race, rows });
  console.log(race.name, rows.map(({ shallow, deep }) => `${shallow}:${deep}`).join(' '));
}

const text = `${JSON.stringify(found, null, 1)}\n`;
if (process.argv.includes('--write')) writeFileSync(record, text);
else if (JSON.stringify(JSON.parse(readFileSync(record, 'utf8'))) !== JSON.stringify(found)) {
  console.error('not what is recorded');
  process.exitCode = 1;
}
