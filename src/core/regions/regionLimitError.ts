/** Thrown when a network has more regions than the caller allows: no count is better than a wrong one. */
export class RegionLimitError extends Error {
  override readonly name = 'RegionLimitError';
  /** Cells (2 inputs) or pieces (1 input) made when the engine stopped; the true number is larger. */
  readonly reached: number;
  readonly limit: number;
  constructor(reached: number, limit: number) {
    super(`more than ${limit} regions: stopped at ${reached}`);
    this.reached = reached;
    this.limit = limit;
  }
}
