/** JSON Schemas (draft 2020-12) of the pack files, written from the schemas that the table itself reads them by. */
import { readdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/v4/core'
import { isoDate } from '../../../src/domain/content/common.ts'
import { packFiles } from '../../../src/domain/content/pack.ts'
import { SCRIPTS_FILE, scriptsFile } from '../../../src/domain/content/script.ts'
import { TOURS_FILE, toursFile } from '../../../src/domain/content/tour.ts'
import { LANGS } from '../../../src/domain/language/languages.ts'
import { type DocumentedObject, documentedObjects } from './docs.ts'
import { FIELD_WORDS } from './words.ts'

const SOURCES = fileURLToPath(new URL('../../../src/domain/content', import.meta.url))
/** Fields that objects take over from a shared shape. */
const SHARED = ['source', 'illustrative']

/** Name of the schema of a pack file: `tenants.schema.json`. */
export const schemaFile = (file: string): string => file.replace(/\.json$/, '.schema.json')

/** The text of each schema file by its name; the same schemas give the same bytes. */
export async function jsonSchemas(): Promise<Map<string, string>> {
  const names = (await readdir(SOURCES, { recursive: true }))
    .filter((it) => it.endsWith('.ts') && !it.endsWith('.test.ts'))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1))
  const texts = await Promise.all(names.map((it) => readFile(`${SOURCES}/${it}`, 'utf8')))
  const documented = texts.flatMap(documentedObjects)
  const files: [string, z.$ZodType][] = [
    ...Object.entries(packFiles),
    [TOURS_FILE, toursFile],
    [SCRIPTS_FILE, scriptsFile],
  ]
  return new Map(files.map(([file, schema]) => [schemaFile(file), textOf(file, schema, documented)]))
}

function textOf(file: string, schema: z.$ZodType, documented: readonly DocumentedObject[]): string {
  const json = z.toJSONSchema(schema, {
    // What has a default may be left out.
    io: 'input',
    // Rules that only code can tell are told by the check.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if ((zodSchema as unknown) === isoDate) jsonSchema.format = 'date'
    },
  }) as z.JSONSchema.JSONSchema
  describe(json, documented)
  const { $schema, ...rest } = json
  const described = { $schema, title: file, ...rest }
  described.properties = { $schema: { type: 'string' }, ...described.properties }
  return `${JSON.stringify(described, null, 2)}\n`
}

/** Says of every object in a schema what it is, what its fields mean, and that a statement has one origin. */
function describe(json: z.JSONSchema.JSONSchema, documented: readonly DocumentedObject[]): void {
  for (const child of Object.values(json).flat()) {
    if (typeof child === 'object' && child !== null) describe(child as z.JSONSchema.JSONSchema, documented)
  }
  // Whoever edits a pack writes these.
  delete json.readOnly
  const { properties } = json
  if (json.type !== 'object' || !properties) return
  const known = documented.find(({ fields }) => lists(fields, Object.keys(properties)))
  if (known?.doc) json.description = known.doc
  for (const [name, field] of Object.entries(properties)) {
    if (typeof field !== 'object') continue
    const words = [FIELD_WORDS[name], known?.fields.get(name) ?? sharedDoc(name, documented)].filter(Boolean)
    if (words.length > 0) field.description = words.join(' · ')
  }
  if (LANGS.every((it) => it in properties)) json.minProperties = 1
  if (SHARED.every((it) => it in properties)) json.oneOf = SHARED.map((it) => ({ required: [it] }))
}

/** Whether a source's object lists exactly these fields, those of the shared shape aside. */
function lists(fields: ReadonlyMap<string, unknown>, names: readonly string[]): boolean {
  return (
    names.every((it) => fields.has(it) || SHARED.includes(it)) &&
    [...fields.keys()].every((it) => names.includes(it))
  )
}

/** What a field of the shared shape means wherever it stands. */
function sharedDoc(name: string, documented: readonly DocumentedObject[]): string | undefined {
  if (!SHARED.includes(name)) return undefined
  return documented.find(({ fields }) => lists(fields, SHARED))?.fields.get(name)
}
