import { evaluate } from '../../core/network/evaluate.ts';
import type { Network } from '../../core/network/network.ts';
import type { OutputRegions1D } from '../../core/regions/oneInput/outputRegions.ts';

/** Where y' bends, and why. */
export interface Border {
  readonly x: number;
  readonly height: number;
  /** Hidden units of the first layer (from 1) whose joint is here. */
  readonly joints: readonly number[];
  /** Pre-activations of the second layer (from 1) that are zero here. */
  readonly crossings: readonly number[];
}

export function bordersOf({ breakpoints, causes }: OutputRegions1D, network: Network): Border[] {
  return Array.from(breakpoints, (x, at): Border => {
    const units = (wanted: number): number[] =>
      (causes[at] ?? []).filter(({ layer }) => layer === wanted).map(({ unit }) => unit + 1);
    return { x, height: evaluate(network, [x])[0] ?? 0, joints: units(0), crossings: units(1) };
  });
}

/** "joint of h_1; zero crossing of pre-activation 2", in the spelling of `Sym`. */
export function originOf({ joints, crossings }: Border): string {
  return [
    ...joints.map((d) => `joint of h_${d} in the first layer`),
    ...crossings.map((j) => `pre-activation ${j} crosses zero`),
  ].join('; ');
}
