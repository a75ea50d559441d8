/** The far end of a park must fit together: cities as far apart as stated, the park in its core, the core in its zone. */
import { distance } from '../../geometry/polygon.ts'
import { greatCircleKm } from '../../region/geography.ts'
import { circleRadiusM } from '../../region/mapExtents.ts'
import type { ScenePack } from '../pack.ts'
import type { Report } from './report.ts'

/** Share by which a stated distance may differ from that over the ground: documents round, and cities are wide. */
const DISTANCE_TOLERANCE = 0.05

/** In China no map may be shown to the public without it. */
const NO_APPROVAL = 'a land model is a map: its approval (in China the 审图号) must be shown with it'

export function checkHandshake({ manifest, site }: ScenePack, report: Report): void {
  const { handshake, location, models } = manifest
  if (!handshake) {
    if (models.land) report('scene.json', 'models.land', 'a land model needs a "handshake" to show')
    return
  }
  if (models.land && !handshake.mapApproval) report('scene.json', 'handshake.mapApproval', NO_APPROVAL)
  if (!models.land && handshake.mapApproval)
    report('scene.json', 'handshake.mapApproval', 'there is no land model to show it with')
  const { city, distanceKm, zone, core, story } = handshake
  const fault = (path: string, reason: string) => report('scene.json', `handshake.${path}`, reason)
  const derived = greatCircleKm(location, city)
  if (Math.abs(derived / distanceKm.value - 1) > DISTANCE_TOLERANCE) {
    const km = Math.round(derived).toLocaleString('en-US')
    fault('distanceKm.value', `the two cities lie ${km} km apart; the stated distance may differ by 5 %`)
  }
  for (const [key, { areaKm2 }] of Object.entries({ zone, core }))
    if (!(areaKm2.value > 0)) fault(`${key}.areaKm2.value`, 'an area is more than 0')
  const [zoneM, coreM] = [circleRadiusM(zone.areaKm2.value), circleRadiusM(core.areaKm2.value)]
  if (distance(zone.centre, core.centre) + coreM > zoneM)
    fault('core.centre', 'the core lies outside the zone, at least in part')
  if (site.boundary.some((it) => distance(it, core.centre) > coreM))
    fault('core.centre', 'the park does not lie in the core')
  for (const [i, { date }] of story.entries()) {
    const before = story[i - 1]?.date
    if (before && date < before)
      fault(`story[${i}].date`, `${date} is before ${before}: a story runs on in time`)
  }
}
