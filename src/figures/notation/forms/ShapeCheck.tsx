import type { ReactNode } from 'react';
import { useModel } from '../../../stage/react/useModel.ts';
import { Choice } from '../../../ui/controls/Choice.tsx';
import { ProductBlocks } from '../ProductBlocks.tsx';
import { formsModel } from './model.ts';
import { formsSchema } from './schema.ts';

/** Any matrix of the network against any of its vectors: do they fit? */
export function ShapeCheck(): ReactNode {
  const { state, derived, dispatch } = useModel(formsModel);
  return (
    <div className="forms-check">
      <div className="forms-check-choices">
        <Choice
          label="Matrix"
          options={formsSchema.matrix.options}
          value={state.matrix}
          onChange={(value) => {
            dispatch({ type: 'set', field: 'matrix', value });
          }}
        />
        <Choice
          label="Vector"
          options={formsSchema.vector.options}
          value={state.vector}
          onChange={(value) => {
            dispatch({ type: 'set', field: 'vector', value });
          }}
        />
      </div>
      <ProductBlocks check={derived.check} />
    </div>
  );
}
