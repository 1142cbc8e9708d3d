import { type ReactNode, useMemo } from 'react';
import type { Network } from '../../core/network/network.ts';
import type { LinearRegions2D } from '../../core/regions/twoInputs/types.ts';
import { Sym } from '../math/Sym.tsx';
import { cellWords, type RegionMapNames } from './cellWords.ts';

/** The cell that is looked at, in words; the place is kept when there is none. */
export function RegionWords(props: {
  readonly network: Network;
  readonly regions: LinearRegions2D;
  readonly output: number;
  readonly names: RegionMapNames;
  readonly cell: number;
}): ReactNode {
  const { network, regions, output, names, cell } = props;
  const words = useMemo(
    () => (cell < 0 ? null : cellWords(network, regions, cell, output, names)),
    [network, regions, output, names, cell],
  );
  return (
    <p className="region-words" data-cell={cell < 0 ? undefined : cell}>
      {words ? (
        <>
          {words.place}: <Sym text={words.map} />. <Sym text={words.pattern} />
        </>
      ) : null}
    </p>
  );
}
