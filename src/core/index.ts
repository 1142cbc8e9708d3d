/** The core as a library: what is true of ReLU networks, computed exactly. Runs without a browser. */
export type { Activation, Layer, LayerSpec, Network, NetworkSpec } from './network/network.ts';
export { NetworkError } from './network/network.ts';
export { createNetwork, toSpec } from './network/createNetwork.ts';
export { evaluate, evaluatePreActivations } from './network/evaluate.ts';
export { composeNetworks } from './network/composeNetworks.ts';
export { appendIdentityLayers, type IdentityForm } from './network/identityLayers.ts';
export { createRandomNetwork } from './network/randomNetwork.ts';
export { createZigzagNetwork, type ZigzagNetwork } from './network/zigzagNetwork.ts';
export { countParameters, countParametersByLayer, type NetworkShape } from './network/countParameters.ts';
export {
  countUnits,
  type Domain1D,
  intervalsOf,
  type LinearRegions1D,
  linearRegions1D,
  type LinearRegions1DOptions,
  smallestRegionWidth,
} from './regions/linearRegions1D.ts';
export type { AffinePiece, OutputRegions1D } from './regions/oneInput/outputRegions.ts';
export type { UnitAddress } from './regions/oneInput/pieceTree.ts';
export { RegionLimitError } from './regions/regionLimitError.ts';
export { NumericRangeError } from './regions/numericRangeError.ts';
export { boundLinearRegions, type HiddenShape, type RegionBounds } from './regions/bounds.ts';
export { boundMontufar } from './regions/boundMontufar.ts';
export { boundComposition } from './regions/boundComposition.ts';
export {
  type CurveHandle,
  type CurvePoint,
  curvePoints,
  heightAt,
  jointOf,
  type ShallowWeights,
} from './network/joints.ts';
export {
  type Freedom,
  freedomOf,
  type HandleFreedom,
  type MovedCurve,
  moveHandle,
} from './network/jointsMove.ts';
export { type Polyline, rootMeanSquareDistance } from './network/curveDistance.ts';
export { creasesOf, type Facet, foldInterval, groupByRange } from './fold/facets.ts';
export { facetAngles, foldedStrip, type StripPoint } from './fold/foldedStrip.ts';
export {
  type LabelledBorder,
  type LabelledComposition,
  type LabelledRegion,
  labelComposition,
} from './fold/labelComposition.ts';
export { type Preimages, preimagesOf } from './fold/preimages.ts';
export { createRandom, type Random } from './random.ts';
export { linearRegions2D } from './regions/linearRegions2D.ts';
export * from './regions/twoInputs/index.ts';
export * from './train/index.ts';
export * from './data/index.ts';
export * from './network/exchange/index.ts';
export * from './notation/index.ts';
