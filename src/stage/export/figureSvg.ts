/** A picture by itself: its source, and its size in CSS px. */
export interface Picture {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

const SVG = 'http://www.w3.org/2000/svg';
const STYLED: readonly string[] = `fill fill-opacity stroke stroke-width stroke-dasharray stroke-linecap
  stroke-linejoin stroke-opacity opacity visibility display font-family font-size font-style font-weight
  text-anchor dominant-baseline paint-order`.split(/\s+/);

/**
 * What a figure shows as one vector picture: its plots, maps and diagrams where they stand on the screen, and the words
 * and handles that are laid over them. Styles are inlined, so that it looks the same anywhere.
 */
export function figureSvg(
  view: HTMLElement,
  about: { readonly title: string; readonly description: string },
  /** Whether the page's colour lies behind it. */
  paper = true,
): Picture {
  const box = boxOf(view);
  const [widthPx, heightPx] = [Math.ceil(box.width), Math.ceil(box.height)];
  const root = element('svg', {
    xmlns: SVG,
    width: widthPx,
    height: heightPx,
    viewBox: `0 0 ${widthPx} ${heightPx}`,
    role: 'img',
  });
  root.append(element('title', {}, about.title), element('desc', {}, about.description));
  if (paper) {
    const fill = getComputedStyle(document.documentElement).backgroundColor;
    root.append(element('rect', { width: widthPx, height: heightPx, fill }));
  }
  for (const part of view.querySelectorAll('svg, canvas')) {
    if (!isShown(part) || part.parentElement?.closest('svg')) continue;
    if (part instanceof SVGSVGElement) root.append(placed(part, box));
    if (part instanceof HTMLCanvasElement) root.append(raster(part, box));
  }
  for (const dot of view.querySelectorAll<HTMLElement>('.handle-dot')) {
    if (isShown(dot)) root.append(handleCircle(dot, box));
  }
  root.append(...words(view, box));
  return { svg: new XMLSerializer().serializeToString(root), widthPx, heightPx };
}

/** Around all that is drawn: the view itself may have no box. */
function boxOf(view: HTMLElement): DOMRect {
  const rects = [...view.querySelectorAll('svg, .readout dd, .readout dt, .plot-title')]
    .filter(isShown)
    .map((part) => part.getBoundingClientRect());
  if (rects.length === 0) throw new Error('the figure shows nothing.');
  const left = Math.min(...rects.map((rect) => rect.left)) - 4;
  const top = Math.min(...rects.map((rect) => rect.top)) - 4;
  const right = Math.max(...rects.map((rect) => rect.right)) + 4;
  const bottom = Math.max(...rects.map((rect) => rect.bottom)) + 4;
  return new DOMRect(left, top, right - left, bottom - top);
}

function placed(svg: SVGSVGElement, box: DOMRect): SVGElement {
  const rect = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('a copy of an svg element is one');
  const originals = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [i, original] of originals.entries()) {
    const target = copies[i];
    if (target) inlineStyle(original, target);
  }
  copy.removeAttribute('class');
  copy.removeAttribute('style');
  const place = { x: rect.left - box.left, y: rect.top - box.top, width: rect.width, height: rect.height };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, round(value));
  copy.setAttribute('overflow', 'visible');
  return copy;
}

/** A map that is painted in pixels on the page is so here too. */
function raster(canvas: HTMLCanvasElement, box: DOMRect): SVGElement {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  return element('image', {
    x: round(left - box.left),
    y: round(top - box.top),
    width: round(width),
    height: round(height),
    preserveAspectRatio: 'none',
    href: canvas.toDataURL(),
  });
}

function inlineStyle(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of STYLED) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== 'normal') to.setAttribute(name, value);
  }
  to.removeAttribute('class');
}

function handleCircle(dot: HTMLElement, box: DOMRect): SVGElement {
  const rect = dot.getBoundingClientRect();
  const style = getComputedStyle(dot);
  return element('rect', {
    x: round(rect.left - box.left),
    y: round(rect.top - box.top),
    width: round(rect.width),
    height: round(rect.height),
    rx: round(Math.min(rect.width, rect.height) / 2),
    fill: style.backgroundColor,
    stroke: style.borderTopColor,
    'stroke-width': Number.parseFloat(style.borderTopWidth),
  });
}

/** The HTML text of a figure, each line of each text where it stands. */
function words(view: HTMLElement, box: DOMRect): readonly SVGElement[] {
  const texts: SVGElement[] = [];
  const walker = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (text === '' || !parent || !isWord(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rect = range.getBoundingClientRect();
    if (rect.top >= box.bottom || rect.left >= box.right) continue;
    const style = getComputedStyle(parent);
    const sizePx = Number.parseFloat(style.fontSize);
    texts.push(
      element(
        'text',
        {
          x: round(rect.left - box.left),
          y: round(rect.top - box.top + rect.height / 2 + sizePx * 0.32),
          fill: style.color,
          'font-family': style.fontFamily,
          'font-size': style.fontSize,
          'font-style': style.fontStyle,
          'font-weight': style.fontWeight,
        },
        text,
      ),
    );
  }
  return texts;
}

function isWord(parent: Element): boolean {
  if (parent.closest('svg, button, .visually-hidden, [aria-hidden="true"] .katex-mathml')) return false;
  return parent instanceof HTMLElement && isShown(parent);
}

function isShown(part: Element): boolean {
  const rect = part.getBoundingClientRect();
  return rect.width > 0 && rect.height > 0 && getComputedStyle(part).visibility !== 'hidden';
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    if (key !== 'xmlns') made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
