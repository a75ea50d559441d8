/** What the lens draws, and what it says of the same place. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storeyFeature } from '../campus/features.ts'
import { parkCampus } from '../fixtures/park.ts'
import { EVIDENCE_ENTRIES, evidenceOverlay } from '../overlays/evidence.ts'
import { paintedBy } from '../overlays/painted.ts'
import { entryOn, forRuns } from '../overlays/steps.ts'
import { toDay } from '../schedule/calendar.ts'
import { LENS_MARKS, lensMarkOf, lensOverlay, lensReading } from './lens.ts'

const campus = parkCampus()
const { timeline } = campus

/** The mark that the shader reads from the steps of a feature. */
function drawn(feature: number, day: number) {
  const { steps } = paintedBy(lensOverlay, campus)
  let number = 0
  forRuns(steps, (first, end, at) => {
    if (feature >= first && feature < end) number = entryOn(steps.codes, day - timeline.start, at)
  })
  return LENS_MARKS[number - 1] ?? null
}

describe('the evidence lens', () => {
  it('leaves solid what is documented, and draws in pencil what is illustrative', () => {
    const marks = EVIDENCE_ENTRIES.map((it) => [it.id, lensMarkOf(it)])
    expect(Object.fromEntries(marks)).toEqual({
      'dates-documented': 'solid',
      'dates-derived': 'wire',
      'dates-planned': 'wire',
      'dates-partly': 'wire',
      'dates-illustrative': 'pencil',
      'floor-documented': 'solid',
      'floor-illustrative': 'pencil',
    })
  })

  it('says of each storey what it draws, whatever the day', () => {
    const storeys = [...campus.buildings.values()].flatMap(({ building, features }) =>
      Array.from({ length: building.storeys }, (_, i) => ({
        id: building.id,
        storey: i + 1,
        feature: storeyFeature(features, building.basements.levels, i + 1),
      })),
    )
    const seen = new Set<string | null>()
    fc.assert(
      fc.property(
        fc.constantFrom(...storeys),
        fc.integer({ min: timeline.start, max: timeline.end }),
        ({ id, storey, feature }, day) => {
          const mark = drawn(feature, day)
          seen.add(mark)
          expect(lensReading(campus, id, storey, day)?.mark ?? null).toBe(mark)
        },
      ),
      { numRuns: 400 },
    )
    for (const mark of LENS_MARKS) expect(seen).toContain(mark)
  })

  it('agrees with the evidence layer, which it does not change', () => {
    const { entries, steps } = paintedBy(evidenceOverlay, campus)
    const day = toDay('2023-12-21')
    const wrong: number[] = []
    forRuns(steps, (first, end, at) => {
      const entry = entries[entryOn(steps.codes, day - timeline.start, at) - 1]
      const owner = campus.features.features[first]?.owner ?? ''
      if (!campus.buildings.has(owner)) return
      for (let i = first; i < end; i++)
        if (drawn(i, day) !== (entry ? lensMarkOf(entry) : null)) wrong.push(i)
    })
    expect(wrong).toEqual([])
  })

  it('knows the corridor by the dates of its segments, and nothing of what is not there', () => {
    const [segment] = campus.features.corridor.values()
    const day = timeline.end
    expect(lensReading(campus, campus.pack.corridor.id, null, day)?.mark).toBe(
      drawn(segment?.first ?? -1, day),
    )
    expect(drawn(segment?.first ?? -1, day)).not.toBeNull()
    expect(lensReading(campus, 'elsewhere', 1, day)).toBeNull()
  })
})
