/**
 * The partition of a box by a two-input network in exact integers, written for clarity and apart from the
 * engine: every cell is its own polygon with homogeneous BigInt corners, split by every unit in turn.
 * Weights, biases and the box are integers over `scale` (20 for steps of 0.05).
 */
export interface IntegerLayer {
  weights: number[][];
  bias: number[];
  relu: boolean;
}

export interface IntegerNetwork {
  scale: number;
  layers: IntegerLayer[];
  /** x0, x1, y0, y1, over `scale` too */
  box: [number, number, number, number];
}

export interface ExactCounts {
  cells: number;
  cellsPerLayer: number[];
  vertices: number;
  edges: number;
  outputs: number[];
  joint: number;
}

/** (x, y, w): the point (x / w, y / w), w > 0, in lowest terms. */
type Point = readonly [bigint, bigint, bigint];
/** a·x + b·y + c */
type Affine = readonly [bigint, bigint, bigint];

interface Cell {
  corners: Point[];
  maps: Affine[];
}

export function countExactly(network: IntegerNetwork): ExactCounts {
  const scale = BigInt(network.scale);
  let cells = [boxCell(network.box, scale)];
  let factor = 1n; // what the maps of the layer before are multiplied by
  const cellsPerLayer: number[] = [];
  for (const layer of network.layers) {
    cells = cells.flatMap((cell) => splitByLayer(cell, layer, factor));
    factor *= scale;
    cellsPerLayer.push(cells.length);
  }
  const { vertices, edges, neighbours } = subdivide(cells);
  const outputCount = cells[0]?.maps.length ?? 0;
  const same = (c: number, d: number, i: number): boolean =>
    keyOf(cells[c]?.maps[i]) === keyOf(cells[d]?.maps[i]);
  const all = Array.from({ length: outputCount }, (_, i) => i);
  return {
    cells: cells.length,
    cellsPerLayer,
    vertices,
    edges,
    outputs: all.map((i) => countGroups(cells.length, neighbours, (c, d) => same(c, d, i))),
    joint: countGroups(cells.length, neighbours, (c, d) => all.every((i) => same(c, d, i))),
  };
}

function boxCell([x0, x1, y0, y1]: IntegerNetwork['box'], scale: bigint): Cell {
  const corner = (x: number, y: number): Point => lowestTerms(BigInt(x), BigInt(y), scale);
  return {
    corners: [corner(x0, y0), corner(x1, y0), corner(x1, y1), corner(x0, y1)],
    maps: [
      [1n, 0n, 0n],
      [0n, 1n, 0n],
    ],
  };
}

function splitByLayer(cell: Cell, layer: IntegerLayer, factor: bigint): Cell[] {
  const maps = layer.weights.map((row, i): Affine => {
    const sum: [bigint, bigint, bigint] = [0n, 0n, BigInt(layer.bias[i] ?? 0) * factor];
    row.forEach((w, k) => {
      const map = cell.maps[k] ?? [0n, 0n, 0n];
      for (const part of [0, 1, 2] as const) sum[part] += BigInt(w) * map[part];
    });
    return sum;
  });
  if (!layer.relu) return [{ corners: cell.corners, maps }];
  let pieces: Cell[] = [{ corners: cell.corners, maps: [] }];
  for (const map of maps) pieces = pieces.flatMap((piece) => splitByUnit(piece, map));
  return pieces;
}

function splitByUnit({ corners, maps }: Cell, map: Affine): Cell[] {
  const off: Affine = [0n, 0n, 0n];
  const z = corners.map(([x, y, w]) => map[0] * x + map[1] * y + map[2] * w);
  const above = z.some((value) => value > 0n);
  if (!above || !z.some((value) => value < 0n)) return [{ corners, maps: [...maps, above ? map : off] }];
  const positive: Point[] = [];
  const negative: Point[] = [];
  corners.forEach((p, i) => {
    const j = (i + 1) % corners.length;
    const zp = z[i] ?? 0n;
    const zq = z[j] ?? 0n;
    if (zp >= 0n) positive.push(p);
    if (zp <= 0n) negative.push(p);
    if (zp * zq < 0n) {
      const point = between(p, zp, corners[j] ?? p, zq);
      positive.push(point);
      negative.push(point);
    }
  });
  return [
    { corners: positive, maps: [...maps, map] },
    { corners: negative, maps: [...maps, off] },
  ];
}

