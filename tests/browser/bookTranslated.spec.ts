import { expect, test } from '@playwright/test';

/** What a browser's translator does: every text node that may be translated is replaced by <font> elements. */
function translatePage(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isWord = /\p{L}/u.test(node.nodeValue ?? '');
    const isKept = node.parentElement?.closest('[translate="no"], script, style, svg');
    if (isWord && !isKept) texts.push(node);
  }
  for (const text of texts) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `«${text.nodeValue ?? ''}»`;
    outer.append(inner);
    text.parentNode?.replaceChild(outer, text);
  }
  return texts.length;
}

test('a browser that translates the page leaves the figures working, and their numbers true', async ({
  page,
}) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto('composing-networks/');
  const figure = page.locator('[data-figure="compose"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-ready', '');
  expect(await page.evaluate(translatePage)).toBeGreaterThan(50);
  const handle = figure.getByRole('slider').first();
  await handle.focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift+ArrowDown');
  const regions = figure.locator('[data-readout="regions"]');
  await expect(regions).toHaveText((await regions.getAttribute('data-value')) ?? 'nothing');
  // parts that come and go: a sheet, a panel
  for (const name of [/Predict first/, /Share/]) {
    const button = figure.getByRole('button', { name });
    await button.click();
    await page.evaluate(translatePage);
    await page.keyboard.press('Escape');
  }
  await figure.getByRole('button', { name: /Undo/ }).click();
  await figure.getByRole('button', { name: /Reset/ }).click();
  await expect(regions).toHaveAttribute('data-value', '9');
  await expect(page.getByText('this figure stopped')).toHaveCount(0);
  expect(faults).toEqual([]);
});
