import { type CoverCurves, coverNumber, pathOf, scales, traceCover } from './coverGeometry.ts';

/** Lets the picture of the first page be moved: by its slider, or by pointing at it. */
export function startCover(cover: HTMLElement): void {
  const svg = cover.querySelector('svg');
  const slider = cover.querySelector('input');
  const curves = readCurves(cover.dataset['bookCover'] ?? '');
  if (!svg || !slider || !curves) return;
  const show = (): void => showTrace(cover, slider, curves);
  slider.addEventListener('input', show);
  svg.addEventListener('pointermove', (event) => {
    const matrix = svg.getScreenCTM();
    if (!matrix) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const x = scales.x.invert(at.x);
    if (x < -1 || x > 1) return;
    slider.value = String(x);
    show();
  });
  cover.dataset['coverLive'] = '';
  show();
}

function showTrace(cover: HTMLElement, slider: HTMLInputElement, curves: CoverCurves): void {
  const { x, y, yPrime, turns } = traceCover(curves, Number(slider.value));
  cover.querySelector('[data-cover-trace]')?.setAttribute('d', pathOf(turns));
  for (const [i, dot] of cover.querySelectorAll('[data-cover-dot]').entries()) {
    const [cx, cy] = turns[i] ?? [0, 0];
    dot.setAttribute('cx', String(cx));
    dot.setAttribute('cy', String(cy));
  }
  const words = `x ${coverNumber(x)} → y ${coverNumber(y)} → y′ ${coverNumber(yPrime)}`;
  const output = cover.querySelector('[data-cover-words]');
  if (output) output.textContent = words;
  slider.setAttribute(
    'aria-valuetext',
    words.replaceAll('−', 'minus ').replaceAll(' →', ',').replace('y′', 'y prime'),
  );
}

/** What the page's own build wrote; null for anything else. */
function readCurves(text: string): CoverCurves | null {
  try {
    const value: unknown = JSON.parse(text);
    return isCurves(value) ? value : null;
  } catch {
    return null;
  }
}

function isCurves(value: unknown): value is CoverCurves {
  return (
    typeof value === 'object' &&
    value !== null &&
    'first' in value &&
    Array.isArray(value.first) &&
    'second' in value &&
    Array.isArray(value.second)
  );
}
