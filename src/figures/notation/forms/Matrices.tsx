import { memo, type PointerEvent, type ReactNode, useMemo, useRef } from 'react';
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
import { useGroup, useHighlight } from '../../../stage/react/useModel.ts';
import { useSelected } from '../../../stage/react/useSelected.ts';
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
  const { dispatch } = useGroup(formsModel);
  const { layers } = useSelected(formsModel, (_state, derived) => derived.network);
  const { setHighlight } = useHighlight(formsModel);
  const box = useRef<HTMLDivElement>(null);
  const choose = (id: TermId): void => {
    dispatch({ type: 'choose', id });
  };
  const events = useTermEvents(box, { onHighlight: setHighlight, onActivate: choose });
  const drag = useCellDrag(choose);
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
  const sizes = useSelected(formsModel, (state) => state.sizes);
  const network = useSelected(formsModel, (_state, derived) => derived.network);
  const scheme = useSelected(formsModel, (_state, derived) => derived.scheme);
  const chosen = useSelected(formsModel, (_state, { entry }) => entry.id);
  const { highlight } = useHighlight(formsModel);
  const names = useMemo(() => createNames(network, scheme), [network, scheme]);
  const { id, symbol, rows } = useMemo(() => blockOf(network, names, of, k), [network, names, of, k]);
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
        {rows.flat().map((cell) => (
          <Cell
            key={cell}
            id={cell}
            place={entryPlace(sizes, cell)}
            spoken={spokenName(cell, names, network.layers.length)}
            lit={litBy(cell, highlight)}
            isChosen={cell === chosen}
          />
        ))}
      </span>
    </span>
  );
}

interface CellProps {
  readonly id: TermId;
  /** Where its weight or bias is kept; null for what the network computes. */
  readonly place: number | null;
  readonly spoken: string;
  readonly lit: ReturnType<typeof litBy>;
  readonly isChosen: boolean;
}

/** A number has a box as wide as its letters: while they change in a drag, no block is laid out again. */
const LEAST_LETTERS = 4;

/** One number, drawn again only when it is another: in a drag most stay. */
const Cell = memo(function Cell({ id, place, spoken, lit, isChosen }: CellProps): ReactNode {
  const value = useSelected(
    formsModel,
    (state, { values }) => (place === null ? values.get(id) : weightsOf(state)[place]) ?? 0,
  );
  const name = `${spoken}, ${speakNumber(value)}`;
  const text = formatNumber(value);
  const number = (
    <span className="forms-number" style={{ inlineSize: `${Math.max(LEAST_LETTERS, text.length)}ch` }}>
      {text}
    </span>
  );
  if (place === null) {
    return (
      <span className="forms-cell" data-term={id} data-lit={lit} role="img" aria-label={name} tabIndex={-1}>
        {number}
      </span>
    );
  }
  return (
    <button
      type="button"
      className="forms-cell"
      data-term={id}
      data-lit={lit}
      aria-label={name}
      aria-pressed={isChosen}
      tabIndex={id === FIRST_STOP ? 0 : -1}
    >
      {number}
    </button>
  );
});

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
  const group = useGroup(formsModel);
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
      const state = group.current();
      const place = id === null ? null : entryPlace(state.sizes, id);
      if (id === null || place === null || event.pointerType === 'touch') return;
      held.current = { id, from: weightsOf(state)[place] ?? 0, transaction: newTransaction(), moved: false };
      onPointerDown(event);
    },
  };
}
