import type { ReactNode } from 'react';
import { formatNumber } from '../../../core/notation/formatNumber.ts';
import { useModel } from '../../../stage/react/useModel.ts';
import { compositionModel } from '../model.ts';
import { useWide } from './useWide.ts';

/** The two rivals side by side: parameters, regions, the most there can be and whether it is reached, the error. */
export function Ledger(): ReactNode {
  const { derived } = useModel(compositionModel);
  const wide = useWide();
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">rival</th>
          <th scope="col">parameters</th>
          <th scope="col">regions here</th>
          <th scope="col">at most</th>
          {wide.error === null ? null : <th scope="col">distance</th>}
        </tr>
      </thead>
      <tbody>
        <Row
          name="Two networks of three"
          prefix=""
          parameters={derived.parameterCount}
          regions={derived.regionCount}
          most={derived.maxRegionCount}
          error={wide.composedError}
        />
        <Row
          name="One layer of six"
          prefix="wide-"
          parameters={wide.parameterCount}
          regions={wide.regionCount}
          most={wide.maxRegionCount}
          error={wide.error}
        />
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly name: string;
  readonly prefix: string;
  readonly parameters: number;
  readonly regions: number;
  readonly most: number;
  readonly error: number | null;
}

function Row({ name, prefix, parameters, regions, most, error }: RowProps): ReactNode {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-readout={`${prefix}parameters`} data-value={parameters}>
        {parameters}
      </td>
      <td data-readout={`${prefix}regions`} data-value={regions}>
        <strong>{regions}</strong>
      </td>
      <td data-readout={`${prefix}max-regions`} data-value={most}>
        {most} <span className="ledger-note">{regions === most ? 'reached' : `${most - regions} to go`}</span>
      </td>
      {error === null ? null : (
        <td data-readout={`${prefix}error`} data-value={error}>
          {formatNumber(error, { significant: 2 })}
        </td>
      )}
    </tr>
  );
}
