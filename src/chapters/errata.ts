import { formatNumber } from '../core/notation/formatNumber.ts';

/** Something that the lecture's slides or their sources say, and what is so. */
export interface Erratum {
  readonly id: string;
  /** Where it stands: slide or figure. */
  readonly where: string;
  readonly says: string;
  readonly is: string;
  /** How the book knows. */
  readonly why: string;
  /** The page and figure that show it. */
  readonly see: { readonly slug: string; readonly figure: string };
}

/** Every number here is asserted by a test against the core. */
export const errata: readonly Erratum[] = [
  {
    id: 'regions-161051',
    where: 'Number of linear regions per parameter',
    says: `${formatNumber(161_501)} linear regions for 5 layers of 10 units`,
    is: `${formatNumber(161_051)} linear regions`,
    why: `Two digits are swapped. For one input the constructive bound and the upper bound meet at (D + 1) to the power K, and 11 to the power 5 is ${formatNumber(161_051)}.`,
    see: { slug: 'shallow-or-deep', figure: 'regions-per-parameter' },
  },
  {
    id: 'parameters-15319',
    where: 'Figure 20.2, the network with four hidden layers',
    says: `${formatNumber(15_139)} parameters`,
    is: `${formatNumber(15_319)} parameters`,
    why: 'Two digits are swapped. 40 inputs, four layers of 63 units and 10 outputs have 63 · 41 + 3 · 63 · 64 + 10 · 64 weights and biases.',
    see: { slug: 'shallow-or-deep', figure: 'random-labels' },
  },
  {
    id: 'true-or-random-labels',
    where: 'Figure 20.2',
    says: 'The networks were fit to random labels',
    is: 'The notebook behind the figure trains on the true labels',
    why: 'The caption and the code disagree. Both give the same order, deeper networks in fewer epochs; the book shows both and says which is which.',
    see: { slug: 'shallow-or-deep', figure: 'random-labels' },
  },
  {
    id: 'nine-ten-sixteen',
    where: 'Comparing to a shallow network with six hidden units',
    says: 'Two composed networks of three units can make 9 regions',
    is: '9 on the interval from −1 to 1, 10 on all of R for the same weights, and 16 at most for other weights',
    why: 'Nine is the number of the example, not a limit. With one unit turned round, each network has four pieces, and four times four is sixteen.',
    see: { slug: 'composing-networks', figure: 'compose' },
  },
];
