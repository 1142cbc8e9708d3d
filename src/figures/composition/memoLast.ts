/** A pure function that remembers its last answer, for arguments that are the same objects or numbers. */
export function memoLast<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | null = null;
  return (...args) => {
    if (!last || !args.every((arg, i) => Object.is(arg, last?.args[i])))
      last = { args, result: compute(...args) };
    return last.result;
  };
}
