import type { ReactNode } from 'react';
import { Button } from './Button.tsx';

export interface RunBarProps {
  readonly status: 'idle' | 'running' | 'paused' | 'done' | 'cancelled';
  readonly startLabel: string;
  readonly againLabel: string;
  /** What the bar measures, for its accessible name. */
  readonly barLabel: string;
  /** 0 to 1. */
  readonly share: number;
  readonly words: string;
  /** For tests and embedders. */
  readonly name: string;
  start(): void;
  cancel(): void;
  pause?(): void;
  resume?(): void;
  /** Further buttons, after those that every run has. */
  readonly children?: ReactNode;
}

/** Starts, holds and ends a long run, and says how far it is. */
export function RunBar(props: RunBarProps): ReactNode {
  const { status, share, words } = props;
  const isOn = status === 'running' || status === 'paused';
  return (
    <div className="run-bar">
      {isOn ? (
        <>
          {status === 'running' && props.pause ? <Button onClick={props.pause}>Pause</Button> : null}
          {status === 'paused' && props.resume ? (
            <Button tone="mark" onClick={props.resume}>
              Go on
            </Button>
          ) : null}
          <Button onClick={props.cancel}>Cancel</Button>
        </>
      ) : (
        <Button tone="mark" onClick={props.start}>
          {status === 'idle' ? props.startLabel : props.againLabel}
        </Button>
      )}
      {props.children}
      <progress value={share} max={1} aria-label={props.barLabel} />
      <span className="run-words" data-run={props.name} data-status={status}>
        {words}
      </span>
      {/* a screen reader hears where a run has come to rest, not every number on the way */}
      <span className="visually-hidden" role="status">
        {status === 'running' ? 'running' : status === 'idle' ? '' : words}
      </span>
    </div>
  );
}
