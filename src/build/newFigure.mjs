// Makes a new figure: one folder, one line in the registry, one test that fails until the figure is yours.
//   npm run new:figure -- two-outputs
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const words = (id) => id.split('-').join(' ');
const camel = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The files of a new figure by path, as text. */
export function figureFiles(id) {
  const name = camel(id);
  return new Map([
    [
      `src/figures/${id}/model.ts`,
      `import { defineModel } from '../../stage/model/model.ts';
import { defineSchema } from '../../stage/model/schema.ts';

const schema = defineSchema({
  x: { kind: 'number', label: 'input x', symbol: 'x', min: -1, max: 1, step: 0.01, initial: 0.5 },
});

/** The figure's own actions. Every field of the schema can be set without one. */
interface MirrorAction {
  readonly type: 'mirror';
}

export const ${name}Model = defineModel({
  group: '${id}',
  version: 1,
  schema,
  reduce: (state, _action: MirrorAction) => ({ ...state, x: -state.x + 0 }),
  derive: ({ x }) => ({ y: Math.max(0, x) }),
  describe: ({ x }, { y }) => \`At x = \${x} the unit gives y = \${y}.\`,
  readouts: (_state, { y }) => [{ name: 'y', label: 'output y', value: y }],
  presets: [{ id: 'clipped', label: 'Clipped', state: { x: -0.5 } }],
});
`,
    ],
    [
      `src/figures/${id}/View.tsx`,
      `import type { ReactNode } from 'react';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { Readouts } from '../../stage/react/Readouts.tsx';
import { useModel } from '../../stage/react/useModel.ts';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Handle } from '../../ui/plot/Handle.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { ${name}Model } from './model.ts';

const UNIT = [[-1, 0], [0, 0], [1, 1]] as const;

/** Draws the derivation. Panels that a prediction hides stand in a Cover. */
export function View(): ReactNode {
  const { state, derived, dispatch, group } = useModel(${name}Model);
  return (
    <>
      <Cover name="plot">
        <Plot
          label="y against x"
          x={{ domain: [-1, 1], symbol: 'x' }}
          y={{ domain: [-0.2, 1.2], symbol: 'y' }}
          handles={
            <Handle
              label="input x"
              valueText={\`x \${state.x}, y \${derived.y}\`}
              point={[state.x, derived.y]}
              axis="x"
              step={[0.01, 0]}
              tone="tracer"
              onMove={([x], transaction) => {
                dispatch({ type: 'set', field: 'x', value: x }, transaction);
              }}
              onCancel={group.cancel}
            />
          }
        >
          <Curve points={UNIT} className="curve-net1" id="unit" />
        </Plot>
      </Cover>
      <Cover name="readouts">
        <Readouts model={${name}Model} />
      </Cover>
    </>
  );
}
`,
    ],
    [
      `src/figures/${id}/Controls.tsx`,
      `import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { ${name}Model } from './model.ts';

/** Every parameter by slider and number. */
export function Controls(): ReactNode {
  return <ParameterSlider model={${name}Model} field="x" />;
}
`,
    ],
    [
      `src/figures/${id}/index.ts`,
      `import { defineFigure } from '../../stage/defineFigure.tsx';
import { Controls } from './Controls.tsx';
import { ${name}Model } from './model.ts';
import { View } from './View.tsx';

export const ${name} = defineFigure({
  id: '${id}',
  title: '${capital(words(id))}',
  caption: 'What the picture shows, and what to drag.',
  model: ${name}Model,
  View,
  Controls,
  steps: [
    { id: 'active', sentence: 'To the right of its joint the unit lets x through.', state: { x: 0.5 }, controls: ['x'] },
    { id: 'clipped', sentence: 'To the left it is silent.', state: { x: -0.5 }, controls: ['x'], predict: 'left' },
  ],
  predictions: [
    {
      id: 'left',
      kind: 'choice',
      question: 'What does the unit give at x = −0.5?',
      covers: ['plot', 'readouts'],
      options: ['−0.5', '0', '0.5'],
      answer: () => 1,
      explanation: 'ReLU clips everything below zero.',
      state: { x: -0.5 },
    },
  ],
  challenges: [
    {
      id: 'half',
      goal: 'Make y exactly 0.5.',
      progress: (_state, { y }) => 1 - Math.min(1, Math.abs(y - 0.5)),
      status: (_state, { y }) => \`y is \${y}\`,
      hints: ['Which side of the joint lets x through?', 'There, y equals x.', 'Drag x to 0.5.'],
      solution: { x: 0.5 },
    },
  ],
  computed: 'Computed exactly from the value of x that is shown.',
});
`,
    ],
    [
      `tests/figures/${id}/model.test.ts`,
      `import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ${name}Model } from '../../../src/figures/${id}/model.ts';
import { checkModel } from '../../stage/modelProperties.ts';

describe('${id}', () => {
  test('holds to its schema whatever happens', () => {
    expect(() => checkModel(${name}Model, fc.constant({ type: 'mirror' as const }))).not.toThrow();
  });

  test('says what its state means', () => {
    const { initialState, derive, describe: say } = ${name}Model;
    expect(say(initialState, derive(initialState))).toBe('the sentence that this figure is to say');
  });
});
`,
    ],
  ]);
}

/** The registry with one more figure, in the order of the alphabet or at the end. */
export function withRegistryLine(registry, id) {
  const name = camel(id);
  const key = name === id ? id : `'${id}'`;
  const line = `  ${key}: () => import('../figures/${id}/index.ts').then((module) => module.${name}),\n`;
  const end = registry.indexOf('\n};', registry.indexOf('export const figures')) + 1;
  if (end === 0) throw new Error('src/app/registry.ts has no table `figures` that ends in "};"');
  return registry.slice(0, end) + line + registry.slice(end);
}

async function main(id) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id ?? '')) {
    throw new Error(
      'Give the figure an id of small letters, digits and hyphens: npm run new:figure -- two-outputs',
    );
  }
  const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
  if (existsSync(join(root, 'src/figures', id))) throw new Error(`src/figures/${id} is there already.`);
  for (const [path, text] of figureFiles(id)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
    console.log(`made ${path}`);
  }
  const registry = join(root, 'src/app/registry.ts');
  await writeFile(registry, withRegistryLine(await readFile(registry, 'utf8'), id));
  console.log(`added a line to src/app/registry.ts; see it at /figure/${id}/ and mend tests/figures/${id}`);
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  main(process.argv[2]).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
