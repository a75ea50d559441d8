/** A park without a corridor, without a winter and without a building of a kind of its own needs no code either. */
import { describe, expect, it } from 'vitest'
import { campusOf } from '../../src/domain/campus/campus.ts'
import { faultWords } from '../../src/domain/content/faultWords.ts'
import { parsePack } from '../../src/domain/content/pack.ts'
import { iceLook } from '../../src/domain/environment/ice.ts'
import { SEASONS, seasonLook } from '../../src/domain/environment/season.ts'
import { derivedStatements } from '../../src/domain/evidence/derived.ts'
import { namesOf } from '../../src/domain/labels/names.ts'
import { domainWords } from '../../src/i18n/domainWords.ts'
import { buildModels } from '../models/build.ts'
import { otherPark } from './otherPark.ts'
import { judgeTexts } from './readPack.ts'

const texts = await otherPark()
const read = judgeTexts(texts)
if ('faults' in read) throw new Error(JSON.stringify(read.faults))
const campus = campusOf(read.pack)

describe('a park without a corridor', () => {
  it('is sound, and has no corridor in names, selection, features or statements', () => {
    expect(campus.features.corridor.size).toBe(0)
    expect(campus.select('')).toBeNull()
    expect(campus.select('red-walk')).toBeNull()
    expect(namesOf(campus).filter((it) => it.kind === 'corridor')).toEqual([])
    const about = derivedStatements(read.pack).map(({ about }) => domainWords(about, 'en'))
    expect(about.length).toBeGreaterThan(10)
    expect(about).not.toContain('')
  })

  it('is not what a corridor.json that got lost leaves behind', async () => {
    const scene = JSON.parse((texts['scene.json'] as { text: string }).text)
    scene.models.corridor = 'corridor.glb'
    const dates = {
      start: { date: '2024-08-20', illustrative: true },
      finish: { date: '2024-10-28', illustrative: true },
    }
    const schedule = JSON.parse((texts['schedule.json'] as { text: string }).text)
    schedule.corridor = { west: { structure: dates, envelope: dates, inUse: dates.finish } }
    const judged = judgeTexts({
      ...texts,
      'scene.json': { text: JSON.stringify(scene) },
      'schedule.json': { text: JSON.stringify(schedule) },
    })
    expect('faults' in judged && judged.faults.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'schedule.json corridor',
      'scene.json models.corridor',
    ])
  })

  it('may leave out that file and no other', () => {
    const parsed = parsePack(
      { ...texts, 'site.json': { error: 'the file is missing', missing: true } },
      faultWords,
    )
    expect('faults' in parsed && parsed.faults).toEqual([
      { file: 'site.json', path: '', reason: 'the file is missing' },
    ])
    const unread = parsePack({ ...texts, 'corridor.json': { error: 'could not be read' } })
    expect('faults' in unread && unread.faults.map((it) => it.file)).toEqual(['corridor.json'])
  })

  it('has all of its models built', async () => {
    const built = []
    for await (const { role, bytes, triangles } of buildModels(read.pack, { bake: false }))
      built.push({ role, empty: bytes.length === 0 || triangles === 0 })
    expect(built.map((it) => it.role).sort()).toEqual(Object.keys(read.pack.manifest.models).sort())
    expect(built.filter((it) => it.empty)).toEqual([])
  })
})

describe('a park without a winter', () => {
  const { climate } = read.pack.manifest

  it('keeps its leaves and its open water on every day, whatever season is chosen', () => {
    for (let day = campus.timeline.start; day <= campus.timeline.end; day += 7)
      for (const choice of ['live', ...SEASONS] as const) {
        expect(seasonLook(day, choice, climate)).toEqual({ snow: 0, foliage: 1, gold: 0 })
        expect(iceLook(climate, day, choice)).toEqual({ river: 0, floes: 0, pond: 0 })
      }
  })
})
