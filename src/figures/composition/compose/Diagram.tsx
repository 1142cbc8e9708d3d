import { type ReactNode, useMemo } from 'react';
import { inputId } from '../../../core/notation/termId.ts';
import { useCalmModel, useHighlight } from '../../../stage/react/useModel.ts';
import { NetworkDiagram } from '../../../ui/diagram/NetworkDiagram.tsx';
import { hiddenUnitId, litUnits, weightInId, weightOutId, Y_ID, Y_PRIME_ID } from '../ids.ts';
import { compositionModel } from '../model.ts';
import type { CompositionState } from '../schema.ts';

/** x → three units → y → three units → y', edges as strong as their weights. */
export function Diagram(): ReactNode {
  const { state, derived } = useCalmModel(compositionModel);
  const { highlight, setHighlight } = useHighlight(compositionModel);
  const { theta1, phi, theta1p, phip } = state;
  const edges = useMemo(() => edgesOf({ theta1, phi, theta1p, phip }), [theta1, phi, theta1p, phip]);
  return (
    <NetworkDiagram
      label="Network 1 from x to y, then network 2 from y to y prime"
      layers={LAYERS}
      edges={edges}
      // a border lights the unit that makes it
      highlight={
        highlight?.startsWith('border:') ? (litUnits(highlight, () => derived.borders)[0] ?? null) : highlight
      }
      onHighlight={setHighlight}
    />
  );
}

const X_ID = inputId(0);
const UNITS = [1, 2, 3] as const;

const LAYERS = [
  { nodes: [{ id: X_ID, label: 'x', kind: 'input' as const }] },
  {
    nodes: UNITS.map((d) => ({
      id: hiddenUnitId('first', d),
      label: `h_${d}`,
      kind: 'relu' as const,
      tone: 'net1' as const,
    })),
  },
  { nodes: [{ id: Y_ID, label: 'y', kind: 'linear' as const }] },
  {
    nodes: UNITS.map((d) => ({
      id: hiddenUnitId('second', d),
      label: `h'_${d}`,
      kind: 'relu' as const,
      tone: 'net2' as const,
    })),
  },
  { nodes: [{ id: Y_PRIME_ID, label: "y'", kind: 'linear' as const }] },
];

type Weights = Pick<CompositionState, 'theta1' | 'phi' | 'theta1p' | 'phip'>;

function edgesOf({ theta1, phi, theta1p, phip }: Weights) {
  return UNITS.flatMap((d) => [
    edge(weightInId('first', d), X_ID, hiddenUnitId('first', d), theta1[d - 1], 'net1', `θ_${d}1`),
    edge(weightOutId('first', d), hiddenUnitId('first', d), Y_ID, phi[d], 'net1', `φ_${d}`),
    edge(weightInId('second', d), Y_ID, hiddenUnitId('second', d), theta1p[d - 1], 'net2', `θ'_${d}1`),
    edge(weightOutId('second', d), hiddenUnitId('second', d), Y_PRIME_ID, phip[d], 'net2', `φ'_${d}`),
  ]);
}

function edge(
  id: string,
  from: string,
  to: string,
  weight: number | undefined,
  tone: 'net1' | 'net2',
  label: string,
) {
  return { id, from, to, weight: weight ?? 0, tone, label };
}
