import { countParameters } from '../../core/network/countParameters.ts';
import { evaluate } from '../../core/network/evaluate.ts';
import { appendIdentityLayers } from '../../core/network/identityLayers.ts';
import type { Layer, Network } from '../../core/network/network.ts';
import { linearRegions1D } from '../../core/regions/linearRegions1D.ts';
import type { Point } from '../../plot/path.ts';
import { type IdentityState, UNITS } from './schema.ts';
import { createShallowFit, TARGET, VIEW } from './shallow.ts';

export interface IdentityDerived {
  readonly shallow: Network;
  /** The network with its appended layers, as the reader has left it. */
  readonly deep: Network;
  readonly shallowCurve: readonly Point[];
  readonly deepCurve: readonly Point[];
  readonly targetCurve: readonly Point[];
  /** Deep minus shallow, exact at every bend of either. */
  readonly difference: readonly Point[];
  readonly largestDifference: number;
  readonly shallowParameters: number;
  readonly deepParameters: number;
  readonly deepRegions: number;
  /** Units in an appended layer. */
  readonly width: number;
  /** The layer and unit that the sliders are about, from 1; null where there is no appended layer. */
  readonly changed: { readonly layer: number; readonly unit: number } | null;
  readonly isBroken: boolean;
}

const TARGET_SAMPLES = 120;

const shallow = createShallowFit();
const targetCurve = Array.from({ length: TARGET_SAMPLES + 1 }, (_, n): Point => {
  const x = n / TARGET_SAMPLES;
  return [x, TARGET.evaluate(x)];
});

const shallowCurve = bendsOf(shallow).map((x): Point => [x, at(shallow, x)]);

let known: { readonly key: string; readonly derived: IdentityDerived } | null = null;

/** The traced input changes neither network: while it is dragged, everything else is kept. */
export function deriveIdentity(state: IdentityState): IdentityDerived {
  const { layers, form, layer, unit, factor, shift } = state;
  const key = [layers, form, layer, unit, factor, shift].join(' ');
  if (known?.key !== key) known = { key, derived: deriveNetworks(state) };
  return known.derived;
}

function deriveNetworks(state: IdentityState): IdentityDerived {
  const { layers, form } = state;
  const width = form === 'pairs' ? 2 : UNITS;
  const changed =
    layers === 0 ? null : { layer: Math.min(state.layer, layers), unit: Math.min(state.unit, width) };
  const isBroken = changed !== null && (state.factor !== 1 || state.shift !== 0);
  const whole = appendIdentityLayers(shallow, layers, form);
  const deep = isBroken ? changeUnit(whole, changed, state) : whole;
  const xs = bendsOf(shallow, deep);
  const difference = xs.map((x): Point => [x, at(deep, x) - at(shallow, x)]);
  return {
    shallow,
    deep,
    shallowCurve,
    deepCurve: xs.map((x): Point => [x, at(deep, x)]),
    targetCurve,
    difference,
    largestDifference: difference.reduce((most, [, gap]) => Math.max(most, Math.abs(gap)), 0),
    shallowParameters: parametersOf(shallow),
    deepParameters: parametersOf(deep),
    deepRegions: linearRegions1D(deep, VIEW).outputs[0]?.linearRegionCount ?? 1,
    width,
    changed,
    isBroken,
  };
}

export function at(network: Network, x: number): number {
  return evaluate(network, [x])[0] ?? 0;
}

/** All weights into one unit of an appended layer times a factor, and something added to its bias. */
function changeUnit(
  network: Network,
  { layer, unit }: { readonly layer: number; readonly unit: number },
  { factor, shift }: IdentityState,
): Network {
  // the first hidden layer is the shallow network's own
  return { ...network, layers: network.layers.map((each, k) => (k === layer ? change(each) : each)) };

  function change(given: Layer): Layer {
    const from = (unit - 1) * given.inputs;
    return {
      ...given,
      weights: given.weights.map((weight, i) =>
        i >= from && i < from + given.inputs ? weight * factor : weight,
      ),
      bias: given.bias.map((bias, d) => (d === unit - 1 ? bias + shift : bias)),
    };
  }
}

/** Where any of the networks bends inside the view, and its ends. */
function bendsOf(...networks: readonly Network[]): number[] {
  const bends = networks.flatMap((network) =>
    Array.from(linearRegions1D(network, VIEW).outputs[0]?.breakpoints ?? []),
  );
  return Array.from(new Set([VIEW[0], ...bends, VIEW[1]])).toSorted((a, b) => a - b);
}

function parametersOf({ inputs, outputs, layers }: Network): number {
  return countParameters({ inputs, outputs, widths: layers.slice(0, -1).map((layer) => layer.outputs) });
}
