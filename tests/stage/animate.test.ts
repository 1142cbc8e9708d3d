import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTestModel } from './testModel.ts';

/** A clock that the test moves, and frames that it asks for. */
let nowMs = 0;
let frames: (() => void)[] = [];

beforeEach(() => {
  nowMs = 10_000;
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('document', { hidden: false });
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Frames until none is asked for any more, `everyMs` apart; what was painted in each. */
function play(group: ReturnType<ReturnType<typeof createTestModel>['groupFor']>, everyMs: number): number[] {
  const painted: number[] = [];
  for (let i = 0; frames.length > 0 && i < 200; i++) {
    for (const frame of frames.splice(0)) frame();
    painted.push(group.store.getState().state.x);
    nowMs += everyMs;
  }
  return painted;
}

test('a glide goes all the way, also where painting takes longer than what is left of it', () => {
  for (const paintingMs of [0, 1, 5, 20, 60]) {
    const group = createTestModel().groupFor();
    group.store.subscribe(() => {
      nowMs += paintingMs;
    });
    group.goTo({ ...group.current(), x: 4 });
    const painted = play(group, 7);
    expect(painted.length, `${paintingMs} ms`).toBeGreaterThan(2);
    expect(painted.at(-1), `${paintingMs} ms`).toBe(4);
    expect(painted[1]).toBeLessThan(4);
  }
});

test('a change during a glide ends it', () => {
  const group = createTestModel().groupFor();
  group.goTo({ ...group.current(), x: 4 });
  for (const frame of frames.splice(0)) frame();
  group.dispatch({ type: 'set', field: 'x', value: -2 });
  expect(play(group, 16).at(-1)).toBe(-2);
});
