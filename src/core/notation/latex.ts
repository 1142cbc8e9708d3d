import { elideIndices } from './elide.ts';
import { bracketDepth, type Equation, type Expression } from './expression.ts';
import { bracketLatex, parenthesized } from './latexDelimiters.ts';
import { matrixLatex } from './latexMatrix.ts';
import { glyphLatex } from './glyph.ts';
import { type SlotPart, slotText } from './slot.ts';
import type { TermId } from './termId.ts';

export interface LatexOptions {
  /** Weights and biases as symbols (default) or as their current numbers, in slots. */
  readonly show?: 'symbols' | 'numbers';
  /** Terms, matrix rows and columns written at most; beyond, dots stand for the middle. Default: all. */
  readonly most?: number;
  /** false: plain LaTeX to copy, without ids and slots. */
  readonly ids?: boolean;
  /** Writes each bold symbol's shape (rows × columns) under it. */
  readonly shapes?: boolean;
  /** In `alignedLatex`: breaks a nested equation into a line per unit of the last layer, as the lecture does. */
  readonly breakSums?: boolean;
}

/**
 * One equation as LaTeX for KaTeX. Every term is wrapped in `\htmlData{term=<id>}` (and `net=first|second|merged`
 * where it belongs to a network of the lecture), every number in `\htmlData{slot=<id>,part=<part>}` (slot.ts):
 * KaTeX needs `trust` for `\htmlData` and a `strict` that lets `htmlExtension` pass. The id of the whole
 * line is `equation.id`, for the element that the line is drawn in.
 */
export function equationLatex(equation: Equation, options: LatexOptions = {}): string {
  return equation.sides.map((side) => expressionLatex(side, options)).join(' = ');
}

/**
 * Equations under each other, aligned at the equals sign. Both sides carry the line's id as `data-line`.
 * More lines than `options.most` are shortened by a row of dots.
 */
export function alignedLatex(equations: readonly Equation[], options: LatexOptions = {}): string {
  const rows = elideIndices(equations.length, options.most ?? Number.POSITIVE_INFINITY).map((at) => {
    const equation = at === null ? undefined : equations[at];
    return equation ? alignedRow(equation, options) : '&\\;\\,\\vdots';
  });
  return `\\begin{aligned}${rows.join(' \\\\ ')}\\end{aligned}`;
}

function alignedRow({ id, sides }: Equation, options: LatexOptions): string {
  const [left, ...rest] = sides;
  const line = (latex: string): string => withData({ line: id }, latex, options);
  const right = rest.at(-1);
  if (options.breakSums && rest.length === 1 && right?.kind === 'sum' && bracketDepth(right) > 0) {
    const rows = sumParts(right.terms, options);
    const first = rows.slice(0, 2).join('');
    const broken = [`= ${line(first)}`, ...rows.slice(2).map((part) => `\\quad {}${line(part)}`)];
    return `${line(expressionLatex(left, options))} &${broken.join(' \\\\ &')}`;
  }
  const equals = rest.map((side) => `= ${line(expressionLatex(side, options))}`).join(' ');
  return `${line(expressionLatex(left, options))} &${equals}`;
}

/** An expression as LaTeX; `part` says what of a number is written. */
export function expressionLatex(
  node: Expression,
  options: LatexOptions = {},
  part: SlotPart = 'value',
): string {
  switch (node.kind) {
    case 'parameter':
      if (options.show === 'numbers') return numberLatex(node.id, node.value, part, options);
      return withData({ term: node.id, net: node.glyph.network }, glyphLatex(node.glyph), options);
    case 'variable':
      return withData({ term: node.id, net: node.glyph.network }, glyphLatex(node.glyph), options);
    case 'value':
      return numberLatex(node.id, node.value, part, options);
    case 'matrix':
      return withData(
        { term: node.id, net: node.glyph?.network },
        matrixLatex(node, options, (entry) => expressionLatex(entry, options)),
        options,
      );
    case 'sum':
      return sumParts(node.terms, options).join('');
    case 'product':
      return withData({ term: node.id }, productLatex(node.factors, options, part), options);
    case 'bracket': {
      const a = node.isVector ? '\\mathbf{a}' : 'a';
      const body = expressionLatex(node.body, options);
      return withData({ term: node.id }, `${a}${bracketLatex(node.body, body, options.show)}`, options);
    }
    case 'brace':
      return `\\underbrace{${expressionLatex(node.body, options)}}_{${expressionLatex(node.label, { ...options, show: 'symbols' })}}`;
    case 'shown':
      return expressionLatex(node.body, { ...options, show: node.as }, part);
  }
}

