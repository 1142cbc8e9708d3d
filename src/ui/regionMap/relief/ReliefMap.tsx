import { type ReactNode, useMemo } from 'react';
import { fillCells } from '../../../plot/regionMap/cellFills.ts';
import { reliefFacets } from '../../../plot/regionMap/relief/facets.ts';
import { contourLevels } from '../../../plot/regionMap/valueRange.ts';
import { Plot } from '../../plot/Plot.tsx';
import { cellWords, spokenCell } from '../cellWords.ts';
import { MAP_MARGIN } from '../RegionMap.tsx';
import { RegionWords } from '../RegionWords.tsx';
import { useColourTheme } from '../useColourTheme.ts';
import { useMapCursor } from '../useMapCursor.ts';
import { ReliefAxes } from './ReliefAxes.tsx';
import { ReliefFacets } from './ReliefFacets.tsx';
import { ReliefPad } from './ReliefPad.tsx';
import type { ReliefMapProps } from './reliefProps.ts';
import { ReliefWalls } from './ReliefWalls.tsx';
import { useReliefCamera } from './useReliefCamera.ts';

/**
 * An output over the plane as a shaded surface, exact facet by facet, in the place and the colours of its map. Seen
 * from straight above it is the map. Turned by dragging and by arrow keys.
 */
export function ReliefMap(props: ReliefMapProps): ReactNode {
  const { network, regions, output = 0, label, names } = props;
  const { box } = regions;
  const cursor = useMapCursor(regions, props.dot);
  const { walked } = cursor;
  const spoken = useMemo(
    () => spokenCell(cellWords(network, regions, walked, output, names)),
    [network, regions, walked, output, names],
  );
  const linked = props.linkedPlace && cursor.shown < 0 ? cursor.locate(props.linkedPlace) : -1;
  const scene = (
    <Scene
      {...props}
      output={output}
      shown={cursor.shown}
      linked={linked}
      dotCell={cursor.locate(props.dot)}
    />
  );
  return (
    <div className="region-map relief-map">
      <Plot
        label={label}
        title={props.title}
        x={{ domain: box.x, symbol: '', ticks: [] }}
        y={{ domain: box.y, symbol: '', ticks: [] }}
        aspect={1}
        marginPx={MAP_MARGIN}
        handles={<ReliefPad {...props} output={output} cursor={cursor} spoken={spoken} />}
      >
        {scene}
      </Plot>
      <RegionWords network={network} regions={regions} output={output} names={names} cell={cursor.shown} />
    </div>
  );
}

interface SceneProps extends ReliefMapProps {
  readonly output: number;
  readonly shown: number;
  readonly linked: number;
  readonly dotCell: number;
}

function Scene(props: SceneProps): ReactNode {
  const { regions, output, limit, colourBy, names } = props;
  const theme = useColourTheme();
  const { camera, floor, range } = useReliefCamera(props);
  const fills = useMemo(
    () => fillCells(regions, { by: colourBy, output, limit, theme: theme ?? 'light' }),
    [regions, colourBy, output, limit, theme],
  );
  const levels = useMemo(() => contourLevels(range, 8), [range]);
  const facets = reliefFacets({ regions, output, fills, levels, camera });
  return (
    <g className="relief">
      <ReliefFacets {...props} facets={facets} fills={fills} themed={theme !== null} camera={camera} />
      <ReliefWalls regions={regions} output={output} floor={floor} camera={camera} />
      <ReliefAxes regions={regions} camera={camera} floor={floor} range={range} names={names} />
    </g>
  );
}
