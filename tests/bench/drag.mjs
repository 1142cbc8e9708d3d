// How late the paints of a drag are: a handle or slider of every figure, each beside the same drag on an empty plot.
// Two counts. "After the next frame": the page painted at least one frame without the move. "After the next refresh":
// the frame that shows it was done later than a display of 60 Hz could show it, because frames themselves take longer.
// node tests/bench/drag.mjs [dir of a built book] [ids of figures, or "chapter" for compose on its chapter page]
import { chromium } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { createBookServer } from '../browser/serve.mjs';
import { findBrowser } from '../browser/findBrowser.mjs';

const [dir = process.env.UNFOLD_OUT ?? 'dist', ...asked] = process.argv.slice(2);
const STEPS = Number(process.env.DRAG_STEPS ?? 240);
const RATES = [1, 4];
/** Share of late moves that is allowed, by how many times the CPU is slowed down. */
const AIM = { 1: 0.01, 4: 0.05 };
const JOINT = '[role="slider"][aria-label="joint of hidden unit 2, network 1"]';
/** What is dragged where the first handle in the figure is not what a reader would take first. */
const CHOSEN = { compose: JOINT, fold: '.slider-range:enabled' };

const server = createBookServer(dir);
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const root = `http://127.0.0.1:${server.address().port}/`;
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
 * In the page: moves the held thing once per frame, and takes the time at which the main thread has done the frame
 * that shows it (a message posted in a frame arrives when the frame is painted). A move is sent just after a frame
 * began; the display's next refresh begins the first frame that can show it, and the one after that puts it on the
 * screen. Done later than that is late, however few frames the page itself saw meanwhile.
 */
