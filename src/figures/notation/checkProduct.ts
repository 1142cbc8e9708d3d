export interface MatrixBlock {
  /** As `Sym` writes it. */
  readonly symbol: string;
  readonly rows: number;
  readonly columns: number;
}

export interface VectorBlock {
  readonly symbol: string;
  readonly size: number;
}

export interface ProductCheck {
  readonly matrix: MatrixBlock;
  readonly vector: VectorBlock;
  readonly fits: boolean;
  /** "3×2 needs a vector of 2, got 4." */
  readonly words: string;
}

/** Whether a matrix can be applied to a vector: one column for every entry. */
export function checkProduct(matrix: MatrixBlock, vector: VectorBlock): ProductCheck {
  const { rows, columns } = matrix;
  const fits = columns === vector.size;
  const words = fits
    ? `${rows}×${columns} times a vector of ${columns} gives a vector of ${rows}.`
    : `${rows}×${columns} needs a vector of ${columns}, got ${vector.size}.`;
  return { matrix, vector, fits, words };
}
