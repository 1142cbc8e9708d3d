import type { RegionMapNames } from '../../ui/regionMap/cellWords.ts';
import { FIRST_LAYER, SECOND_LAYER } from './networks.ts';

const unit = (layer: number, index: number): string => `h${layer === FIRST_LAYER ? '' : "'"}_${index + 1}`;

export const FIRST_NAMES: RegionMapNames = { inputs: ['x_1', 'x_2'], output: 'y', unit };
export const BOTH_NAMES: RegionMapNames = { inputs: ['x_1', 'x_2'], output: "y'", unit };

/** The unit that a highlight id names, as a map's borders know it: "u:2.1" is unit 0 of layer 2. */
export function litUnitOf(
  highlight: string | null,
): { readonly layer: number; readonly unit: number } | null {
  const [, network, number] = /^u:([12])\.(\d+)$/.exec(highlight ?? '') ?? [];
  if (network === undefined) return null;
  return { layer: network === '1' ? FIRST_LAYER : SECOND_LAYER, unit: Number(number) - 1 };
}
