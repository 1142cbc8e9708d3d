import { lazy, type ReactNode, Suspense } from 'react';
import { useStore } from 'zustand';
import { PlotOverlayContext } from '../../ui/plot/PlotContext.ts';
import type { AskedCurve, AskedPrediction, FigureControl } from '../control/figureControl.ts';
import { NO_SESSION } from '../control/session.ts';
import { useLecture } from '../lecture/lectureStore.ts';
import { useFigurePlace } from '../react/FigureContext.ts';

const CurvePen = lazy(async () => ({ default: (await import('./CurvePen.tsx')).CurvePen }));
const CurveGuess = lazy(async () => ({ default: (await import('./CurveGuess.tsx')).CurveGuess }));

export interface CoverProps {
  /** What predictions and steps call this panel. */
  readonly name: string;
  readonly children: ReactNode;
}

/**
 * A panel of a figure that a prediction can cover and a lecture step can leave out. A covered plot keeps its axes, so
 * that a curve can be drawn on it; anything else disappears behind the sheet, for screen readers too.
 */
export function Cover({ name, children }: CoverProps): ReactNode {
  const { control } = useFigurePlace();
  return control ? (
    <ControlledCover control={control} name={name}>
      {children}
    </ControlledCover>
  ) : (
    children
  );
}

function ControlledCover({
  control,
  name,
  children,
}: CoverProps & { readonly control: FigureControl }): ReactNode {
  const { prediction, phase } = usePrediction(control);
  const lecture = useLecture(control.key);
  const panels = lecture === null ? undefined : control.steps[lecture.step]?.panels;
  const covered = phase === 'asked' && prediction?.covers.includes(name) === true;
  const curve = prediction?.kind === 'curve' && prediction.on === name ? prediction : null;
  return (
    <div
      className="cover"
      data-cover={name}
      data-covered={covered ? '' : undefined}
      data-drawn={curve ? '' : undefined}
      hidden={panels !== undefined && !panels.includes(name)}
    >
      <PlotOverlayContext value={curve ? <Overlay control={control} curve={curve} phase={phase} /> : null}>
        {children}
      </PlotOverlayContext>
    </div>
  );
}

function Overlay({
  control,
  curve,
  phase,
}: {
  readonly control: FigureControl;
  readonly curve: AskedCurve;
  readonly phase: 'asked' | 'revealed' | null;
}): ReactNode {
  return (
    <Suspense>
      {phase === 'asked' ? (
        <CurvePen control={control} prediction={curve} />
      ) : (
        <CurveGuess control={control} prediction={curve} />
      )}
    </Suspense>
  );
}

/** The prediction that is on in a figure, if any. */
export function usePrediction(control: FigureControl): {
  readonly prediction: AskedPrediction | null;
  readonly phase: 'asked' | 'revealed' | null;
} {
  const current = useStore(control.session, (session) => session.prediction);
  const prediction = control.predictions.find(({ id }) => id === current?.id) ?? null;
  return { prediction, phase: prediction ? (current?.phase ?? null) : null };
}

/** Names of panels and readouts that a prediction hides now. */
export function useCovers(control: FigureControl | undefined): readonly string[] {
  const asked = useStore(control?.session ?? NO_SESSION, ({ prediction }) =>
    prediction?.phase === 'asked' ? prediction.id : null,
  );
  return control?.predictions.find(({ id }) => id === asked)?.covers ?? NONE;
}

const NONE: readonly string[] = [];
