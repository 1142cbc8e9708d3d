import { type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, useState } from 'react';
import type { DiagramGraph } from './diagram.ts';
import { nextItem } from './navigate.ts';

export interface DiagramItems {
  /** The one node or edge that Tab reaches. */
  readonly tabStop: string | null;
  /** For the svg: every item in it is found by its `data-id`. */
  readonly handlers: {
    onPointerOver(event: PointerEvent): void;
    onPointerLeave(event: PointerEvent): void;
    onFocus(event: FocusEvent): void;
    onBlur(event: FocusEvent): void;
    onKeyDown(event: KeyboardEvent): void;
    onClick(event: MouseEvent): void;
  };
}

/** Hover, focus and keys for all items of a diagram at once, so that a thousand edges need no handler each. */
export function useDiagramItems(
  options: DiagramGraph & {
    onHighlight(id: string | null): void;
    onEdgeActivate?: ((id: string) => void) | undefined;
  },
): DiagramItems {
  const { layers, edges, onHighlight, onEdgeActivate } = options;
  const [visited, setVisited] = useState<string | null>(null);
  const exists = (id: string): boolean =>
    edges.some((edge) => edge.id === id) || layers.some(({ nodes }) => nodes.some((node) => node.id === id));
  const first = layers[0]?.nodes[0]?.id ?? null;
  const activate = (id: string | null): void => {
    if (id !== null && edges.some((edge) => edge.id === id)) onEdgeActivate?.(id);
  };
  return {
    tabStop: visited !== null && exists(visited) ? visited : first,
    handlers: {
      onPointerOver(event) {
        onHighlight(idAt(event.target));
      },
      onPointerLeave(event) {
        // a finger that lifts leaves too, but what it tapped stays lit
        if (event.pointerType === 'mouse') onHighlight(null);
      },
      onFocus(event) {
        const id = idAt(event.target);
        if (id === null) return;
        setVisited(id);
        onHighlight(id);
      },
      onBlur() {
        onHighlight(null);
      },
      onKeyDown(event) {
        const id = idAt(event.target);
        if (id === null || event.altKey || event.ctrlKey || event.metaKey) return;
        if (event.key === 'Enter' || event.key === ' ') {
          if (onEdgeActivate) event.preventDefault();
          activate(id);
          return;
        }
        const next = nextItem(options, id, event.key);
        if (next === null) return;
        event.preventDefault();
        const target = event.currentTarget.querySelector(`[data-id="${CSS.escape(next)}"]`);
        if (target instanceof SVGElement) target.focus();
      },
      onClick(event) {
        activate(idAt(event.target));
      },
    },
  };
}

function idAt(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest('[data-id]')?.getAttribute('data-id') ?? null) : null;
}
