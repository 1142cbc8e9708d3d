// Four-lane helpers. exp and log come from the Cephes library (Moshier): fixed polynomials, so every engine gives the same bits.

/** a0+a1+a2+a3. */
@inline
export function sumLanes(a: v128): f64 {
  return (
    <f64>f32x4.extract_lane(a, 0) +
    <f64>f32x4.extract_lane(a, 1) +
    <f64>f32x4.extract_lane(a, 2) +
    <f64>f32x4.extract_lane(a, 3)
  );
}

/** How many lanes of a comparison's result are true. */
@inline
export function countLanes(mask: v128): i32 {
  return popcnt(i32x4.bitmask(mask));
}

/** The four horizontal sums of a, b, c, d, one in each lane. */
@inline
export function sumEach(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 1, 5), v128.shuffle<f32>(a, b, 2, 6, 3, 7));
  const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 4, 1, 5), v128.shuffle<f32>(c, d, 2, 6, 3, 7));
  return f32x4.add(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
}

@inline
function multiplyAdd(y: v128, x: v128, c: f32): v128 {
  return f32x4.add(f32x4.mul(y, x), f32x4.splat(c));
}

/** e^x with relative error below 1e-7 for −87.3 ≤ x ≤ 88, clamped outside. */
export function exp4(given: v128): v128 {
  let x = f32x4.max(f32x4.splat(-87.3), f32x4.min(given, f32x4.splat(88)));
  // adding 1.5 · 2^23 rounds x / ln 2 to a whole number k, which then stands in the low bits
  const shifted = f32x4.add(f32x4.mul(x, f32x4.splat(1.44269504088896341)), f32x4.splat(12582912.0));
  const k = f32x4.sub(shifted, f32x4.splat(12582912.0));
  x = f32x4.sub(f32x4.sub(x, f32x4.mul(k, f32x4.splat(0.693359375))), f32x4.mul(k, f32x4.splat(-2.1219444e-4)));
  let y = f32x4.splat(1.98756915e-4);
  y = multiplyAdd(y, x, 1.3981999507e-3);
  y = multiplyAdd(y, x, 8.3334519073e-3);
  y = multiplyAdd(y, x, 4.1665795894e-2);
  y = multiplyAdd(y, x, 1.6666665459e-1);
  y = multiplyAdd(y, x, 5.0000001201e-1);
  y = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(x, x), y), x), f32x4.splat(1));
  return i32x4.add(y, i32x4.shl(shifted, 23));
}

/** ln x for normal x > 0. */
export function log4(given: v128): v128 {
  let e = i32x4.sub(i32x4.shr_s(given, 23), i32x4.splat(126));
  let x = v128.or(v128.and(given, i32x4.splat(0x807fffff)), i32x4.splat(0x3f000000));
  const low = f32x4.lt(x, f32x4.splat(0.707106781186547524));
  e = i32x4.add(e, low);
  x = f32x4.sub(f32x4.add(x, v128.and(low, x)), f32x4.splat(1));
  const k = f32x4.convert_i32x4_s(e);
  const square = f32x4.mul(x, x);
  let y = f32x4.splat(7.0376836292e-2);
  y = multiplyAdd(y, x, -1.151461031e-1);
  y = multiplyAdd(y, x, 1.167699874e-1);
  y = multiplyAdd(y, x, -1.2420140846e-1);
  y = multiplyAdd(y, x, 1.4249322787e-1);
  y = multiplyAdd(y, x, -1.6668057665e-1);
  y = multiplyAdd(y, x, 2.0000714765e-1);
  y = multiplyAdd(y, x, -2.4999993993e-1);
  y = multiplyAdd(y, x, 3.3333331174e-1);
  y = f32x4.mul(f32x4.mul(y, x), square);
  y = f32x4.add(y, f32x4.mul(k, f32x4.splat(-2.1219444e-4)));
  y = f32x4.sub(y, f32x4.mul(square, f32x4.splat(0.5)));
  return f32x4.add(f32x4.add(x, y), f32x4.mul(k, f32x4.splat(0.693359375)));
}
