import { type ReactNode, useId, useMemo } from 'react';
import { evaluate } from '../../../core/network/evaluate.ts';
import { type Point, roundPx } from '../../../plot/path.ts';
import type { CellFills } from '../../../plot/regionMap/cellFills.ts';
import { borderWidthPx } from '../../../plot/regionMap/linePaths.ts';
import type { ReliefCamera } from '../../../plot/regionMap/relief/camera.ts';
import type { ReliefFacet } from '../../../plot/regionMap/relief/facets.ts';
import { liftLines } from '../../../plot/regionMap/relief/lift.ts';
import { ValueRamp } from '../RegionFills.tsx';
import { outlinePath, segmentPath } from './paths.ts';
import type { ReliefMapProps } from './reliefProps.ts';

interface ReliefFacetsProps extends ReliefMapProps {
  readonly output: number;
  readonly facets: readonly ReliefFacet[];
  readonly fills: CellFills;
  readonly themed: boolean;
  readonly camera: ReliefCamera;
  readonly shown: number;
  readonly linked: number;
  readonly dotCell: number;
}

/** The facets, farthest first, each with its own lines: what is nearer covers what is behind it. */
export function ReliefFacets(props: ReliefFacetsProps): ReactNode {
  const { regions, output, facets, fills, themed, camera, lines } = props;
  const id = useId();
  const lifted = useMemo(
    () => (lines ? liftLines(regions, output, lines, camera) : []),
    [regions, output, lines, camera],
  );
  return (
    <>
      <defs>
        <ValueRamp id={`${id}ramp`} fills={fills} themed={themed} />
        {facets.map(({ cell, ramp }) =>
          ramp ? (
            <linearGradient
              key={cell}
              id={`${id}r${cell}`}
              href={`#${id}ramp`}
              gradientUnits="userSpaceOnUse"
              x1={ramp.from[0]}
              y1={ramp.from[1]}
              x2={ramp.to[0]}
              y2={ramp.to[1]}
            />
          ) : null,
        )}
      </defs>
      {facets.map((facet) => (
        <g key={facet.cell} className="relief-facet" data-cell={facet.cell}>
          <Facet facet={facet} fill={facet.colour ?? `url(#${id}r${facet.cell})`} />
          <path
            className="relief-line"
            d={lifted.map((line) => (line.cell === facet.cell ? segmentPath(line) : '')).join('')}
          />
          <Mark {...props} cell={facet.cell} outline={facet.outline} />
        </g>
      ))}
    </>
  );
}

function Facet({ facet, fill }: { readonly facet: ReliefFacet; readonly fill: string }): ReactNode {
  const { outline, shade, contours, sides } = facet;
  const d = outlinePath(outline);
  return (
    <>
      <path d={d} fill={fill} stroke={fill} strokeWidth="0.6" />
      <path
        className="relief-shade"
        data-side={shade < 0 ? 'dark' : 'light'}
        fillOpacity={Math.round(Math.abs(shade) * 30) / 100}
        d={d}
      />
      {[-1, 0, 1].map((sign) => (
        <path
          key={sign}
          className="region-contour"
          data-sign={sign}
          d={contours.map((at) => (Math.sign(at.level) === sign ? segmentPath(at) : '')).join('')}
        />
      ))}
      {sides.map((side, i) => (
        // sides have no identity but their place
        // oxlint-disable-next-line react/no-array-index-key
        <path
          key={i}
          className="region-border"
          style={{ strokeWidth: side.depth < 0 ? 1 : borderWidthPx(side.depth) }}
          d={segmentPath(side)}
        />
      ))}
    </>
  );
}

/** What is marked on one facet: pointed at here or on the other map, and the traced input. */
function Mark(
  props: ReliefFacetsProps & { readonly cell: number; readonly outline: readonly Point[] },
): ReactNode {
  const { cell, outline, shown, linked, dotCell, dot, network, output, camera } = props;
  const marked = cell === shown ? 'region-shown' : cell === linked ? 'region-linked' : null;
  const height = cell === dotCell ? (evaluate(network, dot)[output] ?? 0) : null;
  const at = height === null ? null : camera.toPx(dot[0], dot[1], height);
  return (
    <>
      {marked === null ? null : (
        <g className={marked}>
          <path className="region-outline-outer" d={outlinePath(outline)} />
          <path className="region-outline-inner" d={outlinePath(outline)} />
        </g>
      )}
      {at ? <circle className="tracer-dot" cx={roundPx(at[0])} cy={roundPx(at[1])} r={6} /> : null}
    </>
  );
}
