/** A slot with what stands in it; `textLatex` of core/notation nests braces once at most. */
const SLOT = /(\\htmlData\{slot=[^}]*\}\{)(?:[^{}]|\{[^{}]*\})*\}/g;

/**
 * A key for everything in a line but its numbers: two lines with one key differ in their slots only, so
 * that one can become the other without typesetting.
 */
export function structureOf(latex: string): string {
  return hashOf(latex.replace(SLOT, '$1}'));
}

/** Two FNV-1a hashes of 32 bits side by side: short, and enough for the few hundred lines of a book. */
function hashOf(text: string): string {
  return [0x811c9dc5, 0x9dc5811c].map((start) => fnv(text, start).toString(36)).join('-');
}

function fnv(text: string, start: number): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
