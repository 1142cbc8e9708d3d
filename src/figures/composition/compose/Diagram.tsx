import { type ReactNode, useMemo } from 'react';
import { useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { NetworkDiagram } from '../../../ui/diagram/NetworkDiagram.tsx';
import { compositionModel } from '../model.ts';
import type { CompositionState } from '../schema.ts';

/** x → three units → y → three units → y', edges as strong as their weights. */
export function Diagram(): ReactNode {
  const { state } = useModel(compositionModel);
  const { highlight, setHighlight } = useHighlight(compositionModel);
  const { theta1, phi, theta1p, phip } = state;
  const edges = useMemo(() => edgesOf({ theta1, phi, theta1p, phip }), [theta1, phi, theta1p, phip]);
  return (
    <NetworkDiagram
      label="Network 1 from x to y, then network 2 from y to y prime"
      layers={LAYERS}
      edges={edges}
      highlight={highlight}
      onHighlight={setHighlight}
    />
  );
}

const UNITS = [1, 2, 3] as const;

const LAYERS = [
  { nodes: [{ id: 'x:1', label: 'x', kind: 'input' as const }] },
  {
    nodes: UNITS.map((d) => ({
      id: `u:1.${d}`,
      label: `h_${d}`,
      kind: 'relu' as const,
      tone: 'net1' as const,
    })),
  },
  { nodes: [{ id: 'b:1', label: 'y', kind: 'linear' as const }] },
  {
    nodes: UNITS.map((d) => ({
      id: `u:2.${d}`,
      label: `h'_${d}`,
      kind: 'relu' as const,
      tone: 'net2' as const,
    })),
  },
  { nodes: [{ id: 'b:2', label: "y'", kind: 'linear' as const }] },
];

type Weights = Pick<CompositionState, 'theta1' | 'phi' | 'theta1p' | 'phip'>;

function edgesOf({ theta1, phi, theta1p, phip }: Weights) {
  return UNITS.flatMap((d) => [
    edge('x:1', `u:1.${d}`, theta1[d - 1], 'net1', `θ_${d}1`),
    edge(`u:1.${d}`, 'b:1', phi[d], 'net1', `φ_${d}`),
    edge('b:1', `u:2.${d}`, theta1p[d - 1], 'net2', `θ'_${d}1`),
    edge(`u:2.${d}`, 'b:2', phip[d], 'net2', `φ'_${d}`),
  ]);
}

function edge(from: string, to: string, weight: number | undefined, tone: 'net1' | 'net2', label: string) {
  return { id: `${from}-${to}`, from, to, weight: weight ?? 0, tone, label };
}
