import type { ReactNode } from 'react';
import { prefersReducedMotion } from '../../../stage/model/frames.ts';
import { Cover } from '../../../stage/prediction/Cover.tsx';
import { Readouts } from '../../../stage/react/Readouts.tsx';
import { useGroup } from '../../../stage/react/useModel.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { twoLayerModel } from '../model.ts';
import { ROWS } from '../network.ts';
import { Borders } from './Borders.tsx';
import { Clipped, PreActivation, Weighted } from './Rows.tsx';
import { Sum } from './Sum.tsx';

/** Ten panels: three pre-activations, clipped, weighted, summed. */
export function View(): ReactNode {
  return (
    <div className="build-up">
      <Row name="row-1" title="1. Three shallow networks on the same joints">
        {ROWS.map((j) => (
          <PreActivation key={j} j={j} />
        ))}
      </Row>
      <Row name="row-2" title="2. Each clipped at zero" tool={<ClipButton />}>
        {ROWS.map((j) => (
          <Clipped key={j} j={j} />
        ))}
      </Row>
      <Row name="row-3" title="3. Each times its weight">
        {ROWS.map((j) => (
          <Weighted key={j} j={j} />
        ))}
      </Row>
      <Cover name="sum-title">
        <h4 className="build-up-title">4. Added up</h4>
      </Cover>
      <Cover name="sum">
        <Sum />
      </Cover>
      <Cover name="readouts">
        <Readouts model={twoLayerModel} names={['regions', 'max-regions', 'parameters']} />
      </Cover>
      <Cover name="borders">
        <Borders />
      </Cover>
    </div>
  );
}

function Row({
  name,
  title,
  tool,
  children,
}: {
  readonly name: string;
  readonly title: string;
  readonly tool?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Cover name={name}>
      <div className="build-up-head">
        <h4 className="build-up-title">{title}</h4>
        {tool}
      </div>
      <div className="build-up-row">{children}</div>
    </Cover>
  );
}

/** Plays what clipping does; where motion is not wanted, it goes back and forth between the two pictures. */
function ClipButton(): ReactNode {
  const group = useGroup(twoLayerModel);
  const play = (): void => {
    const { clip } = group.current();
    if (prefersReducedMotion()) {
      group.goTo({ ...group.current(), clip: clip === 1 ? 0 : 1 });
      return;
    }
    group.goTo({ ...group.current(), clip: 0 }, { animate: false });
    // one painted frame of the unclipped curves, then down they go
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        group.goTo({ ...group.current(), clip: 1 });
      }),
    );
  };
  return <Button onClick={play}>Clip them once more</Button>;
}
