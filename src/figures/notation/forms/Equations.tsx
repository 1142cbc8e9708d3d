import { type ReactNode, useMemo, useRef } from 'react';
import type { NotationForm } from '../../../core/notation/notationForms.ts';
import { useGroup, useHighlight } from '../../../stage/react/useModel.ts';
import { useSelected } from '../../../stage/react/useSelected.ts';
import { LiveEquation } from '../../../ui/tex/LiveEquation.tsx';
import { formsModel } from './model.ts';
import { useMorph } from './useMorph.ts';

/** The network in the form that is chosen. */
export function Equations(): ReactNode {
  const { dispatch } = useGroup(formsModel);
  const form = useSelected(formsModel, (state) => state.form);
  const show = useSelected(formsModel, (state) => state.show);
  const network = useSelected(formsModel, (_state, derived) => derived.network);
  const { highlight, setHighlight } = useHighlight(formsModel);
  const box = useRef<HTMLDivElement>(null);
  useMorph(box, `${form} ${show}`);
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
