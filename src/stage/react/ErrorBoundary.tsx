import { Component, type ErrorInfo, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Puts the figure back to a state that works. */
  onReset(): void;
  /** What a report should hold: figure, state as a link. */
  report(): string;
}

interface State {
  readonly error: Error | null;
}

/** A fault in one figure stays in that figure: the rest of the page goes on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_error: Error, _info: ErrorInfo): void {
    // React has reported it to the console; nothing leaves this machine
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="figure-fault" role="alert">
        <p>This figure stopped: {error.message} Everything else on the page still works.</p>
        <p className="button-row">
          <button
            type="button"
            className="button"
            onClick={() => {
              this.props.onReset();
              this.setState({ error: null });
            }}
          >
            Reset the figure
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              const text = `${error.name}: ${error.message}\n${this.props.report()}`;
              void navigator.clipboard?.writeText(text).catch(() => undefined);
            }}
          >
            Copy a report
          </button>
        </p>
      </div>
    );
  }
}