/** The terms of a sum, each with the sign before it: a negative number turns the plus into a minus. */
function sumParts(terms: readonly Expression[], options: LatexOptions): string[] {
  return elideIndices(terms.length, options.most ?? Number.POSITIVE_INFINITY).map((at, place) => {
    const term = at === null ? undefined : terms[at];
    if (!term) return ' + \\cdots';
    if (place === 0) return expressionLatex(term, options);
    const number = leadingNumber(term, options);
    if (!number) return ` + ${expressionLatex(term, options)}`;
    // The outer \mathbin keeps its space when the slot's text is rewritten.
    const sign = `\\mathbin{${slotLatex(number.id, number.value, 'sign', options)}}`;
    return ` ${sign} ${expressionLatex(term, options, 'magnitude')}`;
  });
}

function productLatex(factors: readonly Expression[], options: LatexOptions, part: SlotPart): string {
  return factors
    .map((factor, at) => {
      if (factor.kind === 'sum') return parenthesized(expressionLatex(factor, options));
      if (at === 0) return expressionLatex(factor, options, part);
      const space = options.shapes ? '\\;' : ' ';
      const dot = leadingNumber(factor, options) ? ' \\cdot ' : space;
      return `${dot}${expressionLatex(factor, options, 'factor')}`;
    })
    .join('');
}

/** The number that an expression starts with, where it is written as a number. */
function leadingNumber(
  node: Expression | undefined,
  options: LatexOptions,
): { id: TermId; value: number } | null {
  if (node?.kind === 'value') return node;
  if (node?.kind === 'parameter') return options.show === 'numbers' ? node : null;
  if (node?.kind === 'product') return leadingNumber(node.factors[0], options);
  if (node?.kind === 'shown') return leadingNumber(node.body, { ...options, show: node.as });
  return null;
}

function numberLatex(id: TermId, value: number, part: SlotPart, options: LatexOptions): string {
  return withData({ term: id }, slotLatex(id, value, part, options), options);
}

function slotLatex(id: TermId, value: number, part: SlotPart, options: LatexOptions): string {
  return withData({ slot: id, part }, textLatex(slotText(part, value)), options);
}

/** What formatNumber writes, in the commands of LaTeX. */
function textLatex(text: string): string {
  if (text === '+' || text === '\u2212') return `\\mathord{${text === '+' ? '+' : '-'}}`;
  return text
    .replaceAll('\u2212', '{-}')
    .replaceAll('\u202f', '\\,')
    .replace('∞', '\\infty')
    .replace('not a number', '\\text{not a number}')
    .replace(' × ', ' \\times ')
    .replace(/10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, power: string) => `10^{${Array.from(power, lowered).join('')}}`);
}

function lowered(superscript: string): string {
  return superscript === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(superscript));
}

function withData(
  data: Readonly<Record<string, string | null | undefined>>,
  latex: string,
  options: LatexOptions,
): string {
  const pairs = Object.entries(data).flatMap(([name, value]) => (value ? [`${name}=${value}`] : []));
  return options.ids === false || pairs.length === 0 ? latex : `\\htmlData{${pairs.join(',')}}{${latex}}`;
}
