import type { ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { FREED, MOST_FIRST, MOST_SECOND, SIMPLE_BOUND } from './derive.ts';
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
      <p className="c2d-bounds">
        One layer of three units makes at most {formatNumber(MOST_FIRST)} regions of a plane. Cut each into{' '}
        {formatNumber(MOST_SECOND)} and there are {formatNumber(SIMPLE_BOUND)}: a simple bound, which one
        number between the networks keeps out of reach. With all weights between set free, two layers of three
        and two units make at most {formatNumber(FREED.upper)}; the best known construction promises{' '}
        {formatNumber(FREED.lower)}.
      </p>
    </div>
  );
}
