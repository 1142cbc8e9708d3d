import { convolveImage, type GreyImage } from '../../core/network/convolutionImage.ts';
import { createRandom } from '../../core/random.ts';
import { PICTURE_SIDE } from './schema.ts';

const HILLS_SEED = 3;
/** What the three weights across are multiplied with from row to row: a little smoothing, so that edges are clean. */
export const DOWN: readonly number[] = [0.25, 0.5, 0.25];

/** A sun over two ridges and a house: a picture with round, slanted and upright edges, drawn from formulas. */
export function drawPicture(): GreyImage {
  const side = PICTURE_SIDE;
  const random = createRandom(HILLS_SEED);
  const ridges = [0, 1].map(() => 6.28 * random.uniform());
  const ridgeAt = (k: number, x: number): number =>
    side * (0.56 + 0.17 * k) + (2.4 - k) * Math.sin((5.2 + 2 * k) * (x / side) + (ridges[k] ?? 0));
  const greyAt = (x: number, y: number): number => {
    const isHouse = x >= 5 && x < 12 && y >= 14 && y < 21;
    const isRoof = y >= 10 && y < 14 && Math.abs(x - 8) <= y - 10;
    if (isHouse) return x >= 7 && x < 9 && y >= 16 && y < 19 ? 0.1 : 0.95;
    if (isRoof) return 0.25;
    if (y > ridgeAt(1, x)) return 0.35;
    if (y > ridgeAt(0, x)) return 0.55;
    if (Math.hypot(x - 18, y - 5) <= 3.2) return 1;
    return 0.82 - 0.008 * y;
  };
  const values = Float64Array.from({ length: side * side }, (_, i) => greyAt(i % side, Math.floor(i / side)));
  return { width: side, height: side, values };
}

export const PICTURE = drawPicture();

/** The picture after some layers of one kernel, each clipped at zero but the last. */
export function passThrough(kernel: readonly number[], layers: number): GreyImage {
  let image = PICTURE;
  for (let k = 0; k < layers; k++) {
    const next = convolveImage(image, kernel, DOWN);
    image = k + 1 < layers ? { ...next, values: next.values.map((z) => Math.max(0, z)) } : next;
  }
  return image;
}
