/** A polyline to draw: the corners of a piecewise linear function in order. */
export interface PgfCurve {
  readonly label: string;
  readonly points: readonly (readonly [number, number])[];
}

/** Curves on one pair of axes. Labels and axis names are LaTeX. */
export interface PgfPlot {
  readonly xLabel: string;
  readonly yLabel: string;
  readonly curves: readonly PgfCurve[];
}

/**
 * Curves as a pgfplots picture, corner by corner, so that kinks stay sharp at any size.
 */
export function exportPgfplots(plot: PgfPlot): string {
  const curves = plot.curves.flatMap(({ label, points }) => [
    '  \\addplot+[mark=none, thick] coordinates {',
    ...points.filter(isFinitePoint).map(([x, y]) => `    (${x}, ${y})`),
    '  };',
    `  \\addlegendentry{${label}}`,
  ]);
  return [
    '% \\usepackage{pgfplots} \\pgfplotsset{compat=1.18}',
    '\\begin{tikzpicture}',
    `\\begin{axis}[xlabel={${plot.xLabel}}, ylabel={${plot.yLabel}}, axis lines=middle, legend pos=outer north east]`,
    ...curves,
    '\\end{axis}',
    '\\end{tikzpicture}',
    '',
  ].join('\n');
}

function isFinitePoint([x, y]: readonly [number, number]): boolean {
  return Number.isFinite(x) && Number.isFinite(y);
}
