import type { ReactNode } from 'react';
import { formatNumber } from '../../../core/notation/formatNumber.ts';
import { Histogram } from './Histogram.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { meanOf } from './useCensus.ts';
import type { Ledger } from './useLedger.ts';

export interface LedgerPanelProps {
  readonly ledger: Ledger;
  /** Of the network that is looked at; the ledger's own have one. */
  readonly inputs: number;
}

/** The region ledger: what can be, what was built, what chance gives, what training finds. */
export function LedgerPanel({ ledger, inputs }: LedgerPanelProps): ReactNode {
  const { deep, shallow } = ledger;
  const deepName = `${deep.facts.depth} × ${deep.facts.width}`;
  const shallowName = `1 × ${shallow.facts.width}`;
  return (
    <section className="rpp-ledger-panel" aria-label="Region ledger">
      <h4>What such networks really have</h4>
      <p className="rpp-ledger-note">
        <span className="rpp-unspent">
          {inputs === 1 ? '' : 'Counted on a line: on one input every region can be told exactly. '}
          {spentWords(ledger)}{' '}
        </span>
        {sentenceOf(ledger)}
      </p>
      <div className="rpp-ledger-grid">
        <LedgerTable ledger={ledger} />
        <Histogram
          deep={deep.random.census.counts}
          shallow={shallow.random.census.counts}
          deepName={deepName}
          shallowName={shallowName}
        />
      </div>
    </section>
  );
}

function spentWords({ deep, shallowFacts }: Ledger): string {
  if (deep.facts.depth === 1) return 'One layer: both columns are the same shape.';
  if (shallowFacts.unused === 0) return 'Both spend the same parameters.';
  return `The shallow network leaves ${formatNumber(shallowFacts.unused)} of ${formatNumber(deep.facts.parameters)} parameters unspent.`;
}

function sentenceOf({ deep, shallow }: Ledger): string {
  const [a, b] = [deep, shallow].map(({ random }) => meanOf(random.census.counts));
  if (a === null || b === null || a === undefined || b === undefined || deep.facts.depth === 1) return '';
  const ratio = formatNumber(Math.max(a, b) / Math.min(a, b), { significant: 2 });
  const winner = a > b ? 'deep' : 'shallow';
  return `With random weights the ${winner} network has ${ratio} times as many pieces.`;
}
