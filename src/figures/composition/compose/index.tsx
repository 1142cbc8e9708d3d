import { defineFigure } from '../../../stage/defineFigure.tsx';
import { importComposition } from '../importComposition.ts';
import { compositionModel } from '../model.ts';
import { composedNetwork } from '../networks.ts';
import { Controls } from './Controls.tsx';
import { composeChallenges, composePredictions } from './predictions.ts';
import { composeSteps } from './steps.ts';
import { View } from './View.tsx';

export const compose = defineFigure({
  id: 'compose',
  title: 'Two small networks, one after the other',
  caption: (
    <>
      Colour says which piece of network 2 is at work: <span className="key piece-1">first</span>,{' '}
      <span className="key piece-2">second</span>, <span className="key piece-3">third</span>, counted from
      the lowest y. Drag any joint, the input, or the level of y.
    </>
  ),
  model: compositionModel,
  View,
  Controls,
  steps: composeSteps,
  predictions: composePredictions,
  challenges: composeChallenges,
  computed: 'Regions are counted exactly, reading every weight as the decimal that is shown.',
  presets: ['nine', 'sixteen', 'tents', 'flat', 'clamp'],
  network: composedNetwork,
  importNetwork: importComposition,
  table: (_state, { pieces }) => ({
    columns: ['region', 'from x', 'to x', 'slope', 'intercept', 'piece of network 1', 'piece of network 2'],
    rows: pieces.map(({ from, to, pieceOfFirst, pieceOfSecond }, i) => {
      const slope = (to[1] - from[1]) / (to[0] - from[0]);
      return [i + 1, from[0], to[0], slope, from[1] - slope * from[0], pieceOfFirst + 1, pieceOfSecond + 1];
    }),
  }),
});
