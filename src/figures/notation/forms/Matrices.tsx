import { type PointerEvent, type ReactNode, useMemo, useRef } from 'react';
import type { Network } from '../../../core/network/network.ts';
import { formatNumber, speakNumber } from '../../../core/notation/formatNumber.ts';
import { glyphSpoken } from '../../../core/notation/glyph.ts';
import { createNames, type Names } from '../../../core/notation/names.ts';
import {
  biasId,
  inputId,
  layerOutputId,
  parseTermId,
  type TermId,
  weightId,
} from '../../../core/notation/termId.ts';
import { useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { useDrag } from '../../../ui/plot/useDrag.ts';
import { newTransaction } from '../../../ui/plot/transaction.ts';
import { Sym } from '../../../ui/math/Sym.tsx';
import { glyphSym } from '../../../ui/tex/glyphSym.ts';
import { termAt, termIdOf } from '../../../ui/tex/terms.ts';
import { useTermEvents } from '../../../ui/tex/useTermEvents.ts';
import { litBy } from '../light.ts';
import { formsModel } from './model.ts';
import { entryPlace, weightsOf } from './parameters.ts';

/** Every layer as blocks of numbers: output = a[bias + matrix · input]. They have the shapes that the sizes give. */
export function Matrices(): ReactNode {
  const { derived, dispatch } = useModel(formsModel);
  const { setHighlight } = useHighlight(formsModel);
  const box = useRef<HTMLDivElement>(null);
  const choose = (id: TermId): void => {
    dispatch({ type: 'choose', id });
  };
  const events = useTermEvents(box, { onHighlight: setHighlight, onActivate: choose });
  const drag = useCellDrag(choose);
  const { layers } = derived.network;
  return (
    // the numbers inside are what takes focus; their events are caught here once for all of them
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
    <div
      {...events}
      {...drag}
      ref={box}
      className="forms-matrices"
      role="group"
      aria-label="The layers as blocks of numbers"
      translate="no"
    >
      {layers.map(({ activation }, k) => (
        // layers have no other identity than their place
        // oxlint-disable-next-line react/no-array-index-key
        <div key={k} className="forms-layer">
          <Block of="output" k={k} />
          <span aria-hidden="true">= {activation === 'relu' ? 'a' : ''}</span>
          <span className={activation === 'relu' ? 'forms-bracket' : 'forms-sum'}>
            <Block of="bias" k={k} />
            <span aria-hidden="true">+</span>
            <Block of="weights" k={k} />
            <Block of="input" k={k} />
          </span>
        </div>
      ))}
    </div>
  );
}

interface BlockProps {
  readonly of: 'input' | 'output' | 'weights' | 'bias';
  readonly k: number;
}

function Block({ of, k }: BlockProps): ReactNode {
  const { state, derived } = useModel(formsModel);
  const { highlight } = useHighlight(formsModel);
  const { network, scheme, values, entry } = derived;
  const names = useMemo(() => createNames(network, scheme), [network, scheme]);
  const { id, symbol, rows } = useMemo(() => blockOf(network, names, of, k), [network, names, of, k]);
  const weights = weightsOf(state);
  return (
    <span className="forms-block-box">
      <span className="forms-block-name" aria-hidden="true">
        <Sym text={symbol} />{' '}
        <span className="forms-block-shape">
          {rows.length}×{rows[0]?.length ?? 0}
        </span>
      </span>
      <span
        className="forms-block"
        data-block={id}
        data-lit={litBy(id, highlight)}
        style={{ gridTemplateColumns: `repeat(${rows[0]?.length ?? 1}, auto)` }}
      >
        {rows.flat().map((cell) => {
          const place = entryPlace(state.sizes, cell);
          const value = (place === null ? values.get(cell) : weights[place]) ?? 0;
          const name = `${spokenName(cell, names, network.layers.length)}, ${speakNumber(value)}`;
          return place === null ? (
            <span
              key={cell}
              className="forms-cell"
              data-term={cell}
              data-lit={litBy(cell, highlight)}
              role="img"
              aria-label={name}
              tabIndex={-1}
            >
              {formatNumber(value)}
            </span>
          ) : (
            <button
              key={cell}
              type="button"
              className="forms-cell"
              data-term={cell}
              data-lit={litBy(cell, highlight)}
              aria-label={name}
              aria-pressed={cell === entry.id}
              tabIndex={cell === FIRST_STOP ? 0 : -1}
            >
              {formatNumber(value)}
            </button>
          );
        })}
      </span>
    </span>
  );
}

/** Where Tab enters the blocks at first. */
const FIRST_STOP = biasId(0, 0);

function blockOf(
  { layers, inputs }: Network,
  names: Names,
  of: BlockProps['of'],
  k: number,
): { readonly id: TermId; readonly symbol: string; readonly rows: readonly (readonly TermId[])[] } {
  const { inputs: columns = inputs, outputs = 1 } = layers[k] ?? {};
  const rows = Array.from({ length: outputs }, (_, i) => i);
  switch (of) {
    case 'weights':
      return {
        id: weightId(k),
        symbol: glyphSym(names.weight(k)),
        rows: rows.map((i) => Array.from({ length: columns }, (_, j) => weightId(k, i, j))),
      };
    case 'bias':
      return { id: biasId(k), symbol: glyphSym(names.bias(k)), rows: rows.map((i) => [biasId(k, i)]) };
    case 'output':
      return {
        id: layerOutputId(layers.length, k),
        symbol: glyphSym(names.unit(k)),
        rows: rows.map((i) => [layerOutputId(layers.length, k, i)]),
      };
    case 'input':
      return {
        id: k === 0 ? inputId() : layerOutputId(layers.length, k - 1),
        symbol: glyphSym(k === 0 ? names.input() : names.unit(k - 1)),
        rows: Array.from({ length: columns }, (_, j) => [
          k === 0 ? inputId(j) : layerOutputId(layers.length, k - 1, j),
        ]),
      };
  }
}

function spokenName(id: TermId, names: Names, layerCount: number): string {
  const term = parseTermId(id);
  const [a = 0, b = 0, c = 0] = (term?.indices ?? []).map(Number);
  switch (term?.kind) {
    case 'w':
      return glyphSpoken(names.weight(a, b, c));
    case 'b':
      return glyphSpoken(names.bias(a, b));
    case 'u':
      return glyphSpoken(names.unit(a, b));
    case 'y':
      return glyphSpoken(names.unit(layerCount - 1, a));
    default:
      return glyphSpoken(names.input(a));
  }
}

const PX_PER_STEP = 3;
const STEP = 0.05;

/**
 * A weight's number can be dragged sideways where it stands, with a mouse or pen; a finger scrolls the blocks and has
 * the slider. A press that does not travel chooses the entry.
 */
function useCellDrag(choose: (id: TermId) => void): { onPointerDown(event: PointerEvent): void } {
  const { state, group } = useModel(formsModel);
  const held = useRef({ id: '', from: 0, transaction: '', moved: false });
  const { onPointerDown } = useDrag({
    onMove({ dxPx, shiftKey }) {
      const steps = Math.round(dxPx / PX_PER_STEP) * (shiftKey ? 10 : 1);
      if (steps === 0 && !held.current.moved) return;
      held.current.moved = true;
      const { id, from, transaction } = held.current;
      const value = Math.round((from + steps * STEP) * 1e6) / 1e6;
      group.dispatch({ type: 'change', id, value }, transaction);
    },
    onEnd() {
      if (!held.current.moved) choose(held.current.id);
    },
    onCancel() {
      group.cancel(held.current.transaction);
    },
  });
  return {
    onPointerDown(event) {
      const id = termIdOf(termAt(event.target));
      const place = id === null ? null : entryPlace(state.sizes, id);
      if (id === null || place === null || event.pointerType === 'touch') return;
      held.current = { id, from: weightsOf(state)[place] ?? 0, transaction: newTransaction(), moved: false };
      onPointerDown(event);
    },
  };
}
