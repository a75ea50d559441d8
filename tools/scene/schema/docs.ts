/**
 * The doc comments of the schemas in src/domain/content, for editors to show. They are read from the sources when JSON
 * Schemas are written, so that the app carries none of them.
 */

/** The fields that one object literal of a source lists, each with its comment or none. */
export interface DocumentedObject {
  /** Comment of the declaration that it is the object of. */
  readonly doc: string | undefined
  readonly fields: ReadonlyMap<string, string | undefined>
}

/** A comment, a text or pattern, a mark, or a word. */
const TOKEN =
  /\/\*\*([\s\S]*?)\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\^(?:[^/\\\n]|\\.)*\/|\.{1,3}|[{}()[\],;:?=]|[\w$]+/g

interface Open {
  readonly doc: string | undefined
  readonly fields: Map<string, string | undefined>
  /** Brackets that are open around its fields. */
  readonly depth: number
}

/** All object literals of a source, in any order. */
export function documentedObjects(source: string): DocumentedObject[] {
  const found: DocumentedObject[] = []
  const stack: Open[] = []
  let depth = 0
  let doc: string | undefined
  let declared: string | undefined
  let before = ''
  const tokens = [...source.matchAll(TOKEN)].filter(({ 0: token }) => !token.startsWith('//'))
  for (const [i, { 0: token, 1: comment }] of tokens.entries()) {
    if (comment !== undefined) {
      doc = plain(comment)
      continue
    }
    const open = stack.at(-1)
    if (token === 'const' || token === 'function') {
      declared = doc
      doc = undefined
    } else if (token === '{') {
      stack.push({ doc: stack.length === 0 ? declared : undefined, fields: new Map(), depth })
    } else if (token === '}') {
      stack.pop()
      if (open && open.fields.size > 0) found.push(open)
    } else if ('(['.includes(token)) depth++
    else if (')]'.includes(token)) depth--
    else if (open && depth === open.depth && '{,'.includes(before)) {
      // `name: …` or `name` alone; what is spread in is no field of its own.
      const after = tokens[i + 1]?.[0] ?? ''
      if (token !== '...' && [':', ',', '}'].includes(after)) open.fields.set(token.replaceAll("'", ''), doc)
      doc = undefined
    }
    before = token
  }
  return found
}

const plain = (comment: string): string =>
  comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trim())
    .filter(Boolean)
    .join(' ')
