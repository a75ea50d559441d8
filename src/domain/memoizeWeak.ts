/**
 * Memoizes a function by its argument: the result is computed on the first call for an object and kept for as long as the
 * object lives (WeakMap). The object must not change. For two objects: `memoizeWeak((a) => memoizeWeak((b) => …))`.
 */
export function memoizeWeak<K extends object, V>(work: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return (of) => {
    let result = known.get(of)
    if (!result) {
      result = { value: work(of) }
      known.set(of, result)
    }
    return result.value
  }
}
