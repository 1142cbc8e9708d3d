import type { AnyState, Field, FieldValue, Schema } from '../model/schema.ts';
import { sameValue } from '../model/sameValue.ts';
import { checkField } from '../model/validate.ts';

/** What a share link needs to know of a model. */
export interface Shareable<State> {
  readonly version: number;
  readonly schema: Schema;
  readonly initialState: State;
  readonly migrations?: Readonly<
    Record<number, (fields: Record<string, unknown>) => Record<string, unknown>>
  >;
}

/** What was wrong with one field of a link, and what is shown instead. */
export interface Complaint {
  readonly field: string;
  readonly given: string;
  readonly used: string;
  readonly allowed: string;
}

export type Decoded<State> =
  | { readonly ok: true; readonly state: State; readonly complaints: readonly Complaint[] }
  | { readonly ok: false; readonly problem: string };

/** Longest entry that is read. */
export const LONGEST_ENTRY = 2000;

/**
 * A state as `<version>~<field>,<value>,…~…`: only fields that differ from the initial state, only the characters
 * A–Z a–z 0–9 - _ . ~ , so that no host or chat rewrites it. Empty when nothing differs.
 */
export function encodeState<State extends AnyState>(model: Shareable<State>, state: State): string {
  const fields: string[] = [];
  for (const name of Object.keys(model.schema)) {
    const value = state[name];
    if (value === undefined || sameValue(value, model.initialState[name])) continue;
    const values = Array.isArray(value) ? value : [value];
    fields.push([name, ...values.map(encodeValue)].join(','));
  }
  return fields.length === 0 ? '' : [String(model.version), ...fields].join('~');
}

/** Reads what `encodeState` wrote; every field that cannot be is left as it was and complained about. Never throws. */
export function decodeState<State extends AnyState>(
  model: Shareable<State>,
  text: string,
  longest = LONGEST_ENTRY,
): Decoded<State> {
  if (text.length > longest) {
    return {
      ok: false,
      problem: `The link is ${text.length} characters long; at most ${longest} are read.`,
    };
  }
  const [versionText = '', ...parts] = text.split('~');
  const version = Number(versionText);
  if (!Number.isInteger(version) || version < 1) {
    return { ok: false, problem: 'The link does not say which version it was made by.' };
  }
  if (version > model.version) {
    return { ok: false, problem: 'The link was made by a newer edition of the book.' };
  }
  // no prototype: a field named "__proto__" is a name like any other
  let fields: Record<string, unknown> = Object.assign(Object.create(null), {});
  for (const part of parts) {
    const [name = '', ...values] = part.split(',');
    const field = Object.hasOwn(model.schema, name) ? model.schema[name] : undefined;
    if (name !== '') fields[name] = field ? readValues(field, values) : values;
  }
  for (let v = version; v < model.version; v++) fields = model.migrations?.[v]?.(fields) ?? fields;
  return applyFields(model, fields);
}

function applyFields<State extends AnyState>(
  model: Shareable<State>,
  fields: Readonly<Record<string, unknown>>,
): Decoded<State> {
  const state = { ...model.initialState };
  const complaints: Complaint[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const field = Object.hasOwn(model.schema, name) ? model.schema[name] : undefined;
    if (!field) {
      const given = showValue(value);
      complaints.push({ field: showValue(name), given, used: 'nothing', allowed: 'a field of this figure' });
      continue;
    }
    const checked = checkField(field, value);
    const used = checked.ok ? checked.value : (checked.nearest ?? model.initialState[name]);
    if (used === undefined) continue;
    Object.assign(state, { [name]: used });
    if (!checked.ok) {
      complaints.push({
        field: field.label,
        given: showValue(value),
        used: showValue(used),
        allowed: checked.allowed,
      });
    }
  }
  return { ok: true, state, complaints };
}

function encodeValue(value: number | boolean | string): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  // "1e+21" would need escaping; Number reads "1e21" as well
  return String(value).replace('e+', 'e');
}

function readValues(field: Field, values: readonly string[]): FieldValue {
  switch (field.kind) {
    case 'number':
      return readNumber(values.length === 1 ? values[0] : undefined);
    case 'numbers':
    case 'list':
      return values.map(readNumber);
    case 'choice':
      return values.join(',');
    case 'flag':
      return values[0] === '1' || values[0] === '0' ? values[0] === '1' : values.join(',');
  }
}

/** NaN for what is no plain decimal number ("", "0x10", "Infinity"), which no field allows. */
function readNumber(text: string | undefined): number {
  return text !== undefined && /^-?\d+(\.\d+)?(e-?\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

function showValue(value: unknown): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
