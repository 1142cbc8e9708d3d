import { type CSSProperties, memo, type ReactNode, useId, useMemo } from 'react';
import type { LinearRegions2D } from '../../core/regions/twoInputs/types.ts';
import type { CellFills } from '../../plot/regionMap/cellFills.ts';
import { cssColour, valueColour } from '../../plot/regionMap/colours.ts';
import { rampStops, vectorFills } from '../../plot/regionMap/vectorFills.ts';
import { usePlot } from '../plot/PlotContext.ts';

/**
 * The fills as vector graphics: what the page shows before its program runs, and what the print and the SVG export
 * hold. Where the canvas is painted it is shrunk to nothing, which an export does not copy.
 * @param themed false while the theme is not known: then the style sheet chooses
 */
export const RegionFills = memo(function RegionFills({
  regions,
  fills,
  themed,
}: {
  readonly regions: LinearRegions2D;
  readonly fills: CellFills;
  readonly themed: boolean;
}): ReactNode {
  const { x, y } = usePlot();
  const id = useId();
  const shapes = useMemo(() => vectorFills(regions, fills, x, y), [regions, fills, x, y]);
  return (
    <g className="region-fills">
      <defs>
        <ValueRamp id={`${id}ramp`} fills={fills} themed={themed} />
        {shapes.map(({ ramp }, i) =>
          ramp ? (
            // cells have no identity but their number
            // oxlint-disable-next-line react/no-array-index-key
            <linearGradient
              key={i}
              id={`${id}r${i}`}
              href={`#${id}ramp`}
              gradientUnits="userSpaceOnUse"
              {...ramp}
            />
          ) : null,
        )}
      </defs>
      {shapes.map(({ d, colour, share }, i) => (
        // oxlint-disable-next-line react/no-array-index-key
        <path
          key={i}
          d={d}
          fill={colour ?? `url(#${id}r${i})`}
          // a hair of its own colour closes the seam to the neighbour
          stroke={colour ?? `url(#${id}r${i})`}
          strokeWidth="0.6"
          {...(themed || share === null ? {} : { style: eitherTheme(share) })}
        />
      ))}
    </g>
  );
});

/** Before the theme is known, as the style sheet has it. */
function eitherTheme(share: number): CSSProperties {
  const [light, dark] = [valueColour(share, 'light'), valueColour(share, 'dark')].map(cssColour);
  return { fill: `light-dark(${light}, ${dark})`, stroke: `light-dark(${light}, ${dark})` };
}

/** The colour scale from −limit to limit, for gradients to refer to. */
export function ValueRamp({
  id,
  fills,
  themed,
}: {
  readonly id: string;
  readonly fills: CellFills;
  readonly themed: boolean;
}): ReactNode {
  if (fills.kind !== 'value') return null;
  const light = rampStops(themed ? fills.theme : 'light');
  const dark = rampStops('dark');
  return (
    <linearGradient id={id}>
      {light.map(({ offset, colour }, i) => (
        <stop
          key={offset}
          offset={offset}
          stopColor={colour}
          {...(themed ? {} : { style: { stopColor: `light-dark(${colour}, ${dark[i]?.colour ?? colour})` } })}
        />
      ))}
    </linearGradient>
  );
}
