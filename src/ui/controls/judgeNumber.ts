import { formatDecimal } from './formatDecimal.ts';
import { parseDecimal } from './parseDecimal.ts';
import type { Limits } from './stepValue.ts';

export type Judgement =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly fault: string };

/**
 * Whether typed text is a number within the limits. A fault says what was given, what is allowed and what is shown
 * instead.
 * @param kept the value that the figure goes on showing
 */
export function judgeNumber(text: string, limits: Limits, kept: number): Judgement {
  const parsed = parseDecimal(text);
  const allowed = allowedWords(limits);
  const keeps = `the figure keeps ${formatDecimal(kept, limits.step)}`;
  if (!parsed.ok) {
    const mark = parsed.problem.endsWith('?') ? ' Allowed' : '; allowed';
    return { ok: false, fault: `${parsed.problem}${mark}: ${allowed}; ${keeps}.` };
  }
  const { value } = parsed;
  if (value < limits.min || value > limits.max) {
    const side = value < limits.min ? 'too small' : 'too large';
    return { ok: false, fault: `${text.trim()} is ${side}; allowed: ${allowed}; ${keeps}.` };
  }
  if (limits.whole && !Number.isInteger(value)) {
    return { ok: false, fault: `${text.trim()} is not a whole number; allowed: ${allowed}; ${keeps}.` };
  }
  return { ok: true, value };
}

function allowedWords({ min, max, step, whole }: Limits): string {
  const kind = whole ? 'whole numbers ' : '';
  const low = formatDecimal(min, wholeStep(min, step));
  const high = formatDecimal(max, wholeStep(max, step));
  if (Number.isFinite(min) && Number.isFinite(max)) return `${kind}${low} to ${high}`;
  if (Number.isFinite(min)) return `${kind}${low} or more`;
  if (Number.isFinite(max)) return `${kind}${high} or less`;
  return whole ? 'any whole number' : 'any number';
}

/** Limits are printed without needless zeros: −10 to 10. */
function wholeStep(limit: number, step: number): number {
  return Number.isInteger(limit) ? 1 : step;
}
