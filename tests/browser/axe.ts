import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Axe over a page as it stands. It leaves out the drawn half of formulas: hidden from screen readers, thousands of
 * boxes, in the colours that tests/app/contrast.test.ts holds; what is read instead is their MathML.
 */
export function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).exclude('.katex-html');
}
