/** Clears the table for the film into the table, and gives it back. */
import { bringIn } from '../../domain/camera/cameraLimits.ts'
import type { Campus } from '../../domain/campus/campus.ts'
import { storeyFeature } from '../../domain/campus/features.ts'
import { HALL_STOREYS, type SmallPark } from '../../domain/film/smallPark.ts'
import type { FilmMoment, TableFilm } from '../../domain/film/tableFilm.ts'
import type { Pose } from '../../domain/math/pose.ts'
import { formatIsoDate, toDay } from '../../domain/schedule/calendar.ts'
import { roundPose } from '../../domain/state/state.ts'
import { useTable } from '../../store/index.ts'
import type { SteadyControls } from '../camera/SteadyControls.ts'

/** What the film lays aside and its visitor has again afterwards. */
const LAID_ASIDE = ['labels', 'overlay', 'filter', 'chain', 'evidence', 'bare'] as const

interface Taken {
  /** Where the hands' camera waits meanwhile. */
  readonly over: Pose
  /** @param moment where the film has come to */
  giveBack(moment: FilmMoment | null, controls: SteadyControls): void
}

export function takeTable(campus: Campus, small: SmallPark, film: TableFilm): Taken {
  const table = useTable.getState()
  const before = LAID_ASIDE.map((key) => [key, table[key]] as const)
  const { over } = film
  const far = film.momentAt(0).pose === null
  table.closePanel()
  table.applyState({
    ...{ tour: null, select: null, exploded: null, compare: null, chain: null, evidence: false },
    ...{ labels: false, overlay: 'none', filter: [] },
    date: dateWithTable(campus, small, table.date),
    camera: roundPose({ position: [...over.position], target: [...over.target] }),
    cutaway: small.building,
    reach: far ? 'land' : 'park',
  })
  useTable.setState({ bare: table.phase === 'awake' })
  const { camera, visit } = useTable.getState()
  return {
    over,
    giveBack(moment, controls) {
      const now = useTable.getState()
      controls.enabled = now.reach === 'park'
      // A new visit has its own; so does whoever has asked for another view.
      if (now.visit !== visit || now.phase !== 'awake') return
      useTable.setState(Object.fromEntries(before))
      if (!moment?.pose) {
        useTable.setState({ reach: 'park', cutaway: null })
        return
      }
      controls.minDistance = 0
      void controls.setLookAt(...moment.pose.position, ...moment.pose.target, false)
      if (moment.open < 0.5) useTable.setState({ cutaway: null })
      if (now.camera !== camera || now.view !== null) return
      const left = bringIn(campus, roundPose(moment.pose))
      useTable.setState({ camera: left })
    },
  }
}

/** The day that is shown, or the first on which the house with the table stands. */
function dateWithTable(campus: Campus, { building }: SmallPark, date: string): string {
  const entry = campus.buildings.get(building)
  if (!entry) return date
  const feature = storeyFeature(entry.features, entry.building.basements.levels, HALL_STOREYS.floor)
  const built = Math.ceil(campus.featureTimes[feature]?.envelopeEnd ?? 0) + campus.timeline.start
  return toDay(date) >= built ? date : formatIsoDate(built)
}
