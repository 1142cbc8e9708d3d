/**
 * Oklab (Ottosson 2020, "A perceptual color space for image processing"): equal distances look about equal, so a
 * straight line in it is a perceptually even scale.
 */
export interface Oklab {
  /** Lightness, 0 … 1. */
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** @param hue degrees */
export function fromLch(l: number, chroma: number, hue: number): Oklab {
  const angle = (hue * Math.PI) / 180;
  return { l, a: chroma * Math.cos(angle), b: chroma * Math.sin(angle) };
}

/** A point of the straight line between two colours. */
export function mixOklab(from: Oklab, to: Oklab, share: number): Oklab {
  const between = (p: number, q: number): number => p + (q - p) * share;
  return { l: between(from.l, to.l), a: between(from.a, to.a), b: between(from.b, to.b) };
}

/** Red, green, blue as bytes; beyond what screens show the nearest byte. */
export function toBytes({ l, a, b }: Oklab): readonly [number, number, number] {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toByte(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    toByte(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    toByte(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ];
}

/** A linear share of light as an sRGB byte. */
function toByte(linear: number): number {
  const encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(255 * Math.min(1, Math.max(0, encoded)));
}
