export {
  countExamples,
  type Examples,
  firstExamples,
  type LabelledExamples,
  type RegressionExamples,
  scaleInputs,
  splitExamples,
  takeExamples,
} from './examples.ts';
export {
  generateMnist1d,
  generateMnist1dStepwise,
  type Mnist1d,
  MNIST1D_CLASSES,
  MNIST1D_LENGTH,
  MNIST1D_TEMPLATES,
  type Mnist1dOptions,
} from './mnist1d.ts';
export {
  checkerboard,
  flower,
  PLANE_BOUNDARIES,
  type PlaneBoundary,
  polygonBoundary,
  sineBoundary,
  spiral,
} from './planeBoundaries.ts';
export { randomizeLabels } from './randomLabels.ts';
export { sampleCurve } from './sampleCurve.ts';
export { samplePlane } from './samplePlane.ts';
export {
  drawnTarget,
  TARGET_FUNCTIONS,
  type TargetFunction,
  targetFunction,
  type TargetId,
} from './targetFunctions.ts';
