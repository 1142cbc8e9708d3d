/**
 * Steps and GFLOP per second of both kernels and of a textbook triple loop: `node tests/bench/training.mjs`.
 * Whole training steps (forward, both backward products, loss, update) on 400 examples. Times are processor time, and
 * the three take turns, so that other work on the machine disturbs all alike; the best of several turns counts.
 * Ends with code 1 when a ratio is below what the book promises.
 */
import { loadModule } from './loadModule.mjs';
import { createTextbookTrainer } from './textbookStep.mjs';

const core = await loadModule(new URL('../../src/core/index.ts', import.meta.url));
const EXAMPLES = 400;
const TURNS = 8;
const TURN_MS = 150;

const CASES = [
  { sizes: [40, 298, 10], leastRatio: 8 },
  { sizes: [40, 100, 100, 10], leastRatio: 8 },
  { sizes: [40, 75, 75, 75, 10], leastRatio: 8 },
  { sizes: [40, 63, 63, 63, 63, 10], leastRatio: 8 },
  { sizes: [2, 10, 10, 1], leastRatio: 6, adam: true },
];
const LEAST_BLOCKING_RATIO = 2;

function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Best steps per second of each contestant. */
function race(contestants) {
  const best = contestants.map(() => 0);
  for (const { run } of contestants) run(30);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [k, { run }] of contestants.entries()) {
      const start = cpuMs();
      let steps = 0;
      let elapsed = 0;
      while (elapsed < TURN_MS) {
        run(10);
        steps += 10;
        elapsed = cpuMs() - start;
      }
      best[k] = Math.max(best[k], (steps / elapsed) * 1000);
    }
  }
  return best;
}

function dataFor(sizes) {
  if (sizes[0] === 2) return core.samplePlane(core.flower, { count: EXAMPLES, seed: 1 });
  const examples = core.firstExamples(core.generateMnist1d({ seed: 1 }).train, EXAMPLES);
  return core.randomizeLabels(examples, { classes: 10, share: 1, seed: 2 });
}

async function createContestants({ sizes, adam }) {
  const data = dataFor(sizes);
  const rate = adam ? 0.02 : 0.1;
  const config = {
    shape: { inputs: sizes[0], widths: sizes.slice(1, -1), outputs: sizes.at(-1) },
    loss: sizes.at(-1) === 1 ? 'logistic' : 'softmax-cross-entropy',
    optimizer: { kind: adam ? 'adam' : 'gradient-descent', learningRate: rate },
    initialization: 'he-uniform',
    seed: 1,
    data,
  };
  const simd = await core.createTrainer({ ...config, kernel: 'simd' });
  const plain = await core.createTrainer({ ...config, kernel: 'plain' });
  const textbook = createTextbookTrainer(sizes, data, { adam, rate });
  return {
    flop: simd.flopPerStep,
    contestants: [
      { run: (count) => simd.step(count) },
      { run: (count) => plain.step(count) },
      {
        run: (count) => {
          for (let k = 0; k < count; k++) textbook.step();
        },
      },
    ],
  };
}

const failures = [];
console.log(`Whole training steps on ${EXAMPLES} examples: steps/s, GFLOP/s`);
console.log('network              simd             plain         textbook   simd:plain  plain:textbook');
for (const one of CASES) {
  const { flop, contestants } = await createContestants(one);
  const rates = race(contestants);
  const [simd, plain, textbook] = rates;
  const name = one.sizes.join('-') + (one.adam ? ' Adam' : '');
  const cells = rates.map((rate) => `${rate.toFixed(0)}, ${((rate * flop) / 1e9).toFixed(2)}`.padStart(15));
  const ratios = [simd / plain, plain / textbook];
  console.log(
    name.padEnd(18) + cells.join(' ') + ratios.map((ratio) => `${ratio.toFixed(1)} ×`.padStart(13)).join(' '),
  );
  if (ratios[0] < one.leastRatio) failures.push(`${name}: simd is less than ${one.leastRatio} × plain`);
  if (ratios[1] < LEAST_BLOCKING_RATIO) failures.push(`${name}: plain is less than 2 × the textbook loop`);
}
for (const failure of failures) console.log(`FAILS: ${failure}`);
if (failures.length > 0) process.exitCode = 1;
