import type { ReactNode } from 'react';
import { MNIST1D_CLASSES } from '../../core/data/mnist1d.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { randomLabelsModel } from './model.ts';
import type { RaceData } from './setting.ts';
import { Signal, signalOf } from './Signal.tsx';

const PER_CLASS = 3;
const CLASSES = Array.from({ length: MNIST1D_CLASSES }, (_, label) => label);

/** Some of the very examples that the networks are trained on, by true class, with the labels that are taught. */
export function ExamplesPanel(): ReactNode {
  const { derived } = useModel(randomLabelsModel);
  const { data } = derived;
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
              <Example key={n} data={data} n={n} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function Example({ data, n }: { readonly data: RaceData; readonly n: number }): ReactNode {
  const label = data.train.targets[n] ?? 0;
  const taught = data.taught.targets[n] ?? 0;
  return (
    <div className="example">
      <Signal values={signalOf(data.train, n)} label={`An example of shape ${label}`} />
      <span className="example-taught" data-wrong={taught === label ? undefined : ''}>
        {taught === label ? `${label}` : `“${taught}”`}
      </span>
    </div>
  );
}

function placesOf({ train }: RaceData, label: number): number[] {
  const places: number[] = [];
  for (let n = 0; n < train.targets.length && places.length < PER_CLASS; n++) {
    if (train.targets[n] === label) places.push(n);
  }
  return places;
}
