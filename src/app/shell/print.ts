/** What fits between the margins of A4 and of Letter, in CSS px: the narrower, the shorter. */
const PAPER_PX = { width: 660, height: 930 };
/** Smaller than this nobody reads a plot: a figure that is longer still goes on over the page. */
const LEAST_ZOOM = 0.45;
/** Head, words and numbers are never smaller than this (print.css). */
const WORDS_ZOOM = 0.8;
/** Room for the values and the link under a figure, in CSS px. */
const NOTE_PX = 60;

/** Makes paper out of the page for as long as it is printed: light, opened, figures as they stand, with values and link. */
export function startPrint(): void {
  let undo: (() => void)[] = [];
  window.addEventListener('beforeprint', () => {
    if (undo.length > 0) return;
    const islands = [...document.querySelectorAll<HTMLElement>('[data-island="figure"]')];
    undo = [
      useLightTheme(),
      openDetails(),
      ...islands.flatMap((island) => [fitToPaper(island), addNote(island)]),
    ];
  });
  window.addEventListener('afterprint', () => {
    for (const step of undo) step();
    undo = [];
  });
}

/** The style sheet is light on paper anyway; colours that a figure computes follow the attribute. */
function useLightTheme(): () => void {
  const { dataset } = document.documentElement;
  const theme = dataset['theme'];
  dataset['theme'] = 'light';
  return () => {
    if (theme === undefined) delete dataset['theme'];
    else dataset['theme'] = theme;
  };
}

function openDetails(): () => void {
  const closed = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
  for (const details of closed) details.open = true;
  return () => {
    for (const details of closed) details.open = false;
  };
}

/** Keeps a figure's layout as wide as on the screen and scales it to one page; the room of its controls is cut off. */
function fitToPaper(island: HTMLElement): () => void {
  const figure = island.querySelector<HTMLElement>('.figure');
  if (!figure) return () => {};
  const outer = figure.getBoundingClientRect();
  const rail = figure.querySelector('.figure-rail')?.getBoundingClientRect();
  const isBeside = rail !== undefined && rail.width > 0 && rail.left > outer.left + outer.width / 2;
  const used = isBeside ? rail.left - outer.left : outer.width;
  const { width, height } = PAPER_PX;
  const room = height - NOTE_PX - wordsHeight(figure);
  const zoom = Math.min(1, width / used, Math.max(LEAST_ZOOM, room / pictureHeight(figure)));
  const styles = { '--print-width': `${outer.width}px`, '--print-zoom': String(zoom) };
  for (const [name, value] of Object.entries(styles)) island.style.setProperty(name, value);
  return () => {
    for (const name of Object.keys(styles)) island.style.removeProperty(name);
  };
}

/** How high the picture is, without the controls that may stand under or beside it, in CSS px. */
function pictureHeight(figure: HTMLElement): number {
  const boxes = [...figure.querySelectorAll('.figure-view > *')].flatMap((part) =>
    [part, ...part.children].map((box) => box.getBoundingClientRect()).filter(({ height }) => height > 0),
  );
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return Math.max(1, bottom - top);
}

/** How high title and caption are on paper, where their lines are shorter, in CSS px. */
function wordsHeight(figure: HTMLElement): number {
  const parts = [...figure.querySelectorAll(':scope > :is(.figure-head, .figure-foot)')];
  const heights = parts.map((part) => {
    const { width, height } = part.getBoundingClientRect();
    return height * WORDS_ZOOM * Math.max(1, (width * WORDS_ZOOM) / PAPER_PX.width);
  });
  return heights.reduce((sum, height) => sum + height, 0);
}

/** Under a figure: what its sliders say, and the address that shows it so. */
function addNote(island: HTMLElement): () => void {
  const figure = island.querySelector('.figure');
  const note = document.createElement('p');
  note.className = 'print-note';
  const values = figure ? sliderValues(figure) : '';
  const address = location.hash === '' && figure ? `${location.href}#${figure.id}` : location.href;
  const link = document.createElement('span');
  link.dataset['plainNumbers'] = '';
  link.textContent = address;
  note.append(values === '' ? '' : `${values}. `, link);
  island.after(note);
  return () => {
    note.remove();
  };
}

function sliderValues(figure: Element): string {
  const sliders = [
    ...figure.querySelectorAll<HTMLElement>('.figure-rail :is(input[type="range"], [role="slider"])'),
  ];
  return sliders.flatMap((slider) => valueOf(slider) ?? []).join(', ');
}

function valueOf(slider: HTMLElement): string | null {
  const input = slider instanceof HTMLInputElement ? slider : null;
  // the symbol beside the slider says as much as the words that name it aloud
  const label = input?.labels?.[0];
  const name = label ? plainText(label) : (slider.getAttribute('aria-label') ?? '');
  const value = slider.getAttribute('aria-valuetext') ?? input?.value ?? slider.getAttribute('aria-valuenow');
  return name === '' || value === null ? null : `${name.trim()} = ${value.replace('minus ', '−')}`;
}

/** The text of an element with its lowered digits kept low: θ₁₀. */
function plainText(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  const text = [...node.childNodes].map(plainText).join('');
  return node.localName === 'sub'
    ? text.replace(/\d/g, (digit) => String.fromCodePoint(0x2080 + Number(digit)))
    : text;
}
