let count = 0;

/** A name for one gesture (a drag, a held key, a typed number): all changes under it are one step of undo. */
export function newTransaction(): string {
  count += 1;
  return `t${count}`;
}
