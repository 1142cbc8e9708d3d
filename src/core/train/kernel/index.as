// What the module exports. All buffers live in its memory; the caller lays them out and passes byte addresses.
export { dataGradient, forward, weightGradient } from './products';
export { errors, logisticLoss, softmaxLoss, squaredLoss } from './losses';
export { adam, gradientDescent } from './updates';
