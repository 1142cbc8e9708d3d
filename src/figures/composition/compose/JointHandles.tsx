import { memo, type ReactNode } from 'react';
import { useGroup, useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { Handle } from '../../../ui/plot/Handle.tsx';
import { hiddenUnitId, litUnits, type Which } from '../ids.ts';
import type { JointHandle } from '../joints.ts';
import { compositionModel } from '../model.ts';
import { clampTo } from '../view.ts';
import { decimal } from '../words.ts';

/** The joints and ends of one of the two curves, as things to take hold of. Network 2 is turned: its input runs upwards. */
export function JointHandles({ which }: { readonly which: Which }): ReactNode {
  const { derived } = useModel(compositionModel);
  const { highlight } = useHighlight(compositionModel);
  const isTurned = which === 'second';
  const lit = litUnits(highlight, derived.borders);
  const handles = isTurned ? derived.secondHandles : derived.firstHandles;
  return handles.map((joint) => (
    <JointMark
      key={joint.id}
      id={joint.id}
      which={which}
      input={joint.point[0]}
      output={joint.point[1]}
      label={labelOf(joint, isTurned)}
      axis={axisOf(joint, isTurned)}
      stuck={stuckReason(joint)}
      highlightId={joint.unit === null ? null : hiddenUnitId(which, joint.unit)}
      lit={joint.unit !== null && lit.includes(hiddenUnitId(which, joint.unit))}
    />
  ));
}

interface JointMarkProps {
  readonly id: string;
  readonly which: Which;
  readonly input: number;
  readonly output: number;
  readonly label: string;
  readonly axis: 'x' | 'y' | 'both';
  readonly stuck: string | undefined;
  readonly highlightId: string | null;
  readonly lit: boolean;
}

/** One of them, drawn again only when it is it that moves. */
const JointMark = memo(function JointMark(props: JointMarkProps): ReactNode {
  const { id, which, input, output, highlightId } = props;
  const group = useGroup(compositionModel);
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
        const { xView, yView, yPrimeView } = group.derived();
        const [inputView, outputView] = isTurned ? [yView, yPrimeView] : [xView, yView];
        const [toInput, toOutput] = isTurned ? [to[1], to[0]] : to;
        const target = [clampTo(toInput, inputView), clampTo(toOutput, outputView)] as const;
        group.dispatch({ type: 'move-joint', which, handle: id, to: target }, transaction);
      }}
      onCancel={group.cancel}
    />
  );
});

const STEP = [0.05, 0.05] as const;

function labelOf({ unit, end }: JointHandle, isTurned: boolean): string {
  const curve = isTurned ? 'y prime of y' : 'y of x';
  const endWords =
    end === null ? '' : `${isTurned ? (end === 'left' ? 'lower' : 'upper') : end} end of ${curve}`;
  const jointWords = unit === null ? '' : `joint of hidden unit ${unit}, network ${isTurned ? 2 : 1}`;
  return [jointWords, endWords].filter((words) => words !== '').join('; ');
}

function axisOf({ sideways, upAndDown }: JointHandle, isTurned: boolean): 'x' | 'y' | 'both' {
  if (sideways.isPossible === upAndDown.isPossible) return 'both';
  return sideways.isPossible !== isTurned ? 'x' : 'y';
}

function stuckReason({ sideways, upAndDown }: JointHandle): string | undefined {
  return sideways.isPossible || upAndDown.isPossible ? undefined : `It cannot move: ${upAndDown.reason}.`;
}
