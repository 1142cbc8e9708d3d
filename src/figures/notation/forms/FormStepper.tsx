import type { ReactNode } from 'react';
import { NOTATION_FORMS } from '../../../core/notation/notationForms.ts';
import { useModel } from '../../../stage/react/useModel.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Choice } from '../../../ui/controls/Choice.tsx';
import { formsModel } from './model.ts';
import { formsSchema } from './schema.ts';

/** In the lecture's order, from the longest to the shortest. */
const FORMS = NOTATION_FORMS.filter((form) => form !== 'nested-scalars');

/** The way from form to form, and symbols or numbers. */
export function FormStepper(): ReactNode {
  const { state, dispatch } = useModel(formsModel);
  const { form, show } = state;
  const at = FORMS.findIndex((candidate) => candidate === form);
  const go = (to: number): void => {
    const value = FORMS[to];
    if (value !== undefined) dispatch({ type: 'set', field: 'form', value });
  };
  const isFirst = at <= 0;
  const isLast = at >= FORMS.length - 1;
  return (
    <div className="forms-stepper">
      <Choice
        label="Written as"
        options={formsSchema.form.options}
        value={form}
        onChange={(value) => {
          dispatch({ type: 'set', field: 'form', value });
        }}
      />
      <Choice
        label="Show"
        options={formsSchema.show.options}
        value={show}
        onChange={(value) => {
          dispatch({ type: 'set', field: 'show', value });
        }}
      />
      <div className="forms-ways">
        <Button
          disabled={isFirst}
          {...(isFirst ? { reason: 'This is the first form.' } : {})}
          onClick={() => go(at - 1)}
        >
          Less compact
        </Button>
        <Button
          disabled={isLast}
          {...(isLast ? { reason: 'This is the last form.' } : {})}
          onClick={() => go(at + 1)}
        >
          More compact
        </Button>
      </div>
    </div>
  );
}
