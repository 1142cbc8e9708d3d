import { useMemo } from 'react';
import type { Network } from '../../core/network/network.ts';
import { curveTarget } from '../../core/notation/curveTarget.ts';
import { createNames } from '../../core/notation/names.ts';
import { diagramTermId, parseTermId, type TermId } from '../../core/notation/termId.ts';
import { type UnitCurve, unitCurves } from '../../plot/unitCurves.ts';
import { glyphSym } from './glyphSym.ts';

export interface LitCurve extends UnitCurve {
  /** Its variable, as `Sym` writes it. */
  readonly symbol: string;
}

/** The curve of the unit that the lit term belongs to, on `range`; null where nothing is lit that has one. */
export function useLitCurve(
  network: Network,
  range: readonly [number, number],
  highlight: TermId | null,
): LitCurve | null {
  const target = highlight === null ? null : curveTarget(network, diagramTermId(highlight));
  return useMemo(() => {
    if (target === null) return null;
    const curve = unitCurves(network, range)
      .flat()
      .find(({ id }) => id === target);
    return curve ? { ...curve, symbol: symbolOf(network, curve.id) } : null;
  }, [network, range, target]);
}

function symbolOf(network: Network, id: TermId): string {
  const term = parseTermId(id);
  const [first = 0, second = 0] = (term?.indices ?? []).map(Number);
  const names = createNames(network);
  const last = network.layers.length - 1;
  return glyphSym(term?.kind === 'y' ? names.unit(last, first) : names.unit(first, second));
}
