/**
 * Whole meshes that show nothing on a date are left out of the frame: concrete once every envelope is closed, cranes once
 * every structure stands, banks of snow in summer. One comparison a mesh, whatever the number of buildings.
 */

import type { Mesh, Object3D } from 'three'
import type { Campus } from '../../domain/campus/campus.ts'
import { instantOf } from '../../domain/construction/construction.ts'
import type { FeatureTimes } from '../../domain/construction/featureTimes.ts'
import { iceLook } from '../../domain/environment/ice.ts'
import { BANK_SNOW, seasonLook } from '../../domain/environment/season.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { useTable } from '../../store/index.ts'
import { PHASE_ROLES, type PhaseRole } from '../shaders/layout/enums.ts'
import type { TimeDependent } from '../splitView.ts'
import { isNamed } from './isNamed.ts'

/** Span in which any part of a mesh is seen; `work` spans run in working time. */
interface TimeWindow {
  readonly mesh: Object3D
  readonly work: boolean
  readonly from: number
  readonly until: number
  readonly banks: boolean
  readonly skaters: boolean
  /** Faces of a cut: seen while a building is open. */
  readonly section: boolean
}

const FROM: Partial<Record<PhaseRole, { work: boolean; of(times: FeatureTimes): number }>> = {
  pit: { work: false, of: (it) => it.excavationStart },
  structure: { work: true, of: (it) => it.structureStart },
  permanent: { work: true, of: (it) => it.structureStart },
  envelope: { work: false, of: (it) => it.envelopeStart },
  landscape: { work: false, of: (it) => it.envelopeStart },
}

/** Calendar days after which nothing of a role is seen. */
const UNTIL: Partial<Record<PhaseRole, (times: FeatureTimes) => number>> = {
  structure: (it) => it.envelopeEnd,
  ground: (it) => it.excavationStart,
}

/** Span in which anything of a feature is seen in a role, days since the timeline's start; `featureRise` of the shader. */
export function roleWindow(role: PhaseRole, times: FeatureTimes) {
  const begins = FROM[role]
  return {
    /** `from` is in working time. */
    work: begins?.work ?? false,
    from: begins?.of(times) ?? -Infinity,
    until: UNTIL[role]?.(times) ?? Infinity,
  }
}

export function visibilityOf(group: Object3D, campus: Campus): { update(): void } & TimeDependent {
  const windows = group.children.map((object): TimeWindow => {
    const mesh = object as Mesh
    const numbers = mesh.geometry.getAttribute('_feature_id_0')
    const used = new Set<number>()
    for (let i = 0; i < (numbers?.count ?? 0); i++) used.add(numbers?.getX(i) ?? 0)
    const times = [...used].flatMap((it) => campus.featureTimes[it] ?? [])
    const role = (PHASE_ROLES as readonly unknown[]).includes(mesh.userData.phase)
      ? (mesh.userData.phase as PhaseRole)
      : 'always'
    const spans = times.map((it) => roleWindow(role, it))
    // Building sites say themselves when anything of them stands.
    const span: readonly [number, number] | undefined = mesh.userData.span
    return {
      mesh,
      work: spans.some((it) => it.work),
      from: span ? span[0] : spans.reduce((min, it) => Math.min(min, it.from), Infinity),
      until: span ? span[1] : spans.reduce((max, it) => Math.max(max, it.until), -Infinity),
      banks: mesh.userData.foliage === 'snow',
      skaters: isNamed(mesh.name, SKATERS),
      section: mesh.userData.section === true,
    }
  })
  return {
    update() {
      this.applyDate(toDay(useTable.getState().date), 1)
    },
    applyDate(day) {
      // Two dates share one light, and with it one season: that of the table's date.
      const { date, season, cutaway } = useTable.getState()
      // The whole of the drawn day counts, so that nothing pops while time runs through it.
      const start = campus.timeline.start
      const [begin, end] = [day - start, instantOf(day) - start]
      const origin = campus.work.toWork(start)
      const workEnd = campus.work.toWork(instantOf(day)) - origin
      const look = seasonLook(toDay(date), season, campus.pack.manifest.climate)
      const cleared = look.snow <= BANK_SNOW
      const frozen = iceLook(campus.pack.manifest.climate, toDay(date), season).pond >= SKATED
      for (const { mesh, work, from, until, banks, skaters, section } of windows) {
        const begun = (work ? workEnd : end) > from
        const gone = (banks && cleared) || (skaters && !frozen)
        mesh.visible = begun && begin <= until && !gone && !(section && cutaway === null)
      }
    },
  }
}

/** Pond ice that bears. */
const SKATED = 1
const SKATERS = ['people/skaters']
