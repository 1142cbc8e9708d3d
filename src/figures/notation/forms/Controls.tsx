import type { ReactNode } from 'react';
import { createNames } from '../../../core/notation/names.ts';
import { parseTermId } from '../../../core/notation/termId.ts';
import { ParameterSlider } from '../../../stage/controls/ParameterSlider.tsx';
import { useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Slider } from '../../../ui/controls/Slider.tsx';
import { glyphSym } from '../../../ui/tex/glyphSym.ts';
import { formsModel } from './model.ts';
import { WEIGHT } from './schema.ts';

/** The chosen entry, the input, the sizes, and new weights. */
export function Controls(): ReactNode {
  const { dispatch } = useModel(formsModel);
  return (
    <>
      <fieldset className="parameters">
        <legend>The chosen entry</legend>
        <EntrySlider />
      </fieldset>
      <fieldset className="parameters">
        <legend>The input</legend>
        <ParameterSlider model={formsModel} field="x" highlightId="x:0" />
      </fieldset>
      <fieldset className="parameters">
        <legend>The sizes</legend>
        <ParameterSlider model={formsModel} field="sizes" index={0} highlightId="x" />
        <ParameterSlider model={formsModel} field="sizes" index={1} highlightId="u:0" />
        <ParameterSlider model={formsModel} field="sizes" index={2} highlightId="u:1" />
        <ParameterSlider model={formsModel} field="sizes" index={3} highlightId="y" />
      </fieldset>
      <Button
        onClick={() => {
          dispatch({ type: 'new-weights' });
        }}
      >
        New weights
      </Button>
    </>
  );
}

/** The weight or bias that was clicked last, in any of the views. */
function EntrySlider(): ReactNode {
  const { derived, group } = useModel(formsModel);
  const { highlight, setHighlight } = useHighlight(formsModel);
  const { network, scheme, entry } = derived;
  const names = createNames(network, scheme);
  const term = parseTermId(entry.id);
  const [k = 0, i = 0, j = 0] = (term?.indices ?? []).map(Number);
  const glyph = term?.kind === 'b' ? names.bias(k, i) : names.weight(k, i, j);
  return (
    <Slider
      label={
        term?.kind === 'b'
          ? `bias of unit ${i + 1} in layer ${k + 1}`
          : `weight in row ${i + 1}, column ${j + 1} of matrix ${k}`
      }
      symbol={glyphSym(glyph)}
      value={entry.value}
      {...WEIGHT}
      sliderMin={-8}
      sliderMax={8}
      highlighted={highlight === entry.id}
      onHighlight={(on) => {
        setHighlight(on ? entry.id : null);
      }}
      onChange={(value, transaction) => {
        group.dispatch({ type: 'change', value }, transaction);
      }}
      onCancel={group.cancel}
    />
  );
}
