import type { TermId } from '../../notation/termId.ts';
import type { Layer, Network } from '../network.ts';

/** A line of generated code and the term that it writes down, so that code lights up with the diagram. */
export interface CodeLine {
  readonly text: string;
  readonly term?: TermId;
}

export function joinLines(lines: readonly CodeLine[]): string {
  return `${lines.map((line) => line.text).join('\n')}\n`;
}

/** A double as a Python expression that reads back the same. */
export function pythonNumber(value: number): string {
  if (Number.isFinite(value))
    return Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : String(value);
  return `float("${Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf'}")`;
}

export function pythonList(values: ArrayLike<number>): string {
  return `[${Array.from(values, pythonNumber).join(', ')}]`;
}

/** Row i of a layer's weights. */
export function weightRow(layer: Layer, i: number): Float64Array {
  return layer.weights.subarray(i * layer.inputs, (i + 1) * layer.inputs);
}

/** "1 input, 3 + 3 hidden units, 1 output, 22 parameters". */
export function describeShape({ inputs, outputs, layers }: Network): string {
  const hidden = layers.slice(0, -1).map((layer) => layer.outputs);
  const parameters = layers.reduce((sum, layer) => sum + layer.outputs * (layer.inputs + 1), 0);
  return [
    countOf(inputs, 'input'),
    hidden.length === 0
      ? 'no hidden layer'
      : `${hidden.join(' + ')} hidden ${hidden.join() === '1' ? 'unit' : 'units'}`,
    countOf(outputs, 'output'),
    countOf(parameters, 'parameter'),
  ].join(', ');
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
