import { initialStateOf } from '../../stage/model/model.ts';
import { deriveComposition } from '../../figures/composition/derive.ts';
import { pieceClass } from '../../figures/composition/pieceClass.ts';
import { compositionSchema } from '../../figures/composition/schema.ts';
import { type Point, polylinePath } from '../../plot/path.ts';
import type { Scale } from '../../plot/scale.ts';
import { SymSvg } from '../../ui/math/Sym.tsx';
import {
  corners,
  COVER,
  type CoverCurves,
  coverNumber,
  pathOf,
  scales,
  traceCover,
} from './coverGeometry.ts';

const state = initialStateOf(compositionSchema);
const derived = deriveComposition(state);

/** The book's two networks of three hidden units, by their joints. */
export const coverCurves: CoverCurves = {
  first: jointsOf(derived.facets),
  second: jointsOf(derived.secondFacets),
};

function jointsOf(facets: typeof derived.facets): Point[] {
  const start = facets[0];
  const ends = facets.map(({ to, yTo }): Point => [to, yTo]);
  return start ? [[start.from, start.yFrom], ...ends] : ends;
}

function Square({ at, names }: { at: { x: number; y: number }; names: readonly [string, string] | null }) {
  const { side } = COVER;
  const middle = side / 2;
  return (
    <g transform={`translate(${at.x},${at.y})`}>
      <path className="cover-axes" d={`M0,${middle}h${side}M${middle},0v${side}`} />
      <path className="cover-frame" d={`M0,0h${side}v${side}h${-side}z`} />
      {names ? (
        <>
          <text className="cover-name" x={middle} y={side + 22}>
            <SymSvg text={names[0]} />
          </text>
          <text className="cover-name" x={-14} y={middle + 6}>
            <SymSvg text={names[1]} />
          </text>
        </>
      ) : null}
    </g>
  );
}

/** One straight piece, in the colour of the piece of network 2 at work, with that piece's number. */
function Piece(props: { from: Point; to: Point; piece: number; x: Scale; y: Scale; label: Point }) {
  const { from, to, piece, x, y, label } = props;
  return (
    <g className={pieceClass(piece)}>
      <path className={`cover-curve ${pieceClass(piece)}`} d={polylinePath([from, to], x, y)} />
      <text className="cover-number" x={label[0]} y={label[1]}>
        {piece + 1}
      </text>
    </g>
  );
}

const middleOf = (a: number, b: number): number => (a + b) / 2;

function Second() {
  const { y, yPrimeAcross } = scales;
  return derived.secondFacets.map(({ from, to, yFrom, yTo }, piece) => (
    <Piece
      key={from}
      from={[yFrom, from]}
      to={[yTo, to]}
      piece={piece}
      x={yPrimeAcross}
      y={y}
      label={[corners.second.x + COVER.side - 12, y(middleOf(from, to)) + 5]}
    />
  ));
}

function Both() {
  const { x, yPrimeUp } = scales;
  return derived.pieces.map(({ from, to, pieceOfSecond }) => (
    <Piece
      key={from[0]}
      from={from}
      to={to}
      piece={pieceOfSecond}
      x={x}
      y={yPrimeUp}
      label={[x(middleOf(from[0], to[0])), corners.both.y + COVER.side - 10]}
    />
  ));
}

/** Where a level of y' that comes from above turns to the left. */
function Mirror() {
  const { x, y } = corners.mirror;
  const { side } = COVER;
  return (
    <g>
      <path className="cover-mirror" d={`M${x},${y + side}L${x + side},${y}`} />
      <text className="cover-count" x={x + side - 4} y={y + side - 58}>
        {derived.regionCount}
      </text>
      <text className="cover-count-words" x={x + side - 4} y={y + side - 8}>
        <tspan dy="-1.3em">linear regions</tspan>
        <tspan x={x + side - 4} dy="1.3em">
          out of {coverCurves.first.length - 1} × {coverCurves.second.length - 1}
        </tspan>
      </text>
    </g>
  );
}

function Tracer() {
  const { turns } = traceCover(coverCurves, state.x);
  return (
    <g>
      <path className="cover-trace" data-cover-trace="" d={pathOf(turns)} />
      {turns.map(([x, y], i) => (
        // the turns have no identity but their place
        // oxlint-disable-next-line react/no-array-index-key
        <circle key={i} className="cover-dot" data-cover-dot="" cx={x} cy={y} r={i === 2 ? 2.5 : 5} />
      ))}
    </g>
  );
}

/** The cover: the hinge of chapter 1, exact, with one input traced through it. `coverTracer.ts` lets it be moved. */
export function CoverPicture() {
  const { x, y, yPrime } = traceCover(coverCurves, state.x);
  return (
    <figure className="cover" data-book-cover={JSON.stringify(coverCurves)}>
      <svg viewBox={`0 0 ${COVER.width} ${COVER.height}`} role="img" aria-labelledby="cover-words">
        <Square at={corners.first} names={['x', 'y']} />
        <Square at={corners.second} names={["y'", 'y']} />
        <Square at={corners.both} names={['x', "y'"]} />
        <Mirror />
        <path className="cover-curve cover-first" d={polylinePath(coverCurves.first, scales.x, scales.y)} />
        <Second />
        <Both />
        <Tracer />
      </svg>
      <figcaption>
        <p className="cover-control" data-cover-control="">
          <label>
            Move x <input type="range" min="-1" max="1" step="0.01" defaultValue={state.x} />
          </label>
          <output data-cover-words="">
            x {coverNumber(x)} → y {coverNumber(y)} → y′ {coverNumber(yPrime)}
          </output>
        </p>
        <p id="cover-words">
          Two networks of three pieces each, one fed into the other: the first lays its input line in folds,
          and the second is copied onto every layer.
        </p>
      </figcaption>
    </figure>
  );
}
