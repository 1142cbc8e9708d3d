import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findViolations, importsOf } from './rules.ts';

function readSource(): Map<string, string> {
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mdx|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [file.split(sep).join('/'), readFileSync(file, 'utf8')]));
}

const faultsOf = (file: string, code: string): string[] =>
  findViolations(new Map([[file, code]])).map(({ fault }) => fault);

test('every file of src keeps to the architecture', () => {
  const files = readSource();
  expect(files.size).toBeGreaterThan(40);
  expect(findViolations(files)).toEqual([]);
});

test('every form of import is seen', () => {
  const code = `
    import a, { type B } from './a.ts';
    import type { C } from "./c.ts";
    import './d.css';
    export * from './e.ts';
    export { f } from './f.ts';
    const g = () => import('./g.ts');
    new Worker(new URL('./h.ts', import.meta.url));
    import {
      i,
      j,
    } from './i.ts';
    // import k from './k.ts';
    /* import l from './l.ts'; */
    export const from = 'elsewhere';
  `;
  const seen = ['./a.ts', './c.ts', './d.css', './e.ts', './f.ts', './g.ts', './h.ts', './i.ts'];
  expect(importsOf(code).toSorted()).toEqual(seen);
});

describe('a planted violation is found', () => {
  test.each([
    ['src/core/a.ts', `import { b } from '../ui/b.ts';`, /core may not know ui/],
    ['src/stage/a.ts', `export { b } from '../figures/compose/index.ts';`, /stage may not know figures/],
    ['src/chapters/one/a.ts', `const b = () => import('../../app/b.ts');`, /chapters may not know app/],
    ['src/app/a.ts', `import { mdx } from '../build/mdx.ts';`, /app and build are apart/],
    ['src/build/a.ts', `import { b } from '../app/b.ts';`, /build and app are apart/],
    ['src/figures/fold/a.ts', `import { b } from '../compose/model.ts';`, /sideways out of figures\/fold/],
    ['src/figures/x/y/a.ts', `import { b } from '../../z/b.ts';`, /sideways out of figures\/x/],
    ['src/chapters/one/Chapter.mdx', `import { B } from '../two/B.tsx'`, /sideways out of chapters\/one/],
    ['src/ui/a.tsx', `import { scaleLinear } from 'd3';`, /imports d3, whose home is plot/],
    ['src/stage/a.tsx', `import katex from 'katex';`, /whose home is ui/],
    ['src/figures/x/a.ts', `import { create } from 'zustand';`, /whose home is stage, app/],
    ['src/plot/a.ts', `import { useState } from 'react';`, /whose home is ui/],
    ['src/ui/a.ts', `import { create } from 'zustand';`, /whose home is stage/],
    ['src/core/a.ts', `import { readFile } from 'node:fs';`, /whose home is nowhere/],
    ['src/ui/a.ts', `import confetti from 'confetti';`, /whose home is nowhere/],
    ['src/core/a.ts', `const x = Math.random();`, /uses Math.random/],
    ['src/core/a.ts', `const x = new Date();`, /uses Date/],
    ['src/core/a.ts', `const x = performance.now();`, /uses performance/],
    ['src/core/a.ts', `document.title = 'x';`, /uses document/],
    ['src/core/a.ts', `if (typeof window === 'undefined') x();`, /uses window/],
    ['src/ui/a.ts', 'let x;\n'.repeat(301), /has 301 lines/],
  ])('%s: %s', (file, code, fault) => {
    expect(faultsOf(file, code)).toEqual([expect.stringMatching(fault)]);
  });
});

test.each([
  ['src/figures/composition/fold/a.ts', `import { reduce } from '../model.ts';`],
  ['src/figures/composition/fold/a.ts', `import { reduce } from '../compose/View.tsx';`],
  ['src/chapters/contents.ts', `const load = () => import('./one/Chapter.mdx');`],
  ['src/app/main.ts', `import 'katex/dist/katex.min.css';`],
  ['src/core/a.ts', `// the Date of the window\nconst says = 'document';`],
  ['src/stage/a.ts', `import { version } from '../../package.json';`],
  ['src/stage/a.tsx', `const open: 'export' | 'import' | null = from('x');\nshow(open === 'import');`],
  ['src/ui/a.ts', 'let x;\n'.repeat(300)],
])('what is allowed passes: %s: %s', (file, code) => {
  expect(faultsOf(file, code)).toEqual([]);
});
