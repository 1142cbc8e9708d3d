import { defineFigure } from '../../stage/defineFigure.tsx';
import { Controls } from './Controls.tsx';
import { dependenciesModel } from './model.ts';
import { dependenciesChallenges, dependenciesPredictions, dependenciesSteps } from './story.ts';
import { View } from './View.tsx';

export const dependencies = defineFigure({
  id: 'dependencies',
  title: 'Many regions, few of them free',
  caption:
    'Numbers and colours say which piece of network 1 a copy lies on, arrows which way round it is. Strong lines are borders that have left their place. Drag any joint.',
  model: dependenciesModel,
  View,
  Controls,
  steps: dependenciesSteps,
  predictions: dependenciesPredictions,
  challenges: dependenciesChallenges,
  computed:
    'Regions are counted exactly on [0, 1]; a border has moved when it is more than 10⁻⁹ from where it stands at the start. The random network has two layers of eight units, He weights and biases with deviation 0.3, on [−2, 2].',
  network: (state) => dependenciesModel.derive(state).deepNetwork,
  table: (_state, { regions }) => ({
    columns: ['region', 'from x', 'to x', 'copy', 'mirrored'],
    rows: regions.map(({ from, to, facet }, i) => [
      i + 1,
      from[0],
      to[0],
      facet + 1,
      facet % 2 === 1 ? 'yes' : 'no',
    ]),
  }),
});
