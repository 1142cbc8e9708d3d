import type { TrainingJob } from '../../compute/trainingJob.ts';
import { firstExamples, type LabelledExamples } from '../../core/data/examples.ts';
import { generateMnist1d, type Mnist1d, MNIST1D_CLASSES } from '../../core/data/mnist1d.ts';
import { randomizeLabels } from '../../core/data/randomLabels.ts';
import { type Racer, shapeOf } from './racers.ts';

/** Examples in a set: four fifths train, the rest is held out. */
export const SET_SIZE = 500;
export const TRAINING_COUNT = 400;
export const HELD_OUT_COUNT = SET_SIZE - TRAINING_COUNT;
/** A run that has errors left by then ends. */
export const MOST_EPOCHS = 3000;
/** Names the prediction that the record would give away. */
export const WHICH_FIRST = 'which-first';
/** Labels are drawn with another stream than examples and weights. */
const LABEL_SEED_OFFSET = 100;

/** One seed's examples, as they are and as they are taught. */
export interface RaceData {
  /** With their true labels. */
  readonly train: LabelledExamples;
  /** With the labels that the networks are taught. */
  readonly taught: LabelledExamples;
  /** Never trained on; with true labels. */
  readonly heldOut: LabelledExamples;
  /** Examples whose taught label is not their true one. */
  readonly wrong: number;
}

/** @param share of labels drawn at random, in per cent */
export function labelData(set: Mnist1d, share: number, seed: number): RaceData {
  const train = trainingPartOf(set);
  const taught = randomizeLabels(train, {
    classes: MNIST1D_CLASSES,
    share: share / 100,
    seed: seed + LABEL_SEED_OFFSET,
  });
  const wrong = taught.targets.reduce((sum, label, n) => sum + (label === train.targets[n] ? 0 : 1), 0);
  return { train, taught, heldOut: set.test, wrong };
}

const trainingParts = new WeakMap<Mnist1d, LabelledExamples>();

/** The same object for the same set, so that its pictures are drawn once. */
function trainingPartOf(set: Mnist1d): LabelledExamples {
  const known = trainingParts.get(set) ?? firstExamples(set.train, TRAINING_COUNT);
  trainingParts.set(set, known);
  return known;
}

let knownSet: { readonly seed: number; readonly set: Mnist1d } | null = null;
let knownData: { readonly key: string; readonly data: RaceData } | null = null;

/** The data of a seed and a share: the same object for the same two. About 15 ms for a new seed. */
export function dataOf({ seed, share }: { readonly seed: number; readonly share: number }): RaceData {
  const key = `${seed} ${share}`;
  if (knownData?.key === key) return knownData.data;
  if (knownSet?.seed !== seed) knownSet = { seed, set: generateMnist1d({ seed, count: SET_SIZE }) };
  knownData = { key, data: labelData(knownSet.set, share, seed) };
  return knownData.data;
}

/** Full-batch gradient descent from He weights until nothing is wrong; the held-out set is measured along. */
export function jobOf(racer: Racer, data: RaceData, run: { seed: number; rate: number }): TrainingJob {
  return {
    trainer: {
      shape: shapeOf(racer.widths),
      loss: 'softmax-cross-entropy',
      optimizer: { kind: 'gradient-descent', learningRate: run.rate },
      initialization: 'he-uniform',
      seed: run.seed,
      data: { inputs: data.taught.inputs, targets: data.taught.targets },
      stop: { errors: 0, steps: MOST_EPOCHS },
    },
    validation: { inputs: data.heldOut.inputs, targets: data.heldOut.targets },
    curvePoints: 120,
    reportEveryMs: 80,
  };
}
