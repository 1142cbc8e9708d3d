/** One defined term or symbol of the book. The glossary page and the cards in the text show the same entry. */
export interface GlossaryEntry {
  /** Stable: links and the prose name it. */
  readonly id: string;
  readonly term: string;
  /** The symbols that stand for it, as `Sym` writes them. */
  readonly symbols?: readonly string[];
  /** One or two sentences; exact. */
  readonly meaning: string;
  /** Ids of entries that belong with it. */
  readonly see?: readonly string[];
}

/** The words and symbols that the book defines, each stated once. */
export const glossary: readonly GlossaryEntry[] = [
  {
    id: 'relu',
    term: 'ReLU',
    symbols: ['a[z]'],
    meaning:
      'The rectified linear unit: it passes a positive number on and turns every other number into zero.',
    see: ['pre-activation', 'hidden-unit'],
  },
  {
    id: 'hidden-unit',
    term: 'hidden unit',
    symbols: ['h'],
    meaning: 'One ReLU of one weighted sum. It is active where that sum is positive and zero elsewhere.',
    see: ['pre-activation', 'width'],
  },
  {
    id: 'pre-activation',
    term: 'pre-activation',
    meaning:
      'The weighted sum of a hidden unit before the ReLU clips it. Where it passes zero, the unit bends the output.',
    see: ['hidden-unit', 'joint'],
  },
  {
    id: 'joint',
    term: 'joint',
    meaning:
      'A point at which a piecewise-linear curve changes its slope; elsewhere it is called a breakpoint, a kink or a knot. For more inputs the place is a line or a hyperplane.',
    see: ['linear-region', 'pre-activation'],
  },
  {
    id: 'activation-pattern',
    term: 'activation pattern',
    meaning: 'Which hidden units are active at an input, unit by unit and layer by layer.',
    see: ['activation-region'],
  },
  {
    id: 'activation-region',
    term: 'activation region',
    meaning: 'A set of inputs, with an interior, on which the activation pattern stays the same.',
    see: ['linear-region', 'activation-pattern'],
  },
  {
    id: 'linear-region',
    term: 'linear region',
    meaning:
      'A maximal connected set of inputs on which one output is a single affine map. Neighbouring activation regions with the same map are one linear region. Every count in the book names its domain.',
    see: ['activation-region', 'joint'],
  },
  {
    id: 'affine-map',
    term: 'affine map',
    meaning: 'A weighted sum of the inputs plus a constant: a straight line for one input, a plane for two.',
  },
  {
    id: 'width',
    term: 'width',
    symbols: ['D_k'],
    meaning: 'The number of hidden units in layer k.',
    see: ['depth', 'hyperparameter'],
  },
  {
    id: 'depth',
    term: 'depth',
    symbols: ['K'],
    meaning: 'The number of hidden layers. Input and output are not counted.',
    see: ['width', 'shallow-network', 'deep-network'],
  },
  {
    id: 'shallow-network',
    term: 'shallow network',
    meaning: 'A network with one hidden layer.',
    see: ['deep-network'],
  },
  {
    id: 'deep-network',
    term: 'deep network',
    meaning: 'A network with more than one hidden layer.',
    see: ['shallow-network'],
  },
  {
    id: 'parameter',
    term: 'parameter',
    meaning: 'A weight or a bias: a number that training sets.',
    see: ['hyperparameter'],
  },
  {
    id: 'hyperparameter',
    term: 'hyperparameter',
    meaning:
      'A choice made before training, such as depth and width. It is judged on data that training did not see.',
    see: ['parameter', 'validation-set'],
  },
  {
    id: 'validation-set',
    term: 'validation set',
    meaning:
      'Examples kept apart from training to compare hyperparameters. A third set, the test set, is looked at once, at the end.',
    see: ['hyperparameter'],
  },
  {
    id: 'theta',
    term: 'theta',
    symbols: ['θ_d0', 'θ_d1'],
    meaning:
      'Bias and weight into hidden unit d of a network with one input. A prime marks those of the second network.',
    see: ['phi', 'psi'],
  },
  {
    id: 'phi',
    term: 'phi',
    symbols: ['φ_0', 'φ_d'],
    meaning: 'Bias of the output, and the weight of hidden unit d in it.',
    see: ['theta', 'psi'],
  },
  {
    id: 'psi',
    term: 'psi',
    symbols: ['ψ_j0', 'ψ_ji'],
    meaning:
      'Bias and weights between two hidden layers. Out of two composed networks they come as products, θ′ times φ, and so make a matrix of rank one.',
    see: ['rank-one', 'theta', 'phi'],
  },
  {
    id: 'beta',
    term: 'beta',
    symbols: ['β_k'],
    meaning:
      'The bias vector added on the way from layer k to layer k + 1; it has as many entries as layer k + 1 has units.',
    see: ['omega'],
  },
  {
    id: 'omega',
    term: 'omega',
    symbols: ['Ω_k'],
    meaning:
      'The weight matrix from layer k to layer k + 1: a row for each unit it leads to, a column for each unit it comes from.',
    see: ['beta'],
  },
  {
    id: 'rank-one',
    term: 'rank one',
    meaning:
      'A matrix is of rank one when each entry is a product of a number for its row and a number for its column. Nine entries then have five degrees of freedom, not nine.',
    see: ['psi'],
  },
  {
    id: 'composition',
    term: 'composition',
    meaning:
      'Feeding the output of one network into another: what the second does to y, it does to every x that the first sends to y.',
    see: ['fold'],
  },
  {
    id: 'fold',
    term: 'fold',
    meaning:
      'A picture of a map that sends several inputs to one value: the input is laid onto itself, and whatever is drawn there appears once on every layer, alternately mirrored and stretched.',
    see: ['composition'],
  },
  {
    id: 'depth-efficiency',
    term: 'depth efficiency',
    meaning:
      'There are functions that a deep network makes with few units and a shallow one only with exponentially many.',
    see: ['sawtooth'],
  },
  {
    id: 'sawtooth',
    term: 'sawtooth',
    meaning: 'A tent map fed into itself K times: 2 to the power K pieces from two hidden units a layer.',
    see: ['depth-efficiency'],
  },
  {
    id: 'universal-approximation',
    term: 'universal approximation',
    meaning:
      'With enough hidden units, one hidden layer can come as close as wanted to any continuous function on a closed and bounded set.',
  },
  {
    id: 'convolution',
    term: 'convolution',
    meaning:
      'A layer whose weights are local and shared: every unit looks at a small neighbourhood, and all with the same few weights.',
    see: ['receptive-field'],
  },
  {
    id: 'receptive-field',
    term: 'receptive field',
    meaning: 'The part of the input that a unit can see. It grows from layer to layer.',
    see: ['convolution'],
  },
  {
    id: 'generalisation',
    term: 'generalisation',
    meaning: 'How well a trained network does on examples that it was not trained on.',
    see: ['validation-set'],
  },
  {
    id: 'he-initialisation',
    term: 'He initialisation',
    meaning:
      'Random weights of variance two over the number of inputs of the unit, so that the size of the signal stays the same from layer to layer of a ReLU network.',
  },
];
