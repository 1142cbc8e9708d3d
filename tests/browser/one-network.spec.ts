import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeFaults } from './axe.ts';

test.use({ viewport: { width: 1440, height: 1000 } });

async function openFigure(page: Page, id: string, suffix = ''): Promise<Locator> {
  await page.goto(`figure/${id}/${suffix}`);
  const figure = page.locator(`[data-figure="${id}"][data-ready]`);
  await expect(figure).toBeVisible();
  return figure;
}

const readout = (figure: Locator, name: string) => figure.locator(`[data-readout="${name}"]`);

/** Names of the scripts that the page has asked for. */
function scriptsOf(page: Page): string[] {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  return scripts;
}

test('combine: KaTeX comes with the first move, ψ is its product, free it is 22', async ({ page }) => {
  const scripts = scriptsOf(page);
  const figure = await openFigure(page, 'combine');
  await expect(readout(figure, 'parameters')).toHaveAttribute('data-value', '20');
  await expect(readout(figure, 'rank')).toHaveAttribute('data-value', '1');
  await expect(readout(figure, 'freedom')).toHaveAttribute('data-value', '5');
  await expect(figure.locator('.equation-box .katex').first()).toBeVisible();
  expect(scripts.filter((url) => /katex/i.test(url))).toEqual([]);
  for (let move = 0; move < 4; move++) await figure.getByRole('button', { name: 'Next move' }).click();
  await expect(figure.locator('.stepper-count')).toHaveText('5 of 7');
  const psi = figure.locator('[data-term="merged/w:1.0.1"]').first();
  await psi.hover();
  await expect(figure.locator('.combine-product')).toContainText('= 1 · (−6) = −6');
  await expect(figure.locator('.diagram-edge[data-highlighted]')).toHaveCount(2);
  expect(scripts.filter((url) => /katex/i.test(url))).toHaveLength(1);
  await figure.getByRole('switch', { name: 'Free the weights' }).focus();
  await page.keyboard.press('Space');
  await expect(readout(figure, 'parameters')).toHaveAttribute('data-value', '22');
  await expect(readout(figure, 'freedom')).toHaveAttribute('data-value', '9');
});

test('combine: the target resists the two networks and gives way to one free weight', async ({ page }) => {
  const figure = await openFigure(page, 'combine', '#step=combine.try');
  await expect(figure.locator('.figure-description')).toContainText('largest distance to the target');
  const theta = figure.getByRole('textbox', { name: /^weight out of hidden unit 3, network 1/ });
  await theta.fill('8.7');
  await theta.press('Enter');
  await expect(figure.locator('.figure-description')).toContainText('largest distance to the target');
  await figure.getByRole('button', { name: 'Undo', exact: true }).click();
  await figure.getByRole('switch', { name: 'Free the weights' }).click();
  const psi = figure.getByRole('textbox', { name: /^weight from hidden unit 3 to hidden unit 1/ });
  await psi.fill('8.7');
  await psi.press('Enter');
  await expect(figure.locator('.figure-description')).toContainText('The target is reached');
  await expect(readout(figure, 'rank')).toHaveAttribute('data-value', '2');
});

