import { memo, type ReactNode, useMemo } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import type { Point } from '../../plot/path.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Curve } from '../../ui/plot/Curve.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { Plot } from '../../ui/plot/Plot.tsx';
import type { Row } from './derive.ts';
import { sawtoothModel } from './model.ts';

const TICKS = [1, 10, 100, 1000];
const log = Math.log10;
const X_AXIS = { domain: [0.5, 10.5], symbol: 'K', ticks: [1, 2, 4, 6, 8, 10] } as const;
const Y_AXIS = {
  domain: [0, 3.6],
  symbol: '',
  ticks: TICKS.map(log),
  format: (value: number) => formatNumber(Math.round(10 ** value)),
} as const;

/** Units that each kind needs to draw the sawtooth of 2^K pieces exactly, on a log axis. */
export function NeededPlot(): ReactNode {
  const rows = useSelected(sawtoothModel, (_state, derived) => derived.rows);
  const row = useSelected(sawtoothModel, (_state, derived) => derived.row);
  return (
    <Plot
      className="saw-needed"
      label={`Hidden units needed against layers: for ${row.depth} layers, ${2 * row.depth} deep and ${row.unitsNeeded} shallow`}
      title={<span className="plot-title-words">hidden units needed</span>}
      x={X_AXIS}
      y={Y_AXIS}
      aspect={0.72}
      nominalWidthPx={400}
      marginPx={{ left: 48, right: 88, top: 30 }}
    >
      <Series rows={rows} row={row} kind="shallow" />
      <Series rows={rows} row={row} kind="deep" />
    </Plot>
  );
}

const UNITS = {
  deep: ({ depth }: Row): number => 2 * depth,
  shallow: ({ unitsNeeded }: Row): number => unitsNeeded,
} as const;

function Series({
  rows,
  row,
  kind,
}: {
  readonly rows: readonly Row[];
  readonly row: Row;
  readonly kind: 'deep' | 'shallow';
}): ReactNode {
  const { x, y } = usePlot();
  const unitsOf = UNITS[kind];
  const points = useMemo(() => rows.map((each): Point => [each.depth, log(UNITS[kind](each))]), [rows, kind]);
  const last = rows.at(-1);
  const tone = kind === 'deep' ? 'net2' : 'net1';
  return (
    <g className={`saw-series saw-series-${kind}`}>
      <Curve className={`curve-${tone}`} points={points} />
      <circle cx={x(row.depth)} cy={y(log(unitsOf(row)))} r={6} />
      <text
        x={x(row.depth) + (row.depth > 8 ? -10 : 0)}
        y={y(log(unitsOf(row))) + (kind === 'deep' ? 21 : -12)}
        textAnchor="middle"
      >
        {formatNumber(unitsOf(row))}
      </text>
      {last ? (
        <text className="saw-series-name" x={x(last.depth) + 10} y={y(log(unitsOf(last)))} dy="0.32em">
          {kind === 'deep' ? 'deep: 2K' : 'shallow: 2ᴷ'}
        </text>
      ) : null}
    </g>
  );
}

/** K = 1 to 10 in numbers; the present budget's line is marked. */
export function ErrorTable(): ReactNode {
  const rows = useSelected(sawtoothModel, (_state, derived) => derived.rows);
  const depth = useSelected(sawtoothModel, (_state, derived) => derived.row.depth);
  return <Table rows={rows} depth={depth} />;
}

const Table = memo(function Table({
  rows,
  depth,
}: {
  readonly rows: readonly Row[];
  readonly depth: number;
}): ReactNode {
  return (
    // a wide table may scroll in its own box, which has to be reachable from the keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="saw-table-box" role="region" aria-label="What each budget buys" tabIndex={0}>
      <table className="saw-table">
        <thead>
          <tr>
            <th scope="col">layers</th>
            <th scope="col">parameters</th>
            <th scope="col">pieces, deep</th>
            <th scope="col">units, shallow</th>
            <th scope="col">rms error, best found</th>
            <th scope="col">largest error, at least</th>
            <th scope="col">units needed</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.depth} row={row} isCurrent={row.depth === depth} />
          ))}
        </tbody>
      </table>
    </div>
  );
});

const TableRow = memo(function TableRow({
  row,
  isCurrent,
}: {
  readonly row: Row;
  readonly isCurrent: boolean;
}): ReactNode {
  return (
    <tr data-depth={row.depth} aria-current={isCurrent ? true : undefined}>
      <th scope="row">{row.depth}</th>
      <td>{row.parameters}</td>
      <td data-column="pieces" data-value={row.pieces}>
        {formatNumber(row.pieces)}
      </td>
      <td>{row.units}</td>
      <td data-column="rms" data-value={row.rms}>
        {row.rms === 0 ? '0' : row.rms.toFixed(3)}
      </td>
      <td data-column="largest-error" data-value={row.largestError}>
        {row.largestError === 0 ? '0' : '½'}
      </td>
      <td>{formatNumber(row.unitsNeeded)}</td>
    </tr>
  );
});
