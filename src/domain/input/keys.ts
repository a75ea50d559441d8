/** Rules for keys that hold in every mode. */

/** An event of a key; a `KeyboardEvent` is one. */
interface KeyFacts {
  readonly isComposing: boolean
  /** Deprecated, and still the only sign that some browsers give. */
  readonly keyCode: number
}

/** What an input method reports as the code of every key that it takes. */
const TAKEN_BY_INPUT_METHOD = 229

/**
 * Whether a key belongs to an input method that puts a text together: Esc drops its candidates, Enter takes one, Space
 * and digits choose. Safari tells the last key of a composition after the composition has ended, by its code alone.
 */
export function isComposing({ isComposing, keyCode }: KeyFacts): boolean {
  return isComposing || keyCode === TAKEN_BY_INPUT_METHOD
}
