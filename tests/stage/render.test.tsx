import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { defineFigure } from '../../src/stage/defineFigure.tsx';
import type { Exercise } from '../../src/stage/exercise/exercise.ts';
import { ExerciseView } from '../../src/stage/exercise/ExerciseView.tsx';
import { Cover } from '../../src/stage/prediction/Cover.tsx';
import { ProseReadout } from '../../src/stage/prose/ProseReadout.tsx';
import { ProseScrub } from '../../src/stage/prose/ProseScrub.tsx';
import { Readouts } from '../../src/stage/react/Readouts.tsx';
import { createTestModel } from './testModel.ts';

const model = createTestModel('render');
const figure = defineFigure({
  id: 'trial',
  title: 'A trial',
  caption: 'What it shows.',
  model,
  View: () => (
    <Cover name="all">
      <Readouts model={model} />
    </Cover>
  ),
  Controls: () => null,
  steps: [{ id: 'one', sentence: 'First.', state: { x: 1 } }],
  predictions: [
    { id: 'p', kind: 'number', question: 'How much?', covers: ['all'], explanation: 'So.', answer: () => 1 },
  ],
  challenges: [
    {
      id: 'far',
      goal: 'Go far.',
      progress: ({ x }) => x / 4,
      status: ({ x }) => `x is ${x}`,
      hints: ['a', 'b', 'c'],
      solution: { x: 4 },
    },
  ],
  computed: 'Exactly.',
});

describe('a figure without a browser', () => {
  const html = renderToString(createElement(figure.Component, { number: '1.2' }));
  test.each([
    ['its hooks', 'data-figure="trial"'],
    ['its number', '1.2'],
    ['its readouts', 'data-readout="sum"'],
    ['its steps', 'Show the one step'],
    ['its description', 'x is 0.5'],
    ['what it was computed by', 'Exactly.'],
  ])('shows %s', (_what, part) => {
    expect(html.replaceAll('<!-- -->', '')).toContain(part);
  });
  test('is not ready before a browser has it', () => {
    expect(html).not.toContain('data-ready');
  });
  test('is known to pages by plain data', () => {
    expect(figure).toMatchObject({ group: 'render', caption: 'What it shows.', steps: [{ id: 'one' }] });
  });
});

describe('numbers in the prose', () => {
  test('show the initial state', () => {
    expect(renderToString(createElement(ProseScrub, { figure, field: 'x' }))).toContain('0.5');
    expect(renderToString(createElement(ProseScrub, { figure, field: 'w', index: 1 }))).toContain('weight 2');
    expect(renderToString(createElement(ProseReadout, { figure, name: 'sum' }))).toContain(
      'data-value="0.5"',
    );
  });
  test.each([
    ['field', () => createElement(ProseScrub, { figure, field: 'nothing' }), /no number "nothing"/],
    ['flag', () => createElement(ProseScrub, { figure, field: 'free' }), /no number "free"/],
    [
      'readout',
      () => createElement(ProseReadout, { figure, name: 'nothing' }),
      /no readout "nothing"; there are: sum/,
    ],
  ])('stop the build at an unknown %s', (_what, make, message) => {
    expect(() => renderToString(make())).toThrow(message);
  });
});

describe('an exercise without a browser', () => {
  const common = { question: 'How many?', hints: ['Look.'], explanation: 'Because.' };
  const exercises: readonly Exercise[] = [
    { ...common, kind: 'number', answer: 7 },
    { ...common, kind: 'shape', answer: [4, 3] },
    { ...common, kind: 'choice', options: ['few', 'many'], answer: 0 },
    { ...common, kind: 'symbol', before: ['y', '='], after: ['h_1'], options: ['φ_1', 'φ_2'], answer: 0 },
    { ...common, kind: 'figure', figure: 'trial', challenge: 'far' },
  ];
  test.each(exercises.map((exercise) => [exercise.kind, exercise] as const))(
    'of kind %s asks, and keeps its answer to itself',
    (kind, exercise) => {
      const html = renderToString(createElement(ExerciseView, { id: `trial.${kind}`, exercise, figure }));
      expect(html).toContain('How many?');
      expect(html).toContain('Check');
      expect(html).not.toContain('Because.');
    },
  );
  test('of a figure that was not given stops the build', () => {
    const exercise: Exercise = { ...common, kind: 'figure', figure: 'trial', challenge: 'far' };
    expect(() => renderToString(createElement(ExerciseView, { id: 'a', exercise }))).toThrow(/"trial"/);
  });
});
