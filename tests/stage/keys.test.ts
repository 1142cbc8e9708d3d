import { describe, expect, test } from 'vitest';
import { figureKeyOf } from '../../src/stage/frame/figureKeys.ts';
import { createDebounce, lectureKeyOf } from '../../src/stage/lecture/lectureKeys.ts';
import { lectureScale } from '../../src/stage/lecture/useLectureFit.ts';

const press = (
  key: string,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {},
) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  target: null,
  ...held,
});

describe('keys of a lecture', () => {
  test.each([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['PageUp', 'back'],
    ['ArrowLeft', 'back'],
    ['.', 'blank'],
    ['b', 'blank'],
    ['s', 'notes'],
    ['z', 'freeze'],
    ['Escape', 'leave'],
    ['x', null],
  ])('%s is %s', (key, wish) => {
    expect(lectureKeyOf(press(key), false)).toBe(wish);
  });

  test('leave Shift with an arrow to the slider, and text to its field', () => {
    expect(lectureKeyOf(press('ArrowRight', { shiftKey: true }), false)).toBeNull();
    expect(lectureKeyOf(press('.'), true)).toBeNull();
    expect(lectureKeyOf(press('ArrowLeft'), true)).toBeNull();
    expect(lectureKeyOf(press('PageDown'), true)).toBe('next');
  });

  test('that bounce count once', () => {
    let now = 1000;
    const isPress = createDebounce(() => now);
    expect(isPress(false)).toBe(true);
    now += 149;
    expect(isPress(false)).toBe(false);
    now += 2;
    expect(isPress(true)).toBe(false);
    expect(isPress(false)).toBe(true);
  });
});

describe('the size of a lecture', () => {
  test('makes 17.5 px 28 px on a projector, more on larger screens, and never shrinks', () => {
    expect(17.5 * lectureScale(1024, 768)).toBe(28);
    expect(lectureScale(2048, 1536)).toBe(3.2);
    expect(lectureScale(360, 740)).toBe(1);
  });
});

describe('keys of a figure', () => {
  test.each([
    [press('z', { ctrlKey: true }), { kind: 'undo' }],
    [press('Z', { metaKey: true, shiftKey: true }), { kind: 'redo' }],
    [press('y', { ctrlKey: true }), { kind: 'redo' }],
    [press('r'), { kind: 'reset' }],
    [press('t'), { kind: 'pin' }],
    [press('2'), { kind: 'option', index: 1 }],
    [press('r', { ctrlKey: true }), null],
    [press('R', { shiftKey: true }), null],
    [press('constructor'), null],
  ])('%#', (event, wish) => {
    expect(figureKeyOf(event)).toEqual(wish);
  });
  test('belong to the input method while it composes', () => {
    expect(figureKeyOf({ ...press('r'), isComposing: true })).toBeNull();
  });
});