function drag({ selector, steps, refreshMs }) {
  const target = document.querySelector(selector);
  const isSlider = target instanceof HTMLInputElement;
  const row = isSlider ? target.closest('.slider') : null;
  const figure = target.closest('[data-figure]') ?? target.parentElement;
  const box = target.getBoundingClientRect();
  const plot = (target.closest('.plot') ?? figure).getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const inward = [x < plot.left + plot.width / 2 ? 1 : -1, y < plot.top + plot.height / 2 ? 1 : -1];
  const offset = (step) => (step % 2 === 0 ? 12 : 40) + (step % 23);
  const pointer = (type, px) =>
    target.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        cancelable: true,
        pointerId: 1,
        pointerType: 'mouse',
        isPrimary: true,
        button: type === 'pointermove' ? -1 : 0,
        buttons: type === 'pointerup' ? 0 : 1,
        clientX: x + px * inward[0],
        clientY: y + px * inward[1],
      }),
    );
  // a made-up pointer cannot be captured; the page must believe that it is
  target.setPointerCapture = () => {};
  target.releasePointerCapture = () => {};
  target.hasPointerCapture = () => true;
  const [low, high, unit] = isSlider ? [target.min, target.max, target.step].map(Number) : [];
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const first = isSlider ? target.valueAsNumber : 0;
  const slide = (step) => {
    const span = Math.max(unit || 0, (high - low) * 0.004);
    const away = first > (low + high) / 2 ? -1 : 1;
    // where there are few values, to and fro between two of them
    const isCoarse = (high - low) / span < 40;
    const steps = isCoarse ? (step % 2 === 0 ? 0 : 1) : offset(step) / 5;
    setValue.call(target, String(first + away * steps * span));
    target.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const move = (step) => (isSlider ? slide(step) : pointer('pointermove', offset(step)));
  // the row of a slider is written at once: what counts is what it moves
  let changed = false;
  const watch = new MutationObserver((records) => {
    if (records.some((record) => !row?.contains(record.target))) changed = true;
  });
  const place = () => target.style.transform + (target.getAttribute('cy') ?? '');
  if (isSlider)
    watch.observe(figure, { subtree: true, attributes: true, childList: true, characterData: true });
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    const late = [];
    let [step, still, before, frameMs, firstMs] = [0, 0, '', 0, 0];
    // frames that have begun, and how many of them had when the move was made: those cannot show it
    let [frames, framesBefore] = [0, 0];
    if (isSlider) target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerId: 1 }));
    else pointer('pointerdown', 0);
    const next = () => {
      step += 1;
      still = 0;
      before = place();
      watch.takeRecords();
      changed = false;
      firstMs = frameMs + refreshMs;
      framesBefore = frames;
      move(step);
    };
    const end = () => {
      // no frame may end it a second time: the pointerup of that would end the next drag
      ended = true;
      watch.disconnect();
      // back to where it was, so that the next drag begins as this one did
      if (isSlider) {
        setValue.call(target, String(first));
        target.dispatchEvent(new Event('input', { bubbles: true }));
      } else pointer('pointermove', 0);
      if (isSlider) target.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerId: 1 }));
      else pointer('pointerup', 0);
      done(late);
    };
    let [sending, ended] = [false, false];
    port1.onmessage = ({ data }) => {
      if (ended) return;
      const nowMs = performance.now();
      if (step > 0 && data <= framesBefore) return;
      if (step > 0 && !sending) {
        const seen = isSlider ? changed : place() !== before;
        if (!seen && (still += 1) < 60) return;
        if (seen) late.push({ ms: nowMs - firstMs - refreshMs, frames: still });
        else late.push({ ms: NaN, frames: still });
      }
      if (sending) return;
      if (step >= steps || late.filter(({ ms }) => Number.isNaN(ms)).length > 5) return end();
      sending = true;
      // between two frames, as a mouse does
      setTimeout(() => {
        sending = false;
        next();
      }, 1);
    };
    const frame = (nowMs) => {
      frameMs = nowMs;
      frames += 1;
      if (ended) return;
      port2.postMessage(frames);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

const REFRESH_MS = 1000 / 60;

/** The same drag, once to warm up; and what the main thread worked for each move, in CPU time of that thread. */
async function measure(page, selector, rate) {
  await page.bringToFront();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.evaluate(drag, { selector, steps: 30, refreshMs: REFRESH_MS });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await metricsOf(session);
  const all = await page.evaluate(drag, { selector, steps: STEPS, refreshMs: REFRESH_MS });
  const after = await metricsOf(session);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  const shown = all.filter(({ ms }) => !Number.isNaN(ms));
  const late = shown.map(({ ms }) => ms);
  const perMove = (name) => (1000 * (after[name] - before[name])) / Math.max(1, late.length);
  return {
    moves: late.length,
    skipped: shown.filter(({ frames }) => frames > 0).length / Math.max(1, late.length),
    share: late.filter((ms) => ms > 0).length / Math.max(1, late.length),
    more: late.filter((ms) => ms > REFRESH_MS).length / Math.max(1, late.length),
    doneMs: late.map((ms) => ms + REFRESH_MS).toSorted((a, b) => a - b),
    work: perMove('TaskDuration'),
    script: perMove('ScriptDuration'),
    layout: perMove('LayoutDuration') + perMove('RecalcStyleDuration'),
  };
}

async function metricsOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** A selector of what a reader would drag first: a handle on a plot, else a slider; null where there is neither. */
async function grip(page, id) {
  const figure = `[data-figure="${id}"]`;
  await page.locator(figure).first().scrollIntoViewIfNeeded();
  await page.waitForSelector(`${figure}[data-ready]`);
  const candidates = [CHOSEN[id] ?? '.handle:not([aria-disabled])', '.slider-range:enabled'];
  for (const candidate of candidates) {
    const found = page.locator(`${figure} ${candidate}`).first();
    if (!(await found.isVisible().catch(() => false))) continue;
    await found.scrollIntoViewIfNeeded();
    await found.evaluate((element) => element.setAttribute('data-dragged', ''));
    return { selector: '[data-dragged]', name: await found.getAttribute('aria-label') };
  }
  return null;
}

const percent = (share) => `${(100 * share).toFixed(1)} %`.padStart(8);
const at = (sorted, q) =>
  (sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN).toFixed(0);

function line(name, { skipped, share, more, doneMs, work, script, layout }) {
  console.log(
    `  ${name.padEnd(30).slice(0, 30)} after the next frame ${percent(skipped)}, the next refresh ${percent(share)}, the one after ${percent(more)}` +
      `   done after ${at(doneMs, 0.5).padStart(3)} ms, 95 % ${at(doneMs, 0.95).padStart(3)}, worst ${at(doneMs, 1).padStart(4)}` +
      `   main thread per move ${work.toFixed(2).padStart(6)} ms: script ${script.toFixed(2)}, style and layout ${layout.toFixed(2)}`,
  );
}

const empty = await browser.newPage({ viewport: { width: 1440, height: 1100 } });
await empty.setContent(EMPTY_PLOT);
const built = readdirSync(`${dir}/figure`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const ids = asked.length > 0 ? asked : ['compose', 'chapter', ...built.map(({ name }) => name)];
const summary = [];
for (const id of new Set(ids)) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1100 } });
  await page.goto(root + (id === 'chapter' ? 'composing-networks/' : `figure/${id}/`));
  const held = await grip(page, id === 'chapter' ? 'compose' : id);
  console.log(
    `\n${id === 'chapter' ? 'compose on its chapter page' : id}: ${held?.name ?? 'nothing to drag'}`,
  );
  for (const rate of held ? RATES : []) {
    const base = await measure(empty, '#dot', rate);
    const figure = await measure(page, held.selector, rate);
    line(`empty plot, CPU at 1/${rate}`, base);
    if (figure.moves === 0) {
      console.log('  it moves nothing that can be seen at once');
      continue;
    }
    line(`figure, CPU at 1/${rate}`, figure);
    summary.push({ id, rate, figure, base });
  }
  await page.close();
}
await browser.close();
server.close();

console.log(
  `\nMoves painted after the next frame (aim: ${percent(AIM[1])} at full speed, ${percent(AIM[4])} at a quarter), and after the next refresh at 60 Hz:`,
);
for (const { id, rate, figure, base } of summary) {
  const verdict = (share, least) =>
    share <= AIM[rate] ? 'held' : share - least <= AIM[rate] ? 'held beside the empty plot' : 'NOT held';
  console.log(
    `${id.padEnd(24)} 1/${rate}   frame ${percent(figure.skipped)} (empty plot ${percent(base.skipped)}) ${verdict(figure.skipped, base.skipped).padEnd(26)}` +
      `   refresh ${percent(figure.share)} (${percent(base.share)}) ${verdict(figure.share, base.share).padEnd(26)}` +
      `   ${figure.work.toFixed(1).padStart(5)} ms a move against ${base.work.toFixed(1)}`,
  );
}
