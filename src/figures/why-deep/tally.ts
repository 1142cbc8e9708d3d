import type { TrainingJob, TrainingResult } from '../../compute/trainingJob.ts';
import { type Contest, jobOf, SIDES } from './contest.ts';
import type { Side } from './schema.ts';

/** One run of a tally. */
export interface PlannedSide {
  readonly seed: number;
  readonly side: Side;
}

/** The contest from the first weights of seeds 1, 2, 3 and so on. */
export function planTally(
  contest: Contest,
  seeds: number,
): { readonly item: PlannedSide; readonly job: TrainingJob }[] {
  return Array.from({ length: seeds }, (_, i) => i + 1).flatMap((seed) =>
    SIDES.map((side) => ({ item: { seed, side }, job: jobOf(contest, side, seed) })),
  );
}

/** Errors left after training from one seed; null when that run diverged or failed, absent while it is to come. */
export interface TallyRow {
  readonly seed: number;
  readonly shallow?: number | null;
  readonly deep?: number | null;
}

export interface TallyCount {
  readonly deep: number;
  readonly ties: number;
  readonly shallow: number;
  /** Seeds with which a run diverged: counted for neither. */
  readonly broken: number;
  readonly total: number;
  readonly meanShallow: number;
  readonly meanDeep: number;
}

/** The runs that are over, seed by seed. */
export function tallyRows(
  ended: readonly { readonly item: PlannedSide; readonly result: TrainingResult }[],
): TallyRow[] {
  const rows = new Map<number, TallyRow>();
  for (const { item, result } of ended) {
    const errors = result.outcome === 'stopped' ? (result.progress?.errors ?? null) : null;
    rows.set(item.seed, { ...(rows.get(item.seed) ?? { seed: item.seed }), [item.side]: errors });
  }
  return [...rows.values()].toSorted((a, b) => a.seed - b.seed);
}

/** Who left fewer errors, over the seeds whose two runs are both over. */
export function countTally(rows: readonly TallyRow[]): TallyCount {
  const over = rows.filter(({ shallow, deep }) => shallow !== undefined && deep !== undefined);
  const pairs = over.flatMap(({ shallow, deep }) =>
    typeof shallow === 'number' && typeof deep === 'number' ? [[shallow, deep] as const] : [],
  );
  const mean = (at: 0 | 1): number =>
    pairs.length === 0 ? 0 : pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  return {
    deep: pairs.filter(([shallow, deep]) => deep < shallow).length,
    ties: pairs.filter(([shallow, deep]) => deep === shallow).length,
    shallow: pairs.filter(([shallow, deep]) => deep > shallow).length,
    broken: over.length - pairs.length,
    total: over.length,
    meanShallow: mean(0),
    meanDeep: mean(1),
  };
}

/** The count in a sentence. */
export function tallyWords({ deep, ties, shallow, broken, total }: TallyCount): string {
  if (total === 0) return 'No seed is done yet.';
  const parts = [
    `deep leaves fewer errors with ${deep}`,
    `both as many with ${ties}`,
    `shallow fewer with ${shallow}`,
    ...(broken > 0 ? [`${broken} came to no result`] : []),
  ];
  return `Of ${total} ${total === 1 ? 'seed' : 'seeds'}: ${parts.join(', ')}.`;
}
