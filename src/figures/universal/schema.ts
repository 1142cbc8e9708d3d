import { defineSchema, type StateOf } from '../../stage/model/schema.ts';

export const MOST_UNITS = 64;
/** Corners that a drawn curve may have. */
export const MOST_CORNERS = 64;

/** What is to be approximated, and by how many hidden units. */
export const universalSchema = defineSchema({
  target: {
    kind: 'choice',
    label: 'curve',
    options: [
      { value: 'wavy', label: 'Wavy' },
      { value: 'sine', label: 'Sine' },
      { value: 'bump', label: 'Bump' },
      { value: 'root', label: 'Root' },
      { value: 'kinks', label: 'Kinks' },
      { value: 'step', label: 'Step' },
      { value: 'drawn', label: 'Draw your own' },
    ],
    initial: 'wavy',
  },
  drawn: {
    kind: 'list',
    label: 'corners of the drawn curve: x, height, x, height and so on',
    maxLength: 2 * MOST_CORNERS,
    min: -1,
    max: 1,
    initial: [0, -0.5, 0.2, 0.7, 0.38, 0.1, 0.55, 0.85, 0.8, -0.75, 1, 0.2],
  },
  units: {
    kind: 'number',
    label: 'hidden units',
    symbol: 'D',
    min: 1,
    max: MOST_UNITS,
    step: 1,
    whole: true,
    initial: 8,
  },
  added: {
    kind: 'number',
    label: 'hinges added up',
    min: 0,
    max: MOST_UNITS,
    step: 1,
    whole: true,
    initial: 8,
  },
});

export type UniversalState = StateOf<typeof universalSchema>;
