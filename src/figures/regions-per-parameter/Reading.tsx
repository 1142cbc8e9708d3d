import type { ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { useHighlight, useModel } from '../../stage/react/useModel.ts';
import { Readouts } from '../../stage/react/Readouts.tsx';
import { Sym } from '../../ui/math/Sym.tsx';
import { breakable, countDigits, shortBigint } from './bigNumbers.ts';
import { conditionWords, counted, shapeWords } from './describe.ts';
import { regionsModel } from './model.ts';
import { pointOf } from './pointId.ts';
import { factsOf, type ShapeFacts } from './shapes.ts';

/** The selected network's exact numbers, and those of the one under the pointer. */
export function Reading(): ReactNode {
  const { state, derived } = useModel(regionsModel);
  const { highlight } = useHighlight(regionsModel);
  const hovered = pointOf(highlight);
  const facts = derived.selected;
  return (
    <div className="rpp-reading">
      <p className="rpp-shape">
        <Sym text="K" /> = {facts.depth}, <Sym text="D" /> = {facts.width}, <Sym text="D_i" /> ={' '}
        {facts.inputs}
      </p>
      <Readouts model={regionsModel} />
      <AllDigits facts={facts} />
      <p className="rpp-condition" data-condition={facts.conditionHolds ? 'holds' : 'fails'}>
        <span aria-hidden="true">{facts.conditionHolds ? '✓' : '✗'}</span> {conditionWords(facts)}
      </p>
      {facts.depth > 1 && facts.montufar < facts.lower ? (
        <p className="rpp-weaker">
          The weaker bound of Montúfar et al. 2014, dotted in the plot:{' '}
          <span data-readout="montufar" data-value={String(facts.montufar)}>
            {shortBigint(facts.montufar)}
          </span>
          .
        </p>
      ) : null}
      <p className="rpp-hovered" aria-hidden="true">
        {hovered
          ? pointWords(factsOf({ inputs: state.inputs, ...hovered }))
          : 'Point at a curve to read any network; click to take it.'}
      </p>
      {isSlideNetwork(facts) ? <Erratum facts={facts} /> : null}
    </div>
  );
}

/** Nothing rounded, on demand. */
function AllDigits({ facts }: { readonly facts: ShapeFacts }): ReactNode {
  const same = facts.lower === facts.upper;
  return (
    <details className="rpp-digits">
      <summary>
        All {countDigits(facts.lower)} {countDigits(facts.lower) === 1 ? 'digit' : 'digits'}
      </summary>
      <p>
        {same ? 'The most regions' : 'Can be built'}:{' '}
        <output data-readout="lower-digits" data-value={String(facts.lower)}>
          {breakable(formatNumber(facts.lower))}
        </output>
      </p>
      {same ? null : (
        <p>
          Never exceeded:{' '}
          <output data-readout="upper-digits" data-value={String(facts.upper)}>
            {breakable(formatNumber(facts.upper))}
          </output>
        </p>
      )}
    </details>
  );
}

function pointWords(facts: ShapeFacts): string {
  const upper = facts.lower === facts.upper ? '' : `, at most ${shortBigint(facts.upper)}`;
  return `Pointed at: ${shapeWords(facts)}, ${counted(facts.parameters, 'parameter')}: ${shortBigint(facts.lower)} regions${upper}.`;
}

function isSlideNetwork({ inputs, depth, width }: ShapeFacts): boolean {
  return inputs === 1 && depth === 5 && width === 10;
}

/** The lecture's slide swaps two digits. */
function Erratum({ facts }: { readonly facts: ShapeFacts }): ReactNode {
  return (
    <p className="rpp-erratum">
      Erratum: the lecture’s slide says {formatNumber(161501)}. It is {formatNumber(facts.lower)} = 11⁵.
    </p>
  );
}
