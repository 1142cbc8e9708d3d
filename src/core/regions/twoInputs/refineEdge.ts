// Index reads on typed arrays are in range by construction here, hence the `!`: these are the hot loops.
import { addVertexOnEdge } from './addVertexOnEdge.ts';
import { growInts, type Workspace } from './workspace.ts';

/**
 * Splits the edge from a to b at every unit that changes sign along it and appends the parts in order.
 * Both cells at an edge read the same parts, so no vertex hangs.
 * @param word where to begin looking: units in earlier words are known not to cross
 */
export function refineEdge(s: Workspace, a: number, b: number, maker: number, word: number): void {
  const { positive, negative } = s;
  const { words } = s.layer;
  for (let q = word; q < words; q++) {
    const atA = a * words + q;
    const atB = b * words + q;
    const crossing = (positive[atA]! & negative[atB]!) | (negative[atA]! & positive[atB]!);
    if (crossing !== 0) {
      const v = addVertexOnEdge(s, a, b, 32 * q + 31 - Math.clz32(crossing & -crossing));
      refineEdge(s, a, v, maker, q);
      refineEdge(s, v, b, maker, q);
      return;
    }
  }
  addPart(s, a, b, maker);
}

export function addPart(s: Workspace, a: number, b: number, maker: number): void {
  const at = s.partCount++;
  if (at >= s.partA.length) {
    s.partA = growInts(s.partA, at + 1);
    s.partB = growInts(s.partB, at + 1);
    s.partMaker = growInts(s.partMaker, at + 1);
  }
  s.partA[at] = a;
  s.partB[at] = b;
  s.partMaker[at] = maker;
}
