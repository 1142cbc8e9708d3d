// Main-thread time per move in the figures of linked panels, beside a bare drag on an empty plot, in one run.
// node tests/bench/panels.mjs [dir of a built book]
import { chromium } from '@playwright/test';
import { createBookServer } from '../browser/serve.mjs';
import { findBrowser } from '../browser/findBrowser.mjs';

const dir = process.argv[2] ?? process.env.UNFOLD_OUT ?? 'dist';
const MOVES = 120;
const FRAME_MS = 1000 / 60;

/** The least that a drag can do: one circle in an SVG, moved once per frame by pointer events. */
const EMPTY_PLOT = `<!doctype html><meta charset="utf-8"><body style="margin:0"><svg style="width:100vw;height:100vh;touch-action:none">
<circle id="dot" role="slider" aria-label="dot" cx="400" cy="300" r="22"/></svg>
<script>
  const dot = document.getElementById('dot');
  let at = null, frame = 0;
  dot.addEventListener('pointerdown', (event) => dot.setPointerCapture(event.pointerId));
  dot.addEventListener('pointermove', (event) => {
    if (!dot.hasPointerCapture(event.pointerId)) return;
    at = event;
    if (!frame) frame = requestAnimationFrame(() => { frame = 0; dot.setAttribute('cx', at.clientX); });
  });
</script>`;

/** What is dragged, by its accessible name, and how far to each side in CSS px. */
const DRAGS = [
  { figure: 'build-up', name: 'joint of hidden unit 2, pre-activation 1', reachPx: 15 },
  { figure: 'build-up', name: 'input x', reachPx: 60 },
  { figure: 'combine', name: /^weight out of hidden unit 2, network 1$/, reachPx: 12 },
  { figure: 'combine', name: /^weight out of hidden unit 2, network 1$/, reachPx: 12, moves: 5 },
  { figure: 'two-outputs', name: 'joint of hidden unit 2, output 1', reachPx: 30 },
  { figure: 'one-equation', name: /^input x/, reachPx: 20, moves: 2 },
  { figure: 'notation', name: 'input x', reachPx: 20 },
];

const server = createBookServer(dir);
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH || (await findBrowser()) || undefined,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');

async function metrics() {
  const { metrics: list } = await session.send('Performance.getMetrics');
  const of = (wanted) => (list.find(({ name }) => name === wanted)?.value ?? Number.NaN) * 1000;
  return {
    task: of('TaskDuration'),
    script: of('ScriptDuration'),
    style: of('RecalcStyleDuration'),
    layout: of('LayoutDuration'),
  };
}

const nextFrame = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done())));

/** Milliseconds of the main thread per move, one move a frame. */
async function costOf(target, reachPx) {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  const isRange = (await target.getAttribute('type')) === 'range';
  // a range is taken by its thumb
  const share = isRange ? await target.evaluate(({ min, max, value }) => (value - min) / (max - min)) : 0.5;
  const x = isRange ? box.x + 7 + share * (box.width - 14) : box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let warm = 0; warm < 10; warm++) {
    await page.mouse.move(x + (warm % 2), y);
    await nextFrame();
  }
  const before = await metrics();
  for (let move = 0; move < MOVES; move++) {
    await page.mouse.move(x + reachPx * Math.sin((move / MOVES) * 4 * Math.PI), y);
    await nextFrame();
  }
  const after = await metrics();
  await page.mouse.up();
  const per = (part) => (after[part] - before[part]) / MOVES;
  return { task: per('task'), script: per('script'), style: per('style'), layout: per('layout') };
}

await page.setContent(EMPTY_PLOT);
const bare = await costOf(page.getByRole('slider', { name: 'dot' }), 60);
const line = ({ task, script, style, layout }) =>
  `${task.toFixed(1).padStart(6)} ms a move (script ${script.toFixed(1)}, style ${style.toFixed(1)}, layout ${layout.toFixed(1)})`;
console.log(`${'an empty plot'.padEnd(62)}${line(bare)}`);
let worst = 0;
for (const { figure, name, reachPx, moves = 0 } of DRAGS) {
  await page.goto(`${origin}figure/${figure}/`);
  await page.locator(`[data-figure="${figure}"][data-ready]`).waitFor();
  const next = page.getByRole('button', {
    name: /^(Next move|Put the numbers in|Work out the next brackets)$/,
  });
  for (let at = 0; at < moves; at++) await next.click();
  const cost = await costOf(page.getByRole('slider', { name }).first(), reachPx);
  worst = Math.max(worst, cost.task - bare.task);
  console.log(`${`${figure}: ${name}${moves ? `, line ${moves + 1}` : ''}`.padEnd(62)}${line(cost)}`);
}
console.log(
  `The worst takes ${worst.toFixed(1)} ms more than the empty plot; a frame has ${FRAME_MS.toFixed(1)} ms.`,
);
await browser.close();
server.close();
