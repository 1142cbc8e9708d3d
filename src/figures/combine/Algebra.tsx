import { type ReactNode, useMemo } from 'react';
import { COMBINE_STEPS, type CombineStep, type CombineStepId } from '../../core/notation/combineSteps.ts';
import type { Equation } from '../../core/notation/expression.ts';
import { equationsOf } from '../../core/notation/equationsOf.ts';
import type { LatexOptions } from '../../core/notation/latex.ts';
import { useHighlight, useModel } from '../../stage/react/useModel.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { LiveEquation } from '../../ui/tex/LiveEquation.tsx';
import { fromMerged, toMerged } from './ids.ts';
import { combineModel } from './model.ts';

const SYMBOLS: LatexOptions = {};
const NUMBERS: LatexOptions = { show: 'numbers' };

/** The substitution, move by move; once ψ is free, the layer that it has become. */
export function Algebra(): ReactNode {
  const { state } = useModel(combineModel);
  return state.free ? <FreeLayer /> : <Substitution />;
}

function Substitution(): ReactNode {
  const { state, derived, group } = useModel(combineModel);
  const { highlight, setHighlight } = useHighlight(combineModel);
  const at = Math.max(0, COMBINE_STEPS.indexOf(state.line));
  const { step } = derived;
  const go = (to: number): void => {
    const line = COMBINE_STEPS[to];
    if (line) group.goTo({ ...group.current(), line, fuse: isFusedAt(line) ? 1 : 0 });
  };
  const common = { highlight, onHighlight: setHighlight };
  const isLast = at === COMBINE_STEPS.length - 1;
  return (
    <div className="combine-algebra">
      <div className="stepper" role="group" aria-label="The algebra, move by move">
        <Button
          disabled={at === 0}
          {...(at === 0 ? { reason: 'This is the first line' } : {})}
          onClick={() => go(at - 1)}
        >
          Move before
        </Button>
        <span className="stepper-count">
          {at + 1} of {COMBINE_STEPS.length}
        </span>
        <Button tone="mark" onClick={() => go(isLast ? 0 : at + 1)}>
          {isLast ? 'From the start' : 'Next move'}
        </Button>
        <p className="stepper-sentence" role="status">
          {step.sentence}
        </p>
      </div>
      <div className="combine-lines" data-line={state.line}>
        {blocksOf(step).map((equations, block) => (
          <LiveEquation
            // the box stays and its formula changes: what was there stands until the next one is typeset
            // oxlint-disable-next-line react/no-array-index-key
            key={block}
            label={blockName(step, block, at)}
            options={SYMBOLS}
            {...common}
            equations={equations}
          />
        ))}
        {state.line === 'rank-one' || state.line === 'merged' ? (
          <LiveEquation
            label="The same in numbers"
            options={NUMBERS}
            {...common}
            equations={step.equations}
          />
        ) : null}
      </div>
    </div>
  );
}

const PSI_PER_UNIT = 4;

/** The twelve ψ in three blocks, one for each unit of the second network; all other lines as they are. */
function blocksOf({ id, equations }: CombineStep): (readonly Equation[])[] {
  if (id !== 'values') return [equations];
  const count = equations.length / PSI_PER_UNIT;
  return Array.from({ length: count }, (_, j) => equations.slice(PSI_PER_UNIT * j, PSI_PER_UNIT * (j + 1)));
}

function blockName({ id }: CombineStep, block: number, at: number): string {
  return id === 'values'
    ? `ψ of hidden unit ${block + 1}, from its product`
    : `Line ${at + 1} of the algebra`;
}

/** From which line on the two networks are one. */
export function isFusedAt(line: CombineStepId): boolean {
  return COMBINE_STEPS.indexOf(line) >= COMBINE_STEPS.indexOf('merged');
}

function FreeLayer(): ReactNode {
  const { derived } = useModel(combineModel);
  const { highlight, setHighlight } = useHighlight(combineModel);
  const lines = useMemo(() => equationsOf(derived.merged, 'matrices').slice(1, 2), [derived.merged]);
  const equation = {
    equations: lines,
    highlight: highlight === null ? null : toMerged(highlight),
    onHighlight: (id: string | null) => setHighlight(id === null ? null : fromMerged(id)),
  };
  return (
    <div className="combine-algebra">
      <p className="stepper-sentence combine-free" role="status">
        Free: every ψ is a number of its own. Each entry of the matrix can be set without moving the others.
      </p>
      <div className="combine-lines" data-line="free">
        <LiveEquation label="The second layer, free" options={SYMBOLS} {...equation} />
        <LiveEquation label="The same in numbers" options={NUMBERS} {...equation} />
      </div>
    </div>
  );
}
