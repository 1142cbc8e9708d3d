import { affineMapsOfCells } from '../../core/regions/twoInputs/affineMapsOfCells.ts';
import { measureCellAreas } from '../../core/regions/twoInputs/cellGeometry.ts';
import { activationPatternOfCell } from '../../core/regions/twoInputs/cellPatterns.ts';
import { defineFigure } from '../../stage/defineFigure.tsx';
import type { Table } from '../../stage/figure.ts';
import { Controls } from './Controls.tsx';
import type { Compose2dDerived } from './derive.ts';
import { compose2dModel } from './model.ts';
import { mergedNetwork } from './networks.ts';
import { compose2dChallenges, compose2dPredictions } from './predictions.ts';
import { compose2dSteps } from './steps.ts';
import { View } from './View.tsx';

export const compose2d = defineFigure({
  id: 'compose-2d',
  title: 'Two inputs, folded along lines',
  caption: (
    <>
      The maps show the square from −1 to 1. Blue is below zero, ochre above, and the strips beside the curve
      say which colour is which value; thin level lines are dashed below zero. Heavy borders are made by
      network 1, thinner ones by network 2; the <span className="c2d-key-dash">heavy dashed line</span> is
      where y passes its joint. Drag a line by its ring, turn it by its square, or follow an input: the dots
      join all inputs that share its y, and so its y′. “Surface” stands the map up.
    </>
  ),
  summary:
    'Maps of y and of y′ over two inputs with their exact regions, and the curve of network 2 between them. Seven regions become thirteen.',
  model: compose2dModel,
  View,
  Controls,
  steps: compose2dSteps,
  predictions: compose2dPredictions,
  challenges: compose2dChallenges,
  computed:
    'Regions are counted exactly over the square [−1, 1] × [−1, 1], reading every weight as the decimal that is shown.',
  network: mergedNetwork,
  table: (_state, derived) => cellTable(derived),
});

function cellTable({ both, bothRegions }: Compose2dDerived): Table {
  const areas = measureCellAreas(bothRegions);
  const maps = affineMapsOfCells(both, bothRegions);
  const regionOfCell = bothRegions.outputs[0]?.regionOfCell ?? bothRegions.jointRegionOfCell;
  return {
    columns: [
      'cell',
      'region',
      'area',
      'slope in x1',
      'slope in x2',
      'intercept',
      'active in 1',
      'active in 2',
    ],
    rows: Array.from(areas, (area, cell) => [
      cell + 1,
      (regionOfCell[cell] ?? 0) + 1,
      area,
      maps[3 * cell] ?? 0,
      maps[3 * cell + 1] ?? 0,
      maps[3 * cell + 2] ?? 0,
      ...activationPatternOfCell(bothRegions, cell).map(({ active }) =>
        active.flatMap((isActive, unit) => (isActive ? [unit + 1] : [])).join(' '),
      ),
    ]),
  };
}
