/** The film into the table in the real park: its camera passes through the opened center and through nothing else. */
import { describe, expect, it } from 'vitest'
import { bodiesOf, LOWEST_EYE_M } from '../../../src/domain/camera/cameraLimits.ts'
import { cutPlane } from '../../../src/domain/campus/cutaway.ts'
import { storeysOf } from '../../../src/domain/campus/storeys.ts'
import { HALL_STOREYS, smallParkOf, TABLE_HALL, tablePlace } from '../../../src/domain/film/smallPark.ts'
import { tableFilm } from '../../../src/domain/film/tableFilm.ts'
import { contains, distanceToOutline } from '../../../src/domain/geometry/polygon.ts'
import { shenhaCampus } from '../shenha.ts'

const campus = await shenhaCampus()
const { pack } = campus
const small = smallParkOf(pack)
const center = pack.buildings.find((it) => it.id === small?.building)
if (!small || !center) throw new Error('the park has no exhibition center with a table')
const place = tablePlace(center, pack.site)
const { normal, distanceM, topM } = cutPlane(center)
/** The middle of the hall: the table stands in it. */
const [hallX, , hallZ] = place.origin
/** The floor that the hall goes through, and the rail around the opening: nothing stands between it and the cut. */
const galleryM = storeysOf(center).find((it) => it.number === HALL_STOREYS.open)?.elevationM ?? 0
const RAIL_M = 1.1
/** Distance kept from facades, meters. */
const CLEAR_M = 1

describe.each([
  ['wide', 16 / 9],
  ['upright', 9 / 16],
  ['very wide', 3.2],
])('on a %s screen', (_, aspect) => {
  const film = tableFilm(small, pack.site, aspect, 4_000_000)
  const moments = Array.from({ length: Math.ceil(film.seconds * 20) }, (_, i) => film.momentAt(i / 20))

  it('never stands in a building, nor under the ground', () => {
    const wrong: string[] = []
    for (const { pose, open } of moments) {
      if (!pose) continue
      const [x, y, z] = pose.position
      if (y < LOWEST_EYE_M) wrong.push(`under the ground at ${pose.position}`)
      for (const { building, outline, bottomM, topM: top } of bodiesOf(campus)) {
        if (y > top + CLEAR_M || y < bottomM - CLEAR_M) continue
        if (!contains(outline, [x, z]) && distanceToOutline([x, z], outline) > CLEAR_M) continue
        const cutAway = y > topM || normal[0] * x + normal[1] * z > distanceM
        const overRail = y > galleryM + RAIL_M + 0.5
        const inHall =
          Math.hypot(x - hallX, z - hallZ) < TABLE_HALL.radiusM - CLEAR_M && y > place.topM + CLEAR_M
        if (building !== center.id || open < 1 || !(cutAway || overRail || inHall))
          wrong.push(`${building} at ${pose.position.map((it) => it.toFixed(1))}, open ${open}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('comes down into the hall, to the table', () => {
    const lowest = Math.min(...moments.map(({ pose }) => pose?.position[1] ?? Infinity))
    expect(lowest).toBeGreaterThan(place.topM + 1)
    expect(lowest).toBeLessThan(topM)
  })
})
