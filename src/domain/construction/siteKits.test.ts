import { describe, expect, it } from 'vitest'
import { KITS } from '../content/records/profile.ts'
import { parkCampus } from '../fixtures/park.ts'
import { kitSpan, kitsOf, phasesWith } from './siteKits.ts'

const campus = parkCampus()
const sites = [...campus.buildings.values()].flatMap(({ building, times }) =>
  times ? [{ building, times }] : [],
)

describe('what stands on a site when the content says nothing of it', () => {
  it.each(sites.map((it) => [it.building.id, it.times] as const))('%s', (_, times) => {
    const { excavation, basement, structure, envelope, fitOut } = times
    const first = (basement ?? structure).start
    const span = (kit: (typeof KITS)[number]) => kitSpan(times, {}, kit)
    expect(span('crane')).toEqual({ start: first, end: structure.end })
    expect(span('earthworks')).toEqual({ start: excavation.start, end: first })
    for (const kit of ['yard', 'lights'] as const)
      expect(span(kit)).toEqual({ start: excavation.start, end: envelope.end })
    for (const kit of ['scaffold', 'hoist'] as const)
      expect(span(kit)).toEqual({ start: structure.start, end: fitOut.start })
    expect(span('rebar')).toEqual(structure)
  })
})

describe('profiles', () => {
  const times = campus.buildings.get('mill')!.times!

  it('change the days of a kit by the phases that show it', () => {
    const profiles = { envelope: { kits: ['crane' as const] }, excavation: { kits: [] } }
    expect(kitSpan(times, profiles, 'crane')).toEqual({
      start: times.basement!.start,
      end: times.envelope.end,
    })
    expect(kitSpan(times, profiles, 'earthworks')).toBeNull()
    expect(kitSpan(times, profiles, 'yard')).toEqual({
      start: times.basement!.start,
      end: times.structure.end,
    })
    // Scaffolding makes way for the next phase: here for the envelope itself.
    expect(kitSpan(times, profiles, 'scaffold')!.end).toBe(times.envelope.start)
  })

  it('may leave things for good', () => {
    const span = kitSpan(times, { 'in-use': { kits: ['lights'] } }, 'lights')
    expect(span).toEqual({ start: times.excavation.start, end: Infinity })
  })

  it('leave the other phases as they usually are', () => {
    expect(kitsOf({ structure: { color: '#123456' } }, 'structure')).toContain('crane')
    expect(phasesWith({ structure: { kits: [] } }, 'crane')).toEqual(['basement'])
    expect(phasesWith({}, 'rebar')).toEqual(['structure'])
    for (const kit of KITS) expect(phasesWith({}, kit).length, kit).toBeGreaterThan(0)
  })
})
