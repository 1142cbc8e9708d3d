import { elideIndices } from './elide.ts';
import type { Expression, Matrix } from './expression.ts';
import { glyphLatex } from './glyph.ts';

/** What of LatexOptions (latex.ts) concerns matrices. */
interface MatrixOptions {
  readonly show?: 'symbols' | 'numbers';
  readonly most?: number;
  readonly shapes?: boolean;
}

/**
 * A matrix as one symbol, or with its entries; rows and columns beyond `options.most` become dots.
 * @param entryLatex typesets an entry
 */
export function matrixLatex(
  matrix: Matrix,
  options: MatrixOptions,
  entryLatex: (entry: Expression) => string,
): string {
  const { glyph, rows } = matrix;
  const width = rows[0]?.length ?? 0;
  const only = rows.length * width === 1 ? rows[0]?.[0] : undefined;
  if (glyph && !isWrittenOut(matrix, options.show)) {
    const symbol = glyphLatex(glyph);
    return options.shapes ? `\\underset{${rows.length} \\times ${width}}{${symbol}}` : symbol;
  }
  if (only) return entryLatex(only);
  const most = options.most ?? Number.POSITIVE_INFINITY;
  const columns = elideIndices(width, most);
  const lines = elideIndices(rows.length, most).map((i) =>
    columns.map((j) => cellLatex(matrix, i, j, entryLatex)).join(' & '),
  );
  return `\\begin{bmatrix}${lines.join(' \\\\ ')}\\end{bmatrix}`;
}

function cellLatex(
  matrix: Matrix,
  i: number | null,
  j: number | null,
  entryLatex: (entry: Expression) => string,
): string {
  if (i === null) return j === null ? '\\ddots' : '\\vdots';
  if (j === null) return '\\cdots';
  const entry = matrix.rows[i]?.[j];
  return entry ? entryLatex(entry) : '';
}

/** Whether entries are written. Symbols of weights and biases have numbers to show; those of units do not. */
export function isWrittenOut(matrix: Matrix, show: MatrixOptions['show']): boolean {
  if (!matrix.glyph) return true;
  return (
    show === 'numbers' &&
    matrix.rows.some((row) => row.some((entry) => entry.kind === 'parameter' || entry.kind === 'value'))
  );
}
