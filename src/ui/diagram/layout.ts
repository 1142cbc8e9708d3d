const MIN_PITCH_Y_PX = 36;
const MAX_PITCH_Y_PX = 64;
const MIN_PITCH_X_PX = 56;
/** Without names units may stand closer, and be smaller. */
const NAMELESS = { minPitchYPx: 15, minPitchXPx: 36, minRadiusPx: 5 } as const;
const MAX_PITCH_X_PX = 150;
const MIN_INSIDE_RADIUS_PX = 11.5;
const EDGE_SLOPE = 0.2;

export interface DiagramLayout {
  /** What the picture needs: at least what was asked for, more where that would not be legible. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly radiusPx: number;
  readonly fontPx: number;
  /** Whether circles are large enough to hold a variable. */
  readonly labelsInside: boolean;
  /** Whether there is room for a number under every node. */
  readonly numbersFit: boolean;
  /** Centres, by layer and node. */
  readonly positions: readonly (readonly NodePosition[])[];
}

export interface NodePosition {
  readonly xPx: number;
  readonly yPx: number;
}

/**
 * Where the nodes of a layered network stand: layers as evenly spaced columns, each centred on the middle line, so
 * that a waist of one node lies on it. Nodes and type shrink with the largest layer down to what can be read; beyond
 * that the picture grows, and its box has to scroll.
 * @param layerSizes nodes in each layer, inputs first
 * @param named what has a name: every unit, or every layer as a whole, under its column
 */
export function layoutDiagram(
  layerSizes: readonly number[],
  widthPx: number,
  heightPx: number,
  named: 'units' | 'layers' = 'units',
): DiagramLayout {
  if (named === 'layers') return layoutNameless(layerSizes, widthPx, heightPx);
  const most = Math.max(1, ...layerSizes);
  const pitchY = clamp((heightPx - 50) / Math.max(1, most - 1), MIN_PITCH_Y_PX, MAX_PITCH_Y_PX);
  const radiusPx = round(clamp(pitchY * 0.265, 8, 14));
  const fontPx = round(clamp(pitchY * 0.33, 13, 17));
  const above = radiusPx + fontPx + 7;
  const below = radiusPx + 15;
  const tall = Math.max(heightPx, (most - 1) * pitchY + above + below);

  const narrowest = Math.max(MIN_PITCH_X_PX, EDGE_SLOPE * pitchY * (most - 1));
  const middle = above + (tall - above - below) / 2;
  return {
    ...columns(layerSizes, { widthPx, narrowest, pitchY, middle, side: radiusPx + 12 }),
    heightPx: round(tall),
    radiusPx,
    fontPx,
    labelsInside: radiusPx >= MIN_INSIDE_RADIUS_PX,
    numbersFit: pitchY >= above + below - 8,
  };
}

/** The same with nothing beside the units, and a line of names below. */
function layoutNameless(layerSizes: readonly number[], widthPx: number, heightPx: number): DiagramLayout {
  const { minPitchYPx, minPitchXPx, minRadiusPx } = NAMELESS;
  const most = Math.max(1, ...layerSizes);
  const fontPx = 17;
  const below = 2 * fontPx;
  const pitchY = clamp((heightPx - below - 20) / Math.max(1, most - 1), minPitchYPx, MAX_PITCH_Y_PX);
  const radiusPx = round(clamp(pitchY * 0.3, minRadiusPx, 14));
  const tall = Math.max(heightPx, (most - 1) * pitchY + 2 * radiusPx + 6 + below);
  return {
    ...columns(layerSizes, {
      widthPx,
      narrowest: minPitchXPx,
      pitchY,
      middle: (tall - below) / 2,
      side: radiusPx + 12,
    }),
    heightPx: round(tall),
    radiusPx,
    fontPx,
    labelsInside: false,
    numbersFit: false,
  };
}

interface Spacing {
  readonly widthPx: number;
  readonly narrowest: number;
  readonly pitchY: number;
  readonly middle: number;
  readonly side: number;
}

/** Layers side by side, as far apart as the width allows. */
function columns(
  layerSizes: readonly number[],
  { widthPx, narrowest, pitchY, middle, side }: Spacing,
): Pick<DiagramLayout, 'widthPx' | 'positions'> {
  const gaps = Math.max(1, layerSizes.length - 1);
  const pitchX = clamp((widthPx - 2 * side) / gaps, narrowest, MAX_PITCH_X_PX);
  const spanX = (layerSizes.length - 1) * pitchX;
  const wide = Math.max(widthPx, spanX + 2 * side);
  const left = (wide - spanX) / 2;
  return {
    widthPx: round(wide),
    positions: layerSizes.map((count, layer) =>
      Array.from({ length: count }, (_, node) => ({
        xPx: round(left + layer * pitchX),
        yPx: round(middle + (node - (count - 1) / 2) * pitchY),
      })),
    ),
  };
}

/** Stroke of an edge in px: 0.75 for a weight near 0, towards 4 for large ones; the same weight always looks the same. */
export function edgeWidthPx(weight: number): number {
  const size = Math.abs(weight);
  if (Number.isNaN(size)) return 0.75;
  return round(0.75 + 3.25 * (1 - Math.exp(-size / 3.5)));
}

/** A straight edge from rim to rim of two nodes. */
export function edgeLine(
  from: NodePosition,
  to: NodePosition,
  radiusPx: number,
): readonly [number, number, number, number] {
  const dx = to.xPx - from.xPx;
  const dy = to.yPx - from.yPx;
  const share = radiusPx / Math.max(Math.hypot(dx, dy), 2 * radiusPx);
  return [
    round(from.xPx + dx * share),
    round(from.yPx + dy * share),
    round(to.xPx - dx * share),
    round(to.yPx - dy * share),
  ];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
