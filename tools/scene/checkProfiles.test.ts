import { describe, expect, it } from 'vitest'
import { BUILD_PHASES } from '../../src/domain/construction/construction.ts'
import { kitsOf } from '../../src/domain/construction/siteKits.ts'
import { profiles as schema } from '../../src/domain/content/records/profile.ts'
import { PHASE_COLORS } from '../../src/domain/overlays/palette.ts'
import { statusLegend } from '../../src/domain/overlays/status.ts'
import { checkProfiles } from './checkProfiles.ts'
import { shenhaPack } from './shenha.ts'

const pack = await shenhaPack()
const faults = (profiles: typeof pack.schedule.profiles) =>
  checkProfiles({ schedule: { ...pack.schedule, profiles } })

describe('profiles of phases', () => {
  it('of the park are what a phase usually looks like', () => {
    expect(faults(pack.schedule.profiles)).toEqual([])
    for (const phase of BUILD_PHASES) {
      expect(pack.schedule.profiles[phase]?.color).toBe(PHASE_COLORS[phase])
      expect([...kitsOf(pack.schedule.profiles, phase)].sort()).toEqual([...kitsOf({}, phase)].sort())
    }
  })

  it('may be left out', () => {
    expect(faults({})).toEqual([])
    expect(statusLegend({ pack: { ...pack, schedule: { ...pack.schedule, profiles: {} } } })).toEqual(
      statusLegend({ pack }),
    )
  })

  it('give the legend its colours', () => {
    const schedule = { ...pack.schedule, profiles: { basement: { color: '#102030' } } }
    const legend = statusLegend({ pack: { ...pack, schedule } })
    expect(legend.map((it) => it.color)).toEqual(
      BUILD_PHASES.map((it) => (it === 'basement' ? '#102030' : PHASE_COLORS[it])),
    )
  })

  it('name a kit that comes and goes and comes again', () => {
    expect(faults({ structure: { kits: ['crane'] } })).toEqual(
      ['yard', 'lights'].map((kit) => ({
        file: 'schedule.json',
        path: 'profiles.structure.kits',
        reason: `"${kit}" is shown before and after this phase, but not in it`,
      })),
    )
  })

  it('take no colour, kit, phase or field that there is not', () => {
    for (const wrong of [
      { basement: { color: 'blue' } },
      { basement: { kits: ['rocket'] } },
      { planned: { kits: [] } },
      { basement: { colour: '#102030' } },
    ])
      expect(schema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false)
  })
})
