import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { labelsOf, writeEquations, writeNumbers, Written } from './equationWriter.ts';
import type { LatexOptions } from '../../core/notation/latex.ts';

interface EquationWriter {
  readonly writeEquations: typeof writeEquations;
  readonly labelsOf: typeof labelsOf;
  readonly writeNumbers: typeof writeNumbers;
}

let serverWriter: EquationWriter | null = null;
let writer: EquationWriter | null = null;
let loading: Promise<void> | null = null;
const waiting = new Set<() => void>();

/** Lets equations be written while pages are rendered; null in a browser. */
export function setServerWriter(ofServer: EquationWriter): void {
  serverWriter = ofServer;
}

/** @throws when its program cannot be loaded; may be asked again */
async function loadWriter(): Promise<void> {
  loading ??= import('./equationWriter.ts').then((loaded) => {
    writer = loaded;
    for (const tell of waiting) tell();
  });
  try {
    await loading;
  } catch (fault) {
    loading = null;
    throw fault;
  }
}

const subscribe = (tell: () => void): (() => void) => {
  waiting.add(tell);
  return () => {
    waiting.delete(tell);
  };
};

export interface WriterState {
  readonly writer: EquationWriter | null;
  readonly failed: boolean;
}

/**
 * The program that writes equations; null until it is there. What the page brought in `box` does without it, until the
 * reader first does something or `equations` or `options` become others.
 */
export function useWriter(
  box: RefObject<HTMLElement | null>,
  equations: Written,
  options: LatexOptions | undefined,
): WriterState {
  const current = useSyncExternalStore(
    subscribe,
    () => writer,
    () => serverWriter,
  );
  const [failed, setFailed] = useState(false);
  const first = useRef({ equations, options });
  useEffect(() => {
    if (writer) return;
    const isFirst = first.current.equations === equations && first.current.options === options;
    const isThere = box.current !== null && box.current.firstElementChild !== null;
    // where it fails before it is needed, it is asked for again when it is
    if (isFirst && isThere) return atFirstSign(() => void loadWriter().catch(() => undefined));
    loadWriter().then(
      () => setFailed(false),
      () => setFailed(true),
    );
  }, [box, equations, options]);
  return { writer: current, failed: failed && current === null };
}

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'wheel'] as const;

/** Calls once, when the reader first does anything on the page; returns how to stop listening. */
function atFirstSign(act: () => void): () => void {
  const stop = (): void => {
    for (const type of SIGNS) document.removeEventListener(type, heed, true);
  };
  const heed = (): void => {
    stop();
    act();
  };
  for (const type of SIGNS) document.addEventListener(type, heed, { capture: true, passive: true });
  return stop;
}
