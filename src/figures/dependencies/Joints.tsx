import type { ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { Handle } from '../../ui/plot/Handle.tsx';
import { dependenciesModel } from './model.ts';
import { RIVAL_PIECES } from './schema.ts';

/** The three joints of one of the small networks, to be moved sideways. */
export function Joints({ which }: { readonly which: 'first' | 'second' }): ReactNode {
  const { derived, dispatch, group } = useModel(dependenciesModel);
  const name = which === 'first' ? 'network 1' : 'network 2';
  return derived[which].map((x, index) => (
    <Handle
      // joints keep their order
      // oxlint-disable-next-line react/no-array-index-key
      key={index}
      label={`joint ${index + 1} of ${name}`}
      valueText={`at ${formatNumber(x)}`}
      point={[x, index % 2 === 0 ? 1 : 0]}
      axis="x"
      step={[0.01, 0]}
      tone={which === 'first' ? 'net1' : 'net2'}
      onMove={([value], transaction) => {
        dispatch({ type: 'set', field: which, index, value }, transaction);
      }}
      onCancel={group.cancel}
    />
  ));
}

/** The joint of the shallow network whose turn it is. */
export function RivalJoint(): ReactNode {
  const { state, derived, dispatch, group } = useModel(dependenciesModel);
  const home = state.rivalJoint / RIVAL_PIECES;
  return (
    <Handle
      label={`joint ${state.rivalJoint} of the shallow network`}
      valueText={`x ${formatNumber(derived.rival.points[state.rivalJoint]?.[0] ?? home)}`}
      point={derived.rival.points[state.rivalJoint] ?? [home, 0]}
      axis="x"
      step={[0.05 / RIVAL_PIECES, 0]}
      onMove={([x], transaction) => {
        const value = Number(((x - home) * RIVAL_PIECES).toFixed(4));
        dispatch({ type: 'set', field: 'rivalMove', value }, transaction);
      }}
      onCancel={group.cancel}
    />
  );
}
