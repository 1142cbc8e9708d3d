import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { GroupSnapshot } from '../model/group.ts';
import type { AnyState } from '../model/schema.ts';
import type { ReadableStore } from './figureControl.ts';

interface Stores<State> {
  readonly store: ReadableStore<GroupSnapshot<State>>;
  readonly calm: ReadableStore<GroupSnapshot<State>>;
}

/**
 * A number of the state for something that shows it and sets it. It moves with the hand that moves it, and calmly
 * with everything else. The second value is to be called when it is set.
 */
export function useOwnNumber<State extends AnyState>(
  { store, calm }: Stores<State>,
  read: (snapshot: GroupSnapshot<State>) => number,
): readonly [number, () => void] {
  const [isOwn, setOwn] = useState(false);
  const value = useStore(isOwn ? store : calm, read);
  useEffect(
    () =>
      calm.subscribe(() => {
        setOwn(false);
      }),
    [calm],
  );
  return [
    value,
    () => {
      setOwn(true);
    },
  ];
}
