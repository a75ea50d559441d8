/**
 * The doc comments of the schemas in src/domain/content, for editors to show. They are read from the sources when JSON
 * Schemas are written, so that the app carries none of them: as zod metadata they would come with every schema, 3 KB gzip
 * of texts before the first picture.
 */
import { parseSync } from 'vite'

/** The fields that one object literal of a source lists, each with its comment or none. */
export interface DocumentedObject {
  /** Comment of the declaration that it is the object of. */
  readonly doc: string | undefined
  readonly fields: ReadonlyMap<string, string | undefined>
}

/** A node of the syntax tree (ESTree), as far as it is looked at. */
interface Node {
  readonly type: string
  readonly start: number
  readonly [child: string]: unknown
}

/** All object literals of a source that have fields of their own, inner ones before those that hold them. */
export function documentedObjects(source: string): DocumentedObject[] {
  const { program, comments, errors } = parseSync('schema.ts', source)
  if (errors.length > 0) throw new Error(`documentedObjects: ${errors[0]?.message}`)
  const docs = comments.filter((it) => it.type === 'Block' && it.value.startsWith('*'))
  /** The comment right before a node. */
  const docOf = ({ start }: Node): string | undefined => {
    const before = docs.findLast((it) => it.end <= start && source.slice(it.end, start).trim() === '')
    return before && plain(before.value)
  }

  const found: DocumentedObject[] = []
  const visit = (value: unknown, doc: string | undefined, isOutermost: boolean): void => {
    if (Array.isArray(value)) for (const it of value) visit(it, doc, isOutermost)
    if (!isNode(value)) return
    const isObject = value.type === 'ObjectExpression'
    const declared = DECLARATIONS.has(value.type) ? docOf(value) : undefined
    for (const child of Object.values(value)) visit(child, declared ?? doc, isOutermost && !isObject)
    if (!isObject) return
    const fields = new Map<string, string | undefined>()
    // What is spread in is no field of its own.
    for (const property of (value.properties as Node[]).filter((it) => it.type === 'Property')) {
      const key = property.key as Node
      fields.set(String(key.name ?? key.value), docOf(property))
    }
    if (fields.size > 0) found.push({ doc: isOutermost ? doc : undefined, fields })
  }
  visit(program, undefined, true)
  return found
}

const DECLARATIONS = new Set(['ExportNamedDeclaration', 'VariableDeclaration', 'FunctionDeclaration'])

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && !Array.isArray(value)

const plain = (comment: string): string =>
  comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trim())
    .filter(Boolean)
    .join(' ')
