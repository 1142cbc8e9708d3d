import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeFaults } from './axe.ts';

const figure = (page: Page): Locator => page.locator('[data-figure="notation"]');
const equation = (page: Page): Locator => figure(page).locator('.equation-box');
const radio = (page: Page, name: string): Locator => figure(page).getByRole('radio', { name, exact: true });
/** The state follows with the next frame, so that `check` would look too early. */
async function choose(page: Page, name: string): Promise<void> {
  await radio(page, name).click();
  await expect(radio(page, name)).toBeChecked();
}

const product = (page: Page): Locator => figure(page).locator('.product-words');

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`figure/notation/${hash}`);
  await expect(figure(page)).toHaveAttribute('data-ready', '');
  await expect(equation(page).locator('[data-term][tabindex="0"]')).toHaveCount(1);
}

/** What is lit, by view, and what has the focus. */
function lit(
  page: Page,
): Promise<Record<'term' | 'diagram' | 'blocks' | 'curves' | 'code', string[]> & { focus: string }> {
  return page.evaluate(() => {
    const ids = (selector: string, name: string): string[] =>
      Array.from(document.querySelectorAll<HTMLElement>(selector), (element) => element.dataset[name] ?? '');
    return {
      focus: (document.activeElement as HTMLElement | null)?.dataset['term'] ?? '',
      term: ids('.equation-box [data-lit]', 'term'),
      diagram: ids('.diagram-item[data-highlighted]', 'id'),
      blocks: ids('.forms-cell[data-lit]', 'term'),
      curves: ids('[data-curve][data-lit]', 'curve'),
      code: ids('.forms-code-line[data-lit]', 'term'),
    };
  });
}

test.use({ viewport: { width: 1440, height: 1100 } });

test('by keyboard, every term of the default state lights its edge, entry, curve and line', async ({
  page,
}) => {
  await open(page);
  const terms = await equation(page).locator('[data-term]').count();
  expect(terms).toBeGreaterThan(50);
  await equation(page).locator('[data-term]').first().focus();
  for (let at = 0; at < terms; at++) {
    const now = await lit(page);
    expect(now.focus, `term ${at} has the focus`).not.toBe('');
    expect(now.term, `${now.focus} itself`).toContain(now.focus);
    for (const view of ['diagram', 'blocks', 'curves'] as const) {
      expect(now[view], `${now.focus} in ${view}`).not.toEqual([]);
    }
    // the input comes from outside: no line of the code has its number
    expect(now.code.length > 0, `${now.focus} in the code`).toBe(!now.focus.startsWith('x'));
    await page.keyboard.press('ArrowRight');
  }
});

test('a weight is one edge, one entry, the curve that it bends, and its row of the code', async ({
  page,
}) => {
  await open(page);
  await equation(page).locator('[data-term="w:1.0.1"]').focus();
  const now = await lit(page);
  expect(now.diagram).toEqual(['w:1.0.1']);
  expect(now.blocks).toEqual(['w:1.0.1']);
  expect(now.curves).toEqual(['u:1.0']);
  expect(now.code).toContain('w:1.0');
  await page.keyboard.press('t');
  await page.mouse.move(5, 5);
  await page.keyboard.press('Tab');
  expect((await lit(page)).diagram).toEqual(['w:1.0.1']);
});

test('by pointer, from any view to all others', async ({ page }) => {
  await open(page);
  await figure(page).locator('.diagram-item[data-id="u:1.2"]').hover();
  expect((await lit(page)).curves).toEqual(['u:1.2']);
  await figure(page).locator('.forms-cell[data-term="b:1.1"]').hover();
  expect((await lit(page)).diagram).toEqual(['u:1.1']);
  await figure(page).locator('.forms-code-line[data-term="w:2.0"]').hover();
  expect((await lit(page)).diagram).toEqual(['w:2.0.0', 'w:2.0.1', 'w:2.0.2']);
});

test('what writes equations is loaded at the first sign of a reader, KaTeX by the first change of form', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  const katex = (): string[] => loaded.filter((url) => /katex.*\.js/i.test(url));
  const writer = (): string[] => loaded.filter((url) => url.includes('equationWriter'));
  await open(page);
  await page.waitForTimeout(500);
  expect([...katex(), ...writer()]).toEqual([]);
  // what the page brings is named and said without it
  const weight = equation(page).locator('[data-term="w:1.0.1"]');
  expect(await weight.getAttribute('aria-label')).toMatch(/^psi one two/);
  await page.mouse.move(5, 5);
  await expect.poll(writer).toHaveLength(1);
  await expect(weight).toHaveAttribute('aria-label', /^psi one two/);
  expect(katex()).toEqual([]);
  await choose(page, 'β and Ω');
  await expect(equation(page).locator('[data-term="w:2"]').first()).toBeVisible();
  expect(katex()).not.toEqual([]);
});

