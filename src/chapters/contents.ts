import type { MDXContent } from 'mdx/types.js';

export interface Chapter {
  readonly slug: string;
  /** 0 is the opening question; the last chapter looks ahead. */
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly status: 'ready' | 'coming';
  /** The chapter's prose; absent while the chapter is to come. */
  readonly load?: () => Promise<{ default: MDXContent }>;
}

/** The chapters in the order of reading. */
export const contents: readonly Chapter[] = [
  {
    slug: 'why-deep-networks',
    number: 0,
    title: 'Why deep networks?',
    summary: 'One wide layer can imitate any continuous function. Why stack layers at all?',
    status: 'ready',
    load: () => import('./why-deep-networks/Chapter.mdx'),
  },
  {
    slug: 'composing-networks',
    number: 1,
    title: 'Composing two networks',
    summary: 'Feed one small network into another and watch three pieces times three become nine.',
    status: 'ready',
    load: () => import('./composing-networks/Chapter.mdx'),
  },
  {
    slug: 'one-network',
    number: 2,
    title: 'One network out of two',
    summary: 'Put one equation into the other: two networks become a single one with two hidden layers.',
    status: 'ready',
    load: () => import('./one-network/Chapter.mdx'),
  },
  {
    slug: 'hyperparameters',
    number: 3,
    title: 'Hyperparameters',
    summary: 'Depth and width are chosen before training. What each choice costs, and how to choose.',
    status: 'ready',
    load: () => import('./hyperparameters/Chapter.mdx'),
  },
  {
    slug: 'notation',
    number: 4,
    title: 'Notation and the general case',
    summary: 'From single weights to matrices: one line that holds a network of any depth and width.',
    status: 'ready',
    load: () => import('./notation/Chapter.mdx'),
  },
  {
    slug: 'shallow-or-deep',
    number: 5,
    title: 'Shallow or deep?',
    summary: 'What depth buys and what it does not: regions, symmetries, structure, fitting, generalisation.',
    status: 'ready',
    load: () => import('./shallow-or-deep/Chapter.mdx'),
  },
  {
    slug: 'where-next',
    number: 6,
    title: 'Where next',
    summary: 'Loss functions, finding their minima, and testing what was found.',
    status: 'ready',
    load: () => import('./where-next/Chapter.mdx'),
  },
];
