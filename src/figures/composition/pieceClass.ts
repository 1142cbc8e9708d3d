const KINDS = 4;

/** The class that colours a curve by the piece of network 2 at work, from 0 at the lowest y. */
export function pieceClass(piece: number): string {
  return `piece-${(piece % KINDS) + 1}`;
}
