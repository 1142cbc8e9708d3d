/** What figures ask of a partition made by `linearRegions2D`; all of it works on the plain data, in any thread. */
export { type AffineMap2D, affineMapsOfCell, affineMapsOfCells } from './affineMapsOfCells.ts';
export { listBorderEdges, traceBordersByLayer, traceEdges } from './borders.ts';
export { type CellSide, centreOfCell, measureCellAreas, polygonOfCell, sidesOfCell } from './cellGeometry.ts';
export { activationPatternOfCell, isUnitActive, type LayerPattern } from './cellPatterns.ts';
export { levelSet } from './levelSet.ts';
export { type CellLocator, createCellLocator } from './locateCell.ts';
export type { Polylines } from './polylines.ts';
export type {
  Box2D,
  LinearRegions2D,
  OutputRegions,
  PatternLayer,
  Regions2DOptions,
  Regions2DProgress,
} from './types.ts';
