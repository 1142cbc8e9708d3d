import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import {
  emptyNotes,
  fillIslands,
  Island,
  PageNotesContext,
  takeFigureNumber,
  type PageNotes,
} from '../../src/app/Island.tsx';
import { figures } from '../../src/app/registry.ts';

const notesOfChapter = (): PageNotes => ({ ...emptyNotes(), chapterNumber: 1 });

function renderIsland(kind: string, id: string): Promise<string> {
  const notes = notesOfChapter();
  const html = renderToStaticMarkup(
    <PageNotesContext value={notes}>
      <Island kind={kind} props={{ id }} source="one/Chapter.mdx:7" />
    </PageNotesContext>,
  );
  return fillIslands(html, notes);
}

test('an unknown figure is named with file and line, and with the figures there are', async () => {
  await expect(renderIsland('figure', 'nonesuch')).rejects.toThrow(
    /^one\/Chapter\.mdx:7: there is no figure "nonesuch"; there are: .*compose/,
  );
});

test('an unknown kind of island is named too', async () => {
  await expect(renderIsland('gadget', 'x')).rejects.toThrow(
    'one/Chapter.mdx:7: there is no kind of island "gadget"',
  );
});

test('every figure of the registry renders without a browser, under its own id', async () => {
  for (const id of Object.keys(figures)) {
    const html = await renderIsland('figure', id);
    expect(html).toContain('data-island="figure"');
    expect(html).toContain(`data-figure="${id}"`);
    expect(html).not.toContain('\u27e6');
  }
});

test('figures are numbered in the order of the page', () => {
  const notes = notesOfChapter();
  expect([takeFigureNumber(notes), takeFigureNumber(notes)]).toEqual([{ number: '1.1' }, { number: '1.2' }]);
});
