/**
 * The book's claims about training, over ten seeds with our trainer: `node tests/bench/orders.mjs`.
 *
 * 1. Epochs to zero error on 400 MNIST-1D examples with random labels: 1 > 2 > 3 > 4 hidden layers, the means within
 *    15 % of an independent trainer's.
 * 2. Two layers of 10 against one of 20 on the flower: fewer training errors in at least 8 of 10 seeds.
 * 3. Loss against depth at width 20: the minimum lies inside, and at depth 32 training stalls.
 * Ends with code 1 when one of them does not hold.
 */
import { loadModule } from './loadModule.mjs';

const core = await loadModule(new URL('../../src/core/index.ts', import.meta.url));
const SEEDS = Array.from({ length: 10 }, (_, k) => k + 1);
const failures = [];

function check(holds, claim) {
  console.log(`${holds ? 'holds' : 'FAILS'}: ${claim}\n`);
  if (!holds) failures.push(claim);
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function train(config, steps) {
  const trainer = await core.createTrainer(config);
  const result = { ...trainer.step(steps), steps: trainer.stepsDone, status: trainer.status.status };
  trainer.dispose();
  return result;
}

async function checkRandomLabels() {
  const networks = [
    { widths: [298], reference: 488 },
    { widths: [100, 100], reference: 331 },
    { widths: [75, 75, 75], reference: 263 },
    { widths: [63, 63, 63, 63], reference: 245 },
  ];
  const rows = [];
  for (const seed of SEEDS) {
    const examples = core.firstExamples(core.generateMnist1d({ seed }).train, 400);
    const data = core.randomizeLabels(examples, { classes: 10, share: 1, seed: seed + 100 });
    const row = [];
    for (const { widths } of networks) {
      const { steps } = await train(
        {
          shape: { inputs: 40, widths, outputs: 10 },
          loss: 'softmax-cross-entropy',
          optimizer: { kind: 'gradient-descent', learningRate: 0.1 },
          initialization: 'he-uniform',
          seed,
          data,
          stop: { errors: 0 },
        },
        5000,
      );
      row.push(steps);
    }
    rows.push(row);
  }
  console.log('Epochs to zero error, 400 MNIST-1D examples with random labels, rate 0.1');
  console.log('seed      1 layer  2 layers  3 layers  4 layers');
  for (const [k, row] of rows.entries()) print(`${SEEDS[k]}`, row);
  const means = networks.map((_, k) => mean(rows.map((row) => row[k])));
  print('mean', means.map(Math.round));
  print(
    'reference',
    networks.map(({ reference }) => reference),
  );
  print(
    'off by',
    means.map((value, k) => `${((value / networks[k].reference - 1) * 100).toFixed(1)} %`),
  );
  const pairs = [0, 1, 2].map((k) => rows.filter((row) => row[k] > row[k + 1]).length);
  console.log(`seeds in order: 1 > 2 in ${pairs[0]}, 2 > 3 in ${pairs[1]}, 3 > 4 in ${pairs[2]} of 10`);
  check(
    means.every((value, k) => k === 0 || value < means[k - 1]),
    'on average more layers need fewer epochs',
  );
  check(
    networks.every(({ reference }, k) => Math.abs(means[k] / reference - 1) < 0.15),
    `means within 15 % of the reference (${means
      .map((value, k) => `${Math.round((value / networks[k].reference - 1) * 100)} %`)
      .join(', ')})`,
  );
}

async function checkWhyDeep() {
  const steps = 4000;
  const rows = [];
  for (const seed of SEEDS) {
    const data = core.samplePlane(core.flower, { count: 400, seed });
    const row = [];
    for (const widths of [[10, 10], [20], [38]]) {
      const { errors } = await train(
        {
          shape: { inputs: 2, widths, outputs: 1 },
          loss: 'logistic',
          optimizer: { kind: 'adam', learningRate: 0.02 },
          schedule: core.scheduleDrops(steps),
          seed,
          data,
        },
        steps,
      );
      row.push(errors);
    }
    rows.push(row);
  }
  console.log('Training errors on the flower, 400 points, Adam 0.02, 4000 steps');
  console.log('seed      2-10-10-1  2-20-1  2-38-1');
  for (const [k, row] of rows.entries()) print(`${SEEDS[k]}`, row);
  const wins = rows.filter(([deep, shallow]) => deep < shallow).length;
  check(wins >= 8, `2-10-10-1 beats 2-20-1 in ${wins} of 10 (at least 8)`);
  const equal = rows.filter(([deep, , wide]) => deep < wide).length;
  const ties = rows.filter(([deep, , wide]) => deep === wide).length;
  console.log(`at equal parameters it beats 2-38-1 in ${equal} of 10 and ties in ${ties}: not robust\n`);
}

async function checkDepthSweep() {
  const depths = [1, 2, 4, 8, 12, 16, 20, 24, 32];
  const losses = [];
  for (const depth of depths) {
    const runs = [];
    for (const seed of SEEDS.slice(0, 8)) {
      const data = core.scaleInputs(core.samplePlane(core.flower, { count: 200, seed }), 1.7);
      const { loss } = await train(
        {
          shape: { inputs: 2, widths: Array(depth).fill(20), outputs: 1 },
          loss: 'logistic',
          optimizer: { kind: 'gradient-descent', learningRate: 0.2 },
          seed,
          data,
        },
        600,
      );
      runs.push(loss);
    }
    losses.push(mean(runs));
  }
  console.log('Mean loss over 8 seeds after 600 steps, width 20, gradient descent 0.2');
  print('depth', depths);
  print(
    'loss',
    losses.map((loss) => loss.toFixed(4)),
  );
  print('reference', ['.224', '.112', '.0080', '.0007', '.0015', '.0023', '.010', '.177', '.553']);
  const best = losses.indexOf(Math.min(...losses));
  check(best > 0 && best < depths.length - 1, `the minimum lies inside, at depth ${depths[best]}`);
  check(losses.at(-1) > 0.3, `at depth 32 training stalls (loss ${losses.at(-1).toFixed(3)})`);
}

function print(head, cells) {
  console.log(head.padEnd(9) + cells.map((cell) => String(cell).padStart(9)).join(' '));
}

await checkRandomLabels();
await checkWhyDeep();
await checkDepthSweep();
if (failures.length > 0) process.exitCode = 1;
