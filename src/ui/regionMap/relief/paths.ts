import type { Point } from '../../../plot/path.ts';

/** Through places on the screen, to hundredths of a px. */
export function outlinePath(outline: readonly Point[]): string {
  return outline.length === 0 ? '' : `M${outline.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;
}

export function segmentPath({ from, to }: { readonly from: Point; readonly to: Point }): string {
  return `M${round(from[0])} ${round(from[1])}L${round(to[0])} ${round(to[1])}`;
}

export function round(px: number): number {
  return Math.round(px * 100) / 100;
}
