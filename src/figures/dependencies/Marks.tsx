import type { ReactNode } from 'react';
import { ringPath } from '../../plot/dots.ts';
import { type Point, polylinePath, roundPx } from '../../plot/path.ts';
import { LivePath } from '../../stage/react/LivePath.tsx';
import { useLive } from '../../stage/react/useLive.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import type { CopiedRegion, DependenciesDerived } from './derive.ts';
import { dependenciesModel } from './model.ts';
import { JOINTS } from './schema.ts';

/* What moves with a joint, one element for each kind: a drag writes a few attributes and lays out nothing. */

/** Pieces of network 1, and so copies of network 2. */
const COPIES: readonly number[] = Array.from({ length: JOINTS + 1 }, (_, i) => i);

export const facetClass = (facet: number): string => `dep-facet-${facet + 1}`;

/** One line for each copy, in its colour; empty for a copy that is not there. */
function CopyLines({
  pointsOf,
}: {
  pointsOf(this: void, derived: DependenciesDerived, facet: number): readonly Point[];
}): ReactNode {
  return COPIES.map((facet) => (
    <LivePath
      key={facet}
      model={dependenciesModel}
      className={`curve ${facetClass(facet)}`}
      d={(derived, { x, y }) => polylinePath(pointsOf(derived, facet), x, y)}
    />
  ));
}

/** Every piece of network 1 in its colour. */
export function FoldPieces(): ReactNode {
  return (
    <CopyLines
      pointsOf={({ facets }, facet) => {
        const piece = facets[facet];
        return piece
          ? [
              [piece.from, piece.yFrom],
              [piece.to, piece.yTo],
            ]
          : [];
      }}
    />
  );
}

/** y'(x), all regions of one copy as one line. */
export function CopyCurves(): ReactNode {
  return <CopyLines pointsOf={({ regions }, facet) => verticesOf(regions, facet)} />;
}

function verticesOf(regions: readonly CopiedRegion[], facet: number): CopiedRegion['from'][] {
  const own = regions.filter((region) => region.facet === facet);
  return own.flatMap(({ from, to }, i) => (i === 0 ? [from, to] : [to]));
}

/** A hairline at every border; a strong one with a foot where it has moved. */
export function LiveBorders({ of }: { of(this: void, derived: DependenciesDerived): Borders }): ReactNode {
  return [false, true].map((isMoved) => (
    <LivePath
      key={String(isMoved)}
      model={dependenciesModel}
      className={`dep-border${isMoved ? ' dep-border-moved' : ''}`}
      d={(derived, { x, y }) => {
        const { xs, moved } = of(derived);
        const [bottom, top] = y.range;
        return bordersPath(
          xs.filter((_, i) => (moved[i] ?? false) === isMoved).map(x),
          [bottom, top],
          isMoved,
        );
      }}
    />
  ));
}

/** Where borders stand, and which of them have left their place. */
export interface Borders {
  readonly xs: readonly number[];
  readonly moved: readonly boolean[];
}

/** Lines from bottom to top, all in px; with feet where asked. */
export function bordersPath(
  xsPx: readonly number[],
  [bottom, top]: readonly [number, number],
  hasFeet: boolean,
): string {
  const line = (at: number): string =>
    `M${roundPx(at)} ${bottom}V${top}${hasFeet ? `M${roundPx(at - 4)} ${bottom}h8` : ''}`;
  return xsPx.map(line).join('');
}

/** Over each piece of network 1: its number, and which way the copy on it runs. */
export function CopyNames(): ReactNode {
  return COPIES.map((facet) => <CopyName key={facet} facet={facet} />);
}

/** What a number takes, and a number with its arrow; a piece that is narrower goes without. */
const [NUMBER_PX, NAME_PX] = [11, 28];

function CopyName({ facet }: { readonly facet: number }): ReactNode {
  const { x, y } = usePlot();
  const name = useSelected(dependenciesModel, (_state, { facets }) => {
    const piece = facets[facet];
    const roomPx = piece ? x(piece.to) - x(piece.from) : 0;
    if (roomPx < NUMBER_PX) return '';
    const arrow = piece && piece.direction < 0 ? ' ◂' : ' ▸';
    return `${facet + 1}${roomPx < NAME_PX ? '' : arrow}`;
  });
  const [ref, live] = useLive(dependenciesModel, (_state, { facets }) => {
    const piece = facets[facet];
    return { x: String(piece ? roundPx((x(piece.from) + x(piece.to)) / 2) : 0) };
  });
  return (
    <text className={`dep-copy ${facetClass(facet)}`} y={y(1.1)} textAnchor="middle" ref={ref} {...live}>
      {name}
    </text>
  );
}

/** The layers of the folded strip, each with the crease up to the next one. */
export function StripLayers(): ReactNode {
  return (
    <CopyLines
      pointsOf={({ facets }, facet) => {
        const layer = facets[facet];
        if (!layer) return [];
        const height = facet + 1;
        const crease: readonly Point[] = height < facets.length ? [[layer.yTo, height + 1]] : [];
        return [[layer.yFrom, height], [layer.yTo, height], ...crease];
      }}
    />
  );
}

const HOLE_PX = 4;

/** Where the joints of network 2 go through: one line each, and a hole in every layer. */
export function Holes(): ReactNode {
  return (
    <LivePath
      model={dependenciesModel}
      className="dep-hole"
      d={({ second, facets }, { x, y }) =>
        second.flatMap((at) => facets.map((_, i) => ringPath(x(at), y(i + 1), HOLE_PX))).join('')
      }
    />
  );
}

export function Piercings(): ReactNode {
  return (
    <LivePath
      model={dependenciesModel}
      className="curve dep-pierce"
      d={({ second, facets }, { x, y }) =>
        second
          .map((at) => `M${roundPx(x(at))} ${roundPx(y(0.5))}V${roundPx(y(facets.length + 0.5))}`)
          .join('')
      }
    />
  );
}
