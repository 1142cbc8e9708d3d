/** An exact result lies beyond the range of doubles, so it cannot be handed out as a number. */
export class NumericRangeError extends RangeError {
  override readonly name = 'NumericRangeError';
}
