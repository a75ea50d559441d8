/**
 * Memoizes a function by the arguments of its last call: called again with the same ones (by `Object.is`), it returns the same
 * result without working. For selectors, which run on every change of the store and mostly see nothing new.
 */
export function memoizeLast<A extends readonly unknown[], V>(work: (...args: A) => V): (...args: A) => V {
  let last: { readonly args: A; readonly value: V } | null = null
  return (...args) => {
    if (!last?.args.every((arg, i) => Object.is(arg, args[i]))) last = { args, value: work(...args) }
    return last.value
  }
}
