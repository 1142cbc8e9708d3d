import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeState, encodeState, LONGEST_ENTRY } from '../../src/stage/share/codec.ts';
import { formatHash, parseHash } from '../../src/stage/share/hash.ts';
import { createTestModel, testSchema } from './testModel.ts';
import { fairValue } from './modelProperties.ts';

const model = createTestModel();
const anyState = fc.record({
  x: fairValue(testSchema.x),
  count: fairValue(testSchema.count),
  w: fairValue(testSchema.w),
  drawn: fairValue(testSchema.drawn),
  domain: fairValue(testSchema.domain),
  free: fairValue(testSchema.free),
});

function complaintsOf(text: string) {
  const decoded = decodeState(model, text);
  return decoded.ok ? decoded.complaints : decoded.problem;
}

function stateOf(text: string) {
  const decoded = decodeState(model, text);
  if (!decoded.ok) throw new Error(decoded.problem);
  return decoded.state;
}

describe('share links', () => {
  test('hold every state exactly, in characters that no host rewrites', () => {
    fc.assert(
      fc.property(anyState, (fields) => {
        const state = Object.assign({ ...model.initialState }, fields);
        const text = encodeState(model, state);
        expect(text).toMatch(/^[\w\-.~,]*$/);
        // a state like the initial one has no link: any link that names nothing opens it
        expect(decodeState(model, text === '' ? '2' : text)).toEqual({ ok: true, state, complaints: [] });
      }),
    );
  });

  test('name only what differs from the initial state', () => {
    expect(encodeState(model, model.initialState)).toBe('');
    expect(encodeState(model, { ...model.initialState, x: 1.5, w: [1, 0], free: true })).toBe(
      '2~x,1.5~w,1,0~free,1',
    );
  });

  test('keep an empty list apart from an unnamed one', () => {
    const withDefault = { ...model, initialState: { ...model.initialState, drawn: [0.5] } };
    const text = encodeState(withDefault, { ...withDefault.initialState, drawn: [] });
    const decoded = decodeState(withDefault, text);
    expect(decoded.ok && decoded.state.drawn).toEqual([]);
  });

  test.each([
    ['2~x,99', 'input x', '99', '10', '−10 to 10'],
    ['2~x,NaN', 'input x', 'NaN', '0.5', '−10 to 10'],
    ['2~x,1,2', 'input x', 'NaN', '0.5', '−10 to 10'],
    ['2~count,2.4', 'number of units', '2.4', '2', 'whole numbers from 1 to 8'],
    ['2~w,1', 'weights', '1', '1, -1', '2 numbers, each −5 to 5'],
    ['2~w,9,-9', 'weights', '9, -9', '5, -5', '−5 to 5'],
    ['2~domain,moon', 'domain', 'moon', 'interval', 'interval, line'],
    ['2~free,perhaps', 'weights set free', 'perhaps', 'false', 'yes or no'],
    ['2~drawn,1,1,1,1,1,1,1', 'drawn curve', '1, 1, 1, 1, 1, 1, 1', '', '0 to 6 numbers, each −1 to 1'],
    ['2~nonsense,7', 'nonsense', '7', 'nothing', 'a field of this figure'],
  ])('%s: says field, given, used and allowed', (text, field, given, used, allowed) => {
    expect(complaintsOf(text)).toEqual([{ field, given, used, allowed }]);
  });

  test('leave other fields alone when one is wrong', () => {
    expect(stateOf('2~x,99~w,2,3')).toMatchObject({ x: 10, w: [2, 3] });
  });

  test('open old versions through their migrations', () => {
    expect(decodeState(model, '1~z,4')).toMatchObject({ ok: true, complaints: [], state: { x: 4 } });
  });

  test('refuse what is too long, too new or no link at all', () => {
    expect(complaintsOf('x'.repeat(LONGEST_ENTRY + 1))).toContain(`at most ${LONGEST_ENTRY}`);
    expect(complaintsOf('3~x,1')).toContain('newer edition');
    for (const text of ['', 'x', '0~x,1', '-1~x,1', '1.5~x,1', '~'])
      expect(complaintsOf(text)).toContain('version');
  });

  test('never throw, whatever they hold, and give a state within the schema', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `2~${text}`),
        ),
        (text) => {
          const decoded = decodeState(model, text);
          expect(decoded.ok && Number.isNaN(decoded.state.x)).toBe(false);
        },
      ),
    );
    expect(complaintsOf('1~__proto__,1~constructor,2')).toHaveLength(2);
    expect(Object.getPrototypeOf(stateOf('1~__proto__,1'))).toBe(Object.prototype);
  });
});

describe('the hash', () => {
  test('holds an entry per group and drops the empty ones', () => {
    const entries = new Map([
      ['a', '1~x,1'],
      ['b', ''],
      ['step', 'compose.trace'],
    ]);
    expect(formatHash(entries)).toBe('#a=1~x,1&step=compose.trace');
    expect(parseHash('#a=1~x,1&step=compose.trace')).toEqual(
      new Map([...entries].filter(([, v]) => v !== '')),
    );
  });

  test('reads what a chat has escaped, and survives a broken escape', () => {
    expect(parseHash('#a=1%7Ex%2C1').get('a')).toBe('1~x,1');
    expect(parseHash('#a=%E0%A4%A').get('a')).toBe('%E0%A4%A');
  });

  test('ignores a plain anchor and what is endless', () => {
    expect(parseHash('#fold-draw-unfold').size).toBe(0);
    expect(parseHash(`#a=${'x'.repeat(20_000)}`).size).toBe(0);
  });
});
