import type { ReactNode } from 'react';
import { useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { Handle } from '../../../ui/plot/Handle.tsx';
import { hiddenUnitId, litUnits, type Which } from '../ids.ts';
import type { JointHandle } from '../joints.ts';
import { compositionModel } from '../model.ts';
import { clampTo } from '../view.ts';
import { decimal } from '../words.ts';

/** The joints and ends of one of the two curves, as things to take hold of. Network 2 is turned: its input runs upwards. */
export function JointHandles({ which }: { readonly which: Which }): ReactNode {
  const { derived, group } = useModel(compositionModel);
  const { highlight, setHighlight } = useHighlight(compositionModel);
  const isTurned = which === 'second';
  const lit = litUnits(highlight, derived.borders);
  const handles = isTurned ? derived.secondHandles : derived.firstHandles;
  const [inputView, outputView] = isTurned
    ? [derived.yView, derived.yPrimeView]
    : [derived.xView, derived.yView];
  return handles.map((joint) => {
    const [input, output] = joint.point;
    const highlightId = joint.unit === null ? null : hiddenUnitId(which, joint.unit);
    return (
      <Handle
        key={joint.id}
        label={labelOf(joint, isTurned)}
        valueText={
          isTurned
            ? `y ${decimal(input)}, y prime ${decimal(output)}`
            : `x ${decimal(input)}, y ${decimal(output)}`
        }
        point={isTurned ? [output, input] : [input, output]}
        axis={axisOf(joint, isTurned)}
        step={[0.05, 0.05]}
        tone={isTurned ? 'net2' : 'net1'}
        disabledReason={stuckReason(joint)}
        highlighted={highlightId !== null && lit.includes(highlightId)}
        onHighlight={(on) => {
          setHighlight(on ? highlightId : null);
        }}
        onMove={(to, transaction) => {
          const [toInput, toOutput] = isTurned ? [to[1], to[0]] : to;
          const target = [clampTo(toInput, inputView), clampTo(toOutput, outputView)] as const;
          group.dispatch({ type: 'move-joint', which, handle: joint.id, to: target }, transaction);
        }}
        onCancel={group.cancel}
      />
    );
  });
}

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
