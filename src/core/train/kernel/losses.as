// The losses: each writes the gradient at the outputs, times `scale`, and returns the sum of the loss.
// `labels` holds one number per example, −1 where a panel is padded; `targets` has the layout of the outputs.
import { countLanes, exp4, log4, sumLanes } from './vectorMath';

let wrong: i32 = 0;

/** The examples that the last loss found misclassified. */
export function errors(): i32 {
  return wrong;
}

/** −Σ_c t_c ln softmax(z)_c, for targets that sum to 1. Wrong where the first largest output is not the label. */
export function softmaxLoss(
  outputs: usize,
  targets: usize,
  labels: usize,
  gradient: usize,
  panels: i32,
  O: i32,
  scale: f32,
): f64 {
  const stride = <usize>O << 5;
  const scales = f32x4.splat(scale), one = f32x4.splat(1), zero = f32x4.splat(0);
  let loss = zero;
  wrong = 0;
  for (let n = 0; n < panels; n++) {
    for (let half: usize = 0; half < 32; half += 16) {
      const z = outputs + half, t = targets + half, g = gradient + half;
      const label = v128.load(labels);
      labels += 16;
      let top = v128.load(z), best = zero, c = zero;
      for (let at: usize = 32; at < stride; at += 32) {
        const value = v128.load(z + at);
        c = f32x4.add(c, one);
        best = v128.bitselect(c, best, f32x4.gt(value, top));
        top = f32x4.pmax(top, value);
      }
      let sum = zero, dot = zero;
      for (let at: usize = 0; at < stride; at += 32) {
        const shifted = f32x4.sub(v128.load(z + at), top), power = exp4(shifted);
        v128.store(g + at, power);
        sum = f32x4.add(sum, power);
        dot = f32x4.add(dot, f32x4.mul(v128.load(t + at), shifted));
      }
      const real = f32x4.ge(label, zero);
      const share = v128.and(real, f32x4.div(scales, sum)), weight = v128.and(real, scales);
      loss = f32x4.add(loss, v128.and(real, f32x4.sub(log4(sum), dot)));
      wrong += countLanes(v128.and(real, f32x4.ne(best, label)));
      for (let at: usize = 0; at < stride; at += 32) {
        const power = v128.load(g + at);
        v128.store(g + at, f32x4.sub(f32x4.mul(power, share), f32x4.mul(v128.load(t + at), weight)));
      }
    }
    outputs += stride;
    targets += stride;
    gradient += stride;
  }
  return sumLanes(loss);
}

/** Σ_o ln(1 + e^z) − t z, written so that it does not overflow. Wrong where any output is on the wrong side of 0. */
export function logisticLoss(
  outputs: usize,
  targets: usize,
  labels: usize,
  gradient: usize,
  panels: i32,
  O: i32,
  scale: f32,
): f64 {
  const stride = <usize>O << 5;
  const scales = f32x4.splat(scale), one = f32x4.splat(1), zero = f32x4.splat(0), half1 = f32x4.splat(0.5);
  let loss = zero;
  wrong = 0;
  for (let n = 0; n < panels; n++) {
    for (let half: usize = 0; half < 32; half += 16) {
      const real = f32x4.ge(v128.load(labels), zero);
      labels += 16;
      let miss = zero;
      for (let at: usize = half; at < stride; at += 32) {
        const z = v128.load(outputs + at), t = v128.load(targets + at), positive = f32x4.gt(z, zero);
        const power = exp4(f32x4.neg(f32x4.abs(z))), sum = f32x4.add(one, power);
        const probability = f32x4.div(v128.bitselect(one, power, positive), sum);
        v128.store(gradient + at, v128.and(real, f32x4.mul(scales, f32x4.sub(probability, t))));
        const value = f32x4.add(f32x4.sub(f32x4.max(z, zero), f32x4.mul(z, t)), log4(sum));
        loss = f32x4.add(loss, v128.and(real, value));
        miss = v128.or(miss, v128.xor(positive, f32x4.gt(t, half1)));
      }
      wrong += countLanes(v128.and(real, miss));
    }
    outputs += stride;
    targets += stride;
    gradient += stride;
  }
  return sumLanes(loss);
}

/**
 * Σ_o (z − t)². With `classes` not 0 the targets are labels: wrong where the first largest output is not the
 * label, or, with one output, where it is half or more away from it.
 */
export function squaredLoss(
  outputs: usize,
  targets: usize,
  labels: usize,
  gradient: usize,
  panels: i32,
  O: i32,
  scale: f32,
  classes: i32,
): f64 {
  const stride = <usize>O << 5;
  const twice = f32x4.splat(2 * scale), one = f32x4.splat(1), zero = f32x4.splat(0);
  let loss = zero;
  wrong = 0;
  for (let n = 0; n < panels; n++) {
    for (let half: usize = 0; half < 32; half += 16) {
      const label = v128.load(labels), real = f32x4.ge(label, zero);
      labels += 16;
      let top = v128.load(outputs + half), best = zero, c = zero, off = zero;
      for (let at: usize = half; at < stride; at += 32) {
        const z = v128.load(outputs + at);
        off = v128.and(real, f32x4.sub(z, v128.load(targets + at)));
        v128.store(gradient + at, f32x4.mul(twice, off));
        loss = f32x4.add(loss, f32x4.mul(off, off));
        best = v128.bitselect(c, best, f32x4.gt(z, top));
        top = f32x4.pmax(top, z);
        c = f32x4.add(c, one);
      }
      if (classes) {
        const miss = O == 1 ? f32x4.ge(f32x4.abs(off), f32x4.splat(0.5)) : f32x4.ne(best, label);
        wrong += countLanes(v128.and(real, miss));
      }
    }
    outputs += stride;
    targets += stride;
    gradient += stride;
  }
  return sumLanes(loss);
}
