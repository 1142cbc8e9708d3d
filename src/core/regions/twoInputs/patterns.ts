// Index reads on typed arrays are in range by construction here, hence the `!`.
import type { PatternLayer } from './types.ts';
import type { Workspace } from './workspace.ts';

export interface Patterns {
  readonly words: number;
  readonly layers: PatternLayer[];
  /** cells × words */
  readonly bits: Uint32Array;
}

/** The activation pattern of every cell over all ReLU layers, gathered from the layers' own records. */
export function collectPatterns(s: Workspace): Patterns {
  const layers: PatternLayer[] = [];
  let words = 0;
  s.scaledLayers.forEach((layer, l) => {
    if (!layer.relu) return;
    layers.push({ layer: l, units: layer.outputs, firstWord: words });
    words += layer.words;
  });
  const { cellCount } = s;
  const bits = new Uint32Array(cellCount * words);
  const ancestor = new Int32Array(cellCount);
  for (let c = 0; c < cellCount; c++) ancestor[c] = c;
  for (const { layer, firstWord } of layers.toReversed()) {
    const { parent, pattern } = s.histories[layer]!;
    const width = s.scaledLayers[layer]!.words;
    for (let c = 0; c < cellCount; c++) {
      const from = ancestor[c]!;
      const to = c * words + firstWord;
      for (let q = 0; q < width; q++) bits[to + q] = pattern[from * width + q]!;
      ancestor[c] = parent[from]!;
    }
  }
  return { words, layers, bits };
}
