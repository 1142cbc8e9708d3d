import { createNetwork } from '../network/createNetwork.ts';
import type { Network } from '../network/network.ts';
import { fitSawtoothJoints, type JointLayout } from './sawtoothJoints.ts';

/** The closest shallow network found, and how far from the sawtooth it stays. */
export interface SawtoothFit {
  readonly network: Network;
  /** Where it bends inside (0, 1). */
  readonly joints: readonly number[];
  /** Root of the mean square of the difference on [0, 1]. */
  readonly rms: number;
}

/**
 * The best least-squares fit found for a shallow network of `units` hidden units to the sawtooth of 2^depth pieces:
 * follow as many teeth as the units allow, then rest at ½; from there every joint is moved to where it serves best.
 * An upper bound on what is possible; exact (rms 0) from 2^depth units on.
 */
export function fitSawtooth(units: number, depth: number): SawtoothFit {
  const pieces = 2 ** depth;
  if (units >= pieces) return exactFit(pieces);
  const layout = improve(followLayout(units, pieces), depth);
  const { values, meanSquare } = fitSawtoothJoints(layout, depth);
  return { network: networkOf(layout, values), joints: layout.joints, rms: Math.sqrt(meanSquare) };
}

/** 2^K − 1 turns, and one more unit, its joint at 0, for the slope at the left. */
function exactFit(pieces: number): SawtoothFit {
  const joints = Array.from({ length: pieces }, (_, i) => i / pieces);
  const weights = joints.map((_, i) => (i === 0 ? 1 : i % 2 === 1 ? -2 : 2) * pieces);
  const network = createNetwork({
    layers: [
      { weights: joints.map(() => [1]), bias: joints.map((joint) => 0 - joint), activation: 'relu' },
      { weights: [weights], bias: [0], activation: 'identity' },
    ],
  });
  return { network, joints: joints.slice(1), rms: 0 };
}

/**
 * Turns at the first D − 1 tooth ends, then flat at ½. The slope at the left costs no unit: the first and the last
 * face left, and their slope changes add up to minus that slope.
 */
function followLayout(units: number, pieces: number): JointLayout {
  const joints = Array.from({ length: units }, (_, i) => (i < units - 1 ? i + 1 : units - 0.5) / pieces);
  return { joints, facesLeft: joints.map((_, i) => i === units - 1 || (i === 0 && units % 2 === 0)) };
}

const SWEEPS = 20;
/** Joints further left already stand at the ends of teeth; with many teeth only the very last are worth moving. */
const movingJoints = (depth: number): number => (depth <= 4 ? 6 : 2);

/** Coordinate descent: each joint in turn to the left or right by a step that halves when nothing helps. */
function improve(start: JointLayout, depth: number): JointLayout {
  let joints = start.joints;
  let best = fitSawtoothJoints(start, depth).meanSquare;
  let step = 0.25 / 2 ** depth;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const before = best;
    for (let j = Math.max(0, joints.length - movingJoints(depth)); j < joints.length; j++) {
      for (const by of [-step, step]) {
        const moved = joints.with(j, (joints[j] ?? 0) + by);
        if (!isAscending(moved)) continue;
        const { meanSquare } = fitSawtoothJoints({ ...start, joints: moved }, depth);
        if (meanSquare < best) {
          best = meanSquare;
          joints = moved;
        }
      }
    }
    if (best === before) step /= 2;
  }
  return { ...start, joints };
}

function isAscending(joints: readonly number[]): boolean {
  return joints.every((joint, j) => joint > (joints[j - 1] ?? 0) && joint < 1);
}

function networkOf({ joints, facesLeft }: JointLayout, values: Float64Array): Network {
  const nodes = [0, ...joints, 1];
  const slopes = nodes
    .slice(1)
    .map((node, i) => ((values[i + 1] ?? 0) - (values[i] ?? 0)) / (node - (nodes[i] ?? 0)));
  const changes = joints.map((_, j) => (slopes[j + 1] ?? 0) - (slopes[j] ?? 0));
  const atZero = joints.reduce((sum, joint, j) => sum + (facesLeft[j] ? (changes[j] ?? 0) * joint : 0), 0);
  return createNetwork({
    layers: [
      {
        weights: joints.map((_, j) => [facesLeft[j] ? -1 : 1]),
        bias: joints.map((joint, j) => (facesLeft[j] ? joint : -joint)),
        activation: 'relu',
      },
      { weights: [changes], bias: [(values[0] ?? 0) - atZero], activation: 'identity' },
    ],
  });
}
