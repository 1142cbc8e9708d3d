import type { BoundField } from '../figure.ts';
import type { NumberField, NumbersField } from '../model/schema.ts';
import type { FigureControl } from './figureControl.ts';
import { useOwnNumber } from './useOwnNumber.ts';

/**
 * One number of a figure's state, to show and to set, whatever the figure.
 * @throws when the schema has no such number
 */
export function useBoundField(control: FigureControl, name: string, index?: number): BoundField {
  const field = numberField(control, name);
  const [value, own] = useOwnNumber(control, ({ state }) => numberIn(state[name], index));
  const entry = field.kind === 'numbers' ? field.entries[index ?? 0] : field;
  return {
    field,
    label: entry?.label ?? field.label,
    ...(entry?.symbol === undefined ? {} : { symbol: entry.symbol }),
    value,
    set(next, transaction) {
      own();
      control.set(name, index, next, transaction);
    },
    cancel: control.cancel,
    reset() {
      control.set(name, index, numberIn(control.store.getInitialState().state[name], index));
    },
  };
}

export function numberField(
  { figureId, schema }: Pick<FigureControl, 'figureId' | 'schema'>,
  name: string,
): NumberField | NumbersField {
  const field = Object.hasOwn(schema, name) ? schema[name] : undefined;
  if (field?.kind === 'number' || field?.kind === 'numbers') return field;
  throw new Error(`figure "${figureId}" has no number "${name}" in its state`);
}

export function numberIn(value: unknown, index: number | undefined): number {
  return Number(index !== undefined && Array.isArray(value) ? value[index] : value);
}
