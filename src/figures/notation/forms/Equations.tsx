import { type ReactNode, useMemo, useRef } from 'react';
import { NOTATION_FORMS, type NotationForm } from '../../../core/notation/equationsOf.ts';
import { useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Choice } from '../../../ui/controls/Choice.tsx';
import { LiveEquation } from '../../../ui/tex/LiveEquation.tsx';
import { formsModel } from './model.ts';
import { formsSchema } from './schema.ts';
import { useMorph } from './useMorph.ts';

/** The network in the form that is chosen, and the way from form to form. */
export function Equations(): ReactNode {
  const { state, derived, dispatch } = useModel(formsModel);
  const { highlight, setHighlight } = useHighlight(formsModel);
  const box = useRef<HTMLDivElement>(null);
  const { form, show } = state;
  useMorph(box, `${form} ${show}`);
  const options = useMemo(() => ({ show, shapes: show === 'symbols' && isBold(form) }), [form, show]);
  return (
    <div className="forms-equations">
      <FormStepper form={form} show={show} />
      <div ref={box} className="forms-equation">
        <LiveEquation
          label="The network as equations"
          equations={derived.equations}
          options={options}
          highlight={highlight}
          onHighlight={setHighlight}
          onActivate={(id) => {
            dispatch({ type: 'choose', id });
          }}
        />
      </div>
    </div>
  );
}

/** Forms in which a symbol stands for many numbers, so that its shape is worth saying. */
function isBold(form: NotationForm): boolean {
  return form === 'bold' || form === 'beta-omega' || form === 'nested-beta-omega';
}

const FORMS = NOTATION_FORMS.filter((form) => form !== 'nested-scalars');

function FormStepper({
  form,
  show,
}: {
  readonly form: NotationForm;
  readonly show: 'symbols' | 'numbers';
}): ReactNode {
  const { dispatch } = useModel(formsModel);
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
