/**
 * What a schema of one file cannot see: references between files, the order of dates, the geometry of the plan, and
 * sums that must agree with documents. Every rule returns faults that name file, path and reason.
 */

import { LOWEST_EYE_M } from '../../camera/cameraLimits.ts'
import { canBeCut } from '../../campus/cutaway.ts'
import { facadeTraits } from '../../campus/facades.ts'
import { kindOf } from '../../evidence/kinds.ts'
import { overlayById, overlaysOf } from '../../overlays/index.ts'
import { mapExtentsOf } from '../../region/mapExtents.ts'
import { type DayNumber, toDay } from '../../schedule/calendar.ts'
import { type Fault, jsonPath, type PackFile, type ScenePack } from '../pack.ts'
import { provenancesOf } from '../provenances.ts'
import { hasCorridor } from '../records/corridor.ts'
import { checkAreas } from './checkAreas.ts'
import { checkChains } from './checkChains.ts'
import { checkClimate } from './checkClimate.ts'
import { checkFigures } from './checkFigures.ts'
import { checkHandshake } from './checkHandshake.ts'
import { checkPlan } from './checkPlan.ts'
import { checkTenancy } from './checkTenancy.ts'
import type { Report } from './report.ts'

/** All faults between the files of a pack that is valid in shape; none means the pack can be shown. */
export function checkReferences(pack: ScenePack): Fault[] {
  const faults: Fault[] = []
  const report: Report = (file, path, reason, undated) =>
    faults.push({ file, path, reason, ...(undated !== undefined && { undated }) })
  checkIds(pack, report)
  checkLinks(pack, report)
  checkSources(pack, report)
  checkDates(pack, report)
  checkClimate(pack, report)
  checkHandshake(pack, report)
  checkViewpoints(pack, report)
  checkPlan(pack, report)
  checkAreas(pack, report)
  checkTenancy(pack, report)
  checkFigures(pack, report)
  checkChains(pack, report)
  return faults
}

/** Ids that share the `select` space must differ from one another across files. */
function checkIds(pack: ScenePack, report: Report): void {
  const selectable = new Map<string, string>()
  const unique = (
    file: PackFile,
    list: string,
    ids: readonly string[],
    taken = new Map<string, string>(),
  ) => {
    for (const [i, id] of ids.entries()) {
      const first = taken.get(id)
      // An empty list name stands for the file's own id.
      const at = list && `${list}[${i}]`
      if (first) report(file, at ? `${at}.id` : 'id', `"${id}" is already used by ${first}`)
      else taken.set(id, `${file} ${at}`.trim())
    }
  }
  const ids = (items: readonly { id: string }[]) => items.map((it) => it.id)
  unique('buildings.json', 'buildings', ids(pack.buildings), selectable)
  if (hasCorridor(pack)) unique('corridor.json', '', [pack.corridor.id], selectable)
  unique('tenants.json', 'tenants', ids(pack.tenants), selectable)
  unique('buildings.json', 'uses', ids(pack.uses))
  unique('corridor.json', 'nodes', ids(pack.corridor.nodes))
  unique('corridor.json', 'segments', ids(pack.corridor.segments))
  unique('site.json', 'lots', ids(pack.site.lots))
  unique('site.json', 'roads', ids(pack.site.roads))
  unique('site.json', 'water', ids(pack.site.water))
  unique('site.json', 'planting', ids(pack.site.planting))
  unique('milestones.json', 'milestones', ids(pack.milestones))
  unique('industries.json', 'industries', ids(pack.industries))
  unique('industries.json', 'chains', ids(pack.chains))
  unique('spaces.json', 'spaces', ids(pack.spaces))
  unique('figures.json', 'figures', ids(pack.figures))
  unique('figures.json', 'themes', ids(pack.themes))
  for (const [i, { entries }] of pack.themes.entries())
    unique('figures.json', `themes[${i}].entries`, ids(entries))
  unique('schedule.json', 'targets', ids(pack.schedule.targets))
  unique('viewpoints.json', 'viewpoints', ids(pack.viewpoints))
  unique('sources.json', 'sources', ids(pack.sources))
  unique('sources.json', 'conflicts', ids(pack.conflicts))
  // Those every pack has come first, so that one of its own cannot take their name.
  const all = overlaysOf(pack)
  for (const [i, { id, groups }] of pack.manifest.overlays.entries()) {
    if (all.findIndex((it) => it.id === id) < all.length - pack.manifest.overlays.length + i)
      report('scene.json', `overlays[${i}].id`, `there is another overlay "${id}"`)
    unique('scene.json', `overlays[${i}].groups`, ids(groups))
  }
}