test('all forms, by button and by key, in symbols and in numbers', async ({ page }) => {
  await open(page);
  const forms = ['Scalars', 'Columns', 'Matrices', 'Bold', 'β and Ω', 'One line'];
  const next = figure(page).getByRole('button', { name: 'More compact' });
  for (const form of forms.slice(1)) {
    await next.focus();
    await page.keyboard.press('Enter');
    await expect(radio(page, form)).toBeChecked();
  }
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await expect(equation(page).locator('.katex-base').first()).toBeVisible();
  await expect(figure(page).locator('.figure-description')).toContainText('The whole network in one line');
  await choose(page, 'Matrices');
  await choose(page, 'numbers');
  await expect(equation(page).locator('[data-slot="w:1.0.1"]')).toHaveText('−4.75');
});

test('an entry is chosen anywhere and changes everywhere: by slider, by number, by dragging it', async ({
  page,
}) => {
  await open(page);
  await choose(page, 'numbers');
  const slot = equation(page).locator('[data-slot="w:2.0.1"][data-part="magnitude"]').first();
  await expect(slot).toHaveText('1.6');
  await figure(page).locator('.diagram-item[data-id="w:2.0.1"] .diagram-hit').dispatchEvent('click');
  const cell = figure(page).locator('.forms-cell[data-term="w:2.0.1"]');
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  const field = figure(page).getByRole('textbox', { name: /row 1, column 2 of matrix 2/ });
  await field.fill('2,5');
  await field.press('Enter');
  await expect(slot).toHaveText('2.5');
  await expect(cell).toHaveText('2.5');
  await expect(figure(page).locator('.forms-code-line[data-term="w:2.0"]').first()).toContainText('2.5');
  await cell.scrollIntoViewIfNeeded();
  const box = await cell.boundingBox();
  if (!box) throw new Error('the entry has no place');
  await page.mouse.move(box.x + 10, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + 8, { steps: 4 });
  await page.mouse.up();
  await expect(slot).toHaveText('3');
  await page.keyboard.press('Control+z');
  await expect(slot).toHaveText('2.5');
});

test('22 parameters; the misfit is said, the fit docks', async ({ page }) => {
  await open(page);
  await expect(figure(page).locator('[data-readout="parameters"]')).toHaveAttribute('data-value', '22');
  await expect(product(page)).toHaveAttribute('data-product', 'fits');
  for (const [name, value] of [
    ['units in hidden layer 1', '4'],
    ['units in hidden layer 2', '2'],
    ['outputs', '3'],
  ] as const) {
    const field = figure(page).getByRole('textbox', { name: `${name}, as a number`, exact: true });
    await field.fill(value);
    await field.press('Enter');
  }
  await choose(page, 'Ω₂');
  await expect(product(page)).toContainText('3×2 needs a vector of 2, got 4.');
  await expect(figure(page).locator('.product-spare')).toHaveCount(2);
  await choose(page, 'h₂');
  await expect(product(page)).toHaveAttribute('data-product', 'fits');
  await expect(figure(page).locator('.forms-block[data-block="w:1"] .forms-cell')).toHaveCount(8);
});

for (const preset of ['All zero', 'All equal', 'Very large and very small', 'Three inputs, two outputs']) {
  test(`${preset}: typeset, readable, within the page at 360 px`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open(page);
    await figure(page).getByRole('button', { name: preset }).click();
    await choose(page, 'numbers');
    for (const form of ['Scalars', 'Columns', 'Matrices', 'Bold', 'β and Ω', 'One line']) {
      await choose(page, form);
      await page.waitForTimeout(150);
      const text = await figure(page).innerText();
      expect(text).not.toMatch(/NaN|undefined|\u22120(?![.\d])/);
      await expect(equation(page).locator('.katex-error')).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
  });
}

test('axe finds nothing, light and dark', async ({ page }) => {
  await open(page);
  await choose(page, 'Matrices');
  await page.waitForTimeout(600);
  expect(await axeFaults(page, { within: '[data-figure="notation"]' })).toEqual([]);
});
