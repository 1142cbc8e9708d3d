import {
  type ComponentType,
  type KeyboardEvent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { FigureControl } from '../control/figureControl.ts';
import { registerFigure } from '../lecture/lectureFigures.ts';
import { useLecture } from '../lecture/lectureStore.ts';
import { startFigureLecture } from '../lecture/startFigureLecture.ts';
import { answerOption } from '../prediction/answers.ts';
import { usePrediction } from '../prediction/Cover.tsx';
import { ErrorBoundary } from '../react/ErrorBoundary.tsx';
import { FigureProvider } from '../react/FigureContext.ts';
import { EDITION } from '../edition.ts';
import { LiveDescription } from '../react/LiveDescription.tsx';
import { shareAddress } from '../share/sync.ts';
import { StepBar } from '../steps/StepBar.tsx';
import { useStepLink } from '../steps/useStepLink.ts';
import { FigureToolbar, type Panel } from './FigureToolbar.tsx';
import { figureKeyOf } from './figureKeys.ts';
import { Notices } from './Notices.tsx';
import { Presets } from './Presets.tsx';
import { useEmbedHeight } from './useEmbedHeight.ts';
import { useFill } from './useFill.ts';
import { useSight } from './useSight.ts';

const LectureFrame = lazy(async () => ({
  default: (await import('../lecture/LectureFrame.tsx')).LectureFrame,
}));
const PredictionSheet = lazy(async () => ({
  default: (await import('../prediction/PredictionSheet.tsx')).PredictionSheet,
}));
const ChallengePanel = lazy(async () => ({
  default: (await import('../challenge/ChallengePanel.tsx')).ChallengePanel,
}));
const ExportPanel = lazy(async () => ({ default: (await import('../export/ExportPanel.tsx')).ExportPanel }));
const SharePanel = lazy(async () => ({ default: (await import('../export/SharePanel.tsx')).SharePanel }));

export interface FrameProps {
  readonly control: FigureControl;
  readonly number?: string | undefined;
  readonly View: ComponentType;
  readonly Controls: ComponentType;
  readonly caption: ReactNode;
}

/** What every figure stands in: hairline, number, title, tools, steps, the figure itself, description and caption. */
export function FigureFrame({ control, number, View, Controls, caption }: FrameProps): ReactNode {
  const root = useRef<HTMLElement>(null);
  const titleId = useId();
  const ready = useReady();
  const [panel, setPanel] = useState<Panel | null>(null);
  const { fill, toggle } = useFill(root);
  const lecture = useLecture(control.key);
  const sight = useSight(root);
  const place = useMemo(
    () => ({ figureId: control.figureId, instance: control.instance, control, sight }),
    [control, sight],
  );
  useEffect(() => registerFigure({ control, Controls }), [control, Controls]);
  useStepLink(control, root);
  useEmbedHeight(control.key, root);
  const keyDown = (event: KeyboardEvent): void => {
    const handled = handleKey(event, control, { fill, toggleFill: toggle, panel, setPanel });
    if (handled) event.preventDefault();
  };
  if (lecture) {
    return (
      <FigureProvider value={place}>
        <Suspense>
          <LectureFrame control={control} place={lecture} View={View} Controls={Controls} />
        </Suspense>
      </FigureProvider>
    );
  }
  return (
    <FigureProvider value={place}>
      {/* a shortcut listener around the figure's own controls, not a control itself */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section
        ref={root}
        className="figure"
        id={`figure-${control.key.replace('.', '-')}`}
        data-figure={control.figureId}
        data-instance={control.instance === '' ? undefined : control.instance}
        data-ready={ready ? '' : undefined}
        data-fill={fill === 'none' ? undefined : fill}
        aria-labelledby={titleId}
        onKeyDown={keyDown}
      >
        <header className="figure-head">
          <h3 className="figure-title" id={titleId}>
            {number === undefined ? null : <span className="figure-number">{number}</span>} {control.title}
          </h3>
          <FigureToolbar control={control} panel={panel} onPanel={setPanel} fill={fill} onFill={toggle} />
        </header>
        <Notices group={control} />
        <StepBar control={control} />
        <Sheets control={control} panel={panel} root={root} onClose={() => setPanel(null)} />
        <ErrorBoundary
          onReset={control.reset}
          report={() => `${control.key} ${typeof window === 'undefined' ? '' : shareAddress()}`}
        >
          <div className="figure-body">
            <div className="figure-view">
              <View />
            </div>
            <div className="figure-rail">
              <Presets control={control} />
              <Controls />
            </div>
          </div>
          <div className="figure-foot">
            <Description control={control} id={`${titleId}d`} />
            <div className="figure-caption">{caption}</div>
            <p className="figure-computed">
              {control.computed} {EDITION}.
            </p>
          </div>
        </ErrorBoundary>
      </section>
    </FigureProvider>
  );
}

/** What opens between the head and the picture. Loaded when it is first wanted. */
function Sheets({
  control,
  panel,
  root,
  onClose,
}: {
  readonly control: FigureControl;
  readonly panel: Panel | null;
  readonly root: { readonly current: HTMLElement | null };
  onClose(): void;
}): ReactNode {
  const { prediction } = usePrediction(control);
  return (
    <Suspense>
      {prediction ? <PredictionSheet control={control} prediction={prediction} /> : null}
      {panel === 'challenge' ? <ChallengePanel control={control} onClose={onClose} /> : null}
      {panel === 'share' ? <SharePanel control={control} onClose={onClose} /> : null}
      {panel === 'export' ? <ExportPanel control={control} root={root} onClose={onClose} /> : null}
    </Suspense>
  );
}

/** The state in words; while a prediction is open, nothing that gives it away. */
function Description({ control, id }: { readonly control: FigureControl; readonly id: string }): ReactNode {
  const { phase } = usePrediction(control);
  const text = control.useDescription();
  return (
    <LiveDescription
      id={id}
      text={phase === 'asked' ? 'Part of the figure is covered until you reveal it.' : text}
    />
  );
}

/** False in the prerendered page and while it hydrates. */
function useReady(): boolean {
  return useSyncExternalStore(
    noChange,
    () => true,
    () => false,
  );
}

function noChange(): () => void {
  return () => {};
}

interface FrameTools {
  readonly fill: string;
  toggleFill(): void;
  readonly panel: Panel | null;
  setPanel(panel: Panel | null): void;
}

/** Whether the key was for the figure. Esc takes one layer away per press. */
function handleKey(event: KeyboardEvent, control: FigureControl, tools: FrameTools): boolean {
  if (event.defaultPrevented) return false;
  const { key, ctrlKey, metaKey, altKey, shiftKey, target, nativeEvent } = event;
  const wish = figureKeyOf({
    key,
    ctrlKey,
    metaKey,
    altKey,
    shiftKey,
    target,
    isComposing: nativeEvent.isComposing,
  });
  switch (wish?.kind) {
    case undefined:
      return false;
    case 'undo':
      control.undo();
      return true;
    case 'redo':
      control.redo();
      return true;
    case 'reset':
      control.reset();
      return true;
    case 'pin':
      control.pinHighlight();
      return true;
    case 'lecture':
      if (control.steps.length === 0) return false;
      void startFigureLecture(control);
      return true;
    case 'fill':
      tools.toggleFill();
      return true;
    case 'leave':
      if (tools.panel !== null) tools.setPanel(null);
      else if (tools.fill === 'window') tools.toggleFill();
      else return false;
      return true;
    case 'option':
      return answerOption(control, wish.index);
  }
}
