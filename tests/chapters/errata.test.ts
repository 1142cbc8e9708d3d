import { describe, expect, test } from 'vitest';
import { contents } from '../../src/chapters/contents.ts';
import { errata } from '../../src/chapters/errata.ts';
import { glossary } from '../../src/chapters/glossary.ts';
import { references } from '../../src/chapters/references.ts';
import { boundComposition } from '../../src/core/regions/boundComposition.ts';
import { boundLinearRegions } from '../../src/core/regions/bounds.ts';
import { countParameters } from '../../src/core/network/countParameters.ts';
import { formatNumber } from '../../src/core/notation/formatNumber.ts';
import { compositionModel } from '../../src/figures/composition/model.ts';

const erratum = (id: string) => {
  const found = errata.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no erratum "${id}"`);
  return found;
};

describe('every number of the errata is computed', () => {
  test('regions of 5 layers of 10 units', () => {
    const { lower, upper } = boundLinearRegions({ inputs: 1, widths: [10, 10, 10, 10, 10] });
    expect(lower).toBe(upper);
    expect(erratum('regions-161051').is).toContain(formatNumber(upper));
    expect(11n ** 5n).toBe(upper);
  });

  test('parameters of the network with four layers of 63 units', () => {
    const parameters = countParameters({ inputs: 40, widths: [63, 63, 63, 63], outputs: 10 });
    expect(63 * 41 + 3 * 63 * 64 + 10 * 64).toBe(parameters);
    expect(erratum('parameters-15319').is).toContain(formatNumber(parameters));
  });

  test('9 on the interval, 10 on R, 16 at most', () => {
    const { initialState, derive } = compositionModel;
    const words = erratum('nine-ten-sixteen').is;
    expect(words).toContain(`${derive(initialState).regionCount} on the interval`);
    expect(words).toContain(`${derive({ ...initialState, domain: 'R' }).regionCount} on all of R`);
    expect(words).toContain(`${formatNumber(boundComposition(3, 3))} at most`);
  });
});

describe('the reference data hold together', () => {
  test.each([
    ['glossary', glossary],
    ['references', references],
    ['errata', errata],
  ])('ids of the %s are unique and fit into an address', (_name, entries) => {
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
  });

  test('every "see" of the glossary leads to an entry', () => {
    const ids = new Set(glossary.map(({ id }) => id));
    for (const { see = [] } of glossary) for (const id of see) expect(ids).toContain(id);
  });

  test('every erratum points to a chapter', () => {
    const slugs = contents.map(({ slug }) => slug);
    for (const { see } of errata) expect(slugs).toContain(see.slug);
  });
});
