import { memo, type ReactNode, useMemo } from 'react';
import { MNIST1D_CLASSES } from '../../core/data/mnist1d.ts';
import type { LabelledExamples } from '../../core/data/examples.ts';
import { evaluate } from '../../core/network/evaluate.ts';
import type { Network } from '../../core/network/network.ts';
import { networkFromParameters } from '../../core/train/parameterLayout.ts';
import { useCalmModel } from '../../stage/react/useModel.ts';
import { randomLabelsModel } from './model.ts';
import { shapeOf } from './racers.ts';
import type { RaceData } from './setting.ts';
import { Signal, signalOf } from './Signal.tsx';
import type { Run } from './useRace.ts';

/** What the chosen network answers: for an example that it was taught, and for one of the same shape that it was not. */
export const Gallery = memo(function Gallery({ runs }: { readonly runs: readonly Run[] }): ReactNode {
  const { state, derived } = useCalmModel(randomLabelsModel);
  const { picked, data } = derived;
  const at = Number(state.picked) - 1;
  const run = runs.find((candidate) => candidate.at === at && candidate.seed === state.seed);
  const parameters = run?.outcome === 'stopped' ? run.progress?.parameters : undefined;
  const network = useMemo(
    () => (parameters ? networkFromParameters(shapeOf(picked.widths), parameters) : null),
    [parameters, picked],
  );
  const pairs = useMemo(() => pairsOf(data), [data]);
  return (
    <div className="gallery">
      <p className="gallery-title">
        What {picked.name === 'yours' ? 'it' : `the network with ${picked.name}`} memorised
        {network ? '' : '. Its answers appear when the race is over'}
      </p>
      <ul className="gallery-list">
        {pairs.map(({ label, taughtAt, heldOutAt }) => (
          <li key={label} className="gallery-pair">
            <Card
              heading={`taught: shape ${label} is “${data.taught.targets[taughtAt] ?? 0}”`}
              examples={data.train}
              n={taughtAt}
              network={network}
              wanted={data.taught.targets[taughtAt] ?? 0}
            />
            <Card
              heading={`never seen: shape ${label}`}
              examples={data.heldOut}
              n={heldOutAt}
              network={network}
              wanted={label}
            />
          </li>
        ))}
      </ul>
    </div>
  );
});

interface CardProps {
  readonly heading: string;
  readonly examples: LabelledExamples;
  readonly n: number;
  readonly network: Network | null;
  /** The answer that would be right. */
  readonly wanted: number;
}

const Card = memo(function Card({ heading, examples, n, network, wanted }: CardProps): ReactNode {
  const answer = network ? answerOf(network, signalOf(examples, n)) : null;
  return (
    <div className="gallery-card">
      <span className="gallery-heading">{heading}</span>
      <Signal examples={examples} n={n} label={heading} />
      <span className="gallery-answer" data-right={answer === wanted ? '' : undefined}>
        {answer === null ? 'answer: –' : `answer: ${answer} ${answer === wanted ? '✓' : '✗'}`}
      </span>
    </div>
  );
});

/** The class with the largest output. */
function answerOf(network: Network, values: Float32Array): number {
  const outputs = evaluate(network, [...values]);
  return outputs.indexOf(Math.max(...outputs));
}

interface Pair {
  readonly label: number;
  readonly taughtAt: number;
  readonly heldOutAt: number;
}

/** Enough to see it. */
const SHOWN = [0, 2, 4, 6, 8].filter((label) => label < MNIST1D_CLASSES);

/** Of some classes, the first example that is taught wrongly (or the first, when none is), and an unseen one. */
function pairsOf({ train, taught, heldOut }: RaceData): Pair[] {
  return SHOWN.map((label) => {
    const ofClass = [...train.targets.keys()].filter((n) => train.targets[n] === label);
    return {
      label,
      taughtAt: ofClass.find((n) => taught.targets[n] !== label) ?? ofClass[0] ?? 0,
      heldOutAt: Math.max(0, heldOut.targets.indexOf(label)),
    };
  });
}
