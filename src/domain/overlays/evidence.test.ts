import { describe, expect, it } from 'vitest'
import { domainWords } from '../../i18n/domainWords.ts'
import { campusOf } from '../campus/campus.ts'
import { parkCampus, parkPack } from '../fixtures/park.ts'
import { toDay } from '../schedule/calendar.ts'
import { evidenceOverlay, isEvidenceEntry } from './evidence.ts'
import { overlayShown, overlaysOf, PATTERNS } from './index.ts'
import { tallyOf } from './tally.ts'

const campus = parkCampus()
const ids = () => evidenceOverlay.entries(campus).map((it) => it.id)

describe('the evidence overlay', () => {
  it('lies over whatever is chosen, and is itself no choice', () => {
    expect(overlayShown(campus.pack, 'industry', true)).toBe(evidenceOverlay)
    expect(overlayShown(campus.pack, 'industry', false)?.id).toBe('industry')
    expect(overlaysOf(campus.pack)).not.toContain(evidenceOverlay)
  })

  it('tells its entries apart by pattern as well, and names only what is there', () => {
    const entries = evidenceOverlay.entries(campus)
    expect(ids()).toEqual([
      'dates-documented',
      'dates-derived',
      'dates-planned',
      'dates-partly',
      'dates-illustrative',
      'floor-illustrative',
    ])
    expect(new Set(entries.map((it) => it.pattern)).size).toBe(entries.length)
    for (const { pattern, id } of entries) {
      expect(PATTERNS).toContain(pattern)
      expect(isEvidenceEntry(id)).toBe(true)
    }
    expect(isEvidenceEntry('robots')).toBe(false)
  })

  it('counts buildings by the kind of their dates on a day', () => {
    const on = (date: string) => tallyOf(evidenceOverlay, campus, toDay(date))
    const late = on('2023-12-21')
    expect(late.get('dates-documented')?.buildings).toBe(2)
    expect(late.get('dates-planned')?.buildings).toBe(1)
    expect(late.get('dates-illustrative')?.buildings).toBe(1)
    const early = on('2020-05-10')
    expect(early.get('dates-derived')?.buildings).toBe(1)
  })

  it('is silent before anything is begun', () => {
    const sums = tallyOf(evidenceOverlay, campus, toDay('2020-01-01'))
    for (const { buildings } of sums.values()) expect(buildings).toBe(0)
  })

  it('shows a documented floor as such', async () => {
    const pack = parkPack()
    const [place] = pack.tenants[0]?.locations ?? []
    Object.assign(place ?? {}, { illustrative: undefined, source: 'S024' })
    const changed = campusOf(pack)
    expect(evidenceOverlay.entries(changed).map((it) => it.id)).toContain('floor-documented')
  })

  it('takes a building without dates for illustrative from the day it is shown', async () => {
    const pack = parkPack()
    delete pack.schedule.buildings.tower
    const changed = campusOf(pack)
    const entry = changed.buildings.get('tower')
    const paint = evidenceOverlay.paint(changed).find((it) => it.first === entry?.features.first)
    expect(paint?.entry.id).toBe('dates-illustrative')
    expect(paint?.fromDay).toBe((entry?.shownFrom ?? 0) - changed.timeline.start)
  })

  it('tells how many shapes are drawn without a document', () => {
    const [note] = evidenceOverlay.notes?.(campus) ?? []
    expect(domainWords(note?.name ?? 'overlay.none', 'en')).toContain(
      `${campus.pack.buildings.length} of ${campus.pack.buildings.length}`,
    )
  })
})
