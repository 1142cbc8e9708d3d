import type { ReactNode } from 'react';
import type { Network } from '../../../core/network/network.ts';
import type { Polylines } from '../../../core/regions/twoInputs/polylines.ts';
import type { LinearRegions2D } from '../../../core/regions/twoInputs/types.ts';
import type { Point } from '../../../plot/path.ts';
import type { ColourBy } from '../../../plot/regionMap/cellFills.ts';
import type { Orbit } from '../../../plot/regionMap/relief/camera.ts';
import type { RegionMapNames } from '../cellWords.ts';

export interface ReliefMapProps {
  /** The network that `regions` was made from. */
  readonly network: Network;
  readonly regions: LinearRegions2D;
  /** Which output is shown; 0 when absent. */
  readonly output?: number;
  /** Accessible name: what the surface is of, and how many regions there are. */
  readonly label: string;
  readonly title?: ReactNode;
  readonly names: RegionMapNames;
  readonly colourBy: ColourBy;
  /** The value at the end of the colour scale. */
  readonly limit: number;
  readonly orbit: Orbit;
  /** A wish; moves of one drag or one held key share a transaction. */
  onOrbit(orbit: Orbit, transaction: string): void;
  onCancel?(transaction: string): void;
  /** Lines in the plane to draw on the surface; they cross borders at their own points only. */
  readonly lines?: Polylines;
  /** An input that is marked on the surface; keyboard walks begin in its region. */
  readonly dot: Point;
  readonly linkedPlace?: Point | null;
  onPlace?(point: Point | null): void;
}
