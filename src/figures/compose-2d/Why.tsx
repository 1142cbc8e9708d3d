import { memo, type ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { FREED, MOST_BOTH, MOST_FIRST, MOST_SECOND, SIMPLE_BOUND } from './derive.ts';
import { compose2dModel } from './model.ts';
import { sumWords, whyWords } from './words.ts';

/** How the count comes about, and what it can be at most. */
export function Why(): ReactNode {
  const { derived } = useModel(compose2dModel);
  return (
    <div className="c2d-why">
      <h4>
        Why {derived.regionCount} = <span className="c2d-sum">{sumWords(derived)}</span>
      </h4>
      <p>{whyWords(derived)}</p>
      <Ledger />
    </div>
  );
}

/** Exact integers, and who proved them. They are those of the shape, whatever is dragged. */
const Ledger = memo(function Ledger(): ReactNode {
  const [first, second, simple] = [MOST_FIRST, MOST_SECOND, SIMPLE_BOUND].map((n) => formatNumber(n));
  const cut = formatNumber(MOST_FIRST - 1n);
  return (
    <table className="c2d-bounds">
      <caption>The most regions, whatever the weights</caption>
      <thead>
        <tr>
          <th scope="col">shape</th>
          <th scope="col">reached</th>
          <th scope="col">proven</th>
        </tr>
      </thead>
      <tbody>
        <Bound
          name="y: one layer of 3"
          reached={MOST_FIRST}
          proven={MOST_FIRST}
          why="Exact, for lines in general position (Zaslavsky 1975)."
        />
        <Bound
          name="y′: 3 units, one number, 2 units"
          reached={MOST_BOTH}
          proven={MOST_BOTH}
          why={`Cutting each of ${first} into ${second} would make ${simple}, the simple bound. But a level of y misses one region at least: ${first} + ${cut} + ${cut}.`}
        />
        <Bound
          name="Weights between set free"
          reached={MOST_BOTH}
          proven={FREED.upper}
          why={`Two layers, of 3 and 2 (Serra et al. 2018). The construction for any size (Montúfar et al. 2014) promises ${formatNumber(FREED.lower)}; the networks above are among these and have more.`}
        />
      </tbody>
    </table>
  );
});

function Bound(props: {
  readonly name: string;
  readonly reached: bigint;
  readonly proven: bigint;
  readonly why: string;
}): ReactNode {
  return (
    <tr>
      <th scope="row">
        {props.name}
        <span className="c2d-bound-why">{props.why}</span>
      </th>
      <td>{formatNumber(props.reached)}</td>
      <td>{formatNumber(props.proven)}</td>
    </tr>
  );
}
