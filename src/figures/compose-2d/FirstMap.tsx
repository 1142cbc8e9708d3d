import type { ReactNode } from 'react';
import { useHighlight, useModel } from '../../stage/react/useModel.ts';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { RegionMap } from '../../ui/regionMap/RegionMap.tsx';
import { intervalsOfView } from '../../plot/regionMap/mapView.ts';
import type { Point } from '../../plot/path.ts';
import { SQUARE } from './derive.ts';
import { LineHandles } from './LineHandles.tsx';
import { compose2dModel } from './model.ts';
import { FIRST_NAMES, litUnitOf } from './names.ts';
import type { RegionOfFirst } from './pieces.ts';
import { JointLevels, TracedLevel, TracerHandle } from './Tracer.tsx';
import { UnitLines } from './UnitLines.tsx';
import { useGrips } from './useGrips.ts';
import { useMapState } from './useMapState.ts';

export interface LinkedMapProps {
  /** What the other map points at. */
  readonly linkedPlace: Point | null;
  onPlace(point: Point | null): void;
}

/** The map of y: network 1's regions, its three lines to drag, and the levels at which network 2 bends. */
export function FirstMap({ linkedPlace, onPlace }: LinkedMapProps): ReactNode {
  const { state, derived, group } = useModel(compose2dModel);
  const { highlight } = useHighlight(compose2dModel);
  const camera = useMapState();
  const grips = useGrips(state, group, intervalsOfView(camera.view, SQUARE));
  return (
    <RegionMap
      className="c2d-map"
      network={derived.first}
      regions={derived.firstRegions}
      label={`Map of y, ${derived.firstCount} regions`}
      title={
        <>
          y <span className="plot-title-words">· network 1</span>
        </>
      }
      names={FIRST_NAMES}
      colourBy={camera.colourBy}
      limit={derived.yLimit}
      litUnit={litUnitOf(highlight)}
      linkedPlace={linkedPlace}
      onPlace={onPlace}
      start={[state.x[0] ?? 0, state.x[1] ?? 0]}
      view={camera.view}
      onView={camera.onView}
      handles={
        <>
          <LineHandles grips={grips} />
          <TracerHandle on="y" />
        </>
      }
    >
      <JointLevels />
      <TracedLevel />
      <UnitLines grips={grips} />
      <FlatLabels regions={derived.pieces.regions} />
    </RegionMap>
  );
}

/** Smaller cells have no room for a word. */
const LABEL_AREA = 0.08;

function FlatLabels({ regions }: { readonly regions: readonly RegionOfFirst[] }): ReactNode {
  const { x, y } = usePlot();
  return regions
    .filter(({ isFlat, area }) => isFlat && area >= LABEL_AREA)
    .map(({ centre }, i) => (
      <text
        // a label moves with its region
        // oxlint-disable-next-line react/no-array-index-key
        key={i}
        className="flat-label"
        x={x(centre[0])}
        y={y(centre[1])}
        dy="0.32em"
        textAnchor="middle"
      >
        flat
      </text>
    ));
}
