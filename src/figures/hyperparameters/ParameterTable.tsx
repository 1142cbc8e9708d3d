import { memo, type ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { useHighlight } from '../../stage/react/useModel.ts';
import { useSelected, useSelectedList } from '../../stage/react/useSelected.ts';
import { Sym } from '../../ui/math/Sym.tsx';
import { hyperparametersModel } from './model.ts';

/** Parameters by layer. Pointing at a row lights the layer's weights in the diagram. */
export function ParameterTable(): ReactNode {
  const layers = useSelectedList(hyperparametersModel, (_state, derived) =>
    derived.layers.map(({ weights: [rows, columns], biases, total }) => ({ rows, columns, biases, total })),
  );
  const parameters = useSelected(hyperparametersModel, (_state, { parameterCount }) => parameterCount);
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
        {layers.map(({ rows, columns, biases, total }, k) => (
          // layers have no identity beyond their order
          // oxlint-disable-next-line react/no-array-index-key
          <Row key={k} layer={k} rows={rows} columns={columns} biases={biases} total={total} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            in total
          </th>
          <td>{formatNumber(parameters)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

interface RowProps {
  /** From 0. */
  readonly layer: number;
  readonly rows: number;
  readonly columns: number;
  readonly biases: number;
  readonly total: number;
}

const Row = memo(function Row({ layer, rows, columns, biases, total }: RowProps): ReactNode {
  const { setHighlight } = useHighlight(hyperparametersModel);
  return (
    <tr
      onPointerEnter={() => {
        setHighlight(`w:${layer}`);
      }}
      onPointerLeave={() => {
        setHighlight(null);
      }}
    >
      <td>
        <Sym text={`Ω_${layer}`} /> {rows} × {columns}
      </td>
      <td>
        <Sym text={`β_${layer}`} /> {biases}
      </td>
      <td>{total}</td>
    </tr>
  );
});
