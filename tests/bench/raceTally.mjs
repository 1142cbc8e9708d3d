/**
 * The order of the live race over ten seeds, as chapter 5 tells it: `node tests/bench/raceTally.mjs`.
 * Ends with code 1 when the means or the tally are not those of the page.
 */
import { loadModule } from './loadModule.mjs';

const core = await loadModule(new URL('../../src/core/index.ts', import.meta.url));
const setting = await loadModule(new URL('../../src/figures/random-labels/setting.ts', import.meta.url));
const { RACERS } = await loadModule(new URL('../../src/figures/random-labels/racers.ts', import.meta.url));

const rows = [];
for (let seed = 1; seed <= 10; seed++) {
  const row = [];
  for (const racer of RACERS) {
    const data = setting.dataOf({ seed, share: 100 });
    const trainer = await core.createTrainer(setting.jobOf(racer, data, { seed, rate: 0.1 }).trainer);
    trainer.step(setting.MOST_EPOCHS);
    row.push(trainer.stepsDone);
    trainer.dispose();
  }
  console.log(`seed ${seed}: ${row.join(' / ')} epochs`);
  rows.push(row);
}
const means = RACERS.map((_, at) => Math.round(rows.reduce((sum, row) => sum + row[at], 0) / rows.length));
const tally = [0, 1, 2].map((at) => rows.filter((row) => row[at] > row[at + 1]).length);
console.log(`means ${means.join(' / ')}; slower than the next deeper one in ${tally.join(', ')} of 10`);
if (means.join() !== '473,330,269,243' || tally.join() !== '10,10,9') process.exitCode = 1;
