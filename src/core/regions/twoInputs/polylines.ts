// Index reads on typed arrays are in range by construction here, hence the `!`.

/** Line i goes through points offsets[i] … offsets[i + 1) of x0, y0, x1, y1 …; a closed one repeats its first point. */
export interface Polylines {
  readonly points: Float64Array;
  readonly offsets: Uint32Array;
}

/**
 * Joins segments into lines as long as possible: a line ends where other than two segments meet.
 * @param segments pairs of node numbers below `nodeCount`
 * @param coordinateOf x (axis 0) or y (axis 1) of a node
 */
export function traceSegments(
  segments: ArrayLike<number>,
  nodeCount: number,
  coordinateOf: (node: number, axis: 0 | 1) => number,
): Polylines {
  const count = segments.length / 2;
  const { starts, incident } = listIncident(segments, nodeCount);
  const used = new Uint8Array(count);
  const points = new Float64Array(4 * count); // at most one line per segment
  const offsets: number[] = [0];
  let length = 0;
  const addPoint = (node: number): void => {
    points[length++] = coordinateOf(node, 0);
    points[length++] = coordinateOf(node, 1);
  };
  const walk = (segment: number, start: number): void => {
    addPoint(start);
    let at = start;
    let next = segment;
    while (next >= 0) {
      used[next] = 1;
      at = segments[2 * next]! === at ? segments[2 * next + 1]! : segments[2 * next]!;
      addPoint(at);
      next = starts[at + 1]! - starts[at]! === 2 ? unusedAt(at) : -1;
    }
    offsets.push(length / 2);
  };
  const unusedAt = (node: number): number => {
    for (let i = starts[node]!; i < starts[node + 1]!; i++) if (used[incident[i]!] === 0) return incident[i]!;
    return -1;
  };
  for (let s = 0; s < count; s++) {
    for (const end of [segments[2 * s]!, segments[2 * s + 1]!]) {
      if (used[s] === 0 && starts[end + 1]! - starts[end]! !== 2) walk(s, end);
    }
  }
  for (let s = 0; s < count; s++) if (used[s] === 0) walk(s, segments[2 * s]!); // what is left are loops
  return { points: points.slice(0, length), offsets: Uint32Array.from(offsets) };
}

/** The segments at each node: incident[starts[node] … starts[node + 1]). */
function listIncident(segments: ArrayLike<number>, nodeCount: number) {
  const starts = new Uint32Array(nodeCount + 1);
  for (let i = 0; i < segments.length; i++) starts[segments[i]! + 1]!++;
  for (let n = 0; n < nodeCount; n++) starts[n + 1] = starts[n + 1]! + starts[n]!;
  const next = starts.slice();
  const incident = new Uint32Array(segments.length);
  for (let i = 0; i < segments.length; i++) incident[next[segments[i]!]!++] = i >> 1;
  return { starts, incident };
}
