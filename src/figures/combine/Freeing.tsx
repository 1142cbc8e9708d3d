import type { ReactNode } from 'react';
import { useModel } from '../../stage/react/useModel.ts';
import { Toggle } from '../../ui/controls/Toggle.tsx';
import { combineModel } from './model.ts';

/** The switch that frees ψ, and what its price says and does not say. */
export function Freeing(): ReactNode {
  const { state, dispatch } = useModel(combineModel);
  return (
    <div className="combine-freeing">
      <Toggle
        label="Free the weights"
        checked={state.free}
        onChange={(value, transaction) => {
          dispatch({ type: 'set', field: 'free', value }, transaction);
        }}
      />
      <p>
        {state.free
          ? 'Two parameters more, and yet four degrees of freedom more: of the 20 numbers, two did nothing. Double every φ and halve every θ′ in front of y, or add a number to y and take it off again, and y′ is the same.'
          : 'Nine numbers, five degrees of freedom: three in the column, three in the row, and one that only moves between them.'}
      </p>
    </div>
  );
}
