/** What is written to uniforms is what the shader reads: entries of an overlay, where the opening runs. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parkCampus } from '../../domain/fixtures/park.ts'
import { overlaysOf, PATTERNS } from '../../domain/overlays/index.ts'
import { openingField } from '../../domain/tours/openingField.ts'
import { FIRST_ENTRY } from './layout/enums.ts'
import { stateUniforms, writeEntries, writeOpeningField } from './uniforms.ts'

const campus = parkCampus()

describe('entries of an overlay', () => {
  const [overlay] = overlaysOf(campus.pack).filter((it) => it.entries(campus).length > 3)
  const entries = overlay?.entries(campus) ?? []
  const shownIn = (value: ReturnType<typeof stateUniforms>['uEntries']['value']) =>
    entries.filter((_, i) => (value[i + FIRST_ENTRY]?.w ?? 0) > 0).map((it) => it.id)

  it('are those that the filter names, or all where it names none; neutral never', () => {
    expect(entries.length).toBeGreaterThan(3)
    const { value } = stateUniforms().uEntries
    fc.assert(
      fc.property(fc.subarray(entries.map((it) => it.id)), (filter) => {
        writeEntries(value, entries, filter)
        const expected =
          filter.length === 0 ? entries : entries.filter((it) => filter.includes(it.follows ?? it.id))
        if (filter.every((id) => !entries.some((it) => it.id === id && !it.follows))) return
        expect(shownIn(value)).toEqual(expected.map((it) => it.id))
        expect(value[0]?.toArray()).toEqual([0, 0, 0, 0])
      }),
    )
  })

  it('carry the pattern by its number, from 1 on, and nothing after the last', () => {
    const { value } = stateUniforms().uEntries
    writeEntries(value, entries, [])
    for (const [i, { pattern }] of entries.entries())
      expect(PATTERNS[(value[i + FIRST_ENTRY]?.w ?? 0) - 1]).toBe(pattern)
    for (const vector of value.slice(entries.length + FIRST_ENTRY))
      expect(vector.toArray()).toEqual([0, 0, 0, 0])
  })
})

describe('where the opening runs', () => {
  it('is written as the domain says', () => {
    const uniforms = stateUniforms()
    const { lift, lights, toGate } = openingField(campus.pack)
    writeOpeningField(uniforms, { lift, lights, toGate })
    expect(uniforms.uOpeningLift.value.toArray()).toEqual([...lift.center, lift.radiusM])
    expect(uniforms.uOpeningLights.value.toArray()).toEqual([...lights.center, lights.radiusM])
    expect(uniforms.uOpeningGate.value.toArray()).toEqual([...toGate])
  })
})
