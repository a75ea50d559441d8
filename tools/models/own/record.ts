/** Notes a building's own model in the text of buildings.json; everything else in the file stays as it is written. */
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser'

const KEY = 'ownModel'

/**
 * @param file name under public/models/<pack id>/; undefined takes the entry away
 * @returns the new text
 * @throws when the text has no such building
 */
export function recordOwnModel(text: string, building: string, file: string | undefined): string {
  const tree = parseTree(text)
  const list = tree && findNodeAtLocation(tree, ['buildings'])
  const found = list?.children?.find((it) => findNodeAtLocation(it, ['id'])?.value === building)
  const entries = found?.children ?? []
  const last = entries.at(-1)
  if (!last) throw new Error(`record: there is no building "${building}"`)
  const at = entries.findIndex((it) => it.children?.[0]?.value === KEY)
  const before = entries[at - 1]
  const known = entries[at]
  const entry = file === undefined ? '' : `"${KEY}": ${JSON.stringify(file)}`
  if (known && entry) return replace(text, known.offset, endOf(known), entry)
  // An id comes first in every building, so that there is always something before.
  if (known && before) return replace(text, endOf(before), endOf(known), '')
  if (!entry) return text
  const indent = /\n[ \t]*$/.exec(text.slice(0, last.offset))?.[0] ?? ' '
  return replace(text, endOf(last), endOf(last), `,${indent}${entry}`)
}

const endOf = ({ offset, length }: Node) => offset + length

function replace(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to)
}
