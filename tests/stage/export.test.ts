import { describe, expect, test } from 'vitest';
import { tableToCsv } from '../../src/stage/export/csv.ts';
import { embedSnippet } from '../../src/stage/export/embedSnippet.ts';
import { parseStepLink } from '../../src/stage/share/stepLink.ts';

test('a table keeps all digits, and text with commas, quotes and lines', () => {
  const table = {
    columns: ['x', 'why, exactly'],
    rows: [
      [0.1, 'a "joint"'],
      [-1e-7, 'two\nlines'],
    ],
  };
  expect(tableToCsv(table)).toBe('x,"why, exactly"\r\n0.1,"a ""joint"""\r\n-1e-7,"two\nlines"\r\n');
});

describe('a frame for another page', () => {
  const figure = { figureId: 'compose', title: 'Two "small" networks' };
  test.each([
    [
      'https://example.org/book/composing-networks/#composition=1~x,1',
      'https://example.org/book/offline/figure/compose/index.html?embed#composition=1~x,1',
    ],
    [
      'https://example.org/book/figure/compose/?lecture#composition=1~x,1',
      'https://example.org/book/offline/figure/compose/index.html?embed#composition=1~x,1',
    ],
  ])('from %s', (address, expected) => {
    const snippet = embedSnippet(figure, address);
    expect(snippet).toContain(`src="${expected}"`);
    expect(snippet).toContain('title="Two &quot;small&quot; networks"');
  });
});

test('a link to a step names figure, instance and step', () => {
  expect(parseStepLink('compose.trace', 'compose')).toBe('trace');
  expect(parseStepLink('compose.second.trace', 'compose.second')).toBe('trace');
  expect(parseStepLink('compose.second.trace', 'compose')).toBeNull();
  expect(parseStepLink('trace', 'compose')).toBeNull();
});
