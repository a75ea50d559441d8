/** The texture as the shader reads it: by row and column of a feature's texels. */
import { describe, expect, it } from 'vitest'
import { syntheticPack } from '../../../tools/bench/syntheticPack.ts'
import { campusOf } from '../../domain/campus/campus.ts'
import { type PackTexts, parsePack } from '../../domain/content/pack.ts'
import { parkCampus } from '../../domain/fixtures/park.ts'
import { overlayById, overlaysOf } from '../../domain/overlays/index.ts'
import { entryOn, MAX_STEPS, NO_STEP } from '../../domain/overlays/steps.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { featureTexture } from './featureTexture.ts'
import { FACADES } from './layout/enums.ts'
import { FEATURE, FEATURES_PER_ROW, LIT_BASE } from './layout/features.ts'
import { readRecord } from './layout/texels.ts'

const campus = parkCampus()
const overlays = overlaysOf(campus.pack)
const count = campus.features.features.length
const built = featureTexture(campus)
const { image } = built.texture
const data = image.data as Float32Array

const read = (feature: number) => readRecord(FEATURE, data, feature)
/** The overlay's steps of a feature, in order. */
function stepsIn(feature: number): number[] {
  const { step1, step2, step3, step4, step5, step6, step7, step8 } = read(feature)
  return [step1, step2, step3, step4, step5, step6, step7, step8]
}
/** A grid of so many buildings, each with a space on offer and, on its top storeys, a company that comes and goes. */
function syntheticCampus(buildings: number) {
  const illustrative = true
  const any = { zh: '通用', en: 'Any' }
  const tenants = Array.from({ length: buildings }, (_, i) => ({
    id: `tenant-${i + 1}`,
    name: { zh: `企业 ${i + 1}`, en: `Company ${i + 1}` },
    presence: 'in-park',
    industry: { id: 'any', illustrative },
    since: { date: `202${i % 4}-0${1 + (i % 9)}-01`, illustrative },
    locations: [{ building: `slab-${i + 1}`, storeys: [7, 8], until: '2024-09-01', illustrative }],
    facts: [{ text: any, illustrative }],
  }))
  const files = {
    ...syntheticPack(buildings),
    'industries.json': { industries: [{ id: 'any', name: any, illustrative }] },
    'tenants.json': { tenants },
  }
  const texts = Object.entries(files).map(([file, json]) => [file, { text: JSON.stringify(json) }])
  const parsed = parsePack(Object.fromEntries(texts) as PackTexts)
  if ('faults' in parsed) throw new Error(`the grid is not sound: ${JSON.stringify(parsed.faults[0])}`)
  return campusOf(parsed.pack)
}
const overlay = (id: string) => {
  const found = overlayById(campus.pack, id)
  if (!found) throw new Error(`there is no overlay "${id}"`)
  return found
}

