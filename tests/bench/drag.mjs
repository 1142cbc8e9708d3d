// How late a drag's paints are: a joint of `compose` beside the same drag on an empty plot, in one run.
// node tests/bench/drag.mjs [dir of a built book]
import { chromium } from '@playwright/test';
import { createBookServer } from '../browser/serve.mjs';
import { findBrowser } from '../browser/findBrowser.mjs';

const dir = process.argv[2] ?? process.env.UNFOLD_OUT ?? 'dist';
const STEPS = 240;
const JOINT = 'joint of hidden unit 2, network 1';

const server = createBookServer(dir);
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${server.address().port}/figure/compose/`;
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH || (await findBrowser()) || undefined,
  args: ['--no-sandbox'],
});

/** The least that a drag can do: one circle in an SVG, moved once per frame by pointer events. */
const EMPTY_PLOT = `<!doctype html><meta charset="utf-8"><style>body{margin:0}svg{width:100vw;height:100vh;touch-action:none}</style>
<svg viewBox="0 0 800 600"><path d="M0 300H800M400 0V600" stroke="#ccc"/><circle id="dot" cx="400" cy="300" r="12"/></svg>
<script>
  const dot = document.getElementById('dot');
  let at = null, frame = 0;
  dot.addEventListener('pointerdown', (event) => dot.setPointerCapture(event.pointerId));
  dot.addEventListener('pointermove', (event) => {
    if (!dot.hasPointerCapture(event.pointerId)) return;
    at = event;
    if (!frame) frame = requestAnimationFrame(() => { frame = 0; dot.setAttribute('cy', at.clientY); });
  });
</script>`;

/**
 * In the page: moves the held pointer once per frame and notes at which frame what it moved had changed.
 * Late by n: n frames after the first that could have shown it.
 */
function drag({ selector, attribute, steps }) {
  const target = document.querySelector(selector);
  const box = target.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const send = (type, dy) =>
    target.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        cancelable: true,
        pointerId: 1,
        pointerType: 'mouse',
        isPrimary: true,
        button: type === 'pointermove' ? -1 : 0,
        buttons: type === 'pointerup' ? 0 : 1,
        clientX: x,
        clientY: y + dy,
      }),
    );
  // a made-up pointer cannot be captured; the page must believe that it is
  target.setPointerCapture = () => {};
  target.releasePointerCapture = () => {};
  target.hasPointerCapture = () => true;
  const place = () => (attribute === 'style' ? target.style.transform : target.getAttribute(attribute));
  return new Promise((done, fail) => {
    const late = [];
    const gaps = [];
    let step = 0;
    let before = place();
    let sentMs = 0;
    let lastMs = 0;
    let worst = 0;
    send('pointerdown', 0);
    const frame = (nowMs) => {
      if (lastMs > 0) gaps.push(nowMs - lastMs);
      lastMs = nowMs;
      if (worst > 200) return fail(new Error(`nothing moved after step ${step}: ${before}`));
      if (step > 0 && place() === before) worst += 1;
      else {
        if (step > 0) late.push({ frames: worst, ms: nowMs - sentMs });
        if (step === steps) {
          send('pointerup', 0);
          return done({ late, gaps });
        }
        worst = 0;
        step += 1;
        before = place();
        sentMs = nowMs;
        // between two frames, as a mouse does
        setTimeout(() => send('pointermove', step % 2 === 0 ? 12 + (step % 50) : 90 + (step % 50)), 1);
      }
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

const quantile = (values, q) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))];

function line(name, { late, gaps, work }) {
  // a move is sent after frame k; the first frame that can have painted it is k + 1, and k + 2 sees it
  const count = (from) => late.filter(({ frames }) => frames >= from).length;
  const share = (n) => `${((100 * n) / late.length).toFixed(1)} %`.padStart(8);
  const ms = late.map((entry) => entry.ms);
  console.log(
    `${name.padEnd(22)} next frame ${share(count(0) - count(2))}  one later ${share(count(2) - count(3))}  more ${share(count(3))}` +
      `   to paint: median ${quantile(ms, 0.5).toFixed(1)} ms, 95 % ${quantile(ms, 0.95).toFixed(1)}, 99 % ${quantile(ms, 0.99).toFixed(1)}, worst ${Math.max(...ms).toFixed(1)}` +
      `   frame: median ${quantile(gaps, 0.5).toFixed(1)}, 99 % ${quantile(gaps, 0.99).toFixed(1)}`,
  );
  console.log(
    `${''.padEnd(22)} main thread per move: ${work.all.toFixed(2)} ms, script ${work.script.toFixed(2)}, style and layout ${work.layout.toFixed(2)}`,
  );
  return count(2) / late.length;
}

async function openPage(rate, load) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1100 } });
  await load(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return page;
}

/** The same drag, once to warm up; and what the main thread worked for each move, in CPU time of that thread. */
async function measure(page, what) {
  await page.evaluate(drag, { ...what, steps: 60 });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await metricsOf(session);
  const result = await page.evaluate(drag, { ...what, steps: STEPS });
  const after = await metricsOf(session);
  const perMove = (name) => (1000 * (after[name] - before[name])) / STEPS;
  const layout = perMove('LayoutDuration') + perMove('RecalcStyleDuration');
  return { ...result, work: { all: perMove('TaskDuration'), script: perMove('ScriptDuration'), layout } };
}

async function metricsOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function run(rate) {
  const emptyPage = await openPage(rate, (page) => page.setContent(EMPTY_PLOT));
  const empty = await measure(emptyPage, { selector: '#dot', attribute: 'cy' });
  await emptyPage.close();
  const selector = `[data-figure="compose"] [role="slider"][aria-label="${JOINT}"]`;
  const figurePage = await openPage(rate, async (page) => {
    await page.goto(address);
    await page.waitForSelector('[data-figure="compose"][data-ready]');
    await page.locator(selector).scrollIntoViewIfNeeded();
  });
  const joint = await measure(figurePage, { selector, attribute: 'style' });
  await figurePage.close();
  console.log(`\nCPU at 1/${rate}, ${STEPS} moves`);
  line('empty plot', empty);
  const share = line('joint of compose', joint);
  const allowed = rate === 1 ? 0.01 : 0.05;
  console.log(`later than the next frame: ${(100 * share).toFixed(1)} % (aim: at most ${100 * allowed} %)`);
}

for (const rate of [1, 4]) await run(rate);
await browser.close();
server.close();
