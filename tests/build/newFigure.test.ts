import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { figureFiles, withRegistryLine } from '../../src/build/newFigure.mjs';

describe('a new figure', () => {
  test('is one folder and a test', () => {
    const paths = [...figureFiles('wide-net').keys()];
    expect(paths.filter((path) => !path.startsWith('src/figures/wide-net/'))).toEqual([
      'tests/figures/wide-net/model.test.ts',
    ]);
    expect(figureFiles('wide-net').get('src/figures/wide-net/index.ts')).toContain('export const wideNet');
  });

  test('is one line in the registry', () => {
    const registry = "export const figures = {\n  compose: () => load('a'),\n};\nrest\n";
    expect(withRegistryLine(registry, 'wide-net')).toBe(
      "export const figures = {\n  compose: () => load('a'),\n" +
        "  'wide-net': () => import('../figures/wide-net/index.ts').then((module) => module.wideNet),\n};\nrest\n",
    );
    expect(() => withRegistryLine('nothing', 'x')).toThrow(/figures/);
  });

  test.each(['', 'Wide', '../x', 'a--b', 'composition'])('is not made of the id "%s"', (id) => {
    const run = spawnSync(process.execPath, ['src/build/newFigure.mjs', id], { encoding: 'utf8' });
    expect(run.status).toBe(1);
    expect(run.stderr).not.toBe('');
  });
});
