/** What the tools say of profiles; the table itself shows any. */
import { BUILD_PHASES } from '../../src/domain/construction/construction.ts'
import { phasesWith } from '../../src/domain/construction/siteKits.ts'
import { type Fault, jsonPath, type ScenePack } from '../../src/domain/content/pack.ts'
import { KITS } from '../../src/domain/content/records/profile.ts'

/** A kit stands without a break: the phases that show it follow each other. */
export function checkProfiles({ schedule: { profiles } }: Pick<ScenePack, 'schedule'>): Fault[] {
  return KITS.flatMap((kit): Fault[] => {
    const shown = phasesWith(profiles, kit).map((it) => BUILD_PHASES.indexOf(it))
    const gap = shown.findIndex((phase, i) => i > 0 && phase !== (shown[i - 1] as number) + 1)
    if (gap < 0) return []
    const phase = BUILD_PHASES[(shown[gap] as number) - 1] as (typeof BUILD_PHASES)[number]
    return [
      {
        file: 'schedule.json',
        path: jsonPath(['profiles', phase, 'kits']),
        reason: `"${kit}" is shown before and after this phase, but not in it`,
      },
    ]
  })
}
