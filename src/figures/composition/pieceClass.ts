const KINDS = 4;

/** Pieces that three units make at most, from 0 at the lowest y. */
export const PIECES = [0, 1, 2, 3] as const;

/** The class that colours a curve by the piece of network 2 at work, from 0 at the lowest y. */
export function pieceClass(piece: number): string {
  return `piece-${(piece % KINDS) + 1}`;
}
