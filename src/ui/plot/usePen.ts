import { type KeyboardEvent, useState } from 'react';
import type { Point } from '../../plot/path.ts';
import { newTransaction } from './transaction.ts';
import { usePending } from './usePending.ts';

/** What a key has done. */
export interface PenKeyResult<Drawn> {
  readonly pen: Point;
  readonly drawn: Drawn;
  /** The same in words. */
  readonly said: string;
}

export interface PenOptions<Drawn> {
  /** What is drawn, as its owner has it. */
  readonly drawn: Drawn;
  /** Where the tip is at first, in data coordinates. */
  readonly start: Point;
  /** Tells the owner; changes under one transaction are one step of undo. */
  draw(drawn: Drawn, transaction: string): void;
  /** What a key does with tip and drawing; null for keys that are not the pen's. */
  onKey(event: KeyboardEvent, pen: Point, drawn: Drawn): PenKeyResult<Drawn> | null;
}

export interface Pen<Drawn> {
  readonly tip: Point;
  /** What to draw on from: what the pen has just made, until the owner has had time to take it. */
  readonly drawn: Drawn;
  /** For the status beside the pad. */
  readonly said: string;
  moveTo(tip: Point, said?: string): void;
  draw(drawn: Drawn, transaction: string): void;
  /** The drawing is what it was before; the owner knows already. */
  putBack(drawn: Drawn): void;
  onKeyDown(event: KeyboardEvent): void;
}

/**
 * A pen's tip, words and keys. Owners paint at most once per frame and keys can be faster: every key and stroke goes on
 * from what the one before has made, not from what is painted.
 */
export function usePen<Drawn>({ drawn: owned, start, draw: tell, onKey }: PenOptions<Drawn>): Pen<Drawn> {
  const [drawn, wish] = usePending(owned);
  const [tip, setTip] = useState(start);
  const [said, setSaid] = useState('');
  const draw = (next: Drawn, transaction: string): void => {
    wish(next);
    tell(next, transaction);
  };
  return {
    tip,
    drawn,
    said,
    moveTo(to, words = '') {
      setTip(to);
      setSaid(words);
    },
    draw,
    putBack: wish,
    onKeyDown(event) {
      const result = onKey(event, tip, drawn);
      if (!result) return;
      event.preventDefault();
      event.stopPropagation();
      setTip(result.pen);
      setSaid(result.said);
      if (result.drawn !== drawn) draw(result.drawn, newTransaction());
    },
  };
}
