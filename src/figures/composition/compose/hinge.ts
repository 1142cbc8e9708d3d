/**
 * The four squares share these margins, so that y(x) and the turned y'(y) have the rail at one height and
 * y(x) and y'(x) have x at one place.
 */
export const HINGE_MARGIN = { top: 34, right: 18, bottom: 44, left: 44 } as const;
