import { prefersReducedMotion } from './frames.ts';
import type { AnyState, FieldValue, Schema } from './schema.ts';

/** A state on its way to another: numbers glide, everything else changes at once. */
export interface StateAnimation<State> {
  now(): State;
  done(): boolean;
}

const DURATION_MS = 320;

/** Null where motion is not wanted or there is nothing to move. */
export function animateState<State extends AnyState>(
  from: State,
  to: State,
  schema: Schema,
): StateAnimation<State> | null {
  if (prefersReducedMotion() || document.hidden) return null;
  const moving = Object.keys(schema).filter((name) => canGlide(schema, name, from[name], to[name]));
  if (moving.length === 0) return null;
  const startMs = performance.now();
  const progress = (): number => Math.min(1, (performance.now() - startMs) / DURATION_MS);
  return {
    done: () => progress() >= 1,
    now() {
      const t = progress();
      if (t >= 1) return to;
      const eased = 1 - (1 - t) ** 3;
      const mixed = { ...to };
      for (const name of moving) Object.assign(mixed, { [name]: mix(from[name], to[name], eased) });
      return mixed;
    },
  };
}

function canGlide(
  schema: Schema,
  name: string,
  a: FieldValue | undefined,
  b: FieldValue | undefined,
): boolean {
  const field = schema[name];
  if (!field || field.kind === 'choice' || field.kind === 'flag' || field.whole) return false;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.some((v, i) => v !== b[i]);
  return typeof a === 'number' && typeof b === 'number' && a !== b;
}

function mix(a: FieldValue | undefined, b: FieldValue | undefined, t: number): FieldValue | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a + (b - a) * t;
  if (Array.isArray(a) && Array.isArray(b)) {
    return b.map((value: number, i) => Number(a[i]) + (value - Number(a[i])) * t);
  }
  return b;
}
