import { creasesOf } from '../../../core/fold/facets.ts';
import type { CompositionDerived } from '../derive.ts';
import type { CompositionState } from '../schema.ts';

export type FoldKey =
  | { readonly kind: 'scrub'; readonly to: number }
  | { readonly kind: 'orbit'; readonly to: readonly [number, number] }
  | { readonly kind: 'crease'; readonly to: number }
  | { readonly kind: 'front' | 'unfold' | 'play' };

interface KeyLike {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const SCRUB = 0.02;
const ORBIT_DEGREES = 4;

/** What a key asks of the strip; null for keys that are not its own. */
export function foldKeyOf(
  { key, shiftKey, ctrlKey, altKey, metaKey }: KeyLike,
  state: CompositionState,
  derived: CompositionDerived,
): FoldKey | null {
  if (ctrlKey || metaKey || altKey) return null;
  const arrow = ARROWS[key];
  if (arrow && shiftKey) {
    const [turn = 0, tilt = 0] = state.orbit;
    return {
      kind: 'orbit',
      to: clampOrbit(turn + arrow[0] * ORBIT_DEGREES, tilt + arrow[1] * ORBIT_DEGREES),
    };
  }
  if (shiftKey) return null;
  if (arrow && arrow[0] !== 0) {
    const to = Math.round((state.foldProgress + arrow[0] * SCRUB) * 1000) / 1000;
    return { kind: 'scrub', to: Math.min(1, Math.max(0, to)) };
  }
  if (arrow) {
    const to = nextCrease(creasesOf(derived.facets), state.x, arrow[1] > 0 ? 1 : -1);
    return to === null ? null : { kind: 'crease', to };
  }
  if (key === '0') return { kind: 'front' };
  if (key === 'Home') return { kind: 'scrub', to: 0 };
  if (key === 'End') return { kind: 'scrub', to: 1 };
  if (key === 'u' || key === 'U') return { kind: 'unfold' };
  return key === ' ' ? { kind: 'play' } : null;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export function clampOrbit(turn: number, tilt: number): readonly [number, number] {
  const clamp = (degrees: number): number => Math.round(Math.min(80, Math.max(-80, degrees)));
  return [clamp(turn), clamp(tilt)];
}

/** The crease after or before x, going round at the ends; null where the strip has none. */
export function nextCrease(creases: readonly number[], x: number, way: 1 | -1): number | null {
  const close = 1e-9;
  const ordered = way > 0 ? creases : creases.toReversed();
  return ordered.find((crease) => (crease - x) * way > close) ?? ordered[0] ?? null;
}
