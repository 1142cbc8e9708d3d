import type { ReactNode } from 'react';
import { useGroup } from '../../../stage/react/useModel.ts';
import { useSelected } from '../../../stage/react/useSelected.ts';
import { Choice } from '../../../ui/controls/Choice.tsx';
import { ProductBlocks } from '../ProductBlocks.tsx';
import { formsModel } from './model.ts';
import { formsSchema } from './schema.ts';

/** Any matrix of the network against any of its vectors: do they fit? */
export function ShapeCheck(): ReactNode {
  const { dispatch } = useGroup(formsModel);
  const matrix = useSelected(formsModel, (state) => state.matrix);
  const vector = useSelected(formsModel, (state) => state.vector);
  const check = useSelected(formsModel, (_state, derived) => derived.check);
  return (
    <div className="forms-check">
      <div className="forms-check-choices">
        <Choice
          label="Matrix"
          options={formsSchema.matrix.options}
          value={matrix}
          onChange={(value) => {
            dispatch({ type: 'set', field: 'matrix', value });
          }}
        />
        <Choice
          label="Vector"
          options={formsSchema.vector.options}
          value={vector}
          onChange={(value) => {
            dispatch({ type: 'set', field: 'vector', value });
          }}
        />
      </div>
      <ProductBlocks check={check} />
    </div>
  );
}
