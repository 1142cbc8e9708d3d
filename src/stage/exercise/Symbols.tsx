import type { ReactNode } from 'react';
import { Sym } from '../../ui/math/Sym.tsx';

/** A formula in a line, part by part: "h'_1", "=", "ψ_10". */
export function Symbols({ parts }: { readonly parts: readonly string[] }): ReactNode {
  return parts.map((part, i) => (
    // parts repeat and have no other identity than their place
    // oxlint-disable-next-line react/no-array-index-key
    <span key={i} className="exercise-symbol">
      <Sym text={part} />
    </span>
  ));
}
