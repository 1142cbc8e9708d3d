import type { ReactNode } from 'react';
import { formatNumber } from '../../../core/notation/formatNumber.ts';
import { useCalmModel, useHighlight } from '../../../stage/react/useModel.ts';
import { Sym } from '../../../ui/math/Sym.tsx';
import { originOf } from '../borders.ts';
import { twoLayerModel } from '../model.ts';
import { borderId } from './lit.ts';

/** Every border with its origin, once a drag has come to rest; pointing at one shows it in the panel that makes it. */
export function Borders(): ReactNode {
  const { derived } = useCalmModel(twoLayerModel);
  const { highlight, setHighlight } = useHighlight(twoLayerModel);
  return (
    <div className="panel-borders">
      <h4>Where the borders come from</h4>
      {derived.borders.length === 0 ? <p>There is none: the line is straight.</p> : null}
      <ol>
        {derived.borders.map((border, at) => (
          // a border that moves keeps its place, and the focus that is on it
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <button
              type="button"
              className="panel-border-button"
              data-highlighted={highlight === borderId(at) ? '' : undefined}
              data-border={border.joints.length > 0 ? 'joint' : 'crossing'}
              onPointerEnter={() => setHighlight(borderId(at))}
              onPointerLeave={() => setHighlight(null)}
              onFocus={() => setHighlight(borderId(at))}
              onBlur={() => setHighlight(null)}
            >
              <span className="panel-border-x">{formatNumber(border.x, { decimals: 3 })}</span>{' '}
              <span className="panel-border-origin">
                <Sym text={originOf(border)} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
