/**
 * One naming scheme for everything that can light up together: diagram edges and nodes, matrix entries,
 * equation terms, curves and code lines. An id is `kind:index.index…`, all indices from zero and in the
 * order of the arrays, so that `w:k.i.j` is `network.layers[k].weights[i * inputs + j]`:
 *
 *   x:j      input j                      w:k.i.j  weight of layer k to unit i from unit j (Ω_k)
 *   u:k.i    hidden unit i that layer k   b:k.i    bias of unit i in layer k (β_k)
 *            gives (k = 0: h of layer 1)  p:k.i.j  the product weight × what it weighs
 *   y:i      output i
 *
 * With `u` or `y` behind it: `a` the activation bracket (`au:0.1`), `z` the pre-activation in it (`zu:0.1`),
 * `l` the whole equation line (`lu:0.1`, `ly:0`).
 * Fewer indices mean the whole: `w:1` is Ω_1, `w:1.2` its row 2, `u:0` the vector h_1, `x` the whole input;
 * `*` stands for all of one index: `w:1.*.2` is column 2. A scope in front tells two networks on one page
 * apart: `merged/w:1.0.2` is ψ_13, beside the θ' and φ (no scope) that it is made of.
 */
export type TermId = string;

const KINDS = ['x', 'u', 'y', 'w', 'b', 'p', 'au', 'ay', 'zu', 'zy', 'lu', 'ly'] as const;
export type TermKind = (typeof KINDS)[number];

export interface Term {
  readonly scope: string;
  readonly kind: TermKind;
  readonly indices: readonly (number | '*')[];
}

const PATTERN = /^(?:([a-z0-9-]+)\/)?([a-z]+)(?::((?:\d+|\*)(?:\.(?:\d+|\*))*))?$/;

/** The parts of an id, or null when it is not one. */
export function parseTermId(id: string): Term | null {
  const match = PATTERN.exec(id);
  const kind = KINDS.find((known) => known === match?.[2]);
  if (!match || !kind) return null;
  const indices = match[3]?.split('.').map((part) => (part === '*' ? '*' : Number(part))) ?? [];
  return { scope: match[1] ?? '', kind, indices };
}

/** The id of the parts; `parseTermId(formatTermId(t))` equals `t`. */
export function formatTermId({ scope, kind, indices }: Term): TermId {
  return `${scope === '' ? '' : `${scope}/`}${kind}${indices.length === 0 ? '' : `:${indices.join('.')}`}`;
}

/** The same term in another scope. */
export function scopedTermId(scope: string, id: TermId): TermId {
  const term = parseTermId(id);
  return term ? formatTermId({ ...term, scope }) : id;
}

/** The id of entry `index` of what `id` names. */
export function indexedTermId(id: TermId, index: number): TermId {
  const term = parseTermId(id);
  return term ? formatTermId({ ...term, indices: [...term.indices, index] }) : id;
}

export const inputId = (j?: number): TermId => makeId('x', j);
export const outputId = (i?: number): TermId => makeId('y', i);
export const unitId = (layer: number, i?: number): TermId => makeId('u', layer, i);
export const biasId = (layer: number, i?: number): TermId => makeId('b', layer, i);
export const weightId = (layer: number, i?: number | '*', j?: number): TermId => makeId('w', layer, i, j);
export const productId = (layer: number, i?: number | '*', j?: number): TermId => makeId('p', layer, i, j);

/** The id of what layer `layer` of `layerCount` gives: a hidden unit, or an output after the last layer. */
export function layerOutputId(layerCount: number, layer: number, i?: number): TermId {
  return layer === layerCount - 1 ? outputId(i) : unitId(layer, i);
}

/** The activation bracket, pre-activation or equation line of a hidden unit or output. */
export function partId(part: 'a' | 'z' | 'l', owner: TermId): TermId {
  const term = parseTermId(owner);
  if (term?.kind !== 'u' && term?.kind !== 'y') return owner;
  return formatTermId({ ...term, kind: `${part}${term.kind}` });
}

/**
 * What the diagram shows for a term: a product is its weight's edge; a bracket, a pre-activation and a
 * line are their unit's node. Every other term is itself.
 */
export function diagramTermId(id: TermId): TermId {
  const term = parseTermId(id);
  if (!term) return id;
  if (term.kind === 'p') return formatTermId({ ...term, kind: 'w' });
  if (term.kind.length === 2) return formatTermId({ ...term, kind: term.kind.endsWith('u') ? 'u' : 'y' });
  return id;
}

/**
 * How a term stands to the one that the reader points at: the same thing, a part of it (an entry of the
 * matrix), the whole that it is in, or nothing to do with it (null).
 */
export function relateTerms(term: TermId, pointedAt: TermId): 'same' | 'part' | 'whole' | null {
  const a = parseTermId(diagramTermId(term));
  const b = parseTermId(diagramTermId(pointedAt));
  if (!a || !b || a.scope !== b.scope || a.kind !== b.kind) return null;
  const inB = covers(b, a);
  const inA = covers(a, b);
  if (inA && inB) return 'same';
  if (inB) return 'part';
  return inA ? 'whole' : null;
}

/** Whether every thing that `part` names is also named by `whole`. */
function covers(whole: Term, part: Term): boolean {
  return whole.indices.every((index, at) => index === '*' || index === part.indices[at]);
}

function makeId(kind: TermKind, ...indices: readonly (number | '*' | undefined)[]): TermId {
  return formatTermId({ scope: '', kind, indices: indices.filter((index) => index !== undefined) });
}
