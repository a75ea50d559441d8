/**
 * A function whose result for an object is worked out once and lasts as long as the object, which must not change.
 * For two objects: `once((a) => once((b) => …))`.
 */
export function once<K extends object, V>(work: (of: K) => V): (of: K) => V {
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
