import { memo, type ReactNode } from 'react';
import { type Point, polylinePath } from '../../plot/path.ts';
import { LivePath } from '../../stage/react/LivePath.tsx';
import { Clip } from '../../ui/plot/Clip.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { depthSweepModel } from './model.ts';
import { STARTS } from './setting.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "10⁻³", "1". */
export function powerOfTen(exponent: number): string {
  if (exponent === 0) return '1';
  const digits = Array.from(String(Math.abs(exponent)), (digit) => SUPERSCRIPTS[Number(digit)] ?? '').join(
    '',
  );
  return `10${exponent < 0 ? '⁻' : ''}${digits}`;
}

/** How much the points still differ in each layer of an untrained network of 40 layers. */
export const SpreadPlot = memo(function SpreadPlot(): ReactNode {
  return (
    <Plot
      label="Variance over the points in each layer, before training"
      title={<span className="training-plot-title">how points differ, untrained</span>}
      x={{ domain: [0, 41], symbol: 'k', ticks: [1, 8, 16, 24, 32, 40] }}
      y={{ domain: [-20, 1], symbol: '', ticks: [-20, -15, -10, -5, 0], format: powerOfTen }}
      aspect={0.8}
      nominalWidthPx={460}
      marginPx={{ left: 58, right: 16, top: 32, bottom: 46 }}
    >
      {/* of a narrow network all units may be dead, and then nothing differs at all */}
      <Clip>
        {STARTS.map((start) => (
          <LivePath
            key={start}
            model={depthSweepModel}
            className={`curve sweep-${start}`}
            d={({ spread }, { x, y }) => polylinePath(spread[start].map(toPoint), x, y)}
          />
        ))}
      </Clip>
    </Plot>
  );
});

function toPoint(power: number, k: number): Point {
  return [k + 1, power];
}
