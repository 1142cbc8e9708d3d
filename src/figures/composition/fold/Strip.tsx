import { memo, type ReactNode } from 'react';
import type { Point } from '../../../plot/path.ts';
import { pieceClass } from '../pieceClass.ts';
import { cornersOf, isFaceUp, paintOrder, projectOn, shadeOf, toPx } from './camera.ts';
import { CURVE_HALF_WIDTH, type FacetPoint, PAPER_HALF_WIDTH, type StripFacet } from './strip.ts';
import type { Scene } from './useScene.ts';

export interface StripProps {
  readonly scene: Scene;
  /** Inputs whose place is marked on the strip; the first is the traced one. */
  readonly marks: readonly number[];
  /** Which drawing it is: a new one is drawn before the reader's eyes. */
  readonly inkKey: string;
}

/** The paper, facet by facet from the farthest, each with what is drawn on it. */
export function Strip({ scene, marks, inkKey }: StripProps): ReactNode {
  return paintOrder(scene.orbit, scene.facets).map((index) => {
    const facet = scene.facets[index];
    return facet ? (
      <FacetMarks key={index} scene={scene} item={facet} index={index} marks={marks} inkKey={inkKey} />
    ) : null;
  });
}

interface FacetProps extends StripProps {
  readonly item: StripFacet;
  readonly index: number;
}

const FacetMarks = memo(function FacetMarks(props: FacetProps): ReactNode {
  const { scene, item, index, marks, inkKey } = props;
  const { orbit, lens } = scene;
  const line = (points: readonly FacetPoint[]): string =>
    pathOf(points.map((point) => toPx(lens, projectOn(orbit, item, point))));
  const acrossAt = (along: number, half: number): string =>
    line([
      { along, across: -half },
      { along, across: half },
    ]);
  const faceUp = isFaceUp(orbit, item);
  return (
    <g data-facet={index} data-side={faceUp ? 'front' : 'back'}>
      <path
        className={faceUp ? 'sheet' : 'sheet sheet-back'}
        style={{ ['--shade' as string]: `${Math.round(shadeOf(orbit, item) * 30)}%` }}
        d={`${pathOf(cornersOf(orbit, item).map((corner) => toPx(lens, corner)))}Z`}
      />
      {item.rules.map((along) => (
        <path key={along} className="sheet-rule" d={acrossAt(along, CURVE_HALF_WIDTH)} />
      ))}
      <path
        className="sheet-zero"
        d={line([
          { along: 0, across: 0 },
          { along: 1, across: 0 },
        ])}
      />
      <path className="sheet-first" d={line(item.first)} />
      {item.ink.map(({ piece, points }) => (
        <path
          key={`${inkKey}${piece}`}
          className={`sheet-ink ${pieceClass(piece)}`}
          pathLength={1}
          d={line(points)}
        />
      ))}
      {marks.map((x, i) => {
        const along = (x - item.facet.from) / (item.facet.to - item.facet.from);
        // a crease belongs to the facet at its left
        if (along < 0 || along > 1 || (along === 0 && index > 0)) return null;
        return (
          <path
            key={x}
            className={i === 0 ? 'sheet-mark sheet-mark-traced' : 'sheet-mark'}
            d={acrossAt(along, PAPER_HALF_WIDTH)}
          />
        );
      })}
    </g>
  );
});

export function pathOf(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}
