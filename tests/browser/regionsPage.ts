/** What regions.spec.ts loads into a page of the book: the client, and how to ask the book's own engine and worker. */
import { createRegionsClient, type RegionsClient } from '../../src/compute/regionsClient.ts';
import type { RegionsReply, RegionsRequest } from '../../src/compute/regionsProtocol.ts';
import { wrapWorker } from '../../src/compute/regionsWorker.ts';
import { createNetwork } from '../../src/core/network/createNetwork.ts';
import type { Network, NetworkSpec } from '../../src/core/network/network.ts';
import { createRandom } from '../../src/core/random.ts';
import type { Box2D, LinearRegions2D } from '../../src/core/regions/twoInputs/types.ts';

interface Question {
  readonly name: string;
  readonly spec: NetworkSpec;
  readonly box: Box2D;
}

const SQUARE: Box2D = { x: [-1, 1], y: [-1, 1] };

/** The counts that are compared with the reference answers. */
function countsOf(name: string, regions: LinearRegions2D) {
  return {
    name,
    cells: regions.activationRegionCount,
    cellsPerLayer: regions.cellsPerLayer,
    joint: regions.jointLinearRegionCount,
    outputs: regions.outputs.map(({ linearRegionCount }) => linearRegionCount),
    vertices: regions.vertices.length / 2,
    edges: regions.edgeCount,
  };
}

/** The book's engine among what a script of its exports. */
function findEngine(exported: object): (network: Network, box: Box2D) => LinearRegions2D {
  const plane = createNetwork({ layers: [{ weights: [[1, 1]], bias: [0], activation: 'identity' }] });
  for (const candidate of Object.values(exported)) {
    try {
      if (candidate(plane, SQUARE).activationRegionCount === 1) return candidate;
    } catch {
      // another export
    }
  }
  throw new Error('no engine here');
}

async function onMainThread(script: string, questions: readonly Question[]) {
  const engine = findEngine(await import(/* @vite-ignore */ script));
  return questions.map(({ name, spec, box }) => countsOf(name, engine(createNetwork(spec), box)));
}

async function throughWorker(script: string, questions: readonly Question[]) {
  const worker = new Worker(script, { type: 'module' });
  const counts = [];
  for (const [id, { name, spec, box }] of questions.entries()) {
    const request: RegionsRequest = { id, network: createNetwork(spec), box, maxCells: undefined };
    counts.push(countsOf(name, await answerOf(worker, request)));
  }
  worker.terminate();
  return counts;
}

function answerOf(worker: Worker, request: RegionsRequest): Promise<LinearRegions2D> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('error', () => reject(new Error('the worker fell')));
    worker.addEventListener('message', ({ data }: MessageEvent<RegionsReply>) => {
      if (data.id !== request.id || data.kind === 'progress') return;
      if (data.kind === 'done') resolve(data.regions);
      else reject(new Error(JSON.stringify(data)));
    });
    worker.postMessage(request);
  });
}

/** He weights on the square: about N²/2 regions for N units. */
function randomNetwork(width: number): Network {
  const random = createRandom(7);
  const sizes = [2, width, width, width, 1];
  return createNetwork({
    layers: sizes.slice(1).map((outputs, l) => ({
      weights: Array.from({ length: outputs }, () =>
        Array.from({ length: sizes[l] ?? 0 }, () => random.normal() * Math.sqrt(2 / (sizes[l] ?? 1))),
      ),
      bias: Array.from({ length: outputs }, () => 0.3 * random.normal()),
      activation: l + 2 === sizes.length ? 'identity' : 'relu',
    })),
  });
}

function clientOf(script: string): RegionsClient {
  return createRegionsClient({ createWorker: () => wrapWorker(new Worker(script, { type: 'module' })) });
}

/** Cancels in mid-computation, and asks for something else: how both end, and how many reports came after the cancel. */
async function cancelInside(script: string) {
  const client = clientOf(script);
  let reports = 0;
  const isUnderWay = new Promise<void>((resolve) => {
    void client
      .compute(randomNetwork(300), SQUARE, {
        onProgress: () => {
          reports += 1;
          resolve();
        },
      })
      .then((outcome) => ends.push(outcome.status));
  });
  const ends: string[] = [];
  await isUnderWay;
  const startMs = performance.now();
  client.cancel();
  // microtasks only: no task of the worker's gets in between
  for (let i = 0; i < 5; i++) await Promise.resolve();
  const endsAtOnce = [...ends];
  const cancelMs = performance.now() - startMs;
  const before = reports;
  const next = await client.compute(randomNetwork(24), SQUARE);
  const nextMs = performance.now() - startMs;
  client.dispose();
  return { endsAtOnce, reportsAfter: reports - before, next: next.status, cancelMs, nextMs };
}

/** The error for more cells than allowed, as it comes out of the worker. */
async function limitOf(script: string, maxCells: number) {
  const client = clientOf(script);
  const error: unknown = await client.compute(randomNetwork(60), SQUARE, { maxCells }).then(
    () => null,
    (reason: unknown) => reason,
  );
  client.dispose();
  if (!(error instanceof Error)) return null;
  const { name } = error;
  return { name, reached: Number(Reflect.get(error, 'reached')), limit: Number(Reflect.get(error, 'limit')) };
}

/** A worker that dies on arrival: what the client answers all the same. */
async function withoutWorker(question: Question) {
  const client = clientOf('data:text/javascript,throw new Error()');
  const outcome = await client.compute(createNetwork(question.spec), question.box);
  client.dispose();
  return outcome.status === 'done' ? countsOf(question.name, outcome.regions) : outcome.status;
}

Object.assign(globalThis, {
  regionsPage: { onMainThread, throughWorker, cancelInside, limitOf, withoutWorker },
});
