import type { ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { useHighlight, useModel } from '../../stage/react/useModel.ts';
import { Sym } from '../../ui/math/Sym.tsx';
import { hyperparametersModel } from './model.ts';

/** Parameters by layer. Pointing at a row lights the layer's weights in the diagram. */
export function ParameterTable(): ReactNode {
  const { derived } = useModel(hyperparametersModel);
  const { setHighlight } = useHighlight(hyperparametersModel);
  return (
    <table className="parameter-table">
      <caption>Parameters, layer by layer</caption>
      <thead>
        <tr>
          <th scope="col">weights</th>
          <th scope="col">biases</th>
          <th scope="col">together</th>
        </tr>
      </thead>
      <tbody>
        {derived.layers.map(({ weights: [rows, columns], biases, total }, k) => (
          <tr
            // layers have no identity beyond their order
            // oxlint-disable-next-line react/no-array-index-key
            key={k}
            onPointerEnter={() => {
              setHighlight(`w:${k}`);
            }}
            onPointerLeave={() => {
              setHighlight(null);
            }}
          >
            <td>
              <Sym text={`Ω_${k}`} /> {rows} × {columns}
            </td>
            <td>
              <Sym text={`β_${k}`} /> {biases}
            </td>
            <td>{total}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            in total
          </th>
          <td>{formatNumber(derived.parameterCount)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
