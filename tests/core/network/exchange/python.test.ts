import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeNetworks } from '../../../../src/core/network/composeNetworks.ts';
import { evaluate } from '../../../../src/core/network/evaluate.ts';
import { exportNumpy, numpyLines } from '../../../../src/core/network/exchange/exportNumpy.ts';
import { exportPytorch } from '../../../../src/core/network/exchange/exportPytorch.ts';
import type { Network } from '../../../../src/core/network/network.ts';
import { stackNetworks } from '../../../../src/core/notation/stackNetworks.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { FIRST, networkOfShape, networksWithInputs, SECOND } from '../../notation/networks.ts';

/** Runs Python code, with the modules of a folder before those that are installed. */
function python(code: string, modules = ''): { ok: boolean; output: string } {
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...(modules && { PYTHONPATH: modules }) };
  const run = spawnSync('python3', ['-'], { input: code, encoding: 'utf8', timeout: 60_000, env });
  return { ok: run.status === 0, output: `${run.stdout}${run.stderr}` };
}

function hasModule(name: string): boolean {
  const { ok } = python(`import ${name}`);
  if (!ok) console.info(`Skipped: python3 with ${name} is not installed, so its generated code is not run.`);
  return ok;
}

const twoLayer = composeNetworks(FIRST, SECOND);
const random = fc.sample(networksWithInputs(4, 6), { numRuns: 8, seed: 7 }).map(({ network }) => network);
const large = networkOfShape([3, 4, 2, 3, 2], (k, i, j) => 1e6 * Math.sin(1 + 7 * k + 3 * i + 11 * j));
const networks: Network[] = [twoLayer, stackNetworks(FIRST, SECOND), large, ...random];

/** Each program in a namespace of its own, then its values at the points, so that Python starts once. */
function programFor(
  codes: readonly string[],
  points: readonly (readonly number[][])[],
  call: string,
): string {
  return [
    'import json',
    `programs = json.loads(${JSON.stringify(JSON.stringify(codes))})`,
    `points = json.loads(${JSON.stringify(JSON.stringify(points))})`,
    'results = []',
    'for code, at in zip(programs, points):',
    '    space = {}',
    '    exec(code, space)',
    `    results.append(${call})`,
    'print(json.dumps(results))',
  ].join('\n');
}

function pointsFor(network: Network): number[][] {
  const next = createRandom(3);
  return Array.from({ length: 100 }, () =>
    Array.from({ length: network.inputs }, () => 4 * next.uniform() - 2),
  );
}

/** The largest difference from `evaluate` over all networks and points, relative to the sizes that occur. */
function largestDifference(code: (network: Network) => string, call: string, modules = ''): number {
  const points = networks.map(pointsFor);
  const { ok, output } = python(programFor(networks.map(code), points, call), modules);
  if (!ok) throw new Error(output);
  const results: number[][][] = JSON.parse(output);
  const differences = networks.flatMap((network, n) =>
    (points[n] ?? []).flatMap((point, p) =>
      Array.from(evaluate(network, point), (value, i) => {
        const scale = network === large ? 1e24 : 1e3;
        return Math.abs((results[n]?.[p]?.[i] ?? Number.NaN) - value) / scale;
      }),
    ),
  );
  return Math.max(...differences);
}

const hasNumpy = hasModule('numpy');
const hasTorch = hasModule('torch');

it.skipIf(!hasNumpy)('generated NumPy runs, passes its assert and agrees on 100 points', () => {
  const call = "space['network'](space['np'].array(at)).tolist()";
  expect(largestDifference(exportNumpy, call)).toBeLessThanOrEqual(1e-12);
});

it.skipIf(!hasNumpy)("generated NumPy's assert fails when a weight is changed", () => {
  const changed = exportNumpy(twoLayer).replace('[2.0, -6.0, 8.0]', '[2.0, -6.5, 8.0]');
  const { ok, output } = python(changed);
  expect(ok).toBe(false);
  expect(output).toContain('AssertionError');
});

const torchCall = "space['network'](space['torch'].tensor(at)).tolist()";

it.skipIf(!hasTorch)('generated PyTorch runs, passes its assert and agrees on 100 points', () => {
  expect(largestDifference(exportPytorch, torchCall)).toBeLessThanOrEqual(1e-12);
});

/** Holds `torch.py`: what the generated code uses of PyTorch, over NumPy. */
const STAND_IN = import.meta.dirname;

it.skipIf(!hasNumpy)('generated PyTorch runs and agrees on 100 points over a stand-in for PyTorch', () => {
  expect(largestDifference(exportPytorch, torchCall, STAND_IN)).toBeLessThanOrEqual(1e-12);
});

it.skipIf(!hasNumpy).each([
  ['a weight is changed', '[2.0, -6.0, 8.0]', '[2.0, -6.5, 8.0]', 'AssertionError'],
  [
    'the precision is single',
    'set_default_dtype(torch.float64)',
    'set_default_dtype(torch.float32)',
    'Assert',
  ],
  [
    'a weight is written while gradients are recorded',
    'with torch.no_grad():\n    network',
    'if True:\n    network',
    'in-place',
  ],
])('generated PyTorch fails over the stand-in when %s', (_, from, to, fault) => {
  const code = exportPytorch(stackNetworks(FIRST, SECOND));
  expect(code).toContain(from);
  const { ok, output } = python(code.replace(from, to), STAND_IN);
  expect(ok).toBe(false);
  expect(output).toContain(fault);
});

it('every generated number reads back as the same double', () => {
  const network = networkOfShape([1, 1], (_, __, j) => (j < 0 ? -1e21 : 0.1 + 0.2));
  const code = exportNumpy(network);
  expect(code).toContain('[0.30000000000000004]');
  expect(code).toContain('[-1e+21]');
  expect(numpyLines(network).find(({ term }) => term === 'b:0')?.text).toBe('beta_0 = np.array([-1e+21])');
});
