import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { faultWords } from '../faultWords.ts'
import { type Fault, PACK_FILES, type PackFile, type PackTexts, parsePack } from '../pack.ts'
import { checkReferences } from './check.ts'

type Json = Record<string, unknown>
const texts = new Map<PackFile, string>()

beforeAll(async () => {
  for (const file of PACK_FILES) {
    texts.set(file, await readFile(new URL(`../../../../scenes/shenha/${file}`, import.meta.url), 'utf8'))
  }
})

/** Faults of the park's pack with one file changed. */
function faultsWith(file: PackFile, change: string | ((json: never) => void)): readonly Fault[] {
  const all = Object.fromEntries([...texts].map(([name, text]) => [name, { text }])) as PackTexts
  if (typeof change === 'string') all[file] = { text: change }
  else {
    const json = JSON.parse(texts.get(file) ?? '') as Json
    change(json as never)
    all[file] = { text: JSON.stringify(json) }
  }
  const parsed = parsePack(all, faultWords)
  return 'faults' in parsed ? parsed.faults : checkReferences(parsed.pack)
}

describe('a content pack', () => {
  it('is sound as it is', () => {
    expect(faultsWith('scene.json', () => {})).toEqual([])
  })

  it('names the file of broken JSON', () => {
    const [fault] = faultsWith('tenants.json', '{ "tenants": [')
    expect(fault).toMatchObject({ file: 'tenants.json', path: '' })
    expect(fault?.reason).toMatch(/not valid JSON/)
  })

  it('names a file that could not be read', () => {
    const all = Object.fromEntries([...texts].map(([name, text]) => [name, { text }])) as PackTexts
    all['figures.json'] = { error: 'the file is missing' }
    const parsed = parsePack(all, faultWords)
    expect(parsed).toEqual({ faults: [{ file: 'figures.json', path: '', reason: 'the file is missing' }] })
  })

  const cases: [string, PackFile, (json: never) => void, string, RegExp][] = [
    [
      'a wrong type',
      'buildings.json',
      (json: { buildings: Json[] }) => Object.assign(json.buildings[3] as Json, { storeys: 'nine' }),
      'buildings[3].storeys',
      /number|int/i,
    ],
    [
      'a misspelt field',
      'tenants.json',
      (json: { tenants: Json[] }) => Object.assign(json.tenants[0] as Json, { nmae: 'x' }),
      'tenants[0].nmae',
      /unknown field/,
    ],
    [
      'a missing language',
      'milestones.json',
      (json: { milestones: { title: Json }[] }) => delete json.milestones[1]?.title.zh,
      'milestones[1].title.zh',
      /the Chinese text is missing/,
    ],
    [
      'an empty text',
      'milestones.json',
      (json: { milestones: { title: Json }[] }) =>
        Object.assign(json.milestones[1]?.title ?? {}, { zh: ' ' }),
      'milestones[1].title.zh',
      /Chinese text is missing/,
    ],
    [
      'a date that does not exist',
      'milestones.json',
      (json: { milestones: Json[] }) => Object.assign(json.milestones[2] as Json, { date: '2021-02-29' }),
      'milestones[2].date',
      /date/,
    ],
    [
      'a statement without an origin',
      'figures.json',
      (json: { figures: Json[] }) => delete json.figures[0]?.source,
      'figures[0]',
      /source.*illustrative/,
    ],
    [
      'a milestone of a building that is not there',
      'milestones.json',
      (json: { milestones: Json[] }) => Object.assign(json.milestones[2] as Json, { buildings: ['nowhere'] }),
      'milestones[2].buildings[0]',
      /no building "nowhere"/,
    ],
    [
      'a tenant in a building that is not there',
      'tenants.json',
      (json: { tenants: { locations: Json[] }[] }) =>
        Object.assign(json.tenants[0]?.locations[0] ?? {}, { building: 'nowhere' }),
      'tenants[0].locations[0].building',
      /nowhere/,
    ],
    [
      'a tenant above the roof',
      'tenants.json',
      (json: { tenants: { locations: Json[] }[] }) =>
        Object.assign(json.tenants[0]?.locations[0] ?? {}, { storeys: [1, 90] }),
      'tenants[0].locations[0].storeys',
      /stor/,
    ],
    [
      'a source that is not in the ledger',
      'figures.json',
      (json: { figures: Json[] }) => Object.assign(json.figures[0] as Json, { source: 'F999' }),
      'figures[0].source',
      /F999/,
    ],
    [
      'a building of a lot that is not there',
      'buildings.json',
      (json: { buildings: Json[] }) => Object.assign(json.buildings[1] as Json, { lot: 'lot-9' }),
      'buildings[1].lot',
      /lot-9/,
    ],
    [
      'a use that is not there',
      'buildings.json',
      (json: { buildings: Json[] }) => Object.assign(json.buildings[1] as Json, { use: 'castle' }),
      'buildings[1].use',
      /castle/,
    ],
    [
      'the same id twice',
      'buildings.json',
      (json: { buildings: Json[] }) =>
        Object.assign(json.buildings[5] as Json, { id: (json.buildings[4] as Json).id }),
      'buildings[5].id',
      /already used/,
    ],
    [
      'a footprint that crosses itself',
      'buildings.json',
      (json: { buildings: Json[] }) =>
        Object.assign(json.buildings[6] as Json, {
          footprint: [
            [0, 0],
            [20, 20],
            [20, 0],
            [0, 20],
          ],
        }),
      'buildings[6].footprint',
      /./,
    ],
    [
      'two buildings in one place',
      'buildings.json',
      (json: { buildings: Json[] }) =>
        Object.assign(json.buildings[7] as Json, { footprint: (json.buildings[6] as Json).footprint }),
      'buildings[7].footprint',
      /overlap/,
    ],
    [
      'a launch view that is not there',
      'scene.json',
      (json: { launch: Json }) => Object.assign(json.launch, { view: 'moon' }),
      'launch.view',
      /moon/,
    ],
    [
      'a view of a hall that is not there',
      'scene.json',
      (json: Json) => Object.assign(json, { kiosk: { views: ['opening', 'moon'] } }),
      'kiosk.views[1]',
      /moon/,
    ],
    [
      'a structure that tops out in the winter stop',
      'schedule.json',
      (json: { buildings: Record<string, { structure: { finish: Json } }> }) =>
        Object.assign(json.buildings['headquarters-1']?.structure.finish ?? {}, { date: '2023-01-10' }),
      'buildings.headquarters-1.structure.finish.date',
      /work stop 2022-11-16/,
    ],
    [
      'a phase that ends before it begins',
      'schedule.json',
      (json: { buildings: Record<string, { structure: { finish: Json } }> }) =>
        Object.assign(Object.values(json.buildings)[0]?.structure.finish ?? {}, { date: '2018-01-01' }),
      'structure',
      /./,
    ],
  ]
  it.each(cases)('says where and why: %s', (_what, file, change, path, reason) => {
    const faults = faultsWith(file, change)
    const fault = faults.find((it) => it.file === file && it.path.includes(path))
    expect(fault, JSON.stringify(faults)).toBeDefined()
    expect(fault?.reason).toMatch(reason)
  })

  it('notices when the floor areas no longer agree with the documents', () => {
    const faults = faultsWith('buildings.json', (json: { buildings: { storeys: number }[] }) => {
      const tall = json.buildings.find((it) => it.storeys > 12)
      if (tall) tall.storeys += 3
    })
    expect(faults.some((it) => /m²/.test(it.reason))).toBe(true)
  })
})
