import type { LabelledExamples } from '../../core/data/examples.ts';
import type { Scale } from '../../plot/scale.ts';

/** Marks of one class, right or wrong, as one path. */
export interface MarkerPath {
  readonly label: number;
  readonly isWrong: boolean;
  readonly d: string;
}

/** Circles for class 0, squares for class 1, split into right and wrong. @param radiusPx half the size of a mark */
export function markerPaths(
  { inputs, targets }: LabelledExamples,
  isWrong: readonly boolean[],
  scales: { readonly x: Scale; readonly y: Scale },
  radiusPx: number,
): MarkerPath[] {
  const paths = new Map<string, string[]>();
  targets.forEach((label, n) => {
    const cx = round(scales.x(inputs[2 * n] ?? 0));
    const cy = round(scales.y(inputs[2 * n + 1] ?? 0));
    const key = `${label} ${isWrong[n] === true}`;
    const list = paths.get(key) ?? [];
    paths.set(key, list);
    list.push(label === 1 ? square(cx, cy, radiusPx) : circle(cx, cy, radiusPx));
  });
  return Array.from(paths, ([key, marks]) => {
    const [label, wrong] = key.split(' ');
    return { label: Number(label), isWrong: wrong === 'true', d: marks.join('') };
  });
}

function circle(cx: number, cy: number, r: number): string {
  return `M${round(cx - r)} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

function square(cx: number, cy: number, r: number): string {
  const half = round(r * 0.9);
  return `M${round(cx - half)} ${round(cy - half)}h${2 * half}v${2 * half}h${-2 * half}z`;
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
