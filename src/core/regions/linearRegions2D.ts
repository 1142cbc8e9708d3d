import type { Network } from '../network/network.ts';
import { checkRequest } from './twoInputs/checkRequest.ts';
import { collectRegions } from './twoInputs/collectRegions.ts';
import { partitionBox } from './twoInputs/partition.ts';
import type { Box2D, LinearRegions2D, Regions2DOptions } from './twoInputs/types.ts';
import { createWorkspace, type Workspace } from './twoInputs/workspace.ts';

export const DEFAULT_MAX_CELLS = 2_000_000;
/** Pre-activations of two layers at all vertices, of which there are about as many as cells: half a gigabyte. */
const MOST_VALUES = 2 ** 26;
/** A workspace with more values than this is not kept for the next call. */
const KEPT_VALUES = 2 ** 23;

let spare: Workspace | undefined;

/**
 * The exact partition of a box by a ReLU network with two inputs: activation regions (cells) as one mesh
 * without cracks, and the linear regions of each output and of all together.
 *
 * One shared mesh is refined unit by unit; topology comes from one sign per vertex and unit, never from
 * coordinates. Numbers are read as the decimals that are written: signs too close to zero for floating
 * point are decided in exact arithmetic when the weights are decimals of at most 12 digits, and read as
 * zero otherwise, below 1e-11 of the values met. Strips narrower than about 1e-10 of the box are below the
 * resolution of the coordinates. Units whose lines coincide count once, under the first of them.
 * @param box x0 < x1, y0 < y1, finite
 * @throws RangeError when the network has not two inputs or the box is inverted, empty or not finite
 * @throws RegionLimitError when there are more cells than `maxCells`, or than memory holds for layers so wide
 */
export function linearRegions2D(
  network: Network,
  box: Box2D,
  options: Regions2DOptions = {},
): LinearRegions2D {
  const { maxCells = DEFAULT_MAX_CELLS, onProgress } = options;
  checkRequest(network, box, maxCells);
  // taken out while in use, so that a call from inside onProgress gets a workspace of its own
  const workspace = spare ?? createWorkspace();
  spare = undefined;
  workspace.maxCells = Math.min(maxCells, countCellsInMemory(network));
  const report = (layer: number, cells: number): void =>
    onProgress?.({ layer, layers: network.layers.length, cells });
  workspace.reportCells = (cells) => report(workspace.layerIndex, cells);
  const cellsPerLayer = partitionBox(workspace, network, box, report);
  const regions = collectRegions(workspace, cellsPerLayer);
  workspace.exact = undefined;
  workspace.reportCells = () => undefined;
  if (workspace.z.length + workspace.nextZ.length <= KEPT_VALUES) spare = workspace;
  return regions;
}

function countCellsInMemory({ layers }: Network): number {
  const widest = layers.reduce((most, l, i) => Math.max(most, l.outputs + (layers[i + 1]?.outputs ?? 0)), 0);
  return Math.floor(MOST_VALUES / widest);
}
