/** Where the corridor stands: columns in a regular rhythm, none on a road, a column-free bridge over every carriageway. */
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import { contains, distanceToSegment, type Point } from '../../../src/domain/geometry/polygon.ts'
import { legs } from '../roads.ts'
import type { Run } from './plan.ts'

/** Measures, meters. */
const SPAN = Object.freeze({ mostM: 14, leastM: 4.5, endM: 3, stepM: 0.25 })
/** From the edge of a road to the middle of a footing. */
const CLEAR = Object.freeze({ roadM: 2, pathM: 1.4 })

/** What carries a run; distances along its line, meters. */
export interface Supports {
  readonly columnsM: readonly number[]
  /** Spans over carriageways, from support to support. */
  readonly bridges: readonly (readonly [from: number, to: number])[]
}

export function supportsOf(run: Run, pack: ScenePack): Supports {
  const [a, b] = run.span
  const bridges = stretches(run, (at) => onRoad(pack, at, (kind) => kind !== 'path')).map(
    ([from, to]) => [Math.max(a, from), Math.min(b, to)] as const,
  )
  const inside = (m: number) => m > a + SPAN.endM && m < b - SPAN.endM
  const free = (m: number) => {
    const at = pointAt(run, m)
    return (
      !onRoad(pack, at, () => true) &&
      !bridges.some(([from, to]) => m > from && m < to) &&
      pack.buildings.every((it) => !contains(it.footprint, at)) &&
      pack.site.water.every((it) => !contains(it.outline, at))
    )
  }
  const fixed = bridges.flat().filter((m) => m > a + 1 && m < b - 1)
  const columns = [...fixed]
  const posts = [a, ...bridges.flat(), b]
  // Between bridges and ends the rhythm is even; posts come in pairs around each of these stretches.
  for (let k = 0; k + 1 < posts.length; k += 2) {
    const [from, to] = [posts[k], posts[k + 1]] as [number, number]
    const count = Math.ceil((to - from) / SPAN.mostM)
    for (let i = 1; i < count; i++) {
      const m = nearestFree(from + ((to - from) * i) / count, inside, free)
      if (m !== undefined && columns.every((it) => Math.abs(it - m) >= SPAN.leastM)) columns.push(m)
    }
  }
  return { columnsM: columns.sort((p, q) => p - q), bridges }
}

/** The free place nearest to a wished one. */
function nearestFree(
  wished: number,
  inside: (m: number) => boolean,
  free: (m: number) => boolean,
): number | undefined {
  for (let step = 0; step * SPAN.stepM <= SPAN.mostM / 2; step++) {
    for (const m of [wished - step * SPAN.stepM, wished + step * SPAN.stepM])
      if (inside(m) && free(m)) return m
  }
  return undefined
}

/** Stretches of a run where something holds, to a step's accuracy. */
function stretches(run: Run, holds: (at: Point) => boolean): [number, number][] {
  const found: [number, number][] = []
  for (let m = run.span[0]; m <= run.span[1]; m += SPAN.stepM) {
    if (!holds(pointAt(run, m))) continue
    const last = found.at(-1)
    if (last && m - last[1] <= SPAN.stepM * 1.5) last[1] = m
    else found.push([m, m])
  }
  return found
}

function pointAt({ line }: Run, m: number): Point {
  const [x, , z] = line.at(m, 0, 0)
  return [x, z]
}

type RoadKind = ScenePack['site']['roads'][number]['kind']

/** Whether a footing here would stand on a road of a kind, or in its clear space. */
function onRoad(pack: ScenePack, at: Point, counts: (kind: RoadKind) => boolean): boolean {
  return pack.site.roads.some((road) => {
    const clear = road.kind === 'path' ? CLEAR.pathM : CLEAR.roadM
    return (
      counts(road.kind) &&
      legs(road.centreline).some(([a, b]) => distanceToSegment(at, a, b) < road.widthM / 2 + clear)
    )
  })
}
