import { type ReactNode, useMemo, useRef } from 'react';
import type { NotationForm } from '../../../core/notation/notationForms.ts';
import { useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { LiveEquation } from '../../../ui/tex/LiveEquation.tsx';
import { formsModel } from './model.ts';
import { useMorph } from './useMorph.ts';

/** The network in the form that is chosen. */
export function Equations(): ReactNode {
  const { state, derived, dispatch } = useModel(formsModel);
  const { highlight, setHighlight } = useHighlight(formsModel);
  const box = useRef<HTMLDivElement>(null);
  const { form, show } = state;
  useMorph(box, `${form} ${show}`);
  const { network } = derived;
  const equations = useMemo(() => ({ network, form }), [network, form]);
  const options = useMemo(() => ({ show, shapes: show === 'symbols' && isBold(form) }), [form, show]);
  return (
    <div ref={box} className="forms-equation" data-form={form}>
      <LiveEquation
        label="The network as equations"
        equations={equations}
        options={options}
        highlight={highlight}
        onHighlight={setHighlight}
        onActivate={(id) => {
          dispatch({ type: 'choose', id });
        }}
      />
    </div>
  );
}

/** Forms in which a symbol stands for many numbers, so that its shape is worth saying. */
function isBold(form: NotationForm): boolean {
  return form === 'bold' || form === 'beta-omega' || form === 'nested-beta-omega';
}
