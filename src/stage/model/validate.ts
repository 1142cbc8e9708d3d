import type { ChoiceField, Field, FieldValue, ListField, NumberField, NumbersField } from './schema.ts';

/** Either a value of the field, or what is wrong in words; `nearest` is what may stand in for it. */
export type Checked =
  | { readonly ok: true; readonly value: FieldValue }
  | { readonly ok: false; readonly allowed: string; readonly nearest?: FieldValue };

/** Checks an untrusted value against its field. Never throws. */
export function checkField(field: Field, value: unknown): Checked {
  switch (field.kind) {
    case 'number':
      return checkNumber(field, value);
    case 'numbers':
      return checkNumbers(field, value);
    case 'list':
      return checkList(field, value);
    case 'choice':
      return checkChoice(field, value);
    case 'flag':
      return typeof value === 'boolean' ? { ok: true, value } : { ok: false, allowed: 'yes or no' };
  }
}

/** Allowed values in words: "−10 to 10". */
export function allowedWords(field: NumberField | NumbersField | ListField): string {
  const range = `${words(field.min)} to ${words(field.max)}`;
  return field.whole ? `whole numbers from ${range}` : range;
}

function words(value: number): string {
  return String(value).replace('-', '−');
}

function checkNumber(field: NumberField | NumbersField | ListField, value: unknown): Checked {
  const allowed = allowedWords(field);
  if (typeof value !== 'number' || Number.isNaN(value)) return { ok: false, allowed };
  const clamped = Math.min(field.max, Math.max(field.min, value));
  const nearest = (field.whole ? Math.round(clamped) : clamped) + 0; // + 0 turns −0 into 0
  return nearest === value ? { ok: true, value: nearest } : { ok: false, allowed, nearest };
}

function checkEach(field: NumbersField | ListField, values: readonly unknown[]): Checked {
  const nearest: number[] = [];
  let ok = true;
  for (const value of values) {
    const checked = checkNumber(field, value);
    const used = checked.ok ? checked.value : checked.nearest;
    if (typeof used !== 'number') return { ok: false, allowed: allowedWords(field) };
    ok &&= checked.ok;
    nearest.push(used);
  }
  return ok ? { ok, value: nearest } : { ok: false, allowed: allowedWords(field), nearest };
}

function checkNumbers(field: NumbersField, value: unknown): Checked {
  const count = field.entries.length;
  if (!Array.isArray(value) || value.length !== count) {
    return { ok: false, allowed: `${count} numbers, each ${allowedWords(field)}` };
  }
  return checkEach(field, value);
}

function checkList(field: ListField, value: unknown): Checked {
  const { minLength = 0, maxLength } = field;
  if (!Array.isArray(value) || value.length < minLength || value.length > maxLength) {
    return { ok: false, allowed: `${minLength} to ${maxLength} numbers, each ${allowedWords(field)}` };
  }
  return checkEach(field, value);
}

function checkChoice(field: ChoiceField, value: unknown): Checked {
  const option = field.options.find((candidate) => candidate.value === value);
  return option
    ? { ok: true, value: option.value }
    : { ok: false, allowed: field.options.map((candidate) => candidate.value).join(', ') };
}
