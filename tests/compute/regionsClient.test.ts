import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRegionsClient } from '../../src/compute/regionsClient.ts';
import {
  describeFailure,
  listBuffers,
  type RegionsReply,
  type RegionsRequest,
} from '../../src/compute/regionsProtocol.ts';
import { estimateCells } from '../../src/compute/regionsSize.ts';
import type { RegionsWorker } from '../../src/compute/regionsWorker.ts';
import {
  createNetwork,
  createRandom,
  linearRegions2D,
  type Network,
  type Regions2DProgress,
  RegionLimitError,
} from '../../src/core/index.ts';

const BOX = { x: [-1, 1], y: [-1, 1] } as const;

function randomNetwork(widths: readonly number[], seed = 1): Network {
  const random = createRandom(seed);
  const sizes = [2, ...widths, 1];
  return createNetwork({
    layers: sizes.slice(1).map((outputs, l) => ({
      weights: Array.from({ length: outputs }, () =>
        Array.from({ length: sizes[l] ?? 0 }, () => random.normal()),
      ),
      bias: Array.from({ length: outputs }, () => random.normal()),
      activation: l === widths.length ? 'identity' : 'relu',
    })),
  });
}

const small = randomNetwork([3]);
const large = randomNetwork([40, 40]);

/** A worker whose replies are sent by hand, computed by the real engine and copied as a real one would. */
class FakeWorker implements RegionsWorker {
  readonly requests: RegionsRequest[] = [];
  ended = false;
  #onReply: (reply: RegionsReply) => void = () => undefined;
  fail: () => void = () => undefined;
  postMessage(request: RegionsRequest): void {
    this.requests.push(structuredClone(request));
  }
  listen(onReply: (reply: RegionsReply) => void, onFailure: () => void): void {
    this.#onReply = onReply;
    this.fail = onFailure;
  }
  terminate(): void {
    this.ended = true;
  }
  answer(): void {
    const { id, network, box, maxCells } = this.requests.at(-1) ?? expect.unreachable();
    const report = (progress: Extract<RegionsReply, { kind: 'progress' }>['progress']): void =>
      this.#onReply({ id, kind: 'progress', progress });
    try {
      const regions = linearRegions2D(network, box, {
        ...(maxCells ? { maxCells } : {}),
        onProgress: report,
      });
      this.#onReply({
        id,
        kind: 'done',
        regions: structuredClone(regions, { transfer: listBuffers(regions) }),
      });
    } catch (error) {
      this.#onReply(describeFailure(id, error));
    }
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const client = createRegionsClient({
    createWorker() {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
  });
  return { workers, client };
}

afterEach(() => void vi.useRealTimers());

describe('the regions client', () => {
  it('answers at once when the network is small, without a worker', async () => {
    const { workers, client } = setUp();
    expect(client.computeNow(small, BOX)).toEqual(linearRegions2D(small, BOX));
    expect(await client.compute(small, BOX)).toMatchObject({ status: 'done', isNewest: true });
    expect(workers).toHaveLength(0);
    expect(estimateCells(randomNetwork([64, 64, 64]))).toBeGreaterThan(estimateCells(large));
  });

  it('sends large networks to the worker and gets the same answer, with progress', async () => {
    const { workers, client } = setUp();
    const onProgress = vi.fn<(progress: Regions2DProgress) => void>();
    const outcome = client.compute(large, BOX, { onProgress });
    workers[0]?.answer();
    expect(await outcome).toEqual({ status: 'done', isNewest: true, regions: linearRegions2D(large, BOX) });
    expect(onProgress).toHaveBeenCalledWith(expect.objectContaining({ layer: 1, layers: 3 }));
  });

  it('never starts what was superseded while it waited', async () => {
    const { workers, client } = setUp();
    const [first, second, third] = [1, 2, 3].map(() => client.compute(large, BOX));
    expect(await second).toEqual({ status: 'superseded' });
    workers[0]?.answer();
    expect(await first).toMatchObject({ status: 'done', isNewest: false });
    workers[0]?.answer();
    expect(await third).toMatchObject({ status: 'done', isNewest: true });
    expect(workers[0]?.requests).toHaveLength(2);
  });

  it('ends a slow computation that a newer request waits for', async () => {
    vi.useFakeTimers();
    const { workers, client } = setUp();
    const first = client.compute(large, BOX);
    const second = client.compute(large, BOX);
    vi.advanceTimersByTime(1000);
    expect(await first).toEqual({ status: 'superseded' });
    expect(workers.map((worker) => worker.ended)).toEqual([true, false]);
    workers[1]?.answer();
    expect(await second).toMatchObject({ status: 'done' });
  });

  it('lets nothing old arrive after a newer small network', async () => {
    const { workers, client } = setUp();
    const first = client.compute(large, BOX);
    await client.compute(small, BOX);
    workers[0]?.answer();
    expect(await first).toEqual({ status: 'superseded' });
  });

  it('cancels by ending the worker, and goes on with a new one', async () => {
    const { workers, client } = setUp();
    const first = client.compute(large, BOX);
    client.cancel();
    expect(await first).toEqual({ status: 'cancelled' });
    expect(workers[0]?.ended).toBe(true);
    const second = client.compute(large, BOX);
    workers[1]?.answer();
    expect(await second).toMatchObject({ status: 'done' });
    client.dispose();
    expect(workers[1]?.ended).toBe(true);
  });

  it('brings typed errors back', async () => {
    const { workers, client } = setUp();
    const here = client.compute(small, BOX, { maxCells: 1 });
    await expect(here).rejects.toEqual(new RegionLimitError(2, 1));
    const wide = randomNetwork([90, 90]);
    const far = client.compute(wide, BOX, { maxCells: 100 });
    workers[0]?.answer();
    await expect(far).rejects.toThrow(RegionLimitError);
    const inverted = client.compute(wide, { x: [1, -1], y: [-1, 1] });
    workers[0]?.answer();
    await expect(inverted).rejects.toThrow(RangeError);
  });
});

describe('without workers', () => {
  it('computes on the main thread, later', async () => {
    const client = createRegionsClient({ createWorker: () => null });
    const [first, second] = [client.compute(large, BOX), client.compute(large, BOX)];
    expect(await first).toMatchObject({ status: 'done', isNewest: false });
    expect(await second).toMatchObject({ status: 'done', isNewest: true });
    const third = client.compute(large, BOX);
    client.cancel();
    expect(await third).toEqual({ status: 'cancelled' });
  });

  it('does not block the page for long: beyond a limit there is an error instead', async () => {
    const client = createRegionsClient({ createWorker: () => null });
    const wide = createNetwork({
      layers: [
        {
          weights: Array.from({ length: 260 }, (_, i) => [Math.cos(i), Math.sin(i)]),
          bias: Array.from({ length: 260 }, (_, i) => 0.3 * Math.sin(7 * i)),
          activation: 'relu',
        },
      ],
    });
    await expect(client.compute(wide, BOX)).rejects.toMatchObject({
      name: 'RegionLimitError',
      limit: 25_000,
    });
  });

  it('computes there too when making or loading one fails', async () => {
    const refused = createRegionsClient({
      createWorker() {
        throw new Error('no');
      },
    });
    expect(await refused.compute(large, BOX)).toMatchObject({ status: 'done' });
    const { workers, client } = setUp();
    const outcome = client.compute(large, BOX);
    workers[0]?.fail();
    expect(await outcome).toMatchObject({ status: 'done' });
  });
});
