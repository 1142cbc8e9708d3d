import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { followCalmly } from '../../src/stage/model/calm.ts';

/** A clock that the test moves; what draws from the calm store takes `drawingMs`. */
let nowMs = 0;
let drawingMs = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  nowMs = 10_000;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function drawn(): { source: StoreApi<number>; seen: () => number } {
  const source = createStore(() => 0);
  const calm = followCalmly(source);
  calm.subscribe(() => {
    nowMs += drawingMs;
  });
  return { source, seen: () => calm.getState() };
}

async function pass(ms: number): Promise<void> {
  nowMs += ms;
  await vi.advanceTimersByTimeAsync(ms);
}

/** One frame after another, a change in each; how many of them were followed before the next. */
async function drag(source: StoreApi<number>, seen: () => number, frameMs: number): Promise<number> {
  let followed = 0;
  for (let i = 1; i <= 30; i += 1) {
    source.setState(i);
    await pass(frameMs);
    if (seen() === i) followed += 1;
  }
  return followed;
}

test('a single change is followed at once', () => {
  drawingMs = 50;
  const { source, seen } = drawn();
  source.setState(7);
  expect(seen()).toBe(7);
});

test('a gesture is followed frame by frame where that is cheap', async () => {
  drawingMs = 0.2;
  const { source, seen } = drawn();
  expect(await drag(source, seen, 16)).toBe(30);
});

test('where it is dear, only its first changes are, and its end', async () => {
  drawingMs = 20;
  const { source, seen } = drawn();
  expect(await drag(source, seen, 16)).toBeLessThanOrEqual(2);
  await pass(200);
  expect(seen()).toBe(30);
});

test('slow frames are no rests', async () => {
  drawingMs = 20;
  const { source, seen } = drawn();
  expect(await drag(source, seen, 150)).toBeLessThanOrEqual(2);
  await pass(1000);
  expect(seen()).toBe(30);
});
