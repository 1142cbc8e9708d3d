// Index reads on typed arrays are in range by construction here, hence the `!`.
import type { Network } from '../../network/network.ts';
import { multiplyIntoNextLayer } from './nextLayerProduct.ts';
import { scaleLayer, type ValueRange } from './scaledLayer.ts';
import { splitCells } from './splitCells.ts';
import type { Box2D } from './types.ts';
import { rangeOfValues, signAllVertices } from './vertexSigns.ts';
import { growFloats, type Workspace } from './workspace.ts';

/** With more vertices than this a sample of them tells how large values are. */
const MANY_VERTICES = 1024;

/**
 * Fills the workspace with the partition of the box into activation regions, layer by layer. Afterwards z
 * holds the last layer's pre-activations (scaled) at every vertex.
 * @returns cells after each layer
 */
export function partitionBox(
  s: Workspace,
  network: Network,
  box: Box2D,
  onLayer: (layer: number, cells: number) => void,
): number[] {
  startWithBox(s, network, box);
  const cellsPerLayer: number[] = [];
  network.layers.forEach((layer, l) => {
    onLayer(l, s.cellCount);
    s.layerIndex = l;
    s.layer = s.scaledLayers[l]!;
    if (s.layer.relu) signAllVertices(s);
    const after = network.layers[l + 1];
    const sampling = s.vertexCount > MANY_VERTICES ? 4 : 1;
    s.next = after ? scaleLayer(after, (stride) => rangeOfValues(s, stride), sampling) : null;
    if (s.next) s.scaledLayers.push(s.next);
    multiplyIntoNextLayer(s, 0, s.vertexCount);
    if (s.layer.relu) {
      s.history = s.histories[l] ??= { parent: new Int32Array(64), pattern: new Int32Array(64) };
      splitCells(s, after === undefined);
    }
    if (s.next) [s.z, s.nextZ] = [s.nextZ, s.z];
    s.firstUnit += layer.outputs;
    cellsPerLayer.push(s.cellCount);
  });
  return cellsPerLayer;
}

function startWithBox(s: Workspace, network: Network, box: Box2D): void {
  const [x0, x1] = box.x;
  const [y0, y1] = box.y;
  s.network = network;
  s.box = box;
  s.inverseWidth = 1 / (x1 - x0);
  s.inverseHeight = 1 / (y1 - y0);
  s.exact = undefined;
  s.doubtfulCount = 0;
  s.exactCount = 0;
  s.firstUnit = 0;
  s.points.set([x0, y0, x1, y0, x1, y1, x0, y1]);
  s.vertexCount = 4;
  s.edgeCount = 4;
  s.cellCount = 1;
  for (let i = 0; i < 4; i++) {
    s.edgeA[i] = i;
    s.edgeB[i] = (i + 1) & 3;
    s.edgeMaker[i] = -1;
    s.parentA[i] = -1;
    s.parentB[i] = -1;
    s.vertexMaker[i] = -1;
    s.cellVertex[i] = i;
    s.cellEdge[i] = i;
  }
  s.cellOffset[0] = 0;
  s.cellOffset[1] = 4;
  firstPreActivations(s, network, rangeOfBox(box));
}

function rangeOfBox(box: Box2D): ValueRange {
  const size = Float64Array.of(
    Math.max(Math.abs(box.x[0]), Math.abs(box.x[1])),
    Math.max(Math.abs(box.y[0]), Math.abs(box.y[1])),
  );
  return { size, noise: size.map((m) => m * 2 ** -52), exponent: new Int32Array(2) };
}

function firstPreActivations(s: Workspace, network: Network, range: ValueRange): void {
  const first = network.layers[0];
  if (!first) return;
  const layer = scaleLayer(first, () => range, 1);
  s.scaledLayers = [layer];
  s.z = growFloats(s.z, 4 * layer.outputs);
  const { points, z } = s;
  for (let v = 0; v < 4; v++) {
    for (let i = 0; i < layer.outputs; i++) {
      const wx = layer.weights[2 * i]! * points[2 * v]!;
      const wy = layer.weights[2 * i + 1]! * points[2 * v + 1]!;
      z[v * layer.outputs + i] = wx + wy + layer.bias[i]!;
    }
  }
}
