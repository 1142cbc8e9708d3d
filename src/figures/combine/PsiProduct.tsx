import type { ReactNode } from 'react';
import { formatNumber, isShownNegative } from '../../core/notation/formatNumber.ts';
import { useHighlight, useModel } from '../../stage/react/useModel.ts';
import { Sym } from '../../ui/math/Sym.tsx';
import { psiPlace } from './ids.ts';
import { combineModel } from './model.ts';

/** The ψ that is pointed at, as its product; a line that keeps its place when nothing is. */
export function PsiProduct(): ReactNode {
  const { state, derived } = useModel(combineModel);
  const { highlight } = useHighlight(combineModel);
  const place = psiPlace(highlight);
  if (!place)
    return <p className="combine-product combine-hint">Point at any ψ to see what it is made of.</p>;
  const { j, i } = place;
  const layer = derived.merged.layers[1];
  const value = i < 0 ? layer?.bias[j] : layer?.weights[3 * j + i];
  const name = `ψ_${j + 1}${i + 1}`;
  const theta = state.theta1p[j] ?? 0;
  const phi = state.phi[i + 1] ?? 0;
  const added = i < 0 ? `${formatNumber(state.theta0p[j] ?? 0)} + ` : '';
  const symbols = `${i < 0 ? `θ'_${j + 1}0 + ` : ''}θ'_${j + 1}1 φ_${i + 1}`;
  return (
    <p className="combine-product" translate="no">
      {state.free ? (
        <>
          <Sym text={name} /> = {formatNumber(value ?? 0)}, free
        </>
      ) : (
        <>
          <Sym text={`${name} = ${symbols}`} /> = {added}
          {formatNumber(theta)} · {isShownNegative(phi) ? `(${formatNumber(phi)})` : formatNumber(phi)} ={' '}
          {formatNumber(value ?? 0)}
        </>
      )}
    </p>
  );
}
