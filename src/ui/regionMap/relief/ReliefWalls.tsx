import type { ReactNode } from 'react';
import type { LinearRegions2D } from '../../../core/regions/twoInputs/types.ts';
import { reliefWalls } from '../../../plot/regionMap/relief/block.ts';
import type { ReliefCamera } from '../../../plot/regionMap/relief/camera.ts';
import { outlinePath } from './paths.ts';

/** The block that the surface is the top of. */
export function ReliefWalls(props: {
  readonly regions: LinearRegions2D;
  readonly output: number;
  readonly floor: number;
  readonly camera: ReliefCamera;
}): ReactNode {
  const { regions, output, floor, camera } = props;
  return reliefWalls(regions, output, floor, camera).map(({ side, outline }) => (
    <path key={side} className="relief-wall" data-side={side} d={outlinePath(outline)} />
  ));
}
