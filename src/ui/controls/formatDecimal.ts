const EXTRA_DECIMALS = 2;
const SMALL = 1e-6;
const LARGE = 1e9;

/** Decimals that a step needs: 0.05 needs two. */
export function decimalsOf(step: number): number {
  if (!Number.isFinite(step) || step <= 0) return 2;
  let decimals = 0;
  while (decimals < 12 && Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) > 1e-9)
    decimals += 1;
  return decimals;
}

/**
 * A number as controls print it: as many decimals as the step has, up to two more where they say it exactly, a true
 * minus, never minus zero.
 */
export function formatDecimal(value: number, step: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= LARGE || (size > 0 && size < SMALL)) return withTrueMinus(shortExponential(value));
  const fewest = decimalsOf(step);
  for (let decimals = fewest; decimals <= fewest + EXTRA_DECIMALS; decimals += 1) {
    const text = value.toFixed(decimals);
    if (Math.abs(Number(text) - value) <= 1e-12 * Math.max(1, size)) return withTrueMinus(text);
  }
  return withTrueMinus(value.toFixed(fewest));
}

/** All that a value holds, to twelve digits: what a field shows while it is edited. */
export function formatExactly(value: number, step: number): string {
  const rounded = formatDecimal(value, step);
  const exact = withTrueMinus(String(Number(value.toPrecision(12))));
  return exact.length > rounded.length ? exact : rounded;
}

/** For screen readers, which may pass over a minus sign. */
export function spokenDecimal(value: number, step: number): string {
  return formatDecimal(value, step).replaceAll('−', 'minus ');
}

function shortExponential(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(3).split('e');
  return `${Number(mantissa)}e${exponent.replace('+', '')}`;
}

function withTrueMinus(text: string): string {
  return (/^-0(?:\.0*)?$/.test(text) ? text.slice(1) : text).replaceAll('-', '−');
}