/** Every id that is mentioned must exist. */
function checkLinks(pack: ScenePack, report: Report): void {
  const set = (items: readonly { id: string }[]) => new Set(items.map((it) => it.id))
  const [buildings, lots, uses] = [set(pack.buildings), set(pack.site.lots), set(pack.uses)]
  const [industries, nodes, roads] = [set(pack.industries), set(pack.corridor.nodes), set(pack.site.roads)]
  const selectable = new Set([
    ...buildings,
    ...set(pack.tenants),
    ...(hasCorridor(pack) ? [pack.corridor.id] : []),
  ])
  const need = (known: ReadonlySet<string>, what: string, id: string, file: PackFile, path: string) => {
    if (!known.has(id)) report(file, path, `there is no ${what} "${id}"`)
  }

  for (const [i, building] of pack.buildings.entries()) {
    const at = `buildings[${i}]`
    need(lots, 'lot', building.lot, 'buildings.json', `${at}.lot`)
    need(uses, 'use', building.use, 'buildings.json', `${at}.use`)
    if (building.industryFocus) {
      need(
        industries,
        'industry',
        building.industryFocus.industry,
        'buildings.json',
        `${at}.industryFocus.industry`,
      )
    }
    if (building.cutaway && !facadeTraits(building).inside)
      report(
        'buildings.json',
        `${at}.cutaway`,
        `the facade "${building.style}" has no inside that could be seen`,
      )
    if (!building.cutaway && !building.ownModel && !facadeTraits(building).storeyWalls)
      report(
        'buildings.json',
        `${at}.cutaway`,
        `the facade "${building.style}" is only modeled with its inside: write true`,
      )
    if (!pack.schedule.buildings[building.id]) {
      report('schedule.json', 'buildings', `building "${building.id}" has no schedule`, building.id)
    }
    for (const [k, setback] of building.setbacks.entries()) {
      const previous = building.setbacks[k - 1]?.fromStorey ?? 1
      if (setback.fromStorey <= previous || setback.fromStorey > building.storeys) {
        const range = `${previous + 1} to ${building.storeys}`
        report(
          'buildings.json',
          `${at}.setbacks[${k}].fromStorey`,
          `must lie in ${range}, each above the one before`,
        )
      }
    }
  }
  for (const id of Object.keys(pack.schedule.buildings))
    need(buildings, 'building', id, 'schedule.json', `buildings.${id}`)
  for (const id of Object.keys(pack.schedule.landscape))
    need(lots, 'lot', id, 'schedule.json', `landscape.${id}`)
  for (const [i, target] of pack.schedule.targets.entries())
    need(lots, 'lot', target.lot, 'schedule.json', `targets[${i}].lot`)
  for (const [i, node] of pack.corridor.nodes.entries()) {
    if (node.portal) need(buildings, 'building', node.portal, 'corridor.json', `nodes[${i}].portal`)
  }
  for (const [i, segment] of pack.corridor.segments.entries()) {
    const at = `segments[${i}]`
    need(nodes, 'corridor node', segment.from, 'corridor.json', `${at}.from`)
    need(nodes, 'corridor node', segment.to, 'corridor.json', `${at}.to`)
    for (const [k, road] of segment.bridges.entries())
      need(roads, 'road', road, 'corridor.json', `${at}.bridges[${k}]`)
    if (!pack.schedule.corridor[segment.stage]) {
      report('corridor.json', `${at}.stage`, `schedule.json has no corridor stage "${segment.stage}"`)
    }
  }
  for (const list of ['planting', 'roads'] as const) {
    for (const [i, it] of pack.site[list].entries()) {
      if (it.lot) need(lots, 'lot', it.lot, 'site.json', `${list}[${i}].lot`)
    }
  }
  for (const [i, milestone] of pack.milestones.entries()) {
    for (const [k, id] of milestone.buildings.entries()) {
      need(buildings, 'building', id, 'milestones.json', `milestones[${i}].buildings[${k}]`)
    }
  }
  for (const [i, tenant] of pack.tenants.entries()) {
    need(industries, 'industry', tenant.industry.id, 'tenants.json', `tenants[${i}].industry.id`)
  }
  for (const [i, view] of pack.viewpoints.entries()) {
    if (view.select)
      need(
        selectable,
        'building, tenant or corridor',
        view.select,
        'viewpoints.json',
        `viewpoints[${i}].select`,
      )
    if (view.cutaway) {
      const building = pack.buildings.find((it) => it.id === view.cutaway)
      if (!building || !canBeCut(building)) {
        const reason = `there is no building "${view.cutaway}" that can be cut open`
        report('viewpoints.json', `viewpoints[${i}].cutaway`, reason)
      }
    }
    if (view.reach && !mapExtentsOf(pack.manifest).includes(view.reach))
      report('viewpoints.json', `viewpoints[${i}].reach`, `this pack does not reach to the ${view.reach}`)
    if (view.overlay && !overlayById(pack, view.overlay)) {
      report('viewpoints.json', `viewpoints[${i}].overlay`, `there is no overlay "${view.overlay}"`)
    }
  }
  need(set(pack.viewpoints), 'viewpoint', pack.manifest.launch.view, 'scene.json', 'launch.view')
  for (const [i, view] of (pack.manifest.kiosk.views ?? []).entries())
    need(set(pack.viewpoints), 'viewpoint', view, 'scene.json', `kiosk.views[${i}]`)
  const members = new Set([...buildings, ...set(pack.tenants)])
  for (const [i, { groups }] of pack.manifest.overlays.entries()) {
    for (const [k, group] of groups.entries()) {
      for (const [m, member] of group.members.entries())
        need(members, 'building or tenant', member, 'scene.json', `overlays[${i}].groups[${k}].members[${m}]`)
    }
  }
  if (!overlayById(pack, pack.manifest.launch.overlay)) {
    report('scene.json', 'launch.overlay', `there is no overlay "${pack.manifest.launch.overlay}"`)
  }
}

