import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeNetworks } from '../../../src/core/network/composeNetworks.ts';
import { createNetwork } from '../../../src/core/network/createNetwork.ts';
import { curvePoints, heightAt, type ShallowWeights } from '../../../src/core/network/joints.ts';
import { freedomOf, moveHandle } from '../../../src/core/network/jointsMove.ts';
import type { Network } from '../../../src/core/network/network.ts';
import { linearRegions1D } from '../../../src/core/regions/linearRegions1D.ts';

const domain = [-1, 1] as const;
const first: ShallowWeights = { theta0: [1, 0, -0.5], theta1: [1, 1, 1], phi: [-1, 2, -6, 8] };
const second: ShallowWeights = { theta0: [1.4, 0.2, -0.3], theta1: [1, 1, 1], phi: [1.3, -1.75, 3.95, -2.9] };

function toNetwork({ theta0, theta1, phi }: ShallowWeights): Network {
  return createNetwork({
    layers: [
      { weights: theta1.map((w) => [w]), bias: theta0, activation: 'relu' },
      { weights: [phi.slice(1)], bias: [phi[0] ?? 0], activation: 'identity' },
    ],
  });
}

function countComposed(weights: ShallowWeights, over: readonly [number, number] | 'R'): number | undefined {
  return linearRegions1D(composeNetworks(toNetwork(weights), toNetwork(second)), over).outputs[0]
    ?.linearRegionCount;
}

describe('moveHandle', () => {
  it('lowers the right end to 0.2: exact weights, 8 regions', () => {
    const { weights, point } = moveHandle(first, domain, { kind: 'right' }, { x: 1, y: 0.2 });
    expect(weights).toEqual({ ...first, phi: [-1, 2, -6, 6.4] });
    expect(point.y).toBeCloseTo(0.2, 12);
    expect(countComposed(weights, domain)).toBe(8);
    expect(countComposed(first, domain)).toBe(9);
    expect(countComposed(first, 'R')).toBe(10);
  });

  it('lowers the joint at 0 to 0.2: 7 regions, all else in place', () => {
    const { weights } = moveHandle(first, domain, { kind: 'joint', unit: 1 }, { x: 0, y: 0.2 });
    expect(weights.phi).toEqual([-1, 1.2, -3.6, 6.4]);
    expect([-1, 0, 0.5, 1].map((x) => heightAt(weights, x).toFixed(9))).toEqual(
      [-1, 0.2, -1, 1].map((y) => y.toFixed(9)),
    );
    expect(countComposed(weights, domain)).toBe(7);
  });

  it('slides a joint sideways with θ_d1 kept', () => {
    const { weights, point } = moveHandle(first, domain, { kind: 'joint', unit: 2 }, { x: 0.25, y: -1 });
    expect(weights.theta0).toEqual([1, 0, -0.25]);
    expect(weights.theta1).toEqual(first.theta1);
    expect(point.x).toBe(0.25);
    for (const [x, y] of [
      [-1, -1],
      [0, 1],
      [0.25, -1],
      [1, 1],
    ] as const)
      expect(heightAt(weights, x)).toBeCloseTo(y, 12);
  });

  it('holds a joint inside the domain', () => {
    expect(moveHandle(first, domain, { kind: 'joint', unit: 2 }, { x: 7, y: 0 }).point.x).toBe(1);
  });

  it('moves coinciding joints sideways only, and says why', () => {
    const both: ShallowWeights = { theta0: [1, 0, 0], theta1: [1, 1, 1], phi: [0, 1, 1, 1] };
    expect(freedomOf(both, domain, { kind: 'joint', unit: 1 })).toEqual({
      sideways: { isPossible: true },
      upAndDown: { isPossible: false, reason: expect.stringContaining('hidden unit 3') },
    });
    const { weights } = moveHandle(both, domain, { kind: 'joint', unit: 1 }, { x: 0.5, y: 3 });
    expect(heightAt(weights, 0.5)).toBeCloseTo(3, 12);
    expect(heightAt(weights, 0)).toBeCloseTo(heightAt(both, 0), 12);
  });

  it('cannot lift a flat end off its joint, nor slide an end', () => {
    const inside: ShallowWeights = { theta0: [0.5, 0], theta1: [1, 1], phi: [0, 1, -2] };
    const freedom = freedomOf(inside, domain, { kind: 'left' });
    expect(freedom.sideways.isPossible).toBe(false);
    expect(freedom.upAndDown).toEqual({ isPossible: false, reason: expect.stringContaining('left end') });
    expect(freedomOf(inside, domain, { kind: 'joint', unit: 0 }).upAndDown.isPossible).toBe(true);
  });

  it('refuses a unit without a joint, and a target that is no number', () => {
    const flat: ShallowWeights = { ...first, theta1: [0, 1, 1] };
    expect(() => moveHandle(flat, domain, { kind: 'joint', unit: 0 }, { x: 0, y: 0 })).toThrow(/unit 1/);
    expect(() => moveHandle(first, domain, { kind: 'left' }, { x: 0, y: NaN })).toThrow(RangeError);
  });

  it('puts the handle where it says and keeps the other joints, for any weights', () => {
    const value = fc.integer({ min: -40, max: 40 }).map((k) => k / 20);
    const three = fc.tuple(value, value, value);
    const weights = fc.record({ theta0: three, theta1: three, phi: fc.tuple(value, value, value, value) });
    fc.assert(
      fc.property(weights, fc.nat(4), value, value, (before, pick, x, y) => {
        const points = curvePoints(before, domain);
        const chosen = points[pick % points.length];
        if (!chosen) return;
        const moved = moveHandle(before, domain, chosen.handle, { x, y });
        expect(moved.weights.phi.every(Number.isFinite)).toBe(true);
        if (!moved.upAndDown.isPossible) return;
        const size = Math.max(1, ...moved.weights.phi.map(Math.abs));
        const isAt = (px: number, py: number): boolean =>
          Math.abs(heightAt(moved.weights, px) - py) < 1e-9 * size;
        expect(isAt(moved.point.x, y)).toBe(true);
        const kept = points.filter((p) => p.handle.kind === 'joint' && p !== chosen && p.x !== moved.point.x);
        for (const point of kept) expect(isAt(point.x, point.y)).toBe(true);
      }),
    );
  });
});
