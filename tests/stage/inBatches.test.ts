import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inBatches } from '../../src/stage/training/inBatches.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function collector(everyMs: number) {
  const seen: string[] = [];
  let view = '';
  const batches = inBatches<string>((update) => {
    view = update(view);
    seen.push(view);
  }, everyMs);
  const add = (letter: string): void => {
    batches.change((before) => before + letter);
  };
  return { seen, add, flush: batches.flush };
}

describe('changes in batches', () => {
  test('the first is taken at once, the others together and in their order', () => {
    const { seen, add } = collector(80);
    for (const letter of 'abc') add(letter);
    expect(seen).toEqual(['a']);
    vi.advanceTimersByTime(79);
    expect(seen).toEqual(['a']);
    vi.advanceTimersByTime(1);
    expect(seen).toEqual(['a', 'abc']);
    vi.advanceTimersByTime(500);
    expect(seen).toEqual(['a', 'abc']);
    add('d');
    expect(seen).toEqual(['a', 'abc', 'abcd']);
  });

  test('what waits can be taken now, and is taken once', () => {
    const { seen, add, flush } = collector(80);
    for (const letter of 'ab') add(letter);
    flush();
    flush();
    vi.advanceTimersByTime(500);
    expect(seen).toEqual(['a', 'ab']);
  });

  test('without a time every change is taken at once', () => {
    const { seen, add } = collector(0);
    for (const letter of 'ab') add(letter);
    expect(seen).toEqual(['a', 'ab']);
  });
});
