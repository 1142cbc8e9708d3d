/** From update `fromStep` on (the first update is 0), the learning rate is `factor` times the optimiser's. */
export interface RateChange {
  readonly fromStep: number;
  readonly factor: number;
}

/** The factor that holds at `step`: that of the latest change. */
export function rateFactorAt(schedule: readonly RateChange[], step: number): number {
  let factor = 1;
  let latest = -1;
  for (const change of schedule) {
    if (change.fromStep <= step && change.fromStep > latest) {
      factor = change.factor;
      latest = change.fromStep;
    }
  }
  return factor;
}

/** Two drops that settle a run of `steps`: ×0.3 after 60 %, ×0.1 after 85 %. */
export function scheduleDrops(steps: number): RateChange[] {
  return [
    { fromStep: Math.round(steps * 0.6), factor: 0.3 },
    { fromStep: Math.round(steps * 0.85), factor: 0.1 },
  ];
}
