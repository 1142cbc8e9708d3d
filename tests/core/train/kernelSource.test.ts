import { expect, it } from 'vitest';
// @ts-expect-error -- a Node script without types
import { hashSources } from '../../../src/core/train/kernel/compile.mjs';
import { KERNEL_BASE64, KERNEL_SOURCE_HASH } from '../../../src/core/train/kernel/kernel.generated.ts';

it('ships the module that its sources compile to: run `npm run kernel` when this fails', () => {
  expect(KERNEL_SOURCE_HASH).toBe(hashSources());
});

it('ships a module small enough to be inlined', () => {
  expect(atob(KERNEL_BASE64).length).toBeLessThan(10_000);
});
