import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import type { ChallengeControl, FigureControl } from '../control/figureControl.ts';
import type { FigureSession } from '../control/session.ts';

type Attempt = NonNullable<FigureSession['challenge']>;

/** The goals of a figure, one at a time: how far it has got, hints from looking to one move, and a solution. */
export function ChallengePanel({
  control,
  onClose,
}: {
  readonly control: FigureControl;
  onClose(): void;
}): ReactNode {
  const kept = useStore(control.session, (session) => session.challenge);
  const challenge = control.challenges.find(({ id }) => id === kept?.id) ?? control.challenges[0];
  if (!challenge) return null;
  const attempt = kept?.id === challenge.id ? kept : { id: challenge.id, hints: 0, solved: false };
  const choose = (id: string): void => {
    control.session.setState({ challenge: { id, hints: 0, solved: false } });
    const chosen = control.challenges.find((candidate) => candidate.id === id);
    if (chosen?.hasStart) chosen.start();
  };
  return (
    <section className="sheet challenge" data-challenge={challenge.id} aria-label="Challenge">
      <p className="challenge-goal">{challenge.goal}</p>
      <Meter key={challenge.id} challenge={challenge} attempt={attempt} control={control} />
      <Hints challenge={challenge} attempt={attempt} control={control} />
      <p className="sheet-buttons">
        {challenge.hasStart ? (
          <button type="button" className="button" onClick={() => choose(challenge.id)}>
            Start again
          </button>
        ) : null}
        {control.challenges.length < 2
          ? null
          : control.challenges
              .filter(({ id }) => id !== challenge.id)
              .map(({ id, goal }) => (
                <button key={id} type="button" className="button" onClick={() => choose(id)}>
                  Other challenge: {goal}
                </button>
              ))}
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </p>
    </section>
  );
}

interface AttemptProps {
  readonly control: FigureControl;
  readonly challenge: ChallengeControl;
  readonly attempt: Attempt;
}

function Meter({ control, challenge, attempt }: AttemptProps): ReactNode {
  const { progress, status } = challenge.useStanding();
  const done = progress >= 1;
  useEffect(() => {
    if (done && !attempt.solved) control.session.setState({ challenge: { ...attempt, solved: true } });
  }, [done, attempt, control]);
  return (
    <div className="challenge-meter" data-progress={progress} data-done={done ? '' : undefined}>
      <meter min={0} max={1} value={progress} aria-label="How close it is">
        {status}
      </meter>
      <span role="status">
        {done ? `Done: ${status}.` : status}
        {!done && attempt.solved ? ' You have had it.' : ''}
      </span>
    </div>
  );
}

function Hints({ control, challenge, attempt }: AttemptProps): ReactNode {
  const shown = challenge.hints.slice(0, attempt.hints);
  const more = (): void => {
    control.session.setState({ challenge: { ...attempt, hints: attempt.hints + 1 } });
  };
  return (
    <>
      {shown.length === 0 ? null : (
        <ol className="challenge-hints">
          {shown.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ol>
      )}
      <p className="sheet-buttons">
        {attempt.hints < challenge.hints.length ? (
          <button type="button" className="button" onClick={more}>
            {attempt.hints === 0 ? 'Hint' : 'Another hint'} ({attempt.hints + 1} of {challenge.hints.length})
          </button>
        ) : (
          <button type="button" className="button" onClick={challenge.solve}>
            Show a solution
          </button>
        )}
      </p>
    </>
  );
}
