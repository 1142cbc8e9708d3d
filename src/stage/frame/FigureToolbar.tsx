import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import type { FigureControl } from '../control/figureControl.ts';
import { startFigureLecture } from '../lecture/startFigureLecture.ts';
import { startPrediction } from '../prediction/answers.ts';
import type { Fill } from './useFill.ts';

/** What a tool opens below the head. */
export type Panel = 'challenge' | 'share' | 'export';

export interface ToolbarProps {
  readonly control: FigureControl;
  readonly panel: Panel | null;
  onPanel(panel: Panel | null): void;
  readonly fill: Fill;
  onFill(): void;
}

/** Quiet text buttons. Where there is little room the less important ones wait behind "More". */
export function FigureToolbar(props: ToolbarProps): ReactNode {
  const { control, panel, onPanel } = props;
  const [more, setMore] = useState(false);
  return (
    <div className="figure-toolbar" role="group" aria-label={`Tools of “${control.title}”`}>
      {control.predictions.length === 0 ? null : (
        <Tool
          mark
          onClick={() => {
            onPanel(null);
            startPrediction(control);
          }}
        >
          Predict first
        </Tool>
      )}
      {control.challenges.length === 0 ? null : (
        <PanelTool name="challenge" panel={panel} onPanel={onPanel}>
          Challenge
        </PanelTool>
      )}
      <HistoryTools control={control} />
      <Tool more expanded={more} onClick={() => setMore(!more)}>
        More
      </Tool>
      <div className="figure-tools-more" data-open={more ? '' : undefined}>
        <PanelTool name="share" panel={panel} onPanel={onPanel}>
          Share
        </PanelTool>
        <PanelTool name="export" panel={panel} onPanel={onPanel}>
          Export
        </PanelTool>
        {control.steps.length === 0 ? null : (
          <Tool
            onClick={() => {
              void startFigureLecture(control);
            }}
          >
            Lecture
          </Tool>
        )}
        <Tool onClick={props.onFill}>{props.fill === 'none' ? 'Full screen' : 'Leave full screen'}</Tool>
      </div>
    </div>
  );
}

function HistoryTools({ control }: { readonly control: FigureControl }): ReactNode {
  const canUndo = useStore(control.store, (snapshot) => snapshot.canUndo);
  const canRedo = useStore(control.store, (snapshot) => snapshot.canRedo);
  return (
    <>
      <Tool disabled={!canUndo} onClick={control.undo}>
        Undo
      </Tool>
      <Tool disabled={!canRedo} onClick={control.redo}>
        Redo
      </Tool>
      <Tool onClick={control.reset}>Reset</Tool>
    </>
  );
}

function PanelTool({
  name,
  panel,
  onPanel,
  children,
}: {
  readonly name: Panel;
  readonly panel: Panel | null;
  onPanel(panel: Panel | null): void;
  readonly children: string;
}): ReactNode {
  return (
    <Tool
      expanded={panel === name}
      onClick={() => {
        onPanel(panel === name ? null : name);
      }}
    >
      {children}
    </Tool>
  );
}

interface ToolProps {
  readonly children: string;
  readonly mark?: boolean;
  readonly more?: boolean;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  onClick(): void;
}

function Tool({ children, mark, more, disabled, pressed, expanded, onClick }: ToolProps): ReactNode {
  return (
    <button
      type="button"
      className={more ? 'button figure-more' : 'button'}
      data-tone={mark ? 'mark' : undefined}
      aria-disabled={disabled ? true : undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
