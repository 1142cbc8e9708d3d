import { useEffect, useRef, useState } from 'react';
import type { RegionsClient } from '../../compute/regionsClient.ts';
import type { Network } from '../../core/network/network.ts';
import type { Boundary } from './findBoundary.ts';

export interface BoundaryView {
  readonly boundary: Boundary | null;
  /** Why there is none, in words. */
  readonly problem: string | null;
}

const NONE: BoundaryView = { boundary: null, problem: null };

/** The exact decision boundary of a network, soon. While it trains, the newest that is ready. */
export function useBoundary(network: Network): BoundaryView {
  const [view, setView] = useState(NONE);
  const client = useRef<RegionsClient | null>(null);
  const wanted = useRef<Network | null>(null);
  useEffect(() => {
    wanted.current = network;
    void import('./findBoundary.ts').then(async ({ createBoundaryFinder, findBoundary }) => {
      if (wanted.current !== network) return;
      client.current ??= createBoundaryFinder();
      try {
        const boundary = await findBoundary(client.current, network);
        if (boundary && wanted.current !== null) setView({ boundary, problem: null });
      } catch (error) {
        if (wanted.current === network) setView({ boundary: null, problem: wordsOf(error) });
      }
    });
  }, [network]);
  useEffect(
    () => () => {
      wanted.current = null;
      client.current?.dispose();
      client.current = null;
    },
    [],
  );
  return view;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
