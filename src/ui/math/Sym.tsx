import { memo, type ReactNode } from 'react';
import { isPlain, isUpright, parseSym, type SymRun } from './parseSym.ts';

export { symbolWords } from './parseSym.ts';

export interface SymProps {
  /** The book's plain spelling: "θ'_10", "φ_2", "y'", "Ω_0", "h_{k-1}". */
  readonly text: string;
  /** For a symbol beside words that already say it. */
  readonly hidden?: boolean;
}

/** A variable in HTML, set as in the formulas but without typesetting; prime and subscript stand above each other. */
export const Sym = memo(function Sym({ text, hidden = false }: SymProps): ReactNode {
  return (
    <span className="sym" translate="no" aria-hidden={hidden ? true : undefined}>
      {parseSym(text).map((run, index) => (
        // runs have no identity but their place
        // oxlint-disable-next-line react/no-array-index-key
        <SymRunHtml key={index} run={run} />
      ))}
    </span>
  );
});

function SymRunHtml({ run }: { readonly run: SymRun }): ReactNode {
  if (isPlain(run)) return run.base;
  return (
    <>
      <span className={isUpright(run) ? 'sym-upright' : 'sym-base'}>{run.base}</span>
      {run.prime === '' && run.subscript === '' ? null : (
        <span className="sym-scripts">
          {run.prime === '' ? null : <span className="sym-prime">{run.prime}</span>}
          {run.subscript === '' ? null : <span className="sym-sub">{subscriptParts(run, 'span')}</span>}
        </span>
      )}
    </>
  );
}

/** Letters in a subscript lean, digits and signs stand. */
function subscriptParts({ subscript }: SymRun, Tag: 'span' | 'tspan'): ReactNode {
  return subscript.split(/(\p{L}+)/u).map((part, index) =>
    index % 2 === 1 ? (
      // oxlint-disable-next-line react/no-array-index-key
      <Tag key={index} className="sym-sub-letter">
        {part}
      </Tag>
    ) : (
      part
    ),
  );
}

/** The same as tspans, for use inside an SVG `text`; the baseline is put back at its end. */
export const SymSvg = memo(function SymSvg({ text }: { readonly text: string }): ReactNode {
  return (
    <tspan className="sym" direction="ltr">
      {parseSym(text).map((run, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <SymRunSvg key={index} run={run} />
      ))}
    </tspan>
  );
});

// ems of the scripts, which are set at 0.7 of the base
const PRIME_UP_EM = 0.48;
const SUB_DOWN_EM = 0.3;
const PRIME_WIDTH_EM = 0.3;

function SymRunSvg({ run }: { readonly run: SymRun }): ReactNode {
  const { base, prime, subscript } = run;
  const up = prime === '' ? 0 : PRIME_UP_EM;
  const down = subscript === '' ? 0 : SUB_DOWN_EM;
  return (
    <>
      {isPlain(run) ? base : <tspan className={isUpright(run) ? 'sym-upright' : 'sym-base'}>{base}</tspan>}
      {prime === '' ? null : (
        <tspan className="sym-script sym-upright" dy={`${-up}em`} dx="0.06em">
          {prime}
        </tspan>
      )}
      {subscript === '' ? null : (
        <tspan
          className="sym-script sym-sub"
          dy={`${up + down}em`}
          {...(prime === '' ? {} : { dx: `${-PRIME_WIDTH_EM * prime.length}em` })}
        >
          {subscriptParts(run, 'tspan')}
        </tspan>
      )}
      {up === 0 && down === 0 ? null : (
        <tspan className="sym-script" dy={`${subscript === '' ? up : -down}em`}>
          {'\u200B'}
        </tspan>
      )}
    </>
  );
}
