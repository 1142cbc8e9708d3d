import type { Figure } from '../stage/figure.ts';

/** Every figure of the book by its id. Adding a figure is a folder and one line here. */
export const figures: Readonly<Record<string, () => Promise<Figure>>> = {
  universal: () => import('../figures/universal/index.tsx').then((module) => module.universal),
  'why-deep': () => import('../figures/why-deep/index.tsx').then((module) => module.whyDeep),
  compose: () => import('../figures/composition/compose/index.tsx').then((module) => module.compose),
  'shallow-vs-composed': () =>
    import('../figures/composition/shallow-vs-composed/index.tsx').then((module) => module.shallowVsComposed),
  'compose-2d': () => import('../figures/compose-2d/index.tsx').then((module) => module.compose2d),
  fold: () => import('../figures/composition/fold/index.tsx').then((module) => module.fold),
  identity: () => import('../figures/identity/index.tsx').then((module) => module.identity),
  'regions-per-parameter': () =>
    import('../figures/regions-per-parameter/index.tsx').then((module) => module.regionsPerParameter),
  sawtooth: () => import('../figures/sawtooth/index.tsx').then((module) => module.sawtooth),
  'one-equation': () =>
    import('../figures/two-layer/one-equation/index.tsx').then((module) => module.oneEquation),
  'build-up': () => import('../figures/two-layer/build-up/index.tsx').then((module) => module.buildUp),
  notation: () => import('../figures/notation/forms/index.tsx').then((module) => module.notation),
  general: () => import('../figures/notation/general/index.tsx').then((module) => module.general),
  'two-outputs': () => import('../figures/two-outputs/index.tsx').then((module) => module.twoOutputs),
  hyperparameters: () =>
    import('../figures/hyperparameters/index.tsx').then((module) => module.hyperparameters),
  combine: () => import('../figures/combine/index.tsx').then((module) => module.combine),
  search: () => import('../figures/search/index.tsx').then((module) => module.search),
  'depth-sweep': () => import('../figures/depth-sweep/index.tsx').then((module) => module.depthSweep),
  'random-labels': () => import('../figures/random-labels/index.tsx').then((module) => module.randomLabels),
  structured: () => import('../figures/structured/index.tsx').then((module) => module.structured),
  dependencies: () => import('../figures/dependencies/index.tsx').then((module) => module.dependencies),
  next: () => import('../figures/next/index.tsx').then((module) => module.next),
};

/** @throws when no figure has this id */
export function loadFigure(id: string): Promise<Figure> {
  const load = Object.hasOwn(figures, id) ? figures[id] : undefined;
  if (!load) throw new Error(`there is no figure "${id}"; there are: ${Object.keys(figures).join(', ')}`);
  return load();
}
