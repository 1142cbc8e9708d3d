import type { ReactNode } from 'react';
import { Sym, SymSvg } from '../../ui/math/Sym.tsx';
import type { ProductCheck } from './checkProduct.ts';

const CELL_PX = 24;
const SMALL_CELL_PX = 18;
/** More columns than that take smaller cells, so that the picture fits a phone. */
const MOST_LARGE = 8;
/** How far apart blocks stay that do not fit. */
const APART_PX = 22;
const LINE_PX = 22;
/** For "=" between the matrix and what comes out. */
const EQUALS_PX = 30;
/** What a label needs beside the last column. */
const SIDE_PX = 34;

/**
 * A matrix and the vector that it is applied to, laid on its side above the columns: with one entry for every column
 * the two dock and a vector comes out; else they stay apart, and what is missing or left over is marked.
 */
export function ProductBlocks({ check }: { readonly check: ProductCheck }): ReactNode {
  const { matrix, vector, fits, words } = check;
  const widest = Math.max(matrix.columns, vector.size);
  const cell = widest > MOST_LARGE || matrix.rows > MOST_LARGE ? SMALL_CELL_PX : CELL_PX;
  const matrixTop = LINE_PX + cell + APART_PX;
  const outLeft = matrix.columns * cell + EQUALS_PX;
  const widthPx = Math.max(widest * cell, outLeft + cell) + SIDE_PX;
  const heightPx = matrixTop + matrix.rows * cell + LINE_PX;
  return (
    <div className="product" data-fits={fits ? 'yes' : 'no'}>
      <svg
        className="product-svg"
        width={widthPx}
        height={heightPx}
        viewBox={`-1 0 ${widthPx} ${heightPx}`}
        role="img"
        aria-label={`${fits ? 'The blocks dock' : 'The blocks stay apart'}. ${words}`}
      >
        <Cells left={0} top={matrixTop} rows={matrix.rows} columns={matrix.columns} cell={cell} />
        <text className="product-name" x={0} y={heightPx - 5}>
          <SymSvg text={matrix.symbol} /> {`${matrix.rows}×${matrix.columns}`}
        </text>
        <g className="product-vector" style={{ transform: `translateY(${fits ? APART_PX : 0}px)` }}>
          <text className="product-name" x={0} y={LINE_PX - 7}>
            <SymSvg text={vector.symbol} /> {String(vector.size)}
          </text>
          <Cells
            left={0}
            top={LINE_PX}
            rows={1}
            columns={vector.size}
            cell={cell}
            spareFrom={matrix.columns}
          />
        </g>
        {fits ? (
          <>
            <text
              className="product-equals"
              x={matrix.columns * cell + EQUALS_PX / 2}
              y={matrixTop + (matrix.rows * cell) / 2}
              dy="0.35em"
              textAnchor="middle"
            >
              =
            </text>
            <Cells left={outLeft} top={matrixTop} rows={matrix.rows} columns={1} cell={cell} />
            <text className="product-name" x={outLeft} y={heightPx - 5}>
              {String(matrix.rows)}
            </text>
          </>
        ) : (
          <MissingCells from={vector.size} to={matrix.columns} top={LINE_PX} cell={cell} />
        )}
      </svg>
      <p className="product-words" data-product={fits ? 'fits' : 'does not fit'}>
        <Sym text={matrix.symbol} /> <Sym text={vector.symbol} />: {words}
      </p>
    </div>
  );
}

interface CellsProps {
  readonly left: number;
  readonly top: number;
  readonly rows: number;
  readonly columns: number;
  readonly cell: number;
  /** Columns from here on have nothing to dock to. */
  readonly spareFrom?: number;
}

function Cells({ left, top, rows, columns, cell, spareFrom = columns }: CellsProps): ReactNode {
  const kept = Math.min(columns, spareFrom);
  const inset = cell * 0.28;
  return (
    <>
      <path className="product-cells" d={gridPath(left, top, rows, kept, cell)} />
      {Array.from({ length: columns - kept }, (_, n) => {
        const x = left + (kept + n) * cell;
        return (
          <g key={n} className="product-spare">
            <rect x={x} y={top} width={cell} height={cell} />
            <path
              d={`M${x + inset} ${top + inset}L${x + cell - inset} ${top + cell - inset}M${x + cell - inset} ${top + inset}L${x + inset} ${top + cell - inset}`}
            />
          </g>
        );
      })}
    </>
  );
}

/** Where entries of the vector are missing. */
function MissingCells(props: {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly cell: number;
}): ReactNode {
  const { from, to, top, cell } = props;
  return Array.from({ length: Math.max(0, to - from) }, (_, n) => (
    <g key={n} className="product-missing">
      <rect x={(from + n) * cell} y={top} width={cell} height={cell} />
      <text x={(from + n + 0.5) * cell} y={top + cell / 2} dy="0.35em" textAnchor="middle">
        ?
      </text>
    </g>
  ));
}

function gridPath(left: number, top: number, rows: number, columns: number, cell: number): string {
  const [width, height] = [columns * cell, rows * cell];
  const across = Array.from({ length: rows + 1 }, (_, i) => `M${left} ${top + i * cell}h${width}`);
  const down = Array.from({ length: columns + 1 }, (_, j) => `M${left + j * cell} ${top}v${height}`);
  return [...across, ...down].join('');
}
