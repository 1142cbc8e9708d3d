import type { ReactNode } from 'react';
import type { Model, Readout } from '../model/model.ts';
import type { Schema } from '../model/schema.ts';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { useCovers } from '../prediction/Cover.tsx';
import { useFigurePlace } from './FigureContext.ts';
import { useSelectedList } from './useSelected.ts';

export interface ReadoutsProps<S extends Schema, A extends { readonly type: string }, D> {
  readonly model: Model<S, A, D>;
  /** Which, in this order; all when absent. */
  readonly names?: readonly string[];
}

/** The figure's exact numbers, large. Each carries its plain value for tests and embedders. */
export function Readouts<S extends Schema, A extends { readonly type: string }, D>({
  model,
  names,
}: ReadoutsProps<S, A, D>): ReactNode {
  const shown = useSelectedList(model, (state, derived) => {
    const all = model.readouts(state, derived);
    return names ? names.flatMap((name) => all.filter((readout) => readout.name === name)) : all;
  });
  const covers = useCovers(useFigurePlace().control);
  return (
    <dl className="readouts">
      {shown.map((readout) => (
        <ReadoutItem
          key={readout.name}
          readout={covers.includes(readout.name) ? { ...readout, value: null, reason: '?' } : readout}
        />
      ))}
    </dl>
  );
}

function ReadoutItem({ readout }: { readonly readout: Readout }): ReactNode {
  const { name, label, value, reason } = readout;
  return (
    <div className="readout">
      <dt>{label}</dt>
      <dd data-readout={name} data-value={value === null ? '' : String(value)}>
        {value === null ? (
          <span className="readout-none">{reason ?? 'not known'}</span>
        ) : (
          <NumberBox text={readoutText(readout)} />
        )}
      </dd>
    </div>
  );
}

/** A plain number in a box as wide as its digits: while they change in a drag, nothing around it is laid out again. */
function NumberBox({ text }: { readonly text: string }): ReactNode {
  if (!/^[\d.,−\u202f]{1,12}$/.test(text)) return text;
  return (
    <span className="readout-number" style={{ inlineSize: `${text.length}ch` }}>
      {text}
    </span>
  );
}

export function readoutText({ value, text }: Readout): string {
  if (text !== undefined) return text;
  if (value === null) return '—';
  return typeof value === 'string' ? value : formatNumber(value);
}
