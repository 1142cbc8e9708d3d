/** A network as equations, in every form of the lecture: typeset, spoken and computed from one tree. */
export {
  COMBINE_STEPS,
  type CombineStep,
  type CombineStepId,
  combineSteps,
  MERGED_SCOPE,
} from './combineSteps.ts';
export { equationsOf } from './equationsOf.ts';
export { NOTATION_FORMS, type NotationForm } from './notationForms.ts';
export { evaluateEquations, evaluateExpression } from './evaluateExpression.ts';
export { type EvaluationStep, evaluationSteps } from './evaluationSteps.ts';
export type { Equation, Expression } from './expression.ts';
export { formatMagnitude, formatNumber, type NumberFormat, speakNumber } from './formatNumber.ts';
export { type Glyph, glyphLatex, glyphSpoken, type NetworkTag } from './glyph.ts';
export { alignedLatex, equationLatex, expressionLatex, type LatexOptions } from './latex.ts';
export { createNames, hasLectureNames, type Names, type NameScheme } from './names.ts';
export { type SlotPart, slotText, slotValues } from './slot.ts';
export {
  speakEquation,
  speakExpression,
  speakRow,
  speakRows,
  type SpeechOptions,
  termLabels,
} from './speak.ts';
export { stackNetworks } from './stackNetworks.ts';
export * from './termId.ts';
