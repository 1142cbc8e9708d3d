import { intervalsOf, linearRegions1D } from '../../regions/linearRegions1D.ts';
import { evaluate } from '../evaluate.ts';
import { type Network, NetworkError } from '../network.ts';
import type { PgfPlot } from './exportPgfplots.ts';

/**
 * Each output of a network with one input against that input, corner by exact corner: over all of its breakpoints and
 * a tenth of their stretch to either side; over [−1, 1] where there are none, 1 to either side where there is one.
 * @throws NetworkError when the network has more than one input
 */
export function networkPlot(network: Network): PgfPlot {
  if (network.inputs !== 1) {
    throw new NetworkError('inputs', `a curve needs one input; the network has ${network.inputs}`);
  }
  const everywhere = linearRegions1D(network, 'R');
  const joints = everywhere.outputs.flatMap(({ breakpoints }) => Array.from(breakpoints));
  const [low, high] = joints.length === 0 ? [0, 0] : [Math.min(...joints), Math.max(...joints)];
  const margin = 0.1 * (high - low) || 1;
  const regions = linearRegions1D(network, [low - margin, high + margin]);
  const many = network.outputs > 1;
  return {
    xLabel: '$x$',
    yLabel: '$y$',
    curves: Array.from({ length: network.outputs }, (_, output) => ({
      label: many ? `$y_{${output + 1}}$` : '$y$',
      points: [...intervalsOf(regions, output).map(({ from }) => from), high + margin].map((x) => [
        x,
        evaluate(network, [x])[output] ?? Number.NaN,
      ]),
    })),
  };
}
