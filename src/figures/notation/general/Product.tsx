import type { ReactNode } from 'react';
import { useCalmModel } from '../../../stage/react/useModel.ts';
import { Choice } from '../../../ui/controls/Choice.tsx';
import { ProductBlocks } from '../ProductBlocks.tsx';
import { generalModel } from './model.ts';

/** Any matrix against any vector: does the product fit? */
export function Product(): ReactNode {
  // a slider that moves changes the network first
  const { state, derived, dispatch } = useCalmModel(generalModel);
  const matrices = derived.layers.map((_, k) => ({ value: String(k), label: `Ω${subscript(k)}` }));
  const vectors = derived.vectors.map((symbol, at) => ({
    value: String(at),
    label: symbol.startsWith('h') ? `h${subscript(at)}` : symbol,
  }));
  return (
    <div className="general-product">
      <h4>Does this product fit?</h4>
      <Choice
        label="Matrix"
        options={matrices}
        value={String(state.matrix)}
        onChange={(value) => {
          dispatch({ type: 'set', field: 'matrix', value: Number(value) });
        }}
      />
      <Choice
        label="Vector"
        options={vectors}
        value={String(state.vector)}
        onChange={(value) => {
          dispatch({ type: 'set', field: 'vector', value: Number(value) });
        }}
      />
      <ProductBlocks check={derived.check} />
    </div>
  );
}

function subscript(n: number): string {
  return Array.from(String(n), (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? digit).join('');
}
