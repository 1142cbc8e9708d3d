import { type ReactNode, useMemo } from 'react';
import { encodeQr } from './encodeQr.ts';

/** A text as a square to scan, dark on light in every theme, with the quiet zone that readers need. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }): ReactNode {
  const matrix = useMemo(() => encodeQr(text), [text]);
  if (!matrix) return <p>This link is too long for a code to scan.</p>;
  const { size, dark } = matrix;
  const path = Array.from(dark, (module, at) =>
    module === 1 ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '',
  ).join('');
  return (
    <svg
      className="qr"
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-4} y={-4} width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
