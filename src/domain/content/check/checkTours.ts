/** Tours against the pack they are told about: ids, dates, sources, and where the camera is led. */
import { isBlocked } from '../../camera/cameraLimits.ts'
import type { Campus } from '../../campus/campus.ts'
import { contains } from '../../geometry/polygon.ts'
import { overlayById } from '../../overlays/index.ts'
import { toDay } from '../../schedule/calendar.ts'
import { normalizePatch, type StateNote } from '../../state/normalizeState.ts'
import type { CameraPose } from '../../state/state.ts'
import { frameAt } from '../../tours/tourMotion.ts'
import { type PlayedStep, storyOf } from '../../tours/tours.ts'
import type { Fault } from '../pack.ts'
import { TOURS_FILE, type Tour, type TourStep } from '../tour.ts'

type Report = (path: string, reason: string) => void

/** Moments at which a way of the camera is looked at. */
const SAMPLES = 48

/** All faults of tours that are valid in shape. @param campus index of a pack that is sound */
export function checkTours(campus: Campus, tours: readonly Tour[]): Fault[] {
  const faults: Fault[] = []
  const report: Report = (path, reason) => faults.push({ file: TOURS_FILE, path, reason })
  for (const [i, tour] of tours.entries()) {
    const first = tours.findIndex((it) => it.id === tour.id)
    if (first < i) report(`tours[${i}].id`, `"${tour.id}" is already used by tours[${first}]`)
    for (const [k, step] of tour.steps.entries()) {
      const at: Report = (path, reason) => report(`tours[${i}].steps[${k}].${path}`, reason)
      checkState(campus, step, at)
      checkSources(campus, step, at)
      checkTime(tour, k, at)
    }
    // A step that names what is not there cannot be worked out.
    if (faults.length > 0) continue
    for (const [k, played] of storyOf(campus, tour).steps.entries())
      checkCamera(campus, played, (path, reason) => report(`tours[${i}].steps[${k}].${path}`, reason))
  }
  return faults
}

const REASONS: Record<StateNote['reason'], string> = {
  invalid: 'is not what the field takes',
  'unknown-id': 'is not in the pack',
  'out-of-range': 'lies outside the timeline',
  'brought-in': 'lies outside what the camera can be moved to',
}

/** What a step names must be something the table can show. */
function checkState(campus: Campus, { from, camera, source, ...step }: TourStep, report: Report): void {
  checkShown(campus, step, report)
  if (from?.date !== undefined) {
    for (const { given, reason } of normalizePatch(campus, { date: from.date }).notes)
      report('from.date', `"${given}" ${REASONS[reason]}`)
  }
  if (step.view !== undefined && camera)
    report('camera', 'a step is seen from a saved view or from a pose of its own, not from both')
}

/** Part of a state, as a pack writes it, must be something the table can show. */
export function checkShown(
  campus: Campus,
  shown: { readonly overlay?: string | undefined; readonly filter?: readonly string[] | undefined },
  report: Report,
): void {
  for (const { key, given, reason } of normalizePatch(campus, shown).notes)
    report(key, `"${given}" ${REASONS[reason]}`)
  const overlay = overlayById(campus.pack, shown.overlay ?? campus.pack.manifest.launch.overlay)
  const entries = new Set(overlay?.entries(campus).map((it) => it.id))
  for (const [i, entry] of (shown.filter ?? []).entries()) {
    if (!entries.has(entry))
      report(`filter[${i}]`, `the legend of overlay "${overlay?.id}" has no entry "${entry}"`)
  }
}

function checkSources({ sources }: Campus, step: TourStep, report: Report): void {
  const need = (id: string, path: string) => {
    if (!sources.has(id)) report(path, `there is no source "${id}" in sources.json`)
  }
  if (step.source !== undefined) need(step.source, 'source')
  for (const list of ['alsoSources', 'notesSources'] as const) {
    for (const [i, id] of step[list].entries()) need(id, `${list}[${i}]`)
  }
}

function checkTime({ flow, steps }: Tour, index: number, report: Report): void {
  const { from, date, dwellSeconds } = steps[index] as TourStep
  if (flow && from && index > 0)
    report('from', 'in one take each step comes from the one before; only the first says where from')
  if (from && from.seconds > dwellSeconds)
    report('from.seconds', 'it takes longer to arrive than the step is given')
  if (from?.date !== undefined && date !== undefined && toDay(from.date) > toDay(date))
    report('from.date', 'time runs backwards to the date of the step')
  const before = steps[index - 1]?.date
  if (flow && before !== undefined && date !== undefined && toDay(date) < toDay(before))
    report('date', `${date} is before ${before}: one take runs on in time`)
}

/** The camera stays in the open, above the ground, and looks at the park. */
function checkCamera(campus: Campus, played: PlayedStep, report: Report): void {
  const moments = played.leadsCamera ? SAMPLES : 0
  const poses: { pose: CameraPose; seconds: number }[] = [
    { pose: played.to.place, seconds: played.runSeconds },
  ]
  for (let i = 0; i < moments; i++) {
    const seconds = (i / moments) * played.runSeconds
    const pose = frameAt(played, seconds).camera
    if (pose) poses.push({ pose, seconds })
  }
  for (const { pose, seconds } of poses) {
    const [x, y, z] = pose.position
    if (isBlocked(campus, { x, y, z })) {
      const where = `${[x, y, z].map(Math.round).join(', ')}`
      report('camera', `at ${where}, after ${seconds.toFixed(1)} s, it is in a building or in the ground`)
      return
    }
    if (
      played.state.reach === 'park' &&
      !contains(campus.pack.site.boundary, [pose.target[0], pose.target[2]])
    ) {
      report('camera', `after ${seconds.toFixed(1)} s it looks at a place outside the site`)
      return
    }
  }
}
