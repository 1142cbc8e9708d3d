/**
 * The updates of the parameters in plain JavaScript. Each returns whether every parameter is a finite number:
 * x − x is 0 only then. `!` on reads: indices run over the parameters alone (hot loop).
 */
import { ADAM_EPSILON, type FloatArray, type UpdateAddresses } from './kernel.ts';

/** v ← m v + g, w ← w − r v (Polyak's momentum). Without momentum the velocity is not touched. */
export function gradientDescentPlain(
  m: FloatArray,
  at: UpdateAddresses,
  rate: number,
  momentum: number,
): boolean {
  let check = 0;
  for (let k = 0; k < at.length; k++) {
    let change = m[at.gradient + k]!;
    if (momentum !== 0) {
      change += momentum * m[at.first + k]!;
      m[at.first + k] = change;
    }
    m[at.parameters + k] = m[at.parameters + k]! - rate * change;
    const next = m[at.parameters + k]!;
    check += next - next;
  }
  return check === 0;
}

/** Adam (Kingma and Ba 2015). */
export function adamPlain(
  m: FloatArray,
  at: UpdateAddresses,
  rate: number,
  correction: number,
  [beta1, beta2]: readonly [number, number],
): boolean {
  let check = 0;
  for (let k = 0; k < at.length; k++) {
    const g = m[at.gradient + k]!;
    const mean = beta1 * m[at.first + k]! + (1 - beta1) * g;
    const square = beta2 * m[at.second + k]! + (1 - beta2) * g * g;
    m[at.first + k] = mean;
    m[at.second + k] = square;
    const size = Math.sqrt(square * correction) + ADAM_EPSILON;
    m[at.parameters + k] = m[at.parameters + k]! - (rate * mean) / size;
    const next = m[at.parameters + k]!;
    check += next - next;
  }
  return check === 0;
}
