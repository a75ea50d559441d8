/** Where the sounds of a park come from: streets, water, building sites. Meters on the plan. */
import type { Campus, CampusBuilding } from '../campus/campus.ts'
import type { Water } from '../content/records/site.ts'
import { contains, distanceToOutline, distanceToSegment, isWithin, type Point } from '../geometry/polygon.ts'
import { memoizeWeak } from '../memoizeWeak.ts'
import { type DayNumber, toDay } from '../schedule/calendar.ts'

/** A stretch of a street with traffic, there from a day on. */
interface Stretch {
  readonly a: Point
  readonly b: Point
  readonly from: DayNumber
}

interface OpenWater {
  readonly kind: Water['kind']
  readonly outline: Water['outline']
  readonly from: DayNumber
}

interface SoundPlaces {
  readonly streets: readonly Stretch[]
  readonly water: readonly OpenWater[]
  /** Buildings with dates. */
  readonly sites: readonly (CampusBuilding & { readonly times: NonNullable<CampusBuilding['times']> })[]
}

/** The sources of sound of a park; what the landscape works of a lot bring is there from their end on. */
export const soundPlaces = memoizeWeak(({ pack, buildings }: Campus): SoundPlaces => {
  const madeOn = (lot: string | undefined): DayNumber => {
    const works = lot === undefined ? undefined : pack.schedule.landscape[lot]
    return works ? toDay(works.finish.date) : Number.NEGATIVE_INFINITY
  }
  return {
    streets: pack.site.roads
      .filter((it) => it.kind !== 'path')
      .flatMap(({ centreline, lot }) =>
        centreline.slice(1).map((b, i) => ({ a: centreline[i] as Point, b, from: madeOn(lot) })),
      ),
    water: pack.site.water.map(({ kind, outline }) => ({
      kind,
      outline,
      from: madeOn(pack.site.planting.find((it) => isWithin(outline, it.outline))?.lot),
    })),
    sites: [...buildings.values()].flatMap((it) => (it.times ? [{ ...it, times: it.times }] : [])),
  }
})

/** From a point of the plan to the nearest street with traffic on a day, meters; infinite where there is none. */
export function streetM({ streets }: SoundPlaces, day: DayNumber, at: Point): number {
  let nearest = Number.POSITIVE_INFINITY
  for (const { a, b, from } of streets)
    if (day >= from) nearest = Math.min(nearest, distanceToSegment(at, a, b))
  return nearest
}

/** From a point of the plan to a shore, meters; 0 over the water. */
export const shoreM = ({ outline }: OpenWater, at: Point): number =>
  contains(outline, at) ? 0 : distanceToOutline(at, outline)