describe('the state texture', () => {
  it('has room for every feature, in whole rows of a width that WebGL 2 always has', () => {
    expect(image.width).toBe(FEATURES_PER_ROW * FEATURE.texels)
    expect(image.width).toBeLessThanOrEqual(2048)
    expect(image.height * FEATURES_PER_ROW).toBeGreaterThanOrEqual(count)
    expect(data).toHaveLength(image.width * image.height * 4)
  })

  it('holds the dates and the place of every feature', () => {
    for (const [i, times] of campus.featureTimes.entries()) {
      const rounded = Object.entries(times).map(([field, value]) => [field, Math.fround(value)])
      expect(read(i)).toMatchObject(Object.fromEntries(rounded))
      expect(read(i).litTerm).toBe(0)
    }
  })

  it('knows homes from offices by their windows', () => {
    for (const { building, features } of campus.buildings.values())
      expect(read(features.first).apartment, building.id).toBe(building.style === 'apartment' ? 1 : 0)
    expect(read(0).apartment).toBe(0)
  })

  it('knows how high a building is, and how its facade is lit at night', () => {
    const facades = new Set<string | undefined>()
    for (const { building, features, heightM } of campus.buildings.values()) {
      const { buildingHeightM, facade } = read(features.first)
      expect(buildingHeightM).toBeCloseTo(heightM, 3)
      if (building.style === 'ice') expect(FACADES[facade]).toBe('none')
      if (building.style === 'tower') expect(FACADES[facade]).toBe('tower')
      facades.add(FACADES[facade])
    }
    expect(facades.size).toBeGreaterThan(2)
  })

  it.each(overlays.map((it) => it.id))('paints exactly what the overlay "%s" paints, on any day', (id) => {
    const chosen = overlay(id)
    built.paint(chosen)
    const entries = chosen.entries(campus)
    const paints = chosen.paint(campus)
    for (const date of ['2020-01-01', '2021-10-26', '2022-09-01', '2023-08-01', '2023-12-31']) {
      const day = toDay(date) - campus.timeline.start
      const wanted = new Array<number>(count).fill(0)
      for (const { first, count: length, entry, fromDay = -1, untilDay = Infinity } of paints) {
        if (fromDay <= day && day < untilDay)
          wanted.fill(entries.findIndex((own) => own.id === entry.id) + 1, first, first + length)
      }
      const drawn = wanted.map((_, i) => entryOn(stepsIn(i), day))
      expect(drawn).toEqual(wanted)
    }
  })

  it('colors the two parts of a storey that is shared apart, and says where the line between them is', () => {
    const industries = overlay('industry')
    built.paint(industries)
    const entries = industries.entries(campus)
    const [{ first } = { first: -1 }] = campus.featuresOf('mill.f4')
    const { farRecord, partingX, partingZ, partingM } = read(first)
    const on = (record: number, date: string) =>
      entries[entryOn(stepsIn(record), toDay(date) - campus.timeline.start) - 1]?.id
    expect(farRecord).toBeGreaterThanOrEqual(count)
    expect([on(first, '2022-09-01'), on(farRecord, '2022-09-01')]).toEqual(['robots', 'software'])
    expect(Math.hypot(partingX, partingZ)).toBeCloseTo(1, 5)
    const { center } = campus.buildings.get('mill')!
    expect(center[0] * partingX + center[1] * partingZ).toBeCloseTo(partingM, 2)
    expect(read(first - 1).farRecord).toBe(0)
  })

  it('never leaves the colors or days of the overlay before', () => {
    built.paint(overlay('industry'))
    built.paint(overlay('none'))
    for (let i = 0; i < count; i++) expect(stepsIn(i)).toEqual(Array(MAX_STEPS).fill(NO_STEP))
  })

  it('takes under 5 ms to change to any overlay of 3,000 buildings', () => {
    const large = syntheticCampus(3000)
    const texture = featureTexture(large)
    const choices = overlaysOf(large.pack)
    const quickest = new Map<string, number>()
    // The first round works out what is painted, and warms the code up.
    for (let round = 0; round < 8; round++)
      for (const choice of choices) {
        const start = performance.now()
        texture.paint(choice)
        const tookMs = performance.now() - start
        if (round > 0) quickest.set(choice.id, Math.min(quickest.get(choice.id) ?? Infinity, tookMs))
      }
    expect(quickest.size).toBe(8)
    for (const [id, tookMs] of quickest) expect(tookMs, id).toBeLessThan(5)
    texture.dispose()
  })

  it('keeps the dates of building whatever is painted', () => {
    const dates = (feature: number) => {
      const { structureStart, envelopeEnd, inUse, baseM } = read(feature)
      return { structureStart, envelopeEnd, inUse, baseM }
    }
    const before = dates(40)
    for (const it of overlays) built.paint(it)
    expect(dates(40)).toEqual(before)
  })

  it('lights runs for their terms, others always, and none of those before', () => {
    /** As `litNow` of the shader reads it. */
    const litOn = (feature: number, day: number) => {
      const term = read(feature).litTerm
      const from = Math.floor(term / LIT_BASE)
      const until = term - from * LIT_BASE
      return term > 0.5 && day + 1 > from - 1 && (until > LIT_BASE - 1.5 || day + 1 <= until)
    }
    built.light([{ first: 9, count: 1 }])
    built.light([
      { first: 20, count: 2, fromDay: 700, untilDay: 800 },
      { first: 30, count: 1, fromDay: 1500 },
      { first: 40, count: 1 },
      { first: 50, count: 1, fromDay: -90 },
    ])
    const days = [0, 699, 700, 799, 800, 1499, 1500, 2800]
    const lit = (feature: number) => days.filter((day) => litOn(feature, day))
    expect(lit(9)).toEqual([])
    expect(lit(20)).toEqual([700, 799])
    expect(lit(21)).toEqual([700, 799])
    expect(lit(22)).toEqual([])
    expect(lit(30)).toEqual([1500, 2800])
    expect(lit(40)).toEqual(days)
    expect(lit(50)).toEqual(days)
    built.light([])
    expect(lit(40)).toEqual([])
  })

  it('is sent to the picture anew after each painting', () => {
    const { version } = built.texture
    built.paint(overlay('lot'))
    expect(built.texture.version).toBeGreaterThan(version)
  })
})
