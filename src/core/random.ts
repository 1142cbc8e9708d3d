/** A seeded source of chance. The only one in the book: same seed, same numbers, on every machine. */
export interface Random {
  /** Uniform in [0, 1), 32 bits. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Uniform whole number in [0, n). */
  integer(n: number): number;
  /** Fisher–Yates, in place. */
  shuffle<T extends { [index: number]: number; readonly length: number }>(list: T): T;
}

/**
 * sfc32 (Chris Doty-Humphrey, PractRand), seeded through splitmix32.
 * @param seed any finite number; its 32-bit integer part and fraction both count
 */
export function createRandom(seed: number): Random {
  const next = sfc32(seed);
  let spare: number | undefined;
  const uniform = (): number => next() / 4294967296;
  return {
    uniform,
    normal() {
      if (spare !== undefined) {
        const value = spare;
        spare = undefined;
        return value;
      }
      // Marsaglia's polar method; sqrt is exact in IEEE, log is the one call that engines may round differently
      for (;;) {
        const u = 2 * uniform() - 1;
        const v = 2 * uniform() - 1;
        const s = u * u + v * v;
        if (s > 0 && s < 1) {
          const factor = Math.sqrt((-2 * portableLog(s)) / s);
          spare = v * factor;
          return u * factor;
        }
      }
    },
    integer(n) {
      return Math.floor(uniform() * n);
    },
    shuffle(list) {
      for (let i = list.length - 1; i > 0; i--) {
        const j = Math.floor(uniform() * (i + 1));
        const a = list[i];
        const b = list[j];
        if (a === undefined || b === undefined) break;
        list[i] = b;
        list[j] = a;
      }
      return list;
    },
  };
}

/**
 * Natural logarithm from additions, products and quotients alone, so that every engine rounds it alike.
 * Relative error below 4e-16 for s in (0, 1): ln(m·2^e) = e·ln 2 + 2·artanh((m−1)/(m+1)).
 */
export function portableLog(s: number): number {
  let exponent = 0;
  let m = s;
  while (m < Math.SQRT1_2) {
    m *= 2;
    exponent--;
  }
  while (m > Math.SQRT2) {
    m /= 2;
    exponent++;
  }
  const t = (m - 1) / (m + 1);
  const t2 = t * t;
  let term = t;
  let sum = t;
  for (let k = 3; k < 30; k += 2) {
    term *= t2;
    sum += term / k;
  }
  return 2 * sum + exponent * Math.LN2;
}

function sfc32(seed: number): () => number {
  const fraction = Math.abs(seed) % 1;
  let mix = (Math.floor(seed) ^ Math.floor(fraction * 4294967296)) >>> 0;
  const splitmix32 = (): number => {
    mix = (mix + 0x9e3779b9) | 0;
    let t = mix ^ (mix >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return (t ^ (t >>> 15)) >>> 0;
  };
  let a = splitmix32();
  let b = splitmix32();
  let c = splitmix32();
  let d = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}