for (const id of ['combine', 'one-equation']) {
  test(`${id}: every term is reached by keyboard, named, and lit with its part of the diagram and its curve`, async ({
    page,
  }) => {
    const figure = await openFigure(page, id);
    const box = figure.locator('.equation-box').first();
    await expect(box.locator('[data-term][tabindex="0"]')).toHaveCount(1);
    const count = await box.locator('[data-term]').count();
    expect(count).toBeGreaterThan(15);
    await box.locator('[data-term][tabindex="0"]').focus();
    for (let at = 0; at < count; at++) {
      const focused = box.locator('[data-term]').nth(at);
      await expect(focused).toBeFocused();
      expect(await focused.getAttribute('aria-label'), `term ${at}`).toMatch(/\w/);
      await expect(focused).toHaveAttribute('data-lit', 'same');
      await expect(figure.locator('.diagram [data-highlighted]')).not.toHaveCount(0);
      await expect(figure.locator('[data-curve][data-lit]')).toHaveCount(1);
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Home');
    await expect(box.locator('[data-term]').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(box.locator('[data-term]').first()).not.toBeFocused();
  });
}

test('a formula stays, and a line says why, when KaTeX does not come; the figure lives on', async ({
  page,
}) => {
  await page.route('**/katex*.js', (route) => route.abort());
  const figure = await openFigure(page, 'combine');
  const before = await figure.locator('.equation-box').first().innerText();
  const next = figure.getByRole('button', { name: 'Next move' });
  await next.click();
  await expect(figure.locator('.equation-fault')).toContainText('did not load');
  await expect(figure.locator('.equation-plain')).toContainText('phi three times h three');
  expect(await figure.locator('.equation-box').first().innerText()).toBe(before);
  await figure.getByRole('switch', { name: 'Free the weights' }).click();
  await expect(readout(figure, 'parameters')).toHaveAttribute('data-value', '22');
  await figure.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.unroute('**/katex*.js');
  await next.click();
  await expect(figure.locator('.equation-fault')).toHaveCount(0);
  await expect(figure.locator('.combine-lines')).toHaveAttribute('data-line', 'multiply-out');
});

test('one-equation: numbers are rewritten in place, and the line ends at the output', async ({ page }) => {
  const figure = await openFigure(page, 'one-equation');
  await figure.getByRole('button', { name: 'Put the numbers in' }).click();
  const slot = figure.locator('.equation-box [data-slot="w:1.0.0"]').last();
  await expect(slot).toHaveText('1.55');
  await slot.evaluate((element) => {
    element.dataset['marked'] = 'yes';
  });
  const field = figure.getByRole('textbox', {
    name: /^weight from hidden unit 1 of layer 1 to hidden unit 1/,
  });
  await field.fill('-2.25');
  await field.press('Enter');
  await expect(figure.locator('.equation-box [data-marked="yes"]')).toHaveText('2.25');
  await figure.getByRole('button', { name: 'Undo', exact: true }).click();
  for (let move = 0; move < 5; move++) {
    await figure.getByRole('button', { name: 'Work out the next brackets' }).click();
  }
  const value = Number(await readout(figure, 'output').getAttribute('data-value'));
  expect(value).toBeCloseTo(-0.2676, 6);
  await expect(figure.locator('.equation-box [data-slot="y:0"]')).toHaveText('−0.2676');
});

test('two-outputs: 4 joints, 5 regions, 18 parameters; a key moves the joint of both', async ({ page }) => {
  const figure = await openFigure(page, 'two-outputs');
  await expect(readout(figure, 'joints')).toHaveAttribute('data-value', '4');
  await expect(readout(figure, 'regions')).toHaveAttribute('data-value', '5');
  await expect(readout(figure, 'parameters')).toHaveAttribute('data-value', '18');
  const handle = (output: number) =>
    figure.getByRole('slider', { name: `joint of hidden unit 2, output ${output}` });
  await handle(1).focus();
  await page.keyboard.press('ArrowRight');
  await expect(handle(1)).toHaveAttribute('aria-valuetext', /^x 0\.75/);
  await expect(handle(2)).toHaveAttribute('aria-valuetext', /^x 0\.75/);
});

test('build-up: 12 regions of at most 16, read after a prediction; the preset makes 16', async ({ page }) => {
  const figure = await openFigure(page, 'build-up');
  await expect(readout(figure, 'regions')).toHaveAttribute('data-value', '12');
  await expect(readout(figure, 'max-regions')).toHaveAttribute('data-value', '16');
  await figure.getByRole('button', { name: 'Predict first', exact: true }).click();
  await expect(readout(figure, 'regions')).toBeHidden();
  await figure.getByRole('button', { name: 'Skip', exact: true }).click();
  await expect(figure.locator('.panel-border-button')).toHaveCount(11);
  await expect(figure.locator('[data-border="joint"]')).toHaveCount(2);
  await figure.locator('.panel-border-button').first().focus();
  await expect(figure.locator('.panel[data-lit]')).not.toHaveCount(0);
  await figure.getByRole('button', { name: 'Sixteen, the most' }).click();
  await expect(readout(figure, 'regions')).toHaveAttribute('data-value', '16');
});

test('build-up: a joint dragged by pointer moves in all three panels', async ({ page }) => {
  const figure = await openFigure(page, 'build-up');
  const joint = (j: number) =>
    figure.getByRole('slider', { name: `joint of hidden unit 2, pre-activation ${j}` });
  await joint(1).scrollIntoViewIfNeeded();
  const box = await joint(1).boundingBox();
  if (!box) throw new Error('the joint has no place');
  await page.mouse.move(box.x + 22, box.y + 22);
  await page.mouse.down();
  await page.mouse.move(box.x + 2, box.y + 22, { steps: 6 });
  await page.mouse.up();
  await expect(joint(1)).toHaveAttribute('aria-valuetext', /^x 0\.[6-9]/);
  const where = (await joint(1).getAttribute('aria-valuetext'))?.split(',')[0] ?? '';
  for (const j of [2, 3]) await expect(joint(j)).toHaveAttribute('aria-valuetext', new RegExp(`^${where},`));
});

const EXTREME = ['0', '-1000', '999.95', '0.05'];

for (const value of EXTREME) {
  test(`all weights ${value}: typeset, readable, nothing leaves 360 px`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const entries = (counts: Readonly<Record<string, number>>) =>
      Object.entries(counts).map(([name, count]) => [name, ...Array<string>(count).fill(value)].join(','));
    const twoLayer = entries({ theta0: 3, theta1: 3, psi: 12, phip: 4 });
    const two = entries({ theta0: 3, theta1: 3, phi: 4, theta0p: 3, theta1p: 3, phip: 4 });
    for (const [id, state] of [
      ['one-equation', `two-layer=1~${[...twoLayer, 'at,2'].join('~')}`],
      ['build-up', `two-layer=1~${twoLayer.join('~')}`],
      ['combine', `combine=1~${[...two, 'line,values'].join('~')}`],
      ['two-outputs', `two-outputs=1~${entries({ theta0: 4, theta1: 4, phi: 10 }).join('~')}`],
    ] as const) {
      const figure = await openFigure(page, id, `#${state}`);
      await expect(figure.locator('.notice, .notices li')).toHaveCount(0);
      for (const box of await figure.locator('.equation-box').all()) {
        await expect(box.locator('.katex').first()).toBeVisible();
      }
      const text = (await figure.innerText()).replaceAll(/\s|\u200b/g, '');
      expect(text, id).not.toMatch(/\u22120(?:\.0+)?(?![.\d])|NaN|undefined|Infinity/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), id).toBeLessThanOrEqual(360);
    }
  });
}

for (const id of ['combine', 'one-equation', 'two-outputs', 'build-up']) {
  test(`${id} has no violation that axe finds once its equations are awake, light and dark`, async ({
    page,
  }) => {
    const figure = await openFigure(page, id);
    const move = figure.getByRole('button', { name: /^(Next move|Put the numbers in)$/ });
    if ((await move.count()) > 0) await move.click();
    expect(await axeFaults(page)).toEqual([]);
  });
}
