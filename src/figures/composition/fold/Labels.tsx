import type { ReactNode } from 'react';
import { formatNumber } from '../../../core/notation/formatNumber.ts';
import { SymSvg } from '../../../ui/math/Sym.tsx';
import type { Point } from '../../../plot/path.ts';
import type { CompositionDerived } from '../derive.ts';
import { decimal } from '../words.ts';
import { fromPx, isCovered, isFaceUp, project, projectOn, toPx } from './camera.ts';
import { type FacetPoint, PAPER_HALF_WIDTH, type StripFacet } from './strip.ts';
import type { Scene } from './useScene.ts';

interface LabelsProps {
  readonly scene: Scene;
  readonly derived: CompositionDerived;
  readonly t: number;
}

/** x along the flat strip's edge, y along the folded one's, and the names of the curves at their left ends. */
export function Labels({ scene, derived, t }: LabelsProps): ReactNode {
  return (
    <g className="fold-labels">
      <InputLabels scene={scene} derived={derived} opacity={Math.min(1, Math.max(0, (0.65 - t) / 0.2))} />
      <OutputLabels scene={scene} derived={derived} opacity={Math.max(0, (t - 0.7) / 0.3)} />
      <CurveNames scene={scene} />
    </g>
  );
}

const BELOW = -PAPER_HALF_WIDTH;
const LABEL_DROP_PX = 13;
/** Labels of creases nearer than that would touch. */
const CLOSEST_PX = 34;

function InputLabels({
  scene,
  derived,
  opacity,
}: {
  readonly scene: Scene;
  readonly derived: CompositionDerived;
  readonly opacity: number;
}): ReactNode {
  if (opacity === 0) return null;
  const last = scene.facets.at(-1);
  const ends = scene.facets.map(({ facet, from }) => ({ x: facet.from, at: from }));
  const places = last ? [...ends, { x: last.facet.to, at: last.to }] : ends;
  const placed = places.map(({ x, at }) => ({
    x,
    px: toPx(scene.lens, project(scene.orbit, at, BELOW)),
  }));
  const shown = farApart(placed.filter(({ px: [xPx, yPx] }) => isFree(scene, [xPx, yPx + LABEL_DROP_PX])));
  return (
    <g opacity={opacity}>
      {shown.map(({ x, px: [xPx, yPx] }, i) => (
        <text key={x} className="fold-tick" x={xPx} y={yPx + LABEL_DROP_PX + 5} textAnchor="middle">
          {i === 0 ? 'x = ' : ''}
          {decimal(x)}
          {unitsAt(derived, x).map((unit) => (
            <tspan key={unit} className="fold-cause" dx={5}>
              <SymSvg text={`h_${unit}`} />
            </tspan>
          ))}
        </text>
      ))}
    </g>
  );
}

/** Whether a label has bare ground behind it. */
function isFree({ orbit, facets, lens }: Scene, px: Point): boolean {
  return !isCovered(orbit, facets, fromPx(lens, px));
}

/** The height of the topmost layer. */
function topOf({ facets }: Scene): number {
  return facets.at(-1)?.to[1] ?? 0;
}

/** Labels from the left, without those that would touch the one before. */
function farApart<T extends { readonly px: Point }>(labels: readonly T[]): T[] {
  const kept: T[] = [];
  for (const label of labels) {
    if (label.px[0] - (kept.at(-1)?.px[0] ?? -Infinity) >= CLOSEST_PX) kept.push(label);
  }
  return kept;
}

/** Hidden units of network 1 (from 1) whose joint is a crease. */
function unitsAt({ firstHandles }: CompositionDerived, x: number): number[] {
  return firstHandles.flatMap(({ unit, point, end }) =>
    unit !== null && end === null && Math.abs(point[0] - x) < 1e-9 ? [unit] : [],
  );
}

function OutputLabels({
  scene,
  derived,
  opacity,
}: {
  readonly scene: Scene;
  readonly derived: CompositionDerived;
  readonly opacity: number;
}): ReactNode {
  if (opacity === 0) return null;
  const heights = derived.facets.flatMap(({ yFrom, yTo }) => [yFrom, yTo]);
  const levels = [...new Set([Math.min(...heights), 0, Math.max(...heights)])].filter(
    (y) => y >= Math.min(...heights) && y <= Math.max(...heights),
  );
  const placed = levels
    .map((y) => ({
      y,
      px: toPx(scene.lens, project(scene.orbit, [y / scene.scales.y, topOf(scene)], BELOW)),
    }))
    // the topmost layer may end before the lowest level, which then has no edge to stand at
    .filter(({ px: [xPx] }) => xPx > 0 && xPx < scene.lens.widthPx);
  return (
    <g opacity={opacity}>
      {placed.map(({ y, px: [xPx, yPx] }, i) => (
        <text
          key={y}
          className="fold-tick fold-level"
          x={xPx}
          y={yPx + LABEL_DROP_PX + 5}
          textAnchor={i === 0 ? 'start' : 'middle'}
        >
          {formatNumber(Math.round(y * 100) / 100)}
        </text>
      ))}
    </g>
  );
}

const NAME_GAP_PX = 13;

/** "y" and "y'" beside the left ends of their curves: where nothing hides them. */
function CurveNames({ scene }: { readonly scene: Scene }): ReactNode {
  const hasInk = scene.facets.some(({ ink }) => ink.length > 0);
  const first = placeOf(scene, (facet) => [facet.first]);
  const ink = hasInk ? placeOf(scene, (facet) => facet.ink.map(({ points }) => points)) : null;
  const isClose = first && ink && Math.hypot(first[0] - ink[0], first[1] - ink[1]) < 16;
  return (
    <>
      {first ? (
        <Name
          text="y"
          className="fold-name fold-name-first"
          px={isClose ? [first[0] - 16, first[1]] : first}
        />
      ) : null}
      {ink ? <Name text="y'" className="fold-name" px={ink} /> : null}
    </>
  );
}

function Name({
  text,
  className,
  px: [x, y],
}: {
  readonly text: string;
  readonly className: string;
  readonly px: Point;
}): ReactNode {
  return (
    <text className={className} x={x} y={y} dy="0.32em" textAnchor="end">
      <SymSvg text={text} />
    </text>
  );
}

/** The leftmost free place beside a left end of a curve; null where every one is covered. */
function placeOf(
  { orbit, facets, lens }: Scene,
  strokesOf: (facet: StripFacet) => readonly (readonly [FacetPoint, FacetPoint])[],
): Point | null {
  const places = facets.flatMap((facet): Point[] => {
    const along = isFaceUp(orbit, facet) ? 0 : 1;
    const end = strokesOf(facet)
      .flat()
      .find((point) => Math.abs(point.along - along) < 1e-6);
    if (!end) return [];
    const [x, y] = toPx(lens, projectOn(orbit, facet, end));
    return isCovered(orbit, facets, fromPx(lens, [x - 9, y])) ? [] : [[x - NAME_GAP_PX, y]];
  });
  return places.toSorted((a, b) => a[0] - b[0])[0] ?? null;
}
