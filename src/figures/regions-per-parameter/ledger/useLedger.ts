import { useMemo } from 'react';
import { createZigzagNetwork } from '../../../core/network/zigzagNetwork.ts';
import { useTrainingRun, type TrainingRunControl } from '../../../stage/training/useTrainingRun.ts';
import { equalShallow, type EqualShallow } from '../derive.ts';
import { COUNTED_ON } from '../randomMean.ts';
import type { RegionsState } from '../schema.ts';
import { factsOf, type ShapeFacts, widthsOf } from '../shapes.ts';
import { countTrained, ledgerJob } from './trainJob.ts';
import { type CensusControl, useCensus } from './useCensus.ts';

/** One network's column of the ledger. */
export interface LedgerColumn {
  readonly facts: ShapeFacts;
  readonly widths: readonly number[];
  readonly random: CensusControl;
  readonly training: TrainingRunControl;
  /** Regions after training, once it has ended. */
  readonly trained: number | null;
}

export interface Ledger {
  readonly deep: LedgerColumn;
  readonly shallow: LedgerColumn;
  readonly shallowFacts: EqualShallow;
  /** The zigzag network of the deep shape, built and counted. Null where it needs wider layers. */
  readonly built: CensusControl;
  readonly canBuild: boolean;
  /** Random networks of each kind that are counted. */
  readonly networks: number;
  startRandom(): void;
  startBuilt(): void;
  startTraining(): void;
}

/** Pieces × units that a page can hold while it counts. */
const MOST_MARKS = 60_000_000;
const MOST_PIECES = 2_000_000;

/** Everything that the ledger counts, about the selected shape with one input. Nothing starts by itself. */
export function useLedger({ depth, width, seeds, firstSeed }: RegionsState): Ledger {
  const facts = useMemo(() => factsOf({ inputs: 1, depth, width }), [depth, width]);
  const shallowFacts = useMemo(() => equalShallow(facts), [facts]);
  const deep = useColumn(facts, seeds, firstSeed, 'deep');
  const shallow = useColumn(shallowFacts, seeds, firstSeed, 'shallow');
  const built = useCensus(`${depth}.${width}`);
  return {
    deep,
    shallow,
    shallowFacts,
    built,
    canBuild: width >= 3,
    networks: seeds,
    startRandom() {
      for (const { widths, random } of [deep, shallow]) {
        random.start({ kind: 'random', widths, domain: COUNTED_ON, firstSeed, networks: seeds });
      }
    },
    startBuilt() {
      const { network, domain } = createZigzagNetwork(depth, width);
      const mostPieces = Math.min(MOST_PIECES, Math.ceil(MOST_MARKS / (depth * width)));
      built.start({ kind: 'one', network, domain, mostPieces });
    },
    startTraining() {
      for (const { widths, training } of [deep, shallow]) training.start(ledgerJob(widths, firstSeed));
    },
  };
}

function useColumn(facts: ShapeFacts, seeds: number, firstSeed: number, name: string): LedgerColumn {
  const widths = useMemo(() => widthsOf(facts), [facts]);
  const shape = `${name}:${facts.depth}.${facts.width}`;
  const random = useCensus(`${shape}:${firstSeed}+${seeds}`);
  const training = useTrainingRun(`${shape}:${firstSeed}`);
  const { status, progress } = training.view;
  const parameters = status === 'done' ? progress?.parameters : undefined;
  const trained = useMemo(() => (parameters ? countTrained(widths, parameters) : null), [widths, parameters]);
  return { facts, widths, random, training, trained };
}
