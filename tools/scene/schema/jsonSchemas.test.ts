/** What a text editor knows of a pack file is what the table will say of it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PACK_FILES } from '../../../src/domain/content/pack.ts'
import { SCRIPTS_FILE } from '../../../src/domain/content/script.ts'
import { TOURS_FILE } from '../../../src/domain/content/tour.ts'
import { packFolders } from '../packFolders.ts'
import { outdatedSchemas, SCHEMA_FOLDER, writeSchemas } from './command.ts'
import { documentedObjects } from './docs.ts'
import { jsonSchemas, schemaFile } from './jsonSchemas.ts'

/** Both packs tell tours as well, and say how. */
const FILES = [...PACK_FILES, TOURS_FILE, SCRIPTS_FILE]
const schemas = await jsonSchemas()
const schemaOf = (file: string) => JSON.parse(schemas.get(schemaFile(file)) ?? '')
const packs = await packFolders()

/** What an editor underlines in a file. */
function faultsIn(file: string, json: unknown) {
  const judge = new Ajv2020({ allErrors: true, formats: { date: true, uri: true } }).compile(schemaOf(file))
  return judge(json) ? [] : (judge.errors ?? [])
}

describe('the JSON Schemas', () => {
  it('that are kept with the packs are those of the code', async () => {
    expect(await outdatedSchemas(SCHEMA_FOLDER)).toEqual([])
  })

  it('are found by every file of every pack, and find no fault in it', async () => {
    expect(packs.map((it) => basename(it))).toEqual(expect.arrayContaining(['pocket', 'shenha']))
    for (const pack of packs)
      for (const file of FILES) {
        const json = JSON.parse(await readFile(join(pack, file), 'utf8'))
        expect(json.$schema).toBe(`../schema/${schemaFile(file)}`)
        expect(faultsIn(file, json), `${pack}/${file}`).toEqual([])
      }
  })

  it.each([
    ['a field that is misspelt', (it: Tenant) => Object.assign(it, { pinyinn: 'x' })],
    ['a name in no language', (it: Tenant) => Object.assign(it, { name: {} })],
    ['a name in a language that the table lacks', (it: Tenant) => Object.assign(it, { name: { xx: 'x' } })],
    ['a statement of no origin', (it: Tenant) => Object.assign(it, { since: { date: '2024-01-01' } })],
    [
      'a statement of two',
      (it: Tenant) => Object.assign(it.industry, { source: 'S001', illustrative: true }),
    ],
    ['a word that is none of the few', (it: Tenant) => Object.assign(it, { presence: 'somewhere' })],
    ['no places at all', (it: Tenant) => Object.assign(it, { locations: undefined })],
  ])('warn of %s', async (_what, spoil) => {
    const json = JSON.parse(await readFile('scenes/pocket/tenants.json', 'utf8'))
    spoil(json.tenants[0])
    const [fault] = faultsIn('tenants.json', JSON.parse(JSON.stringify(json)))
    expect(fault?.instancePath).toMatch(/^\/tenants\/0/)
  })

  it('say what a field means, in Chinese and as the code has it', () => {
    const { properties } = schemaOf('tenants.json').properties.tenants.items
    expect(properties.parent.description).toBe('上级公司 · The company it belongs to.')
    expect(properties.since.properties.source.description).toContain('sources.json')
    expect(properties.since.properties.date.format).toBe('date')
    const { lots } = schemaOf('site.json').properties
    expect(lots.items.properties.siteAreaM2.description).toContain('within 0.1 %')
  })
})

interface Tenant {
  readonly industry: object
}

describe('a folder of schemas', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'schemas-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('is told apart from what the code says, and brought up to date', async () => {
    await writeFile(join(folder, 'gone.schema.json'), '{}')
    await writeFile(join(folder, 'site.schema.json'), '{}')
    expect(await outdatedSchemas(folder)).toHaveLength(FILES.length + 1)
    expect(await writeSchemas(folder)).toBe(FILES.length)
    expect(await outdatedSchemas(folder)).toEqual([])
  })
})

describe('the comments of a source', () => {
  it('belong to the fields they stand before, and to nothing else', () => {
    const [inner, outer] = documentedObjects(`
      /** A box. */
      const box = z.strictObject({
        id,
        /** How wide,
         * meters. */
        widthM: z.number().check(z.gte(0), z.lte(9, 'a: b, c')),
        lid: z.array(lids, { /** Round. */ round: z.boolean() }),
        ...shared,
      })`)
    expect(inner?.fields).toEqual(new Map([['round', 'Round.']]))
    expect(outer?.doc).toBe('A box.')
    expect([...(outer?.fields ?? [])]).toEqual([
      ['id', undefined],
      ['widthM', 'How wide, meters.'],
      ['lid', undefined],
    ])
  })
})
