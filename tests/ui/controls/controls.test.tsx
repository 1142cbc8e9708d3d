import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Button } from '../../../src/ui/controls/Button.tsx';
import { Choice } from '../../../src/ui/controls/Choice.tsx';
import { NumberField } from '../../../src/ui/controls/NumberField.tsx';
import { Scrub } from '../../../src/ui/controls/Scrub.tsx';
import { Slider, type SliderProps } from '../../../src/ui/controls/Slider.tsx';
import { Toggle } from '../../../src/ui/controls/Toggle.tsx';

const ignore = (): void => {};

function slider(props: Partial<SliderProps> = {}): string {
  return renderToStaticMarkup(
    <Slider
      label="bias of hidden unit 2"
      symbol="θ_20"
      value={-1}
      min={-10}
      max={10}
      step={0.01}
      sliderMin={-4}
      sliderMax={4}
      onChange={ignore}
      {...props}
    />,
  );
}

describe('Slider', () => {
  it('is a native range input with name and value in words, beside a field with the number', () => {
    const markup = slider();
    const range = /<input[^>]*type="range"[^>]*>/.exec(markup)?.[0] ?? '';
    expect(range).toContain('aria-label="bias of hidden unit 2"');
    expect(range).toContain('aria-valuetext="minus 1.00"');
    expect(range).toContain('min="-4"');
    expect(range).toContain('max="4"');
    expect(range).toContain('--fill:0.375');
    expect(markup).toContain('value="−1.00"');
    expect(markup).toContain('inputMode="decimal"');
  });
  it('keeps the thumb at the end and the number true where the value is beyond the slider', () => {
    const markup = slider({ value: 8 });
    expect(markup).toContain('--fill:1');
    expect(markup).toContain('value="8.00"');
  });
  it('has no NaN where the range is empty', () => {
    expect(slider({ sliderMin: 2, sliderMax: 2 })).not.toContain('NaN');
  });
  it('prints the reason and ties it to the input', () => {
    const markup = slider({ disabled: true, reason: 'Network 2 is locked.' });
    const id = /aria-describedby="([^"]*)"/.exec(markup)?.[1];
    expect(markup).toContain(`id="${id}">Network 2 is locked.`);
    expect(markup.match(/ disabled=""/g)).toHaveLength(2);
  });
  it('prints its label where there is no symbol', () => {
    const markup = renderToStaticMarkup(
      <Slider label="Depth" value={3} min={1} max={10} step={1} onChange={ignore} />,
    );
    expect(markup).toContain('>Depth</label>');
  });
});

describe('Scrub', () => {
  it('is a slider in a sentence', () => {
    const markup = renderToStaticMarkup(
      <Scrub label="input x" value={-0.43} min={-1} max={1} step={0.01} onChange={ignore} />,
    );
    expect(markup).toMatch(/^<span[^>]*role="slider" tabindex="0"/i);
    expect(markup).toContain('aria-valuemin="-1" aria-valuemax="1" aria-valuenow="-0.43"');
    expect(markup).toContain('aria-valuetext="minus 0.43"');
    expect(markup).toContain('>−0.43</span>');
  });
});

describe('NumberField, Choice, Toggle, Button', () => {
  it('names the field and keeps translators away', () => {
    const markup = renderToStaticMarkup(
      <NumberField label="seed" value={7} min={0} max={99} step={1} onChange={ignore} />,
    );
    expect(markup).toContain('translate="no"');
    expect(markup).toContain('aria-label="seed"');
    expect(markup).not.toContain('aria-invalid');
  });
  it('checks exactly the chosen option', () => {
    const options = [
      { value: 'bound', label: 'Bound' },
      { value: 'random', label: 'Random', disabled: true, reason: 'Needs a seed.' },
    ] as const;
    const markup = renderToStaticMarkup(
      <Choice label="Lane" options={options} value="bound" onChange={ignore} />,
    );
    expect(markup.match(/checked=""/g)).toHaveLength(1);
    expect(markup).toMatch(/<legend[^>]*>Lane<\/legend>/);
    expect(markup).toContain('Needs a seed.');
  });
  it('is a switch', () => {
    const markup = renderToStaticMarkup(<Toggle label="Free the weights" checked onChange={ignore} />);
    expect(markup).toMatch(/type="checkbox" role="switch" aria-checked="true"/);
  });
  it('leaves a disabled button where the keyboard finds its reason', () => {
    const markup = renderToStaticMarkup(
      <Button disabled reason="Nothing to undo." onClick={ignore}>
        Undo
      </Button>,
    );
    expect(markup).toContain('aria-disabled="true"');
    expect(markup).not.toMatch(/ disabled=/);
    expect(markup).toContain('Nothing to undo.');
  });
});
