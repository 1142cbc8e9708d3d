/**
 * What a figure's state may hold, declared once: the sliders, the number fields, the share link and the
 * messages about impossible values all read this table.
 */
export type FieldValue = number | boolean | string | readonly number[];

interface FieldBase {
  /** In words, for names and messages: "bias of hidden unit 2, network 1". */
  readonly label: string;
}

export interface NumberField extends FieldBase {
  readonly kind: 'number';
  /** As `Sym` writes it: "θ_20". */
  readonly symbol?: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The slider's ends where they are tighter than what may be typed or dragged. */
  readonly sliderMin?: number;
  readonly sliderMax?: number;
  readonly whole?: boolean;
  readonly initial: number;
}

/** A fixed number of numbers with one range: a weight vector. */
export interface NumbersField extends FieldBase {
  readonly kind: 'numbers';
  readonly entries: readonly { readonly label: string; readonly symbol?: string }[];
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly sliderMin?: number;
  readonly sliderMax?: number;
  readonly whole?: boolean;
  readonly initial: readonly number[];
}

/** Any number of numbers up to a limit: a drawn curve, placed points, the weights of a shape that varies. */
export interface ListField extends FieldBase {
  readonly kind: 'list';
  readonly minLength?: number;
  readonly maxLength: number;
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  readonly initial: readonly number[];
}

export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly initial: string;
}

export interface FlagField extends FieldBase {
  readonly kind: 'flag';
  readonly initial: boolean;
}

export type Field = NumberField | NumbersField | ListField | ChoiceField | FlagField;
export type Schema = Readonly<Record<string, Field>>;

type ValueOf<F extends Field> = F extends NumberField
  ? number
  : F extends NumbersField | ListField
    ? readonly number[]
    : F extends ChoiceField
      ? F['options'][number]['value']
      : boolean;

/** The state that a schema describes. */
export type StateOf<S extends Schema> = { readonly [K in keyof S]: ValueOf<S[K]> };

/** A state as the stage sees it, whatever the figure. */
export type AnyState = Readonly<Record<string, FieldValue>>;

/** Keeps literal option values in the type; changes nothing. */
export function defineSchema<const S extends Schema>(schema: S): S {
  return schema;
}
