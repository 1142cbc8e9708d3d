/**
 * The losses in plain JavaScript: each writes the gradient at the outputs, times `scale`, and returns the sum of
 * the loss and the number of misclassified examples. Layout as in kernel.ts; a label of −1 marks padding.
 *
 * `!` on reads: every index is inside its buffer by the workspace's layout (hot loop).
 */
import { portableLog } from '../random.ts';
import { type ExampleAddresses, type FloatArray, LANES, type LayerAddresses } from './kernel.ts';
import { portableExp } from './portableExp.ts';

export interface LossAndErrors {
  loss: number;
  errors: number;
}

type LossFunction = (
  m: FloatArray,
  layer: LayerAddresses,
  examples: ExampleAddresses,
  panels: number,
  scale: number,
) => LossAndErrors;

/** −Σ_c t_c ln softmax(z)_c, for targets that sum to 1. Wrong where the first largest output is not the label. */
export const softmaxLossPlain: LossFunction = (m, layer, examples, panels, scale) => {
  const result = { loss: 0, errors: 0 };
  forEachExample(layer, panels, (at, example) => {
    const label = m[examples.labels + example]!;
    const z = layer.values + at;
    const g = layer.gradient + at;
    const t = examples.targets + at;
    const end = layer.outputs * LANES;
    const best = firstLargest(m, z, layer.outputs);
    const top = m[z + best * LANES]!;
    let sum = 0;
    let dot = 0;
    for (let c = 0; c < end; c += LANES) {
      const shifted = m[z + c]! - top;
      const power = portableExp(shifted);
      m[g + c] = power;
      sum += power;
      dot += m[t + c]! * shifted;
    }
    const share = label < 0 ? 0 : scale / sum;
    const weight = label < 0 ? 0 : scale;
    for (let c = 0; c < end; c += LANES) m[g + c] = m[g + c]! * share - m[t + c]! * weight;
    if (label < 0) return;
    result.loss += portableLog(sum) - dot;
    if (best !== label) result.errors++;
  });
  return result;
};

/** Σ_o ln(1 + e^z) − t z. Wrong where any output is on the wrong side of 0. */
export const logisticLossPlain: LossFunction = (m, layer, examples, panels, scale) => {
  const result = { loss: 0, errors: 0 };
  forEachExample(layer, panels, (at, example) => {
    const real = m[examples.labels + example]! >= 0;
    let wrong = false;
    for (let c = 0; c < layer.outputs * LANES; c += LANES) {
      const z = m[layer.values + at + c]!;
      const t = m[examples.targets + at + c]!;
      const power = portableExp(-Math.abs(z));
      const probability = (z > 0 ? 1 : power) / (1 + power);
      m[layer.gradient + at + c] = real ? scale * (probability - t) : 0;
      if (!real) continue;
      result.loss += Math.max(z, 0) - z * t + portableLog(1 + power);
      wrong ||= z > 0 !== t > 0.5;
    }
    if (wrong) result.errors++;
  });
  return result;
};

/** Σ_o (z − t)². For labels: wrong where the first largest (or the one) output does not name the label. */
export const squaredLossPlain: LossFunction = (m, layer, examples, panels, scale) => {
  const result = { loss: 0, errors: 0 };
  forEachExample(layer, panels, (at, example) => {
    const label = m[examples.labels + example]!;
    let off = 0;
    for (let c = 0; c < layer.outputs * LANES; c += LANES) {
      off = label < 0 ? 0 : m[layer.values + at + c]! - m[examples.targets + at + c]!;
      m[layer.gradient + at + c] = 2 * scale * off;
      result.loss += off * off;
    }
    if (!examples.classes || label < 0) return;
    const wrong =
      layer.outputs === 1
        ? Math.abs(off) >= 0.5
        : firstLargest(m, layer.values + at, layer.outputs) !== label;
    if (wrong) result.errors++;
  });
  return result;
};

/** Calls with the offset of each example's first output in a buffer of panels, and its number. */
function forEachExample(
  layer: LayerAddresses,
  panels: number,
  visit: (at: number, example: number) => void,
): void {
  for (let n = 0; n < panels; n++) {
    for (let e = 0; e < LANES; e++) visit(n * layer.outputs * LANES + e, n * LANES + e);
  }
}

function firstLargest(m: FloatArray, z: number, outputs: number): number {
  let best = 0;
  for (let c = 1; c < outputs; c++) if (m[z + c * LANES]! > m[z + best * LANES]!) best = c;
  return best;
}
