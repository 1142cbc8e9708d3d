import type { ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { useGroup } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Handle } from '../../ui/plot/Handle.tsx';
import { dependenciesModel } from './model.ts';
import { JOINTS, RIVAL_PIECES } from './schema.ts';

type Which = 'first' | 'second';

const INDICES = Array.from({ length: JOINTS }, (_, i) => i);

/** The three joints of one of the small networks, to be moved sideways. */
export function Joints({ which }: { readonly which: Which }): ReactNode {
  return INDICES.map((index) => <Joint key={index} which={which} index={index} />);
}

function Joint({ which, index }: { readonly which: Which; readonly index: number }): ReactNode {
  const { dispatch, cancel } = useGroup(dependenciesModel);
  const x = useSelected(dependenciesModel, (_state, derived) => derived[which][index] ?? 0);
  return (
    <Handle
      label={`joint ${index + 1} of ${which === 'first' ? 'network 1' : 'network 2'}`}
      valueText={`at ${formatNumber(x)}`}
      point={[x, index % 2 === 0 ? 1 : 0]}
      axis="x"
      step={[0.01, 0]}
      tone={which === 'first' ? 'net1' : 'net2'}
      onMove={([value], transaction) => {
        dispatch({ type: 'set', field: which, index, value }, transaction);
      }}
      onCancel={cancel}
    />
  );
}

/** The joint of the shallow network whose turn it is. */
export function RivalJoint(): ReactNode {
  const { dispatch, cancel } = useGroup(dependenciesModel);
  const turn = useSelected(dependenciesModel, ({ rivalJoint }) => rivalJoint);
  const home = turn / RIVAL_PIECES;
  const point = useSelected(dependenciesModel, ({ rivalJoint }, { rival }) => rival.points[rivalJoint]);
  const [x, y] = point ?? [home, 0];
  return (
    <Handle
      label={`joint ${turn} of the shallow network`}
      valueText={`x ${formatNumber(x)}`}
      point={[x, y]}
      axis="x"
      step={[0.05 / RIVAL_PIECES, 0]}
      onMove={([to], transaction) => {
        const value = Number(((to - home) * RIVAL_PIECES).toFixed(4));
        dispatch({ type: 'set', field: 'rivalMove', value }, transaction);
      }}
      onCancel={cancel}
    />
  );
}
