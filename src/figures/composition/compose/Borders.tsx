import type { ReactNode } from 'react';
import { useCalmModel, useHighlight } from '../../../stage/react/useModel.ts';
import { Sym } from '../../../ui/math/Sym.tsx';
import type { Border } from '../borders.ts';
import { borderId, isBorderLit } from '../ids.ts';
import { compositionModel } from '../model.ts';
import { count, decimal } from '../words.ts';

/** Why each border of a region is where it is. Pointing at one lights it in the plots. */
export function Borders(): ReactNode {
  const { derived } = useCalmModel(compositionModel);
  const { highlight, setHighlight } = useHighlight(compositionModel);
  return (
    <div className="compose-borders">
      <h4>Why a border is there</h4>
      <p>{summary(derived.borders)}</p>
      <ol className="border-list">
        {derived.borders.map((border, i) => (
          <li key={i}>
            <button
              type="button"
              className="border-button"
              data-highlighted={isBorderLit(highlight, border, i) ? '' : undefined}
              onPointerEnter={() => {
                setHighlight(borderId(i));
              }}
              onPointerLeave={() => {
                setHighlight(null);
              }}
              onFocus={() => {
                setHighlight(borderId(i));
              }}
              onBlur={() => {
                setHighlight(null);
              }}
              onClick={() => {
                setHighlight(borderId(i), true);
              }}
            >
              <span className="border-x">{decimal3(border.x)}</span> <Cause border={border} />
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Cause({ border }: { readonly border: Border }): ReactNode {
  const { ownUnits, metUnits, y } = border;
  return (
    <span className="border-cause">
      {ownUnits.length > 0 ? (
        <>
          joint of <Units units={ownUnits} prime="" />
        </>
      ) : null}
      {ownUnits.length > 0 && metUnits.length > 0 ? ' and ' : null}
      {metUnits.length > 0 ? (
        <>
          y passes {decimal(y)}, joint of <Units units={metUnits} prime="'" />
        </>
      ) : null}
    </span>
  );
}

function Units({ units, prime }: { readonly units: readonly number[]; readonly prime: string }): ReactNode {
  return units.map((unit, i) => (
    <span key={unit}>
      {i > 0 ? ', ' : null}
      <Sym text={`h${prime}_${unit}`} />
    </span>
  ));
}

function summary(borders: readonly Border[]): string {
  const own = borders.filter(({ ownUnits }) => ownUnits.length > 0).length;
  const met = borders.length - own;
  if (borders.length === 0) return 'There is none: y′ is one straight line.';
  const total = `Of ${count(borders.length)} ${borders.length === 1 ? 'border' : 'borders'}`;
  if (met === 0) return `${total}, ${own === 1 ? 'it is a joint' : 'all are joints'} of network 1.`;
  return `${total}, ${count(own)} ${own === 1 ? 'is a joint' : 'are joints'} of network 1 (dotted). ${count(met, { capital: true })} ${met === 1 ? 'is' : 'are'} made where y passes a joint of network 2.`;
}

function decimal3(value: number): string {
  return (Math.round(value * 1000) / 1000).toFixed(3).replace(/0$/, '').replace('-', '−');
}
