import type { ComponentType, ReactNode } from 'react';
import { useStore } from 'zustand';
import { Choice } from '../../ui/controls/Choice.tsx';
import { Slider } from '../../ui/controls/Slider.tsx';
import { Toggle } from '../../ui/controls/Toggle.tsx';
import type { FigureControl } from '../control/figureControl.ts';
import { useBoundField } from '../control/useBoundField.ts';
import type { ChoiceField, FlagField } from '../model/schema.ts';

export interface LectureControlsProps {
  readonly control: FigureControl;
  /** Fields of the schema, or `field.2` for one entry; all of the figure's own controls when absent. */
  readonly fields: readonly string[] | undefined;
  readonly Controls: ComponentType;
}

/** Only what the step names: made from the schema, so that no figure has to know of lectures. */
export function LectureControls({ control, fields, Controls }: LectureControlsProps): ReactNode {
  if (fields?.length === 0) return null;
  return (
    <div className="lecture-rail">
      {fields ? (
        fields.map((name) => <FieldControls key={name} control={control} name={name} />)
      ) : (
        <Controls />
      )}
    </div>
  );
}

function FieldControls({
  control,
  name,
}: {
  readonly control: FigureControl;
  readonly name: string;
}): ReactNode {
  const [fieldName = '', entry] = name.split('.');
  const field = control.schema[fieldName];
  switch (field?.kind) {
    case 'number':
      return <NumberControl control={control} name={fieldName} />;
    case 'numbers':
      return field.entries
        .map((_, index) => index)
        .filter((index) => entry === undefined || index === Number(entry))
        .map((index) => <NumberControl key={index} control={control} name={fieldName} index={index} />);
    case 'choice':
      return <ChoiceControl control={control} name={fieldName} field={field} />;
    case 'flag':
      return <FlagControl control={control} name={fieldName} field={field} />;
    case 'list':
    case undefined:
      return null;
  }
}

function NumberControl({
  control,
  name,
  index,
}: {
  readonly control: FigureControl;
  readonly name: string;
  readonly index?: number;
}): ReactNode {
  const { field, label, symbol, value, set, cancel, reset } = useBoundField(control, name, index);
  const { min, max, step, sliderMin, sliderMax, whole } = field;
  return (
    <Slider
      label={label}
      value={value}
      min={min}
      max={max}
      step={step}
      onChange={set}
      onCancel={cancel}
      onReset={reset}
      {...(symbol === undefined ? {} : { symbol })}
      {...(sliderMin === undefined ? {} : { sliderMin })}
      {...(sliderMax === undefined ? {} : { sliderMax })}
      {...(whole === undefined ? {} : { whole })}
    />
  );
}

function ChoiceControl({
  control,
  name,
  field,
}: {
  readonly control: FigureControl;
  readonly name: string;
  readonly field: ChoiceField;
}): ReactNode {
  const value = useStore(control.store, ({ state }) => String(state[name]));
  return (
    <Choice
      label={field.label}
      options={field.options}
      value={value}
      onChange={(next, transaction) => {
        control.set(name, undefined, next, transaction);
      }}
    />
  );
}

function FlagControl({
  control,
  name,
  field,
}: {
  readonly control: FigureControl;
  readonly name: string;
  readonly field: FlagField;
}): ReactNode {
  const value = useStore(control.store, ({ state }) => state[name] === true);
  return (
    <Toggle
      label={field.label}
      checked={value}
      onChange={(next, transaction) => {
        control.set(name, undefined, next, transaction);
      }}
    />
  );
}