/** Every `source`, wherever it stands, must be an entry of the ledger. */
function checkSources(pack: ScenePack, report: Report): void {
  const known = new Set(pack.sources.map((it) => it.id))
  for (const { file, keys, field, source } of provenancesOf(pack)) {
    if (source !== null && !known.has(source))
      report(file, jsonPath([...keys, field]), `there is no source "${source}" in sources.json`)
  }
}

/** Dates must run forwards and lie on the timeline. */
function checkDates(pack: ScenePack, report: Report): void {
  const { start, end } = pack.manifest.timeline
  if (toDay(start) >= toDay(end)) report('scene.json', 'timeline', 'the end is not after the start')
  const onTimeline = (date: string, file: PackFile, path: string, undated?: string): DayNumber => {
    const day = toDay(date)
    if (day < toDay(start) || day > toDay(end))
      report(file, path, `${date} lies outside the timeline ${start} … ${end}`, undated)
    return day
  }
  onTimeline(pack.manifest.launch.date, 'scene.json', 'launch.date')
  for (const [i, milestone] of pack.milestones.entries()) {
    onTimeline(milestone.date, 'milestones.json', `milestones[${i}].date`)
  }
  for (const [i, tenant] of pack.tenants.entries())
    onTimeline(tenant.since.date, 'tenants.json', `tenants[${i}].since.date`)

  type SpanDates = { start: { date: string }; finish: { date: string } }
  const ordered = (span: SpanDates, path: string, undated?: string) => {
    const from = onTimeline(span.start.date, 'schedule.json', `${path}.start.date`, undated)
    const to = onTimeline(span.finish.date, 'schedule.json', `${path}.finish.date`, undated)
    if (to < from)
      report(
        'schedule.json',
        `${path}.finish.date`,
        `${span.finish.date} is before the start ${span.start.date}`,
        undated,
      )
  }
  /** No concrete is cast in a work stop, so no structure begins or ends in one. */
  const atWork = (date: string, path: string, undated: string) => {
    const stop = pack.schedule.workStops.find((it) => it.from.date <= date && date <= it.to.date)
    if (stop)
      report(
        'schedule.json',
        path,
        `${date} lies in the work stop ${stop.from.date} … ${stop.to.date}`,
        undated,
      )
  }
  for (const [id, plan] of Object.entries(pack.schedule.buildings)) {
    const at = `buildings.${id}`
    atWork(plan.structure.start.date, `${at}.structure.start.date`, id)
    atWork(plan.structure.finish.date, `${at}.structure.finish.date`, id)
    const phases = (['excavation', 'basement', 'structure', 'envelope', 'fitOut'] as const).flatMap((key) => {
      const span = plan[key]
      return span ? [{ key, span }] : []
    })
    for (const { key, span } of phases) ordered(span, `${at}.${key}`, id)
    for (const [k, { key, span }] of phases.entries()) {
      const before = phases[k - 1]
      if (before && span.start.date < before.span.start.date) {
        report('schedule.json', `${at}.${key}.start.date`, `begins before the ${before.key} phase`, id)
      }
    }
    const inUse = onTimeline(plan.inUse.date, 'schedule.json', `${at}.inUse.date`, id)
    if (inUse < toDay(plan.structure.finish.date)) {
      report('schedule.json', `${at}.inUse.date`, 'is in use before the structure is finished', id)
    }
    const building = pack.buildings.find((it) => it.id === id)
    if (building && building.basements.levels > 0 !== (plan.basement !== undefined)) {
      const reason = plan.basement
        ? 'the building has no basement'
        : 'the building has a basement but no basement phase'
      report('schedule.json', `${at}.basement`, reason, id)
    }
  }
  for (const [stage, plan] of Object.entries(pack.schedule.corridor)) {
    ordered(plan.structure, `corridor.${stage}.structure`)
    ordered(plan.envelope, `corridor.${stage}.envelope`)
    onTimeline(plan.inUse.date, 'schedule.json', `corridor.${stage}.inUse.date`)
  }
  for (const [lot, span] of Object.entries(pack.schedule.landscape)) ordered(span, `landscape.${lot}`)
  for (const [i, { planned, actual, reportedDays }] of pack.schedule.targets.entries()) {
    for (const [k, { date, planStated }] of planned.entries()) {
      const at = `targets[${i}].planned[${k}]`
      onTimeline(date, 'schedule.json', `${at}.date`)
      const before = planned[k - 1]?.planStated
      if (before && planStated && isEarlier(planStated, before))
        report(
          'schedule.json',
          `${at}.planStated`,
          `${planStated} is before ${before}: plans stand in the order they were made`,
        )
    }
    if (!actual) continue
    const at = `targets[${i}]`
    onTimeline(actual.date, 'schedule.json', `${at}.actual.date`)
    // A delay, or that something was early, is told between two documented dates or as a report gives it.
    if (kindOf(actual) !== 'documented')
      report(
        'schedule.json',
        `${at}.actual`,
        'a plan is compared only with an outcome that a source documents',
      )
    if (planned.at(-1)?.derived !== undefined && !reportedDays)
      report('schedule.json', `${at}.planned`, 'a derived plan is compared only by days that a report gives')
  }
  if (pack.schedule.start) onTimeline(pack.schedule.start.date, 'schedule.json', 'start.date')
  for (const [i, { date }] of pack.schedule.workforce.entries()) {
    const before = pack.schedule.workforce[i - 1]?.date
    const at = `workforce[${i}].date`
    onTimeline(date, 'schedule.json', at)
    if (before && date < before)
      report('schedule.json', at, `${date} is before ${before}: counts stand in order`)
  }
  for (const [i, stop] of pack.schedule.workStops.entries()) {
    if (toDay(stop.to.date) < toDay(stop.from.date))
      report('schedule.json', `workStops[${i}].to.date`, `${stop.to.date} is before ${stop.from.date}`)
  }
}

/** The camera never stands in the ground and never looks at a place below it. */
function checkViewpoints(pack: ScenePack, report: Report): void {
  for (const [i, view] of pack.viewpoints.entries()) {
    const at = `viewpoints[${i}]`
    const poses = [
      { at, pose: view },
      ...(view.portrait ? [{ at: `${at}.portrait`, pose: view.portrait }] : []),
    ]
    for (const { at, pose } of poses) {
      if (pose.position[1] < LOWEST_EYE_M)
        report('viewpoints.json', `${at}.position`, `the camera is lower than ${LOWEST_EYE_M} m above ground`)
      if (pose.target[1] < 0) report('viewpoints.json', `${at}.target`, 'the target lies below ground')
    }
  }
}

/** Whether a date is before another, as far as both are known. */
function isEarlier(date: string, other: string): boolean {
  const digits = Math.min(date.length, other.length)
  return date.slice(0, digits) < other.slice(0, digits)
}
