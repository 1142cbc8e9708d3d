import fc from 'fast-check';
import type { Model, SetAction } from '../../src/stage/model/model.ts';
import type { Field, FieldValue, Schema, StateOf } from '../../src/stage/model/schema.ts';
import { checkField } from '../../src/stage/model/validate.ts';
import { decodeState, encodeState } from '../../src/stage/share/codec.ts';

/** Values of a field as a reader or a link may send them: fair ones, and NaN, infinities, huge and wrong kinds. */
export function wildValue(field: Field): fc.Arbitrary<FieldValue> {
  const wild = fc.oneof(
    fc.double(),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 1e308, 5e-324),
    fc.boolean(),
    fc.string(),
    fc.array(fc.double(), { maxLength: 8 }),
  );
  return fc.oneof({ weight: 3, arbitrary: fairValue(field) }, { weight: 1, arbitrary: wild });
}

/** Values that a field allows. */
export function fairValue(field: Field): fc.Arbitrary<FieldValue> {
  switch (field.kind) {
    case 'number':
      return fairNumber(field);
    case 'numbers':
      return fc.array(fairNumber(field), {
        minLength: field.entries.length,
        maxLength: field.entries.length,
      });
    case 'list':
      return fc.array(fairNumber(field), { minLength: field.minLength ?? 0, maxLength: field.maxLength });
    case 'choice':
      return fc.constantFrom(...field.options.map(({ value }) => value));
    case 'flag':
      return fc.boolean();
  }
}

function fairNumber({
  min,
  max,
  whole,
}: {
  min: number;
  max: number;
  whole?: boolean;
}): fc.Arbitrary<number> {
  if (whole) return fc.integer({ min: Math.ceil(min), max: Math.floor(max) });
  // ends and zero make coincidences: joints that meet, weights that vanish
  const ends = [min, max, 0].filter((value) => value >= min && value <= max);
  return fc.oneof(
    fc.double({ min, max, noNaN: true }).map((value) => value + 0),
    fc.constantFrom(...ends),
  );
}

/** `set` actions on any field of a schema, with wild values. */
export function setActions(schema: Schema): fc.Arbitrary<SetAction> {
  const each = Object.entries(schema).map(([field, definition]) => {
    const whole = wildValue(definition).map((value): SetAction => ({ type: 'set', field, value }));
    if (definition.kind !== 'numbers') return whole;
    const entry = fc
      .tuple(
        fc.integer({ min: -1, max: definition.entries.length }),
        fc.oneof(fairNumber(definition), fc.double()),
      )
      .map(([index, value]): SetAction => ({ type: 'set', field, index, value }));
    return fc.oneof(whole, entry);
  });
  return fc.oneof(...each);
}

/**
 * What holds for every model, whatever the reader does: states stay within the schema and never hold NaN, `reduce` and
 * `derive` are pure, readouts and description are there, and the link of every state opens that very state.
 * @param actions the model's own actions, as wild as the views could send them; `set` comes by itself
 */
export function checkModel<S extends Schema, A extends { readonly type: string }, D>(
  model: Model<S, A, D>,
  actions?: fc.Arbitrary<A>,
  { numRuns = 60, maxLength = 12 }: { readonly numRuns?: number; readonly maxLength?: number } = {},
): void {
  const anyAction: fc.Arbitrary<A | SetAction> = actions
    ? fc.oneof(setActions(model.schema), actions)
    : setActions(model.schema);
  checkState(model, model.initialState);
  for (const preset of model.presets) {
    fcAssertState(model, { ...model.initialState, ...preset.state }, `preset "${preset.id}"`);
  }
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength }), (sequence) => {
      let state = model.initialState;
      for (const action of sequence) {
        const before = JSON.stringify(state);
        const next = model.reduce(state, action);
        if (JSON.stringify(state) !== before)
          throw new Error(`reduce changed its state: ${JSON.stringify(action)}`);
        state = next;
      }
      checkState(model, state);
    }),
    { numRuns },
  );
}

function fcAssertState<S extends Schema, A extends { readonly type: string }, D>(
  model: Model<S, A, D>,
  state: StateOf<S>,
  name: string,
): void {
  try {
    checkState(model, state);
  } catch (cause) {
    throw new Error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** @throws naming what is wrong with a state, its derivation or its link */
export function checkState<S extends Schema, A extends { readonly type: string }, D>(
  model: Model<S, A, D>,
  state: StateOf<S>,
): void {
  for (const [name, field] of Object.entries(model.schema)) {
    const checked = checkField(field, state[name]);
    if (!checked.ok) throw new Error(`${name} is ${String(state[name])}; allowed: ${checked.allowed}`);
  }
  const derived = model.derive(state);
  for (const { name, value, reason } of model.readouts(state, derived)) {
    if (typeof value === 'number' && Number.isNaN(value)) throw new Error(`readout ${name} is NaN`);
    if (value === null && reason === undefined)
      throw new Error(`readout ${name} is empty and does not say why`);
  }
  const words = model.describe(state, derived);
  if (words.trim() === '' || /NaN|undefined|Infinity/.test(words)) throw new Error(`description: "${words}"`);
  checkLink(model, state);
}

function checkLink<S extends Schema, A extends { readonly type: string }, D>(
  model: Model<S, A, D>,
  state: StateOf<S>,
): void {
  const text = encodeState(model, state);
  if (!/^[\w\-.~,]*$/.test(text)) throw new Error(`link with characters that hosts rewrite: ${text}`);
  if (text === '') return;
  const decoded = decodeState(model, text, Number.POSITIVE_INFINITY);
  if (!decoded.ok) throw new Error(`link ${text}: ${decoded.problem}`);
  if (decoded.complaints.length > 0) throw new Error(`link ${text}: ${JSON.stringify(decoded.complaints)}`);
  if (JSON.stringify(decoded.state) !== JSON.stringify(state)) {
    throw new Error(`link ${text} opens ${JSON.stringify(decoded.state)}, not ${JSON.stringify(state)}`);
  }
}
