/** Types of the campus index that what it is made from needs as well. */
import type { BuildingTimes, StoreyTimes } from '../construction/construction.ts'
import type { Building } from '../content/records/building.ts'
import type { Lot } from '../content/records/site.ts'
import type { Point } from '../geometry/polygon.ts'
import type { DayNumber } from '../schedule/calendar.ts'
import type { FloorAreas } from './areas.ts'
import type { FeatureRange } from './features.ts'

/** What the index knows of one building. */
export interface CampusBuilding {
  readonly building: Building
  readonly lot: Lot
  readonly areas: FloorAreas
  readonly heightM: number
  readonly center: Point
  readonly features: FeatureRange
  /** Null where there are no usable dates: the building is hidden before `shownFrom` and stands from then on. */
  readonly times: BuildingTimes | null
  readonly shownFrom: DayNumber
  readonly storeyTimes: readonly StoreyTimes[]
}
