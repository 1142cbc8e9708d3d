import type { NetworkShape } from '../network/countParameters.ts';
import { createRandom, type Random } from '../random.ts';
import { layoutParameters } from './parameterLayout.ts';

/**
 * How weights are drawn; biases start at zero.
 * - `he`: normal, variance 2 / D_in (He et al. 2015); `he-uniform`: uniform in ±√(6 / D_in), the same variance
 * - `xavier`: normal, variance 2 / (D_in + D_out) (Glorot and Bengio 2010)
 * - `lecun`: normal, variance 1 / D_in (LeCun et al. 1998)
 */
export type Initialization = 'he' | 'he-uniform' | 'xavier' | 'lecun';

const DRAWS: Record<Initialization, (random: Random, inputs: number, outputs: number) => number> = {
  he: (random, inputs) => random.normal() * Math.sqrt(2 / inputs),
  'he-uniform': (random, inputs) => (2 * random.uniform() - 1) * Math.sqrt(6 / inputs),
  xavier: (random, inputs, outputs) => random.normal() * Math.sqrt(2 / (inputs + outputs)),
  lecun: (random, inputs) => random.normal() * Math.sqrt(1 / inputs),
};

/** The flat parameters of a fresh network, layer by layer and row by row out of one stream. */
export function initializeParameters(
  shape: NetworkShape,
  initialization: Initialization,
  seed: number,
): Float64Array {
  const random = createRandom(seed);
  const { layers, count } = layoutParameters(shape);
  const parameters = new Float64Array(count);
  const draw = DRAWS[initialization];
  for (const { inputs, outputs, weights } of layers) {
    for (let i = 0; i < inputs * outputs; i++) parameters[weights + i] = draw(random, inputs, outputs);
  }
  return parameters;
}
