import { describe, expect, test } from 'vitest';
import { searchEntries, searchScript } from '../../src/build/searchIndex.ts';

const page = `<body><nav>Contents</nav><main id="main"><h1>One network</h1><p>Begin &amp; go on.</p>
<h2 id="rank-one">Rank one</h2><p>Nine <span class="katex"><span class="katex-mathml"><math><mi>x</mi></math></span>
<span class="katex-html"><span>x<span>2</span></span></span></span> numbers
<button>term</button><span class="card" id="card-1"><span>meaning</span></span> end.</p>
<section class="print-answers"><p>Secret</p></section>
<div class="glossary-entry" id="psi"><dt>psi</dt><dd>Weights.</dd></div></main><footer>Foot</footer></body>`;

describe('searchEntries', () => {
  test('splits a page at its sections and entries, without cards and the shell, formulas as dots', () => {
    expect(searchEntries('one-network/', page)).toEqual([
      {
        address: 'one-network/',
        page: 'One network',
        title: 'One network',
        text: 'Begin & go on.',
      },
      {
        address: 'one-network/#rank-one',
        page: 'One network',
        title: 'Rank one',
        text: 'Nine … numbers end.',
      },
      { address: 'one-network/#psi', page: 'One network', title: 'psi', text: 'Weights.' },
    ]);
  });

  test('the script cannot end early', () => {
    const script = searchScript([{ address: '', page: '', title: '</script>', text: '' }]);
    expect(script).not.toContain('</script>');
  });
});
