import { evaluatePreActivations } from '../network/evaluate.ts';
import type { Network } from '../network/network.ts';
import type { Equation, Expression, Value } from './expression.ts';
import { formatNumber } from './formatNumber.ts';
import { inputNodes, layerAt, type NamedNetwork, outputNodes, ownerId } from './layerExpressions.ts';
import { createNames, type NameScheme } from './names.ts';
import { firstNestedLayer, nestedLines } from './nested.ts';
import { inputId, partId, unitId } from './termId.ts';

export interface EvaluationStep {
  /** Stable: `symbols`, `input`, then `sum-k` and `clip-k` for every layer k. */
  readonly id: string;
  readonly sentence: string;
  /** One line per output: what is left of the nested equation. */
  readonly equations: readonly Equation[];
}

/**
 * The nested equation worked out inside out at `input`: the input goes in, then layer by layer each
 * bracket's sum, then the clipped value. Every intermediate number is exact to rounding and is what
 * `evaluatePreActivations` gives. A network whose line would be too long starts further up, with the
 * layers below already computed.
 * @param input length `network.inputs`
 */
export function evaluationSteps(
  network: Network,
  input: ArrayLike<number>,
  scheme: NameScheme = 'lecture',
): EvaluationStep[] {
  const named: NamedNetwork = { network, names: createNames(network, scheme) };
  const sums = evaluatePreActivations(network, input);
  const start = firstNestedLayer(network);
  const steps: EvaluationStep[] = [];
  if (start === 0) {
    steps.push(
      step('symbols', 'The whole network in one equation.', nestedLines(named, 0, inputNodes(named, 0))),
    );
  }
  steps.push(
    startStep(named, start, start === 0 ? Array.from(input) : clippedValues(named, start - 1, sums)),
  );
  for (let k = start; k < network.layers.length; k++) {
    const last = k === network.layers.length - 1;
    const isClipped = layerAt(named, k).activation === 'relu';
    steps.push(sumStep(named, k, sums, last));
    if (isClipped) steps.push(clipStep(named, k, sums, last));
  }
  return steps;
}

function startStep(named: NamedNetwork, start: number, values: number[]): EvaluationStep {
  const id = start === 0 ? (j: number) => inputId(j) : (j: number) => unitId(start - 1, j);
  const numbers = values.map((value, j): Value => ({ kind: 'value', id: id(j), value }));
  const what = start === 0 ? 'The input goes in' : `Layers 1 to ${start} are computed already`;
  return step('input', `${what}: ${listNumbers(values)}.`, nestedLines(named, start, numbers));
}

function sumStep(
  named: NamedNetwork,
  k: number,
  sums: readonly Float64Array[],
  last: boolean,
): EvaluationStep {
  const values = Array.from(sums[k] ?? []);
  const isClipped = layerAt(named, k).activation === 'relu';
  const results = values.map((value, i): Expression => {
    const owner = ownerId(named, k, i);
    if (!isClipped) return { kind: 'value', id: owner, value };
    const body: Value = { kind: 'value', id: partId('z', owner), value };
    return { kind: 'bracket', id: partId('a', owner), body, isVector: false };
  });
  const where = isClipped
    ? `Inside the brackets of layer ${k + 1}`
    : last
      ? 'The output'
      : `Layer ${k + 1} gives`;
  return step(`sum-${k}`, `${where}: ${listNumbers(values)}.`, linesAbove(named, k, results));
}

function clipStep(
  named: NamedNetwork,
  k: number,
  sums: readonly Float64Array[],
  last: boolean,
): EvaluationStep {
  const values = clippedValues(named, k, sums);
  const clippedCount = Array.from(sums[k] ?? []).filter((value) => value < 0).length;
  const numbers = values.map((value, i): Value => ({ kind: 'value', id: ownerId(named, k, i), value }));
  const verb = clippedCount === 0 ? 'Nothing is clipped' : `${clippedCount} of ${values.length} clipped to 0`;
  const what = last ? 'the outputs are' : `layer ${k + 1} gives`;
  return step(`clip-${k}`, `${verb}: ${what} ${listNumbers(values)}.`, linesAbove(named, k, numbers));
}

/** The nested lines with `values` in the place of what layer k gives. */
function linesAbove(named: NamedNetwork, k: number, values: readonly Expression[]): Equation[] {
  if (k < named.network.layers.length - 1) return nestedLines(named, k + 1, values);
  return outputNodes(named, k).flatMap((left, i): Equation[] => {
    const right = values[i];
    return right ? [{ id: partId('l', ownerId(named, k, i)), sides: [left, right] }] : [];
  });
}

function clippedValues(named: NamedNetwork, k: number, sums: readonly Float64Array[]): number[] {
  const values = Array.from(sums[k] ?? []);
  return layerAt(named, k).activation === 'relu' ? values.map((value) => (value <= 0 ? 0 : value)) : values;
}

function step(id: string, sentence: string, equations: readonly Equation[]): EvaluationStep {
  return { id, sentence, equations };
}

function listNumbers(values: readonly number[]): string {
  return values.map((value) => formatNumber(value)).join(', ');
}
