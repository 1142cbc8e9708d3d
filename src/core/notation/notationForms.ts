/** The lecture's forms of one network, in its order ("Notation change" 1 to 3, "General equations"). */
export const NOTATION_FORMS = [
  'scalars',
  'columns',
  'matrices',
  'bold',
  'beta-omega',
  'nested-scalars',
  'nested-beta-omega',
] as const;
export type NotationForm = (typeof NOTATION_FORMS)[number];
