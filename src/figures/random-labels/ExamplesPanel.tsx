import { memo, type ReactNode, useMemo } from 'react';
import type { LabelledExamples } from '../../core/data/examples.ts';
import { MNIST1D_CLASSES } from '../../core/data/mnist1d.ts';
import { useCalmModel } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { randomLabelsModel } from './model.ts';
import { dataOf, type RaceData } from './setting.ts';
import { Signal } from './Signal.tsx';

const PER_CLASS = 3;
const CLASSES = Array.from({ length: MNIST1D_CLASSES }, (_, label) => label);

/** Some of the very examples that the networks are trained on, by true class, with the labels that are taught. */
export function ExamplesPanel(): ReactNode {
  const share = useSelected(randomLabelsModel, (state) => state.share);
  // other examples take their time to make: a drag through the seeds does not wait for them
  const { seed } = useCalmModel(randomLabelsModel).state;
  const data = useMemo(() => dataOf({ seed, share }), [seed, share]);
  const { train, taught } = data;
  return (
    <div className="examples">
      <p className="examples-title" id="examples-title">
        Three examples of each shape, and under them the label that is taught
      </p>
      <div className="examples-grid" role="group" aria-labelledby="examples-title">
        {CLASSES.map((label) => (
          <div key={label} className="examples-class">
            <span className="examples-label">shape {label}</span>
            {placesOf(data, label).map((n) => (
              <Example key={n} examples={train} n={n} label={label} taught={taught.targets[n] ?? 0} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

interface ExampleProps {
  readonly examples: LabelledExamples;
  readonly n: number;
  readonly label: number;
  readonly taught: number;
}

const Example = memo(function Example({ examples, n, label, taught }: ExampleProps): ReactNode {
  return (
    <div className="example">
      <Signal examples={examples} n={n} label={`An example of shape ${label}`} />
      <span className="example-taught" data-wrong={taught === label ? undefined : ''}>
        {taught === label ? `${label}` : `“${taught}”`}
      </span>
    </div>
  );
});

function placesOf({ train }: RaceData, label: number): number[] {
  const places: number[] = [];
  for (let n = 0; n < train.targets.length && places.length < PER_CLASS; n++) {
    if (train.targets[n] === label) places.push(n);
  }
  return places;
}
