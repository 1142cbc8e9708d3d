/** The page of regionsFrame.mjs: regions recomputed and painted at every frame, beside a canvas that is only cleared. */
import { createNetwork } from '../../src/core/network/createNetwork.ts';
import type { NetworkSpec } from '../../src/core/network/network.ts';
import { linearRegions2D } from '../../src/core/regions/linearRegions2D.ts';
import type { Box2D } from '../../src/core/regions/twoInputs/types.ts';
import { fillCells } from '../../src/plot/regionMap/cellFills.ts';
import { paintCells } from '../../src/plot/regionMap/paintCells.ts';

const BOX: Box2D = { x: [-1, 1], y: [-1, 1] };
const SIZE_PX = 640;

/** What a frame cost: the script's own time, and the time since the frame before. */
interface Frames {
  readonly workMs: number[];
  readonly gapMs: number[];
}

/** The network with one weight of its first layer as a drag would have it at this frame. */
function dragged(spec: NetworkSpec, frame: number): NetworkSpec {
  const [first, ...rest] = spec.layers;
  if (!first) return spec;
  const [row = [], ...rows] = first.weights;
  const [weight = 0, ...others] = row;
  const moved = [weight + Math.sin(frame / 20), ...others];
  return { layers: [{ ...first, weights: [moved, ...rows] }, ...rest] };
}

function openCanvas(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [SIZE_PX, SIZE_PX];
  canvas.style.width = `${SIZE_PX / 2}px`;
  document.body.replaceChildren(canvas);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no canvas here');
  return context;
}

/** Draws at every frame, `count` times after `warmUp`. */
function run(draw: (frame: number) => void, count: number, warmUp = 30): Promise<Frames> {
  const frames: Frames = { workMs: [], gapMs: [] };
  return new Promise((resolve) => {
    let frame = 0;
    let last = 0;
    const step = (now: number): void => {
      const start = performance.now();
      draw(frame);
      if (frame >= warmUp) {
        frames.workMs.push(performance.now() - start);
        frames.gapMs.push(now - last);
      }
      last = now;
      frame += 1;
      if (frame < warmUp + count) requestAnimationFrame(step);
      else resolve(frames);
    };
    requestAnimationFrame(step);
  });
}

function runEmpty(count: number): Promise<Frames> {
  const context = openCanvas();
  return run((frame) => {
    context.fillStyle = frame % 2 === 0 ? '#fff' : '#eee';
    context.fillRect(0, 0, SIZE_PX, SIZE_PX);
  }, count);
}

function runMap(spec: NetworkSpec, count: number): Promise<Frames> {
  const context = openCanvas();
  const image = context.createImageData(SIZE_PX, SIZE_PX);
  const raster = { pixels: new Uint32Array(image.data.buffer), widthPx: SIZE_PX, heightPx: SIZE_PX };
  return run((frame) => {
    const regions = linearRegions2D(createNetwork(dragged(spec, frame)), BOX);
    const fills = fillCells(regions, { by: 'value', output: 0, limit: 2, theme: 'light' });
    paintCells(raster, regions, fills, BOX);
    context.putImageData(image, 0, 0);
  }, count);
}

/** Computing alone, between frames; the caller warms up. */
async function runCompute(spec: NetworkSpec, count: number): Promise<{ regions: number; workMs: number[] }> {
  const network = createNetwork(spec);
  const workMs: number[] = [];
  let regions = 0;
  for (let i = 0; i < count; i++) {
    const start = performance.now();
    regions = linearRegions2D(network, BOX).activationRegionCount;
    workMs.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return { regions, workMs };
}

Object.assign(globalThis, { frames: { runEmpty, runMap, runCompute } });
