import type { ReactNode } from 'react';
import { countImageLayer } from '../../core/network/convolutionImage.ts';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { structuredModel } from './model.ts';
import { KERNEL_SIZE } from './schema.ts';

/** log10 of the most that a row can say: a full layer on 2^20 pixels. */
const FULL_WIDTH = 12.1;

const percent = (value: number): number => (100 * Math.log10(value)) / FULL_WIDTH;
/** Too short for a number of three digits on a phone. */
const SHORT_PERCENT = 24;

/** Parameters of one layer for an image of the chosen size, on a logarithmic scale. */
export function Cost(): ReactNode {
  const side = useSelected(structuredModel, (_state, derived) => derived.side);
  const local = useSelected(structuredModel, (state) => state.local);
  const shared = useSelected(structuredModel, (state) => state.shared);
  const cost = countImageLayer(side, KERNEL_SIZE);
  const rows = [
    { name: 'full', value: cost.full, on: !local && !shared },
    { name: 'local', value: cost.local, on: local && !shared },
    { name: 'local and shared', value: cost.shared, on: local && shared },
  ];
  return (
    <table className="strd-cost">
      <caption>
        Parameters of one layer, {formatNumber(side)} × {formatNumber(side)} = {formatNumber(side * side)}{' '}
        pixels
      </caption>
      <tbody>
        {rows.map(({ name, value, on }) => (
          <tr key={name} data-on={on ? '' : undefined}>
            <th scope="row">{name}</th>
            <td>
              <span
                className="strd-cost-bar"
                style={{ inlineSize: `${percent(value)}%` }}
                aria-hidden="true"
              />
              {/* a short bar has its number behind it */}
              <span
                className="strd-cost-value"
                style={percent(value) < SHORT_PERCENT ? { insetInlineStart: `${percent(value)}%` } : {}}
              >
                {formatNumber(value)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
