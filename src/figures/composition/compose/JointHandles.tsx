import { memo, type ReactNode } from 'react';
import type { Point } from '../../../plot/path.ts';
import { useCalmModel, useGroup, useHighlight } from '../../../stage/react/useModel.ts';
import { useSelected } from '../../../stage/react/useSelected.ts';
import { Handle } from '../../../ui/plot/Handle.tsx';
import type { CompositionDerived } from '../derive.ts';
import { hiddenUnitId, litUnits, type Which } from '../ids.ts';
import type { JointHandle } from '../joints.ts';
import { compositionModel } from '../model.ts';
import { clampTo } from '../view.ts';
import { decimal } from '../words.ts';

/** The joints and ends of one of the two curves, as things to take hold of. Network 2 is turned: its input runs upwards. */
export function JointHandles({ which }: { readonly which: Which }): ReactNode {
  const ids = useSelected(compositionModel, (_state, derived) =>
    handlesOf(derived, which)
      .map(({ id }) => id)
      .join(' '),
  );
  // which ways each can go is no matter of single frames
  const { derived, group } = useCalmModel(compositionModel);
  const { highlight } = useHighlight(compositionModel);
  const lit = litUnits(highlight, () => derived.borders);
  const handles = handlesOf(derived, which);
  return ids.split(' ').map((id) => {
    const joint = [...handles, ...handlesOf(group.derived(), which)].find((known) => known.id === id);
    const unit = joint?.unit ?? null;
    return (
      <JointMark
        key={id}
        id={id}
        which={which}
        label={joint ? labelOf(joint, which === 'second') : id}
        axis={joint ? axisOf(joint, which === 'second') : 'both'}
        stuck={joint ? stuckReason(joint) : undefined}
        highlightId={unit === null ? null : hiddenUnitId(which, unit)}
        lit={unit !== null && lit.includes(hiddenUnitId(which, unit))}
      />
    );
  });
}

function handlesOf(derived: CompositionDerived, which: Which): readonly JointHandle[] {
  return which === 'second' ? derived.secondHandles : derived.firstHandles;
}

interface JointMarkProps {
  readonly id: string;
  readonly which: Which;
  readonly label: string;
  readonly axis: 'x' | 'y' | 'both';
  readonly stuck: string | undefined;
  readonly highlightId: string | null;
  readonly lit: boolean;
}

/** One of them, drawn again only when it is it that moves. */
const JointMark = memo(function JointMark(props: JointMarkProps): ReactNode {
  const { id, which, highlightId } = props;
  const group = useGroup(compositionModel);
  const input = useSelected(compositionModel, (_state, derived) => placeOf(derived, which, id)[0]);
  const output = useSelected(compositionModel, (_state, derived) => placeOf(derived, which, id)[1]);
  const isTurned = which === 'second';
  return (
    <Handle
      label={props.label}
      valueText={
        isTurned
          ? `y ${decimal(input)}, y prime ${decimal(output)}`
          : `x ${decimal(input)}, y ${decimal(output)}`
      }
      point={isTurned ? [output, input] : [input, output]}
      axis={props.axis}
      step={STEP}
      tone={isTurned ? 'net2' : 'net1'}
      disabledReason={props.stuck}
      highlighted={props.lit}
      onHighlight={(on) => {
        group.setHighlight(on ? highlightId : null);
      }}
      onMove={(to, transaction) => {
        const known = group.derived();
        const [inputView, outputView] = isTurned
          ? [known.yView, known.yPrimeView]
          : [known.xView, known.yView];
        const [toInput, toOutput] = isTurned ? [to[1], to[0]] : to;
        const target = [clampTo(toInput, inputView), clampTo(toOutput, outputView)] as const;
        group.dispatch({ type: 'move-joint', which, handle: id, to: target }, transaction);
      }}
      onCancel={group.cancel}
    />
  );
});

function placeOf(derived: CompositionDerived, which: Which, id: string): Point {
  return handlesOf(derived, which).find((joint) => joint.id === id)?.point ?? [0, 0];
}

const STEP = [0.05, 0.05] as const;

function labelOf({ unit, end }: JointHandle, isTurned: boolean): string {
  const curve = isTurned ? 'y prime of y' : 'y of x';
  const endWords =
    end === null ? '' : `${isTurned ? (end === 'left' ? 'lower' : 'upper') : end} end of ${curve}`;
  const jointWords = unit === null ? '' : `joint of hidden unit ${unit}, network ${isTurned ? 2 : 1}`;
  return [jointWords, endWords].filter((words) => words !== '').join('; ');
}

function axisOf(joint: JointHandle, isTurned: boolean): 'x' | 'y' | 'both' {
  const { sideways, upAndDown } = joint.freedom();
  if (sideways.isPossible === upAndDown.isPossible) return 'both';
  return sideways.isPossible !== isTurned ? 'x' : 'y';
}

function stuckReason(joint: JointHandle): string | undefined {
  const { sideways, upAndDown } = joint.freedom();
  return sideways.isPossible || upAndDown.isPossible ? undefined : `It cannot move: ${upAndDown.reason}.`;
}
