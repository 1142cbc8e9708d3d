import type { FieldValue } from './schema.ts';

/** Equal as a reader would say: lists entry by entry. */
export function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
  }
  return Object.is(a, b);
}
