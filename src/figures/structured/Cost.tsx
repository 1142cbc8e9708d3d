import type { ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { structuredModel } from './model.ts';

/** log10 of the most that a row can say: a full layer on 2^20 pixels. */
const FULL_WIDTH = 12.1;

const percent = (value: number): number => (100 * Math.log10(value)) / FULL_WIDTH;
/** Too short for a number of three digits on a phone. */
const SHORT_PERCENT = 24;

/** Parameters of one layer for an image of the chosen size, on a logarithmic scale. */
export function Cost(): ReactNode {
  const { state, derived } = useModel(structuredModel);
  const { side, cost } = derived;
  const rows = [
    { name: 'full', value: cost.full, on: !state.local && !state.shared },
    { name: 'local', value: cost.local, on: state.local && !state.shared },
    { name: 'local and shared', value: cost.shared, on: state.local && state.shared },
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
