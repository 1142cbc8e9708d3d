/** A network in and out: JSON, PyTorch weights, code that runs without the book. */
export { type CodeLine } from './codeLine.ts';
export { exportJson, exportStateDict } from './exportJson.ts';
export { exportNumpy, numpyLines } from './exportNumpy.ts';
export { exportPgfplots, type PgfCurve, type PgfPlot } from './exportPgfplots.ts';
export { exportPytorch, pytorchLines } from './exportPytorch.ts';
export { networkPlot } from './networkPlot.ts';
export { type ImportLimits, importNetwork } from './importNetwork.ts';
