import { type Point, roundPx } from '../../../plot/path.ts';

/** Through places on the screen, to hundredths of a px. */
export function outlinePath(outline: readonly Point[]): string {
  return outline.length === 0 ? '' : `M${outline.map(([x, y]) => `${roundPx(x)} ${roundPx(y)}`).join('L')}Z`;
}

export function segmentPath({ from, to }: { readonly from: Point; readonly to: Point }): string {
  return `M${roundPx(from[0])} ${roundPx(from[1])}L${roundPx(to[0])} ${roundPx(to[1])}`;
}
