// The updates of the parameters. Each returns 1 while every parameter is a finite number: x − x is 0 only then.
import { sumLanes } from './vectorMath';

/** v ← m v + g, w ← w − r v. Without momentum the velocity is not touched. */
export function gradientDescent(
  weights: usize,
  gradient: usize,
  velocity: usize,
  length: i32,
  rate: f32,
  momentum: f32,
): i32 {
  const rates = f32x4.splat(rate), keep = f32x4.splat(momentum), end = weights + (<usize>length << 2);
  let check = f32x4.splat(0);
  while (weights < end) {
    let change = v128.load(gradient);
    if (momentum != 0) {
      change = f32x4.add(f32x4.mul(keep, v128.load(velocity)), change);
      v128.store(velocity, change);
    }
    const next = f32x4.sub(v128.load(weights), f32x4.mul(rates, change));
    v128.store(weights, next);
    check = f32x4.add(check, f32x4.sub(next, next));
    weights += 16;
    gradient += 16;
    velocity += 16;
  }
  return i32(sumLanes(check) == 0);
}

/** Adam (Kingma and Ba 2015): `rate` is r / (1 − β1^t), `correction` is 1 / (1 − β2^t), ε = 1e-8. */
export function adam(
  weights: usize,
  gradient: usize,
  mean: usize,
  square: usize,
  length: i32,
  rate: f32,
  correction: f32,
  beta1: f32,
  beta2: f32,
): i32 {
  const rates = f32x4.splat(rate), corrections = f32x4.splat(correction), epsilon = f32x4.splat(1e-8);
  const keep1 = f32x4.splat(beta1), new1 = f32x4.splat(1 - beta1);
  const keep2 = f32x4.splat(beta2), new2 = f32x4.splat(1 - beta2);
  const end = weights + (<usize>length << 2);
  let check = f32x4.splat(0);
  while (weights < end) {
    const g = v128.load(gradient);
    const m = f32x4.add(f32x4.mul(keep1, v128.load(mean)), f32x4.mul(new1, g));
    const v = f32x4.add(f32x4.mul(keep2, v128.load(square)), f32x4.mul(new2, f32x4.mul(g, g)));
    v128.store(mean, m);
    v128.store(square, v);
    const size = f32x4.add(f32x4.sqrt(f32x4.mul(v, corrections)), epsilon);
    const next = f32x4.sub(v128.load(weights), f32x4.div(f32x4.mul(rates, m), size));
    v128.store(weights, next);
    check = f32x4.add(check, f32x4.sub(next, next));
    weights += 16;
    gradient += 16;
    mean += 16;
    square += 16;
  }
  return i32(sumLanes(check) == 0);
}
