import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';

/** Every part of the stage on each figure of chapter 1 that shows the two networks: once by pointer, once by keys. */
const FIGURES = [
  { id: 'compose', rows: 9, drawn: true, steps: 6 },
  { id: 'fold', rows: 3, drawn: false, steps: 7 },
  { id: 'shallow-vs-composed', rows: 16, drawn: false, steps: 5 },
] as const;

test.use({ viewport: { width: 1440, height: 1100 } });

const figure = (page: Page): Locator => page.locator('.figure[data-ready]').first();
const tool = (page: Page, name: string | RegExp): Locator =>
  figure(page).getByRole('button', { name, exact: true });
const regions = (page: Page): Locator => figure(page).locator('[data-readout="regions"]');
const expectRegions = (page: Page, count: number) =>
  expect(regions(page)).toHaveAttribute('data-value', String(count));

async function open(page: Page, id: string, suffix = ''): Promise<void> {
  await page.goto(`figure/${id}/${suffix}`);
  await expect(figure(page)).toHaveAttribute('data-figure', id);
}

type Press = (button: Locator) => Promise<void>;
const click: Press = (button) => button.click();
const enter: Press = async (button) => {
  await button.focus();
  await button.page().keyboard.press('Enter');
};

async function saved(page: Page, name: string, press: Press): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page.locator(`[data-export="${name}"]`)),
  ]);
  return readFile(await download.path(), 'latin1');
}

for (const { id, rows, drawn, steps } of FIGURES) {
  for (const [by, press] of [
    ['pointer', click],
    ['keyboard', enter],
  ] as const) {
    test(`${id} by ${by}: presets, undo, steps, a prediction, a challenge`, async ({ page }) => {
      await open(page, id);
      await expect(figure(page).locator('.figure-computed')).toContainText('Edition');
      await press(figure(page).locator('[data-preset="sixteen"]'));
      await expectRegions(page, 16);
      if (by === 'pointer') await press(tool(page, 'Undo'));
      else await page.keyboard.press('Control+z');
      await expectRegions(page, 9);

      await press(tool(page, /^Go through it in/));
      await expect(figure(page).locator('.steps-count')).toHaveText(`1 of ${steps}`);
      await press(tool(page, 'Next'));
      await expect(figure(page).locator('.steps-count')).toHaveText(`2 of ${steps}`);
      await expect(page).toHaveURL(new RegExp(`step=${id}\\.`));

      await press(tool(page, 'Predict first'));
      await expect(figure(page).locator('[data-covered]').first()).toBeVisible();
      await expect(tool(page, 'Reveal')).toHaveAttribute('aria-disabled', 'true');
      if (drawn) await press(tool(page, 'Skip'));
      else {
        await page.getByLabel('Your answer').fill('8');
        await press(tool(page, 'Reveal'));
        await expect(figure(page).locator('.prediction-verdict')).toContainText('You said 8. It is');
        await press(tool(page, 'Done'));
      }
      await expect(figure(page).locator('[data-covered]')).toHaveCount(0);

      await press(tool(page, 'Challenge'));
      for (let hint = 0; hint < 3; hint++) await press(tool(page, /int \(\d of 3\)$/));
      await press(tool(page, 'Show a solution'));
      await expect(figure(page).locator('.challenge-meter')).toHaveAttribute('data-done', '');
      if (by === 'pointer')
        await press(figure(page).locator('.challenge').getByText('Close', { exact: true }));
      else await page.keyboard.press('Escape');
      await expect(figure(page).locator('.challenge')).toHaveCount(0);
    });

    test(`${id} by ${by}: export, import, share, full screen, lecture`, async ({ page, context }) => {
      await open(page, id);
      await press(tool(page, 'Export'));
      const svg = await saved(page, 'svg', press);
      for (const forbidden of ['<image', 'var(', 'class=', 'http://127'])
        expect(svg).not.toContain(forbidden);
      if (by === 'pointer') await expectDrawn(await context.newPage(), svg);
      expect(pngSize(await saved(page, 'png-4', press))).toBe(2 * pngSize(await saved(page, 'png-2', press)));
      expect((await saved(page, 'csv', press)).trim().split('\r\n')).toHaveLength(rows + 1);
      expect(await saved(page, 'tikz', press)).toContain('\\addplot');
      for (const name of ['numpy', 'pytorch']) expect(await saved(page, name, press)).toContain('assert');
      const json = await saved(page, 'json', press);

      await press(figure(page).locator('[data-preset="sixteen"]'));
      await expectRegions(page, 16);
      await press(tool(page, 'Bring a network'));
      const box = figure(page).locator('.import-box textarea');
      await box.fill('{"layers": 3}');
      await press(tool(page, 'Show this network'));
      await expect(figure(page).locator('.import-box .sheet-fault')).toContainText('keeps what it showed');
      await expectRegions(page, 16);
      await box.fill(json);
      await press(tool(page, 'Show this network'));
      await expectRegions(page, 9);

      await press(tool(page, 'Share'));
      await expect(figure(page).locator('.share textarea').first()).toHaveValue(/#composition=1~/);
      await press(tool(page, /code to scan/));
      await expect(figure(page).locator('svg.qr')).toBeVisible();
      await expect(figure(page).locator('.share textarea').nth(1)).toHaveValue(
        new RegExp(`<iframe src="[^"]+/figure/${id}/(index\\.html)?\\?embed#composition`),
      );
      await press(tool(page, 'Full screen'));
      await expect(figure(page)).toHaveAttribute('data-fill', /./);
      await press(tool(page, 'Leave full screen'));
      await expect(figure(page)).not.toHaveAttribute('data-fill', /./);

      await (by === 'pointer' ? press(tool(page, 'Lecture')) : page.keyboard.press('p'));
      await expect(page.locator('.lecture-place')).toHaveText(`1 of ${steps}`);
      await page.keyboard.press('Escape');
      await expect(figure(page)).toBeVisible();
    });
  }

  test(`${id} in a frame stands alone, and twice on a page has two states`, async ({ page }) => {
    await open(page, id, '?embed');
    await expect(page.locator('.site-header')).toBeHidden();
    await page.route(`**/figure/${id}/`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: twice(await response.text(), id) });
    });
    await page.goto(`figure/${id}/`);
    const [one, two] = [page.locator('.figure').first(), page.locator('.figure').nth(1)];
    await two.scrollIntoViewIfNeeded();
    await expect(two).toHaveAttribute('data-ready', '');
    await two.locator('[data-preset="sixteen"]').click();
    await expect(two.locator('[data-readout="regions"]')).toHaveAttribute('data-value', '16');
    await expect(one.locator('[data-readout="regions"]')).toHaveAttribute('data-value', '9');
    await expect(page).toHaveURL(/composition\.b=/);
  });
}

