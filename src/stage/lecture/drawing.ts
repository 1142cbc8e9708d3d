const SVG = 'http://www.w3.org/2000/svg';

let sheet: SVGSVGElement | null = null;

/** A sheet over the slide that the speaker draws on with the pointer; what is drawn stays until the next slide. */
export function toggleDrawing(): void {
  if (!sheet) {
    sheet = document.createElementNS(SVG, 'svg');
    sheet.classList.add('lecture-drawing');
    sheet.setAttribute('aria-hidden', 'true');
    sheet.addEventListener('pointerdown', startStroke);
    document.body.append(sheet);
  }
  if (isDrawing()) delete sheet.dataset['drawing'];
  else sheet.dataset['drawing'] = '';
}

export function isDrawing(): boolean {
  return sheet?.dataset['drawing'] !== undefined;
}

export function clearDrawing(): void {
  sheet?.remove();
  sheet = null;
}

function startStroke({ pointerId, clientX, clientY }: PointerEvent): void {
  const on = sheet;
  if (!on) return;
  const stroke = document.createElementNS(SVG, 'polyline');
  const points = [`${clientX},${clientY}`];
  on.append(stroke);
  on.setPointerCapture(pointerId);
  const abort = new AbortController();
  const { signal } = abort;
  const finish = (): void => abort.abort();
  on.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== pointerId) return;
      points.push(`${event.clientX},${event.clientY}`);
      stroke.setAttribute('points', points.join(' '));
    },
    { signal },
  );
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
    on.addEventListener(type, finish, { signal });
  }
}
