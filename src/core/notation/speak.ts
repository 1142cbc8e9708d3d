import { bracketDepth, type Equation, type Expression, type Matrix, visitNodes } from './expression.ts';
import { speakNumber } from './formatNumber.ts';
import { glyphSpoken, numberWord } from './glyph.ts';
import { countRows, rowEquation } from './rows.ts';
import type { TermId } from './termId.ts';

export interface SpeechOptions {
  /** Weights and biases by name (default) or by number. */
  readonly show?: 'symbols' | 'numbers';
}

/** Larger matrices are named by their shape; their rows can be asked for with `speakRow`. */
const MAX_SPOKEN_ENTRIES = 24;

/** "h prime one equals a of psi one zero plus psi one one times h one plus …". */
export function speakEquation(equation: Equation, options: SpeechOptions = {}): string {
  return equation.sides.map((side) => speakExpression(side, options)).join(' equals ');
}

/** Row i of a matrix equation as a sentence of its own. */
export function speakRow(equation: Equation, i: number, options: SpeechOptions = {}): string {
  return speakEquation(rowEquation(equation, i), options);
}

/**
 * All rows of a matrix equation; a scalar equation has one. A nested equation is spoken as it is written:
 * multiplied out, it grows by a factor of the width with every layer.
 */
export function speakRows(equation: Equation, options: SpeechOptions = {}): string[] {
  if (equation.sides.some((side) => bracketDepth(side) > 1)) return [speakEquation(equation, options)];
  return Array.from({ length: countRows(equation.sides[0]) }, (_, i) => speakRow(equation, i, options));
}

/** An expression in words: "psi one two times h two". */
export function speakExpression(node: Expression, options: SpeechOptions = {}): string {
  switch (node.kind) {
    case 'parameter':
      return options.show === 'numbers' ? speakNumber(node.value) : glyphSpoken(node.glyph);
    case 'variable':
      return glyphSpoken(node.glyph);
    case 'value':
      return speakNumber(node.value);
    case 'matrix':
      return speakMatrix(node, options);
    case 'sum':
      return speakSum(node.terms.map((term) => speakExpression(term, options)));
    case 'product':
      return node.factors
        .map((factor) => {
          const words = speakExpression(factor, options);
          return factor.kind === 'sum' ? `open parenthesis, ${words}, close parenthesis` : words;
        })
        .join(' times ');
    case 'bracket':
      return speakBracket(speakExpression(node.body, options));
    case 'brace':
      return `${speakExpression(node.body, options)}, named ${speakExpression(node.label, { show: 'symbols' })},`;
    case 'shown':
      return speakExpression(node.body, { ...options, show: node.as });
  }
}

/**
 * The words of every term that has an id, for the name of the element that draws it. A number is named
 * with its symbol: "psi one two, minus 4.75".
 */
export function termLabels(equations: readonly Equation[], options: SpeechOptions = {}): Map<TermId, string> {
  const labels = new Map<TermId, string>();
  for (const equation of equations) labels.set(equation.id, speakEquation(equation, options));
  visitNodes(equations, (node) => {
    if (!('id' in node) || node.id === null || labels.has(node.id)) return;
    const name = node.kind === 'parameter' ? glyphSpoken(node.glyph) : speakExpression(node, options);
    const hasNumber = node.kind === 'parameter' && options.show === 'numbers';
    labels.set(node.id, hasNumber ? `${name}, ${speakNumber(node.value)}` : name);
  });
  return labels;
}

/** A negative number brings its own word: "2 minus 4.75 times h two". */
function speakSum(terms: readonly string[]): string {
  return terms.reduce((said, term) => {
    const pause = /close (?:bracket|parenthesis)$/.test(said) ? ',' : '';
    return `${said}${pause}${term.startsWith('minus ') ? ' ' : ' plus '}${term}`;
  });
}

function speakBracket(body: string): string {
  return `a of, open bracket, ${body}, close bracket`;
}

function speakMatrix(matrix: Matrix, options: SpeechOptions): string {
  const { glyph, rows } = matrix;
  const width = rows[0]?.length ?? 0;
  if (glyph)
    return glyph.isBold ? `${width === 1 ? 'vector' : 'matrix'} ${glyphSpoken(glyph)}` : glyphSpoken(glyph);
  const shape = width === 1 ? `vector of ${rows.length}` : `matrix of ${rows.length} by ${width}`;
  if (rows.length * width > MAX_SPOKEN_ENTRIES) return shape;
  const lines = rows.map((row) => row.map((entry) => speakExpression(entry, options)).join(', '));
  if (width === 1) return `${shape}: ${lines.join(', ')};`;
  return `${shape}: ${lines.map((line, i) => `row ${numberWord(i + 1)}: ${line}`).join('; ')};`;
}
