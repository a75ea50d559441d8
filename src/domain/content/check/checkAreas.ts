/** Sums that must agree with documents: floor areas derived from geometry, site areas, building counts. */
import { grossFloorAreaM2 } from '../../campus/areas.ts'
import { area } from '../../geometry/polygon.ts'
import type { ScenePack } from '../pack.ts'
import type { Report } from './report.ts'

/** How far a derived area may stray from a documented one: 0.1 %. */
const AREA_TOLERANCE = 0.001

export function checkAreas(pack: ScenePack, report: Report): void {
  const agree = (what: string, derivedM2: number, documentedM2: number, path: string) => {
    if (Math.abs(derivedM2 - documentedM2) <= AREA_TOLERANCE * documentedM2) return
    const off = (((derivedM2 - documentedM2) / documentedM2) * 100).toFixed(2)
    report(
      'site.json',
      path,
      `${what} from geometry is ${derivedM2.toFixed(0)} m², ${off} % off the stated ${documentedM2} m²`,
    )
  }
  agree('the site area', area(pack.site.boundary), pack.site.areaM2.value, 'areaM2')
  agree(
    'the gross floor area',
    grossFloorAreaM2(pack.buildings),
    pack.site.grossFloorAreaM2.value,
    'grossFloorAreaM2',
  )
  for (const [i, lot] of pack.site.lots.entries()) {
    const own = pack.buildings.filter((it) => it.lot === lot.id)
    if (lot.siteAreaM2)
      agree('the site area', area(lot.boundary), lot.siteAreaM2.value, `lots[${i}].siteAreaM2`)
    if (lot.grossFloorAreaM2) {
      agree(
        'the gross floor area',
        grossFloorAreaM2(own),
        lot.grossFloorAreaM2.value,
        `lots[${i}].grossFloorAreaM2`,
      )
    }
    if (lot.buildingCount && own.length !== lot.buildingCount.value) {
      const reason = `buildings.json has ${own.length} buildings in this lot, not ${lot.buildingCount.value}`
      report('site.json', `lots[${i}].buildingCount`, reason)
    }
  }
}