/** Homogeneous values z are the true ones times w, so the weights |z_q|, |z_p| apply to homogeneous points. */
function between(p: Point, zp: bigint, q: Point, zq: bigint): Point {
  const a = magnitude(zq);
  const b = magnitude(zp);
  return lowestTerms(a * p[0] + b * q[0], a * p[1] + b * q[1], a * p[2] + b * q[2]);
}

function lowestTerms(x: bigint, y: bigint, w: bigint): Point {
  const g = divisor(divisor(x, y), w);
  return [x / g, y / g, w / g];
}

interface Side {
  cell: number;
  from: Point;
  to: Point;
}

/** Vertices, edges and pairs of cells with a common side, when every vertex splits every side that it lies on. */
function subdivide(cells: Cell[]): { vertices: number; edges: number; neighbours: [number, number][] } {
  const points = new Set<string>();
  const lines = new Map<string, Side[]>();
  cells.forEach(({ corners }, cell) => {
    corners.forEach((from, i) => {
      const to = corners[(i + 1) % corners.length] ?? from;
      points.add(from.join());
      const key = lineKey(from, to);
      const sides = lines.get(key) ?? [];
      sides.push({ cell, from, to });
      lines.set(key, sides);
    });
  });
  let edges = 0;
  const neighbours: [number, number][] = [];
  for (const sides of lines.values()) {
    const parts = new Map<string, number[]>();
    const along = sortPoints(sides.flatMap(({ from, to }) => [from, to]));
    for (const side of sides) {
      const ends = [indexOf(along, side.from), indexOf(along, side.to)].sort((a, b) => a - b);
      for (let i = ends[0] ?? 0; i < (ends[1] ?? 0); i++) {
        parts.set(String(i), [...(parts.get(String(i)) ?? []), side.cell]);
      }
    }
    edges += parts.size;
    for (const [c, d] of parts.values()) if (c !== undefined && d !== undefined) neighbours.push([c, d]);
  }
  return { vertices: points.size, edges, neighbours };
}

/** The line through two points as coefficients in lowest terms with a fixed sign. */
function lineKey(p: Point, q: Point): string {
  const a = p[1] * q[2] - p[2] * q[1];
  const b = p[2] * q[0] - p[0] * q[2];
  const c = p[0] * q[1] - p[1] * q[0];
  const g = divisor(divisor(a, b), c) * (a < 0n || (a === 0n && b < 0n) ? -1n : 1n);
  return [a / g, b / g, c / g].join();
}

function sortPoints(points: Point[]): Point[] {
  const distinct = [...new Map(points.map((p) => [p.join(), p])).values()];
  return distinct.sort((p, q) => sign(p[0] * q[2] - q[0] * p[2]) || sign(p[1] * q[2] - q[1] * p[2]));
}

function indexOf(points: Point[], p: Point): number {
  return points.findIndex((q) => q[0] === p[0] && q[1] === p[1] && q[2] === p[2]);
}

function countGroups(
  size: number,
  neighbours: [number, number][],
  joins: (c: number, d: number) => boolean,
): number {
  const group = Array.from({ length: size }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (group[at] !== at) at = group[at] ?? at;
    return at;
  };
  let count = size;
  for (const [c, d] of neighbours) {
    const [p, q] = [root(c), root(d)];
    if (p === q || !joins(c, d)) continue;
    group[p] = q;
    count--;
  }
  return count;
}

function keyOf(map: Affine | undefined): string {
  return map ? map.join() : '';
}

function magnitude(x: bigint): bigint {
  return x < 0n ? -x : x;
}

function sign(x: bigint): number {
  return x > 0n ? 1 : x < 0n ? -1 : 0;
}

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [magnitude(a), magnitude(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
