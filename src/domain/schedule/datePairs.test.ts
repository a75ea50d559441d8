import { describe, expect, it } from 'vitest'
import { campusOf } from '../campus/campus.ts'
import type { ScenePack } from '../content/pack.ts'
import { parkCampus, parkPack } from '../fixtures/park.ts'
import { formatIsoDate, inOrder, toDay } from './calendar.ts'
import { datePairs, openingPair } from './datePairs.ts'

const campus = parkCampus()
const said = (park = campus) =>
  datePairs(park).map(({ id, from, to }) => [id, formatIsoDate(from), formatIsoDate(to)])

/** The park of the tests, otherwise. */
function parkWith(change: (pack: ScenePack) => Partial<ScenePack>) {
  const pack = parkPack()
  return campusOf({ ...pack, ...change(pack) })
}
const undated = () => parkWith(({ schedule }) => ({ schedule: { ...schedule, buildings: {} } }))
const opening = (date: string) =>
  parkWith(({ manifest }) => ({ manifest: { ...manifest, launch: { ...manifest.launch, date } } }))

describe('pairs of dates', () => {
  it('are building begins, the first lot topped out, and the year in which most rose', () => {
    expect(said()).toEqual([
      ['begun', '2020-03-02', '2023-06-15'],
      // Of hall, mill and loft, which are dug before the tower, the loft is the last.
      ['topped', '2021-04-30', '2023-06-15'],
      // 8,400 m², all of the lot, between its first whole storey and its last.
      ['year', '2020-05-01', '2021-05-01'],
    ])
  })

  it('are named by the milestone of the day, and by the lot', () => {
    const [begun, topped] = datePairs(campus)
    expect(begun?.milestone?.id).toBe('ground-broken')
    expect(topped?.milestone).toBeNull()
    expect(topped?.lot?.id).toBe('quarry-lot')
    const earlier = parkWith(({ milestones }) => ({
      milestones: milestones.map((it) => (it.id === 'work-goes-on' ? { ...it, date: '2021-04-30' } : it)),
    }))
    expect(datePairs(earlier)[1]?.milestone?.id).toBe('work-goes-on')
  })

  it('begin with the first dig where no milestone tells of it before something stands', () => {
    const late = parkWith(({ milestones }) => ({
      milestones: milestones.filter((it) => it.id !== 'ground-broken'),
    }))
    expect(said(late)[0]).toEqual(['begun', '2020-03-02', '2023-06-15'])
    expect(datePairs(late)[0]?.milestone).toBeNull()
  })

  it('are left out where the park has no such days by the one it opens on', () => {
    expect(said(undated())).toEqual([])
    expect(said(opening('2020-12-31'))).toEqual([['begun', '2020-03-02', '2020-12-31']])
  })
})

describe('what comparing opens on', () => {
  it('is the beginning and the present, from either of them', () => {
    expect(openingPair(campus, '2023-06-15')).toEqual(['2020-03-02', '2023-06-15'])
    expect(openingPair(campus, '2020-03-02')).toEqual(['2020-03-02', '2023-06-15'])
  })

  it('is the date drawn and the present, the earlier first', () => {
    expect(openingPair(campus, '2021-08-01')).toEqual(['2021-08-01', '2023-06-15'])
    expect(openingPair(campus, '2023-12-31')).toEqual(['2023-06-15', '2023-12-31'])
  })

  it('differs for every date of the timeline, dated or not, wherever the park opens', () => {
    const parks = [campus, undated(), opening('2020-01-01'), opening('2020-03-02'), opening('2023-12-31')]
    const same = parks.flatMap((park, i) => {
      const faults: string[] = []
      for (let day = toDay('2020-01-01'); day <= toDay('2023-12-31'); day++) {
        const date = formatIsoDate(day)
        const [left, right] = openingPair(park, date)
        if (left >= right || (left !== date && right !== date)) faults.push(`${i}: ${date}`)
      }
      return faults
    })
    expect(same).toEqual([])
  })
})

it('puts the earlier date at the left', () => {
  expect(inOrder('2021-01-01', '2020-01-01')).toEqual(['2020-01-01', '2021-01-01'])
  expect(inOrder('2020-01-01', '2021-01-01')).toEqual(['2020-01-01', '2021-01-01'])
})
