/** Remembers the last thing made: asked for the same key again, it is the same object. */
export function createLatest<Value>(): (key: string, make: () => Value) => Value {
  let latest: { readonly key: string; readonly value: Value } | undefined;
  return (key, make) => {
    if (latest?.key !== key) latest = { key, value: make() };
    return latest.value;
  };
}
