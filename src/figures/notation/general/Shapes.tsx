import { type ReactNode, useRef } from 'react';
import { formatNumber } from '../../../core/notation/formatNumber.ts';
import { biasId, type TermId, weightId } from '../../../core/notation/termId.ts';
import { useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { Sym } from '../../../ui/math/Sym.tsx';
import { useTermEvents } from '../../../ui/tex/useTermEvents.ts';
import { litBy } from '../light.ts';
import type { LayerShape } from './derive.ts';
import { generalModel } from './model.ts';

/** Shapes of all matrices and biases, and what they count. A click tries the matrix in the product. */
export function Shapes(): ReactNode {
  const { derived, dispatch } = useModel(generalModel);
  const { setHighlight } = useHighlight(generalModel);
  const box = useRef<HTMLTableElement>(null);
  const events = useTermEvents(box, {
    onHighlight: setHighlight,
    onActivate: (id) => {
      const k = /^w:(\d+)$/.exec(id)?.[1];
      if (k !== undefined) dispatch({ type: 'set', field: 'matrix', value: Number(k) });
    },
  });
  return (
    // the shapes inside are what takes focus; their events are caught here once for all of them
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <table {...events} ref={box} className="general-shapes">
      <caption>Shapes and parameters, layer by layer</caption>
      <thead>
        <tr>
          <th scope="col">Weights</th>
          <th scope="col">Biases</th>
          <th scope="col">Parameters</th>
        </tr>
      </thead>
      <tbody>
        {derived.layers.map((layer, k) => (
          // layers have no other identity than their place
          // oxlint-disable-next-line react/no-array-index-key
          <Row key={k} k={k} layer={layer} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            All together
          </th>
          <td data-total="" className="general-count">
            {formatNumber(derived.parameterCount)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function Row({ k, layer }: { readonly k: number; readonly layer: LayerShape }): ReactNode {
  const { rows, columns, parameterCount } = layer;
  return (
    <tr>
      <td>
        <Shape id={weightId(k)} symbol={`Ω_${k}`} size={`${rows}×${columns}`} isStop={k === 0} />
      </td>
      <td>
        <Shape id={biasId(k)} symbol={`β_${k}`} size={String(rows)} isStop={false} />
      </td>
      <td className="general-count">
        <span className="general-sum">
          {rows * columns} + {rows} ={' '}
        </span>
        {formatNumber(parameterCount)}
      </td>
    </tr>
  );
}

interface ShapeProps {
  readonly id: TermId;
  readonly symbol: string;
  readonly size: string;
  readonly isStop: boolean;
}

function Shape({ id, symbol, size, isStop }: ShapeProps): ReactNode {
  const { highlight } = useHighlight(generalModel);
  return (
    <button
      type="button"
      className="general-shape"
      data-term={id}
      data-lit={litBy(id, highlight)}
      tabIndex={isStop ? 0 : -1}
    >
      <Sym text={symbol} /> {size}
    </button>
  );
}
