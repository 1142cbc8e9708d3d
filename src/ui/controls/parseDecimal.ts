export type ParsedDecimal =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly problem: string };

const SPACES = /[\s\u00A0\u2009\u202F]+/gu;
const GROUPED = /^([+-]?\d{1,3})(?: \d{3})+(?=[.,e]|$)/i;
const DECIMAL = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i;
const UNFINISHED = /^[+-]?\d*[.,]?\d*(?:e[+-]?\d*)?$/i;

/**
 * A decimal number as people type it: point or comma, ASCII or true minus, spaces between thousands, exponents.
 * Two kinds of separators, or one kind twice, can be read in two ways and are refused with a question.
 * @param options.locale where this language writes a decimal point, "1,234" is such a case too
 */
export function parseDecimal(text: string, options: { readonly locale?: string } = {}): ParsedDecimal {
  const plain = normalize(text);
  if (plain === '') return { ok: false, problem: 'No number was given' };
  const readings = ambiguousReadings(plain, options.locale);
  if (readings) return { ok: false, problem: `‘${text.trim()}’ can be read in two ways: is it ${readings}?` };
  if (!DECIMAL.test(plain)) return { ok: false, problem: `‘${text.trim()}’ is not a number` };
  const value = Number(plain.replace(',', '.'));
  if (!Number.isFinite(value)) return { ok: false, problem: `‘${text.trim()}’ is too large a number` };
  return { ok: true, value: value === 0 ? 0 : value };
}

/** Whether more typing could still make a number of it: "−", "1.", "2e". */
export function isUnfinished(text: string): boolean {
  return UNFINISHED.test(normalize(text));
}

function normalize(text: string): string {
  const trimmed = text
    .replaceAll(/[\u2212\u2013]/gu, '-')
    .replaceAll(SPACES, ' ')
    .trim()
    .replace(/^([+-]) /, '$1');
  return GROUPED.test(trimmed) ? trimmed.replaceAll(' ', '') : trimmed;
}

function ambiguousReadings(text: string, locale: string | undefined): string | null {
  const separators = text.match(/[.,]/g) ?? [];
  const looksLikeNumber = /^[+-]?\d[\d.,]*$/.test(text);
  if (!looksLikeNumber) return null;
  const grouped =
    separators.length === 1 && /,\d{3}$/.test(text) && locale !== undefined && pointIsDecimal(locale);
  if (separators.length < 2 && !grouped) return null;
  const digits = text.replaceAll(/[.,]/g, '');
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const first = Math.min(...['.', ','].map((mark) => text.indexOf(mark)).filter((at) => at >= 0));
  const lastAsPoint = `${text.slice(0, last).replaceAll(/[.,]/g, '')}.${text.slice(last + 1)}`;
  const other =
    first === last ? digits : `${text.slice(0, first)}.${text.slice(first + 1).replaceAll(/[.,]/g, '')}`;
  return `${lastAsPoint} or ${other}`.replaceAll('-', '−');
}

function pointIsDecimal(locale: string): boolean {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === '.');
}
