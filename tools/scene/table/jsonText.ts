/** Edits JSON text and preserves its layout. */
import { applyEdits, findNodeAtLocation, modify, type Node, parseTree } from 'jsonc-parser'

export type JsonPath = readonly (string | number)[]

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } }

/**
 * Sets the value at a path, or removes it if the value is undefined. A property added to an object on one line keeps it on
 * one line.
 * @param insert inserts an array element instead of replacing it
 */
export function withValue(text: string, path: JsonPath, value: unknown, insert = false): string {
  const parent = ownerOf(text, path)
  const key = path.at(-1)
  if (parent && typeof key === 'string' && value !== undefined && isOneLine(text, parent)) {
    const last = parent.children?.at(-1)
    const known = parent.children?.some((it) => it.children?.[0]?.value === key)
    if (last && !known) {
      const at = last.offset + last.length
      return `${text.slice(0, at)}, ${JSON.stringify(key)}: ${inOneLine(value)}${text.slice(at)}`
    }
  }
  return applyEdits(text, modify(text, [...path], value, { ...FORMAT, isArrayInsertion: insert }))
}

function ownerOf(text: string, path: JsonPath): Node | undefined {
  const tree = parseTree(text)
  return tree && findNodeAtLocation(tree, path.slice(0, -1))
}

const isOneLine = (text: string, { offset, length }: Node) =>
  !text.slice(offset, offset + length).includes('\n')

/** Serializes on one line, with spaces. Line ends inside strings are escaped, so every other one is indentation. */
const inOneLine = (value: unknown) => JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ')
