import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import { dist } from './plainHost.ts';

const vectors = new URL('../vectors/', import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, vectors), 'utf8'));

/** The book's script that holds the engine, and its worker: known by what the engine says of a wrong network. */
function findScript(isWanted: (name: string) => boolean): string {
  const assets = join(dist, 'assets');
  const found = readdirSync(assets).find(
    (name) =>
      name.endsWith('.js') &&
      isWanted(name) &&
      readFileSync(join(assets, name), 'utf8').includes('regions in the plane need a network'),
  );
  if (found === undefined) throw new Error('the built book has no such script');
  return `/a/book/assets/${found}`;
}

const engine = findScript((name) => !name.includes('worker'));
const worker = findScript((name) => name.startsWith('regions.worker'));

interface Case {
  readonly question: unknown;
  readonly answer: object;
}

function openCases(): Case[] {
  const files = readdirSync(new URL('open/', vectors)).filter((name) => name.startsWith('2d-'));
  return files.map((name) => {
    const { layers, domain, expect: wanted } = read(`open/${name}`);
    return {
      question: { name, spec: { layers }, box: { x: domain[0], y: domain[1] } },
      answer: {
        name,
        cells: wanted.activation_regions,
        cellsPerLayer: wanted.per_layer_cells,
        joint: wanted.joint_linear_regions,
        outputs: wanted.outputs.map((output: { linear_regions: number }) => output.linear_regions),
        vertices: wanted.vertex_count,
        edges: wanted.edge_count,
      },
    };
  });
}

function benchCases(): Case[] {
  const expected: Record<string, Record<string, number>> = read('bench/expected.json');
  return Object.entries(expected).map(([name, wanted]) => {
    const { layers, domain } = read(`bench/${name}.json`);
    return {
      question: { name, spec: { layers }, box: { x: domain[0], y: domain[1] } },
      answer: {
        name,
        cells: wanted['activation_regions'],
        joint: wanted['linear_regions'],
        outputs: [wanted['linear_regions']],
        vertices: wanted['vertices'],
        edges: wanted['edges'],
      },
    };
  });
}

const cases = [...openCases(), ...benchCases()];

let code = '';

test.beforeAll(async () => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('./regionsPage.ts', import.meta.url)), formats: ['es'] },
    },
  });
  for (const output of [result].flat()) {
    if ('output' in output) code = output.output[0].code;
  }
});

/** Calls one of regionsPage.ts in a page of the book. */
async function ask(page: Page, call: string, ...given: readonly unknown[]): Promise<unknown> {
  await page.route('**/regions-page.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: code }),
  );
  await page.goto('about/');
  return page.evaluate(
    async ([name, values]) => {
      await import(/* @vite-ignore */ new URL('regions-page.js', location.href).href);
      return Reflect.get(globalThis, 'regionsPage')[name](...values);
    },
    [call, given] as const,
  );
}

test.describe('the region engine that is shipped', () => {
  const questions = cases.map(({ question }) => question);

  for (const [place, call, script] of [
    ['on the main thread', 'onMainThread', engine],
    ['in the worker', 'throughWorker', worker],
  ] as const) {
    test(`counts all ${cases.length} reference networks exactly ${place}`, async ({ page }) => {
      expect(cases).toHaveLength(25);
      const counts = await ask(page, call, script, questions);
      expect(counts).toMatchObject(cases.map(({ answer }) => answer));
    });
  }

  test('is cancelled at once, and answers the next question', async ({ page }) => {
    const report = await ask(page, 'cancelInside', worker);
    expect(report).toMatchObject({ endsAtOnce: ['cancelled'], reportsAfter: 0, next: 'done' });
  });

  test('says how far it came when there are more regions than allowed', async ({ page }) => {
    const error = await ask(page, 'limitOf', worker, 5000);
    expect(error).toEqual({ name: 'RegionLimitError', reached: expect.any(Number), limit: 5000 });
    expect(Reflect.get(Object(error), 'reached')).toBeGreaterThan(5000);
  });

  test('works on the main thread where the worker dies', async ({ page }) => {
    const last = cases.at(-1);
    expect(await ask(page, 'withoutWorker', last?.question)).toMatchObject({ ...last?.answer });
  });
});
