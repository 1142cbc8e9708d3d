import type { ReactNode } from 'react';
import { formatNumber } from '../../../core/notation/formatNumber.ts';
import { createNames } from '../../../core/notation/names.ts';
import { parseTermId, type Term } from '../../../core/notation/termId.ts';
import { useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { Sym } from '../../../ui/math/Sym.tsx';
import { glyphSym } from '../../../ui/tex/glyphSym.ts';
import type { FormsDerived } from './derive.ts';
import { formsModel } from './model.ts';

/** What is lit, in one line; the names of the things themselves say it to a screen reader. */
export function LitLine(): ReactNode {
  const { derived } = useModel(formsModel);
  const { highlight } = useHighlight(formsModel);
  const term = highlight === null ? null : parseTermId(highlight);
  const words = term ? wordsOf(term, derived) : null;
  return (
    <p className="forms-lit" aria-hidden="true">
      {words === null
        ? 'Point at any symbol, edge, number, curve or line of code: the same thing lights up everywhere. T pins it.'
        : words.map((part, at) =>
            typeof part === 'string' ? (
              part
            ) : (
              // parts have no other identity than their place
              // oxlint-disable-next-line react/no-array-index-key
              <Sym key={at} text={part.sym} />
            ),
          )}
    </p>
  );
}

type Part = string | { readonly sym: string };

function wordsOf({ kind, indices }: Term, { network, scheme, values }: FormsDerived): readonly Part[] | null {
  const names = createNames(network, scheme);
  const last = network.layers.length - 1;
  const [a, b, c] = indices.map((index) => (index === '*' ? undefined : index));
  const isColumn = indices.includes('*');
  const k = a ?? 0;
  const layer = network.layers[k];
  const into = (i?: number): Part => ({ sym: glyphSym(names.unit(k, i)) });
  const from = (j?: number): Part => ({
    sym: glyphSym(k === 0 ? names.input(j) : names.unit(k - 1, j)),
  });
  switch (kind) {
    case 'w':
    case 'p': {
      if (!layer) return null;
      const symbol = { sym: glyphSym(names.weight(k, isColumn ? undefined : b, c)) };
      if (isColumn)
        return [
          `Column ${(c ?? 0) + 1} of `,
          symbol,
          ': what ',
          from(c),
          ' sends to every unit of the layer.',
        ];
      if (b === undefined) {
        const product: Part[] = kind === 'p' ? [' times ', from()] : [];
        return [
          'Matrix ',
          symbol,
          ...product,
          `: ${layer.outputs} rows, one per unit; ${layer.inputs} columns, one per input.`,
        ];
      }
      const value = formatNumber(layer.weights[b * layer.inputs + (c ?? 0)] ?? 0);
      const product: Part[] =
        kind === 'p' ? ['Product ', symbol, ' ', from(c), ': '] : [symbol, ` = ${value}: `];
      return [...product, `row ${b + 1}, column ${(c ?? 0) + 1}; from `, from(c), ' to ', into(b), '.'];
    }
    case 'b':
      if (!layer) return null;
      if (b === undefined)
        return ['Biases ', { sym: glyphSym(names.bias(k)) }, `: one for each of ${layer.outputs}.`];
      return [
        { sym: glyphSym(names.bias(k, b)) },
        ` = ${formatNumber(layer.bias[b] ?? 0)}: the bias of `,
        into(b),
        '.',
      ];
    case 'x':
      return [
        { sym: glyphSym(names.input(a)) },
        ' = ',
        formatNumber(values.get('x:0') ?? 0),
        ': it comes from outside, so the code has no number for it.',
      ];
    default: {
      const isOutput = kind.endsWith('y');
      const i = isOutput ? a : b;
      const unit: Part = { sym: glyphSym(names.unit(isOutput ? last : k, i)) };
      const part = kind.length === 1 ? [] : kind.startsWith('a') ? ['The bracket of '] : ['The line of '];
      const value = values.get(isOutput ? `y:${i ?? 0}` : `u:${k}.${i ?? 0}`);
      if (i === undefined) return [...part, unit, ': the whole layer.'];
      return [...part, unit, value === undefined ? '.' : ` = ${formatNumber(value)} here.`];
    }
  }
}
