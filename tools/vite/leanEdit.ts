/** Edits of a library's source in the build, each of which fails where the library is written in another way. */

/** One edit: the text that goes, what stands in its place, and a name of it for the message. */
export interface Edit {
  readonly what: string
  readonly pattern: RegExp
  readonly replacement: string
}

/** @throws Error when the code has no match for one of the edits */
export function applyEdits(library: string, code: string, edits: readonly Edit[]): string {
  let result = code
  for (const { what, pattern, replacement } of edits) {
    pattern.lastIndex = 0
    if (!pattern.test(result)) throw new Error(`${library} has no ${what} any more`)
    pattern.lastIndex = 0
    result = result.replace(pattern, () => replacement)
  }
  return result
}
