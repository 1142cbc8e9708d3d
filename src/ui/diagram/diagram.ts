export type DiagramTone = 'net1' | 'net2' | 'neutral';

export interface DiagramNode {
  readonly id: string;
  /** The variable, as `Sym` writes it. */
  readonly label: string;
  readonly kind: 'input' | 'relu' | 'linear';
  readonly tone?: DiagramTone;
}

export interface DiagramLayer {
  readonly nodes: readonly DiagramNode[];
}

export interface DiagramEdge {
  readonly id: string;
  /** Ids of nodes. */
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly tone: DiagramTone;
  /** The weight's variable, as `Sym` writes it: "φ_2". */
  readonly label: string;
}

export interface DiagramGraph {
  readonly layers: readonly DiagramLayer[];
  readonly edges: readonly DiagramEdge[];
}