test('exported Python has the figure’s function, where Python with NumPy is there', async ({ page }) => {
  test.skip(spawnSync('python3', ['-c', 'import numpy']).status !== 0, 'no Python with NumPy here');
  await open(page, 'compose');
  await tool(page, 'Export').click();
  const table = (await saved(page, 'csv', click)).trim().split('\r\n').slice(1);
  const pieces = table.map((row) => row.split(',').map(Number));
  const points = Array.from({ length: 100 }, (_, i) => -1 + (2 * i) / 99);
  const shown = points.map((x) => {
    const [, , , slope, intercept] = pieces.find(([, , to]) => x <= (to ?? 0)) ?? [];
    return (slope ?? Number.NaN) * x + (intercept ?? 0);
  });
  // the stand-in is used only where PyTorch is not installed: PYTHONPATH would hide the real one
  const hasTorch = spawnSync('python3', ['-c', 'import torch']).status === 0;
  const modules = hasTorch ? {} : { PYTHONPATH: `${import.meta.dirname}/../core/network/exchange` };
  for (const [name, wrap] of [
    ['numpy', 'np.array'],
    ['pytorch', 'torch.tensor'],
  ] as const) {
    const code = `${await saved(page, name, click)}\nimport json\nprint(json.dumps(network(${wrap}(${JSON.stringify(points.map((x) => [x]))})).tolist()))`;
    const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...modules };
    const { stdout, stderr } = spawnSync('python3', ['-'], { input: code, encoding: 'utf8', env });
    expect(stderr).toBe('');
    const values: number[][] = JSON.parse(stdout);
    const largest = Math.max(...shown.map((y, i) => Math.abs(y - (values[i]?.[0] ?? Number.NaN))));
    expect(largest).toBeLessThan(1e-9);
  }
});

/** Opens an SVG by itself: it is drawn, in colours, with its words. */
async function expectDrawn(page: Page, svg: string): Promise<void> {
  // latin1 was read: the bytes are those of the file
  const address = `data:image/svg+xml;base64,${Buffer.from(svg, 'latin1').toString('base64')}`;
  await page.goto(address);
  const root = page.locator('svg').first();
  await expect(root).toBeVisible();
  expect(await root.locator('title').first().textContent()).not.toBe('');
  expect(await page.locator('path, line, polygon, polyline').count()).toBeGreaterThan(5);
  expect(await page.locator('text').count()).toBeGreaterThan(5);
  const colours = await page
    .locator('path')
    .evaluateAll((paths) => new Set(paths.map((path) => getComputedStyle(path).stroke)).size);
  expect(colours).toBeGreaterThan(1);
  await page.close();
}

/** Width in pixels, from the header. */
function pngSize(latin1: string): number {
  return Buffer.from(latin1, 'latin1').readUInt32BE(16);
}

/** The page with a second, independent copy of its figure. */
function twice(html: string, id: string): string {
  const island = /<div data-island="figure"[\s\S]*<\/section><\/div>/.exec(html)?.[0];
  if (island === undefined) throw new Error('the page holds no figure');
  const second = island.replace(
    `&quot;id&quot;:&quot;${id}&quot;`,
    `&quot;id&quot;:&quot;${id}&quot;,&quot;instance&quot;:&quot;b&quot;`,
  );
  if (second === island) throw new Error('the figure has no instance');
  return html.replace(island, island + second);
}
