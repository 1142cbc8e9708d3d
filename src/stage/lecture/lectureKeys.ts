/** Where a reload finds the lecture that it interrupted. */
export const LECTURE_KEY = 'lecture';

export type LectureKey =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'blank'
  | 'full-screen'
  | 'notes'
  | 'freeze'
  | 'spotlight'
  | 'draw'
  | 'clear'
  | 'overview'
  | 'leave';

interface KeyLike {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const KEYS: Readonly<Record<string, LectureKey>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  PageUp: 'back',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  Home: 'first',
  End: 'last',
  '.': 'blank',
  b: 'blank',
  f: 'full-screen',
  s: 'notes',
  z: 'freeze',
  l: 'spotlight',
  d: 'draw',
  c: 'clear',
  g: 'overview',
  o: 'overview',
  Escape: 'leave',
};

/** In a text field only the keys of a clicker and Esc are the lecture's. */
const WHILE_TYPING: ReadonlySet<string> = new Set(['PageDown', 'PageUp']);

/** What a key asks of the lecture; null for keys that belong to what has the focus (Shift+arrow moves a slider). */
export function lectureKeyOf(event: KeyLike, typing: boolean): LectureKey | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (shiftKey || ctrlKey || altKey || metaKey) return null;
  if (typing && !WHILE_TYPING.has(key)) return null;
  return Object.hasOwn(KEYS, key) ? (KEYS[key] ?? null) : null;
}

const BOUNCE_MS = 150;

/** Says which presses count: a clicker's bounce, and a key that is held down, do not. */
export function createDebounce(nowMs: () => number): (repeat: boolean) => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return (repeat) => {
    if (repeat || nowMs() - last < BOUNCE_MS) return false;
    last = nowMs();
    return true;
  };
}
