import { type ReactNode, useMemo } from 'react';
import type { GreyImage } from '../../core/network/convolutionImage.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { structuredModel } from './model.ts';
import { PICTURE } from './picture.ts';
import { PICTURE_SIDE } from './schema.ts';

const SHADES = 24;
const MIDDLE = (PICTURE_SIDE - 1) / 2;

/** The picture with what the middle pixel of the last layer gathers from, and the picture after the layers. */
export function Pictures(): ReactNode {
  const layers = useSelected(structuredModel, (state) => state.layers);
  const field = useSelected(structuredModel, (_state, derived) => derived.field);
  const seen = useSelected(structuredModel, (_state, derived) => derived.seen);
  const reach = (field - 1) / 2;
  const from = Math.max(0, MIDDLE - reach);
  const size = Math.min(PICTURE_SIDE, field);
  const range = seen.values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  return (
    <div className="strd-pictures">
      <figure>
        <svg
          viewBox={`0 0 ${PICTURE_SIDE} ${PICTURE_SIDE}`}
          role="img"
          aria-label={`A small picture of a house, hills and a sun; the middle pixel gathers from a square of ${size} by ${size}`}
        >
          <Shades image={PICTURE} low={0} high={1} />
          {Array.from({ length: layers - 1 }, (_, k) => (
            <rect
              key={k}
              className="strd-field-before"
              x={Math.max(0, MIDDLE - k - 1)}
              y={Math.max(0, MIDDLE - k - 1)}
              width={Math.min(PICTURE_SIDE, 2 * k + 3)}
              height={Math.min(PICTURE_SIDE, 2 * k + 3)}
            />
          ))}
          <rect className="strd-field" x={from} y={from} width={size} height={size} />
          <rect className="strd-pixel" x={MIDDLE} y={MIDDLE} width={1} height={1} />
        </svg>
        <figcaption>
          {field >= PICTURE_SIDE
            ? 'The middle pixel sees all of it.'
            : `The middle pixel sees ${field}\u00a0×\u00a0${field}.`}
        </figcaption>
      </figure>
      <figure>
        <svg
          viewBox={`0 0 ${PICTURE_SIDE} ${PICTURE_SIDE}`}
          role="img"
          aria-label={`The same picture after ${layers} layers of the kernel`}
        >
          <Shades image={seen} low={-range} high={range} />
          <rect className="strd-pixel" x={MIDDLE} y={MIDDLE} width={1} height={1} />
        </svg>
        <figcaption>
          After {layers} {layers === 1 ? 'layer' : 'layers'}; zero is mid-grey.
        </figcaption>
      </figure>
    </div>
  );
}

/** A grey picture as one path for each shade: exact pixels, small enough to stand in the page. */
function Shades({
  image,
  low,
  high,
}: {
  readonly image: GreyImage;
  readonly low: number;
  readonly high: number;
}): ReactNode {
  const paths = useMemo(() => shadePaths(image, low, high), [image, low, high]);
  return (
    <g shapeRendering="crispEdges">
      {paths.map(({ shade, d }) => (
        <path key={shade} d={d} fill={`hsl(0 0% ${Math.round((100 * shade) / (SHADES - 1))}%)`} />
      ))}
    </g>
  );
}

function shadePaths({ width, values }: GreyImage, low: number, high: number): { shade: number; d: string }[] {
  const paths = new Map<number, string>();
  for (const [i, value] of values.entries()) {
    const share = Math.max(0, Math.min(1, (value - low) / (high - low)));
    const shade = Math.round(share * (SHADES - 1));
    paths.set(shade, `${paths.get(shade) ?? ''}M${i % width} ${Math.floor(i / width)}h1v1h-1z`);
  }
  return Array.from(paths, ([shade, d]) => ({ shade, d }));
}
