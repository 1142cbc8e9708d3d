import { createElement, useState, type ComponentType } from 'react';

export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly Component: ComponentType<{ instance?: string; number?: string }>;
}

function Stub(props: { number?: string }) {
  const [count, setCount] = useState(0);
  const press = () => setCount(count + 1);
  return createElement(
    'figure',
    { 'data-figure': 'compose', 'data-ready': '' },
    createElement('button', { type: 'button', onClick: press }, `Figure ${props.number ?? ''}: ${count}`),
  );
}

/** Every figure of the book by its id. Adding a figure is a folder and one line here. */
export const figures: Readonly<Record<string, () => Promise<Figure>>> = {
  compose: () => Promise.resolve({ id: 'compose', title: 'Two networks', caption: '', Component: Stub }),
};

/** @throws when no figure has this id */
export function loadFigure(id: string): Promise<Figure> {
  const load = figures[id];
  if (!load) throw new Error(`there is no figure "${id}"; there are: ${Object.keys(figures).join(', ')}`);
  return load();
}
