import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import type { FigureControl } from '../control/figureControl.ts';
import type { Table } from '../figure.ts';

/** What the picture shows, row by row. */
export function TableView({
  control,
  table,
}: {
  readonly control: FigureControl;
  readonly table: () => Table;
}): ReactNode {
  useStore(control.store, (snapshot) => snapshot.state);
  const { columns, rows } = table();
  return (
    // a region that scrolls must be reachable by keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-view" role="region" aria-label={`${control.title}, as a table`} tabIndex={0}>
      <table translate="no">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // rows have no other identity than their place
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={i}>
              {columns.map((column, j) => (
                <td key={column}>{show(row[j])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function show(value: string | number | undefined): string {
  return typeof value === 'number' ? formatNumber(value) : (value ?? '');
}
