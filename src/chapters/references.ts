/** A source that the book leans on. */
export interface Reference {
  /** Stable: links and the prose name it. */
  readonly id: string;
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly where: string;
  /** What the book takes from it. */
  readonly note: string;
}

/** In the order of the authors. */
export const references: readonly Reference[] = [
  {
    id: 'cs60010',
    authors: 'CS60010 Deep Learning',
    year: 2025,
    title: 'Deep Neural Networks',
    where: 'Lecture slides, 10 January 2025, adapted from udlbook.com',
    note: 'The lecture whose every slide this book makes live.',
  },
  {
    id: 'cybenko-1989',
    authors: 'G. Cybenko',
    year: 1989,
    title: 'Approximation by superpositions of a sigmoidal function',
    where: 'Mathematics of Control, Signals and Systems 2',
    note: 'One hidden layer of sigmoids comes as close as wanted to any continuous function on a cube.',
  },
  {
    id: 'greydanus-2020',
    authors: 'S. Greydanus',
    year: 2020,
    title: 'Scaling down deep learning',
    where: 'arXiv 2011.14439',
    note: 'The recipe of the MNIST-1D data, which the book follows to generate its own.',
  },
  {
    id: 'hanin-rolnick-2019',
    authors: 'B. Hanin and D. Rolnick',
    year: 2019,
    title: 'Complexity of linear regions in deep networks',
    where: 'International Conference on Machine Learning',
    note: 'Why random and trained networks have far fewer regions than can be constructed.',
  },
  {
    id: 'he-2015',
    authors: 'K. He, X. Zhang, S. Ren and J. Sun',
    year: 2015,
    title: 'Delving deep into rectifiers',
    where: 'International Conference on Computer Vision',
    note: 'The initialisation of weights used throughout.',
  },
  {
    id: 'hornik-1989',
    authors: 'K. Hornik, M. Stinchcombe and H. White',
    year: 1989,
    title: 'Multilayer feedforward networks are universal approximators',
    where: 'Neural Networks 2',
    note: 'The same for a wide class of units.',
  },
  {
    id: 'leshno-1993',
    authors: 'M. Leshno, V. Y. Lin, A. Pinkus and S. Schocken',
    year: 1993,
    title:
      'Multilayer feedforward networks with a nonpolynomial activation function can approximate any function',
    where: 'Neural Networks 6',
    note: 'Every activation that is not a polynomial will do, ReLU among them.',
  },
  {
    id: 'montufar-2014',
    authors: 'G. Montúfar, R. Pascanu, K. Cho and Y. Bengio',
    year: 2014,
    title: 'On the number of linear regions of deep neural networks',
    where: 'Advances in Neural Information Processing Systems',
    note: 'The folding construction, a lower bound on the number of regions, and the comparison that opens chapter 0.',
  },
  {
    id: 'prince-2023',
    authors: 'S. J. D. Prince',
    year: 2023,
    title: 'Understanding Deep Learning',
    where: 'MIT Press, udlbook.com',
    note: 'The book whose fourth chapter the lecture follows; symbols and examples are its own.',
  },
  {
    id: 'serra-2018',
    authors: 'T. Serra, C. Tjandraatmadja and S. Ramalingam',
    year: 2018,
    title: 'Bounding and counting linear regions of deep neural networks',
    where: 'International Conference on Machine Learning',
    note: 'The constructive lower bound and the proven upper bound shown in chapter 5.',
  },
  {
    id: 'telgarsky-2016',
    authors: 'M. Telgarsky',
    year: 2016,
    title: 'Benefits of depth in neural networks',
    where: 'Conference on Learning Theory',
    note: 'The sawtooth that a deep network makes with few units and a shallow one cannot follow.',
  },
  {
    id: 'zaslavsky-1975',
    authors: 'T. Zaslavsky',
    year: 1975,
    title: 'Facing up to arrangements: face-count formulas for partitions of space by hyperplanes',
    where: 'Memoirs of the American Mathematical Society 154',
    note: 'How many regions a number of hyperplanes can make: the exact bound for one hidden layer.',
  },
  {
    id: 'zhang-2017',
    authors: 'C. Zhang, S. Bengio, M. Hardt, B. Recht and O. Vinyals',
    year: 2017,
    title: 'Understanding deep learning requires rethinking generalization',
    where: 'International Conference on Learning Representations',
    note: 'Networks that learn random labels by heart, and what the training error therefore cannot tell.',
  },
];
