/** The highlight id of border `i`, counted from the left. */
export function borderId(i: number): string {
  return `border:${i}`;
}
