import { beforeEach, describe, expect, it } from 'vitest'
import { shenhaPack, shenhaTours } from '../../../../tools/scene/shenha.ts'
import { campusOf } from '../../campus/campus.ts'
import type { ScenePack } from '../pack.ts'
import type { Tour } from '../tour.ts'
import { checkReferences } from './check.ts'
import { checkOccupancy } from './checkOccupancy.ts'
import { checkCitations, checkStatements } from './checkStatements.ts'

let pack: ScenePack
let tours: Tour[]

beforeEach(async () => {
  pack = structuredClone(await shenhaPack())
  tours = structuredClone([...(await shenhaTours())])
})

const reasons = () => checkStatements(pack, tours).map((it) => `${it.file} ${it.path}: ${it.reason}`)
const milestone = (id: string) => {
  const found = pack.milestones.find((it) => it.id === id)
  if (!found?.text) throw new Error(`no milestone ${id}`)
  return { ...found, text: found.text, place: pack.milestones.indexOf(found) }
}
const step = (tour: string, index: number) => {
  const found = tours.find((it) => it.id === tour)?.steps[index]
  if (!found) throw new Error(`no step ${tour} ${index}`)
  return found
}

describe('texts against the ledger', () => {
  it('agree as they are', () => {
    expect(reasons()).toEqual([])
    expect(checkCitations(pack, tours)).toEqual([])
    expect(checkOccupancy(campusOf(pack))).toEqual([])
  })

  it('fail where a caption states another number than its source', () => {
    const { caption } = step('five-years', 3)
    caption.zh = caption.zh.replace('33', '35')
    caption.en = caption.en.replace('33', '35')
    expect(reasons()).toEqual([
      'tours.json tours[0].steps[3].caption.zh: "35" is not what F072 says',
      'tours.json tours[0].steps[3].caption.en: "35" is not what F072 says',
    ])
  })

  it('fail where a bound is told as a number', () => {
    const { caption } = step('room-to-grow', 3)
    caption.zh = caption.zh.replace('超过 600', '600')
    expect(reasons()).toEqual(['tours.json tours[2].steps[3].caption.zh: "600" is not what F088, F093 says'])
  })

  it('fail where a date is not that of the source, or more exact', () => {
    const { text, place } = milestone('beike')
    text.zh = `2022 年 9 月，${text.zh}`
    text.en = `September 2022: ${text.en}`
    expect(reasons()).toEqual([
      `milestones.json milestones[${place}].text.zh: "2022 年 9 月" is no date of S022`,
      `milestones.json milestones[${place}].text.en: "September 2022" is no date of S022`,
    ])
    text.zh = `2022 年 8 月 1 日，${text.zh.slice(10)}`
    expect(reasons()[0]).toContain('"2022 年 8 月 1 日" is no date of S022')
  })

  it('fail where one language states what the other does not', () => {
    const { text, place } = milestone('roadshow')
    text.en = text.en.replace('81 projects', 'many projects')
    expect(reasons()).toEqual([`milestones.json milestones[${place}].text.en: the Chinese text says "81"`])
  })

  it('fail where a figure or a reading differs from the ledger', () => {
    const figure = pack.figures.find((it) => it.id === 'registered-firms')
    const reading = figure?.series?.[1]
    if (reading) reading.value = 154
    const place = pack.figures.findIndex(({ id }) => id === figure?.id)
    expect(reasons()).toEqual([`figures.json figures[${place}].series[1].value: 154 is not what F089 says`])
  })

  it('fail where a text beside a derived date states another number than its source', () => {
    const { caption } = step('five-years', 1)
    caption.zh = caption.zh.replace('三成', '四成')
    caption.en = caption.en.replace('30 %', '40 %')
    expect(reasons()).toEqual([
      'tours.json tours[0].steps[1].caption.zh: "四成" is not what F071, F070 says',
      'tours.json tours[0].steps[1].caption.en: "40" is not what F071, F070 says',
    ])
  })

  it('leave alone what says itself that it is illustrative', () => {
    const { notes } = step('warm-in-the-cold', 2)
    notes.zh = notes.zh.replace('18 ℃ 为示意', '21 ℃ 为示意')
    notes.en = notes.en.replace('18 °C is illustrative', '21 °C is illustrative')
    expect(reasons()).toEqual([])
  })
})

describe('the ledger', () => {
  it('has no entry that nothing cites, unless it is kept for reference', () => {
    const [first] = pack.sources
    if (!first) throw new Error('no sources')
    pack.sources.push({ ...first, id: 'F900', reference: false })
    expect(checkCitations(pack, tours)).toMatchObject([
      { file: 'sources.json', reason: expect.stringMatching(/nothing cites F900/) },
    ])
    Object.assign(pack.sources.at(-1) ?? {}, { reference: true })
    expect(checkCitations(pack, tours)).toEqual([])
  })
})

describe('a plan', () => {
  it('is compared with nothing but a documented outcome', () => {
    const target = pack.schedule.targets.find((it) => it.id === 'lot-1-in-use')
    if (!target?.actual) throw new Error('no outcome')
    target.actual.planStated = '2021-09-01'
    expect(checkReferences(pack)).toMatchObject([
      { file: 'schedule.json', path: expect.stringMatching(/^targets\[\d\]\.actual$/) },
    ])
  })

  it('has the day on which it was stated: nothing after the day of a document is documented by it', () => {
    const { inUse } = pack.schedule.buildings['apartment-1'] ?? {}
    const complete = pack.milestones.find((it) => it.id === 'lot-2-complete')
    delete inUse?.planStated
    delete complete?.planStated
    expect(reasons().sort()).toEqual([
      expect.stringMatching(/^milestones\.json milestones\[\d+\]\.date: 2022 is after F081 was published/),
      expect.stringMatching(/^schedule\.json buildings\.apartment-1\.inUse\.date: 2022 is after F081/),
    ])
  })

  it('that is derived needs days that a report gives', () => {
    const target = pack.schedule.targets.find((it) => it.id === 'lot-1-topped-out')
    if (target) delete target.reportedDays
    expect(checkReferences(pack)).toMatchObject([{ reason: expect.stringMatching(/derived plan/) }])
  })
})

it('spaces on offer that contradict the documented occupancy are found', () => {
  pack.spaces.splice(0, pack.spaces.length - 1)
  expect(checkOccupancy(campusOf(pack))).toMatchObject([
    { file: 'figures.json', reason: expect.stringMatching(/% let on 2023-03-31, not 80\.5 %/) },
  ])
})
