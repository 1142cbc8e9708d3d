import { type ReactNode, useRef } from 'react';
import { Plot, type PlotProps } from '../../ui/plot/Plot.tsx';
import { useWidth } from '../../ui/plot/useSize.ts';
import { useInLecture } from './useInLecture.ts';

interface WidePlotProps extends PlotProps {
  readonly aspect: number;
  readonly nominalWidthPx: number;
}

/** As plot.css has it, so that the box has its height before anything is measured. */
const LEAST_HEIGHT_PX = 230;

/** A plot that is wide where there is room, and not flat where there is none. A slide has room for its aspect only. */
export function WidePlot(props: WidePlotProps): ReactNode {
  const inLecture = useInLecture();
  const box = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(box, props.nominalWidthPx);
  if (inLecture) return <Plot {...props} />;
  return (
    <div ref={box} className="wide-plot">
      <Plot {...props} aspect={Math.max(props.aspect, LEAST_HEIGHT_PX / widthPx)} />
    </div>
  );
}
