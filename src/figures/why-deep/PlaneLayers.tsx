import { memo, type ReactNode, useMemo } from 'react';
import type { LabelledExamples } from '../../core/data/examples.ts';
import { polylinesPath } from '../../plot/regionMap/linePaths.ts';
import { Clip } from '../../ui/plot/Clip.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { markerPaths } from './markers.ts';
import type { Side } from './schema.ts';
import type { Shown } from './useNetworks.ts';

export interface PlaneLayersProps {
  readonly examples: LabelledExamples;
  readonly shallow: Shown;
  readonly deep: Shown;
  /** Whose errors are filled. */
  readonly filled: Side;
  readonly radiusPx: number;
}

/** Points and both boundaries. Drawn again when one of them changes, or their scale. */
export const PlaneLayers = memo(function PlaneLayers(props: PlaneLayersProps): ReactNode {
  const { examples, shallow, deep, filled, radiusPx } = props;
  return (
    <>
      <Markers
        examples={examples}
        isWrong={(filled === 'shallow' ? shallow : deep).isWrong}
        radiusPx={radiusPx}
      />
      <BoundaryLine shown={shallow} />
      <BoundaryLine shown={deep} />
    </>
  );
});

/** Cuts its layers off at the plot's edges, and draws these. */
export function Window({ children }: { readonly children: ReactNode }): ReactNode {
  const { x, y } = usePlot();
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  return (
    <>
      <Clip marginPx={0}>{children}</Clip>
      <rect className="why-frame" x={left} y={top} width={right - left} height={bottom - top} />
    </>
  );
}

interface MarkersProps {
  readonly examples: LabelledExamples;
  readonly isWrong: readonly boolean[];
  readonly radiusPx: number;
}

const Markers = memo(function Markers({ examples, isWrong, radiusPx }: MarkersProps): ReactNode {
  const frame = usePlot();
  const paths = useMemo(
    () => markerPaths(examples, isWrong, frame, radiusPx),
    [examples, isWrong, frame, radiusPx],
  );
  return paths.map(({ label, isWrong: wrong, d }) => (
    <path
      key={`${label} ${wrong}`}
      className="why-marks"
      data-class={label}
      data-wrong={wrong ? '' : undefined}
      d={d}
    />
  ));
});

const BoundaryLine = memo(function BoundaryLine({ shown }: { readonly shown: Shown }): ReactNode {
  const { x, y } = usePlot();
  const lines = shown.boundary?.lines;
  const d = useMemo(() => (lines ? polylinesPath(lines, x, y) : ''), [lines, x, y]);
  return (
    <>
      <path className="why-boundary-back" d={d} />
      <path className="why-boundary" data-side={shown.side} d={d} />
    </>
  );
});
