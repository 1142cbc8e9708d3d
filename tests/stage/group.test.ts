import { describe, expect, test } from 'vitest';
import { createTestModel } from './testModel.ts';
import { checkModel } from './modelProperties.ts';
import fc from 'fast-check';

async function painted(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

function freshGroup() {
  return createTestModel().groupFor();
}

describe('a group', () => {
  test('takes one transaction back as one step', () => {
    const group = freshGroup();
    for (const value of [1, 2, 3]) group.dispatch({ type: 'set', field: 'x', value }, 'drag');
    group.dispatch({ type: 'set', field: 'x', value: 4 }, 'next drag');
    expect(group.current().x).toBe(4);
    group.undo();
    expect(group.current().x).toBe(3);
    group.undo();
    expect(group.current().x).toBe(0.5);
    group.undo();
    expect(group.current().x).toBe(0.5);
    group.redo();
    group.redo();
    expect(group.current().x).toBe(4);
  });

  test('separates two gestures with other changes between them', () => {
    const group = freshGroup();
    group.dispatch({ type: 'set', field: 'x', value: 1 }, 'a');
    group.undo();
    group.dispatch({ type: 'set', field: 'x', value: 2 }, 'a');
    group.undo();
    expect(group.current().x).toBe(0.5);
  });

  test('cancels a transaction without leaving a way forward to it', () => {
    const group = freshGroup();
    group.dispatch({ type: 'set', field: 'x', value: 2 });
    group.dispatch({ type: 'set', field: 'x', value: 7 }, 'drag');
    group.cancel('drag');
    expect(group.current().x).toBe(2);
    group.redo();
    expect(group.current().x).toBe(2);
    group.cancel('drag');
    expect(group.current().x).toBe(2);
  });

  test('a new change ends what could be redone', () => {
    const group = freshGroup();
    group.dispatch({ type: 'set', field: 'x', value: 1 });
    group.undo();
    group.dispatch({ type: 'set', field: 'x', value: 2 });
    group.redo();
    expect(group.current().x).toBe(2);
  });

  test('counts nothing as a step that changes nothing', async () => {
    const group = freshGroup();
    group.dispatch({ type: 'set', field: 'x', value: 0.5 });
    group.dispatch({ type: 'set', field: 'x', value: Number.NaN });
    group.goTo({ ...group.model.initialState, w: [1, -1] });
    await painted();
    expect(group.store.getState().canUndo).toBe(false);
  });

  test('paints what it holds, once for many changes', async () => {
    const group = freshGroup();
    let paints = 0;
    group.store.subscribe(() => {
      paints += 1;
    });
    for (const value of [1, 2, 3]) group.dispatch({ type: 'set', field: 'x', value });
    await painted();
    expect(paints).toBe(1);
    expect(group.store.getState()).toMatchObject({ state: { x: 3 }, canUndo: true });
    expect(group.store.getInitialState().state).toEqual(group.model.initialState);
  });

  test('reset is a step that can be taken back', () => {
    const group = freshGroup();
    group.dispatch({ type: 'set', field: 'x', value: 3 });
    group.reset();
    expect(group.current()).toEqual(group.model.initialState);
    group.undo();
    expect(group.current().x).toBe(3);
  });

  test('derives a state once', () => {
    const group = freshGroup();
    const state = group.current();
    expect(group.derived(state)).toBe(group.derived(state));
  });

  test('is shared by all that ask for it; a named instance is another', () => {
    const model = createTestModel();
    expect(model.groupFor()).toBe(model.groupFor(''));
    const [one, two] = [model.groupFor(), model.groupFor('second')];
    one.dispatch({ type: 'set', field: 'x', value: 4 });
    expect(two.current().x).toBe(0.5);
    two.dispatch({ type: 'set', field: 'x', value: 2 });
    two.undo();
    expect(one.current().x).toBe(4);
    expect([one.key, two.key]).toEqual(['test', 'test.second']);
  });
});

describe('the highlight', () => {
  test('follows the pointer, stays where it is pinned, and falls back to the step', () => {
    const group = freshGroup();
    const lit = () => {
      const { id, base } = group.highlight.getState();
      return id ?? base;
    };
    group.setBaseHighlight('step');
    group.setHighlight('a');
    expect(lit()).toBe('a');
    group.setHighlight('a', true);
    group.setHighlight('b');
    expect(lit()).toBe('a');
    group.setHighlight('a', true);
    expect(lit()).toBe('step');
  });
});

describe('setting a field', () => {
  const model = createTestModel();
  test.each([
    [{ field: 'x', value: 99 }, { x: 10 }],
    [{ field: 'count', value: 2.6 }, { count: 3 }],
    [{ field: 'w', index: 1, value: 2 }, { w: [1, 2] }],
    [{ field: 'w', index: 7, value: 2 }, { w: [1, -1] }],
    [{ field: 'w', index: -1, value: 2 }, { w: [1, -1] }],
    [{ field: 'domain', value: 'moon' }, { domain: 'interval' }],
    [{ field: 'nothing', value: 1 }, {}],
  ])('%j keeps to what is allowed', (change, expected) => {
    expect(model.reduce(model.initialState, { type: 'set', ...change })).toMatchObject(expected);
  });

  test('refuses by returning the very state', () => {
    expect(model.reduce(model.initialState, { type: 'set', field: 'x', value: Number.NaN })).toBe(
      model.initialState,
    );
  });
});

describe('every model', () => {
  test('holds to its schema whatever happens', () => {
    expect(() => checkModel(createTestModel(), fc.constant({ type: 'double' as const }))).not.toThrow();
  });

  test('is caught when an action leaves it', () => {
    const broken = createTestModel();
    const doubling = {
      ...broken,
      reduce: (state: typeof broken.initialState) => ({ ...state, x: Number.NaN }),
    };
    expect(() => checkModel(doubling)).toThrow(/Property failed/);
  });
});
