import {
  outputId,
  parseTermId,
  scopedTermId,
  type TermId,
  unitId,
  weightId,
} from '../../core/notation/termId.ts';
import type { Border } from './borders.ts';

/*
 * Highlight ids of the two networks in a row, as `stackNetworks` numbers their layers: θ is layer 0, φ 1, θ' 2,
 * φ' 3, and y is the one unit of layer 1. Hidden units are named from 1 in this folder, as readers do.
 */

export type Which = 'first' | 'second';

const HIDDEN: Readonly<Record<Which, number>> = { first: 0, second: 2 };

export const Y_ID: TermId = unitId(1, 0);
export const Y_PRIME_ID: TermId = outputId(0);

export function hiddenUnitId(which: Which, unit: number): TermId {
  return unitId(HIDDEN[which], unit - 1);
}

/** The weight into a hidden unit, θ_d1. */
export function weightInId(which: Which, unit: number): TermId {
  return weightId(HIDDEN[which], unit - 1, 0);
}

/** The weight out of a hidden unit, φ_d. */
export function weightOutId(which: Which, unit: number): TermId {
  return weightId(HIDDEN[which] + 1, 0, unit - 1);
}

/** A hidden unit of the wide layer, from 0. */
export function wideUnitId(unit: number): TermId {
  return scopedTermId('wide', unitId(0, unit));
}

/** The highlight id of border `i`, counted from the left. */
export function borderId(i: number): string {
  return `border:${i}`;
}

/** The hidden units that light up with an id: itself, the unit of an edge, the causes of a border. */
export function litUnits(highlight: string | null, borders: () => readonly Border[]): readonly TermId[] {
  if (highlight === null) return [];
  const border = /^border:(\d+)$/.exec(highlight)?.[1];
  if (border !== undefined) return causesOf(borders()[Number(border)]);
  const term = parseTermId(highlight);
  if (!term || term.scope !== '') return [];
  const [layer, to, from] = term.indices;
  if (term.kind === 'u') return [highlight];
  if (term.kind !== 'w' || typeof layer !== 'number') return [];
  // odd layers are the outputs: their edge starts at the hidden unit
  const unit = layer % 2 === 0 ? to : from;
  return typeof unit === 'number' ? [unitId(layer - (layer % 2), unit)] : [];
}

/** Whether a border lights up: pointed at, or made by a unit that is lit. */
export function isBorderLit(highlight: string | null, border: Border, i: number): boolean {
  if (highlight === null) return false;
  if (highlight.startsWith('border:')) return highlight === borderId(i);
  const lit = litUnits(highlight, () => []);
  return causesOf(border).some((id) => lit.includes(id));
}

function causesOf(border: Border | undefined): TermId[] {
  if (!border) return [];
  return [
    ...border.ownUnits.map((unit) => hiddenUnitId('first', unit)),
    ...border.metUnits.map((unit) => hiddenUnitId('second', unit)),
  ];
}
