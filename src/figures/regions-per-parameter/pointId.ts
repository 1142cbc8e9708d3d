/** A network of the plot as a highlight id: "n:5.10" is 5 layers of 10 units. */
export function pointId(depth: number, width: number): string {
  return `n:${depth}.${width}`;
}

export function pointOf(id: string | null): { readonly depth: number; readonly width: number } | null {
  const match = /^n:(\d+)\.(\d+)$/.exec(id ?? '');
  return match ? { depth: Number(match[1]), width: Number(match[2]) } : null;
}
