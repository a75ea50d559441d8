/** Hours of sun before the windows of a storey, on the shortest and the longest day of a year. */
import { useEffect, useMemo, useState } from 'react'
import type { WindowView } from '../../domain/camera/windowView.ts'
import type { Campus } from '../../domain/campus/campus.ts'
import { type FacadePlace, prismsOf } from '../../domain/environment/facadeSun.ts'
import { radToDeg } from '../../domain/math/angle.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import type { SunAnswer, SunQuestion } from './sunWorker.ts'

/** The year decides nothing: from one to the next the sun stands a few minutes of arc apart. */
const SOLSTICES = ['2024-12-21', '2024-06-21'].map(toDay)

export interface SunOfSide {
  readonly side: WindowView['side']
  readonly december: number
  readonly june: number
}

/** By side, in the order of the views; empty until it is known, and where it cannot be worked out. */
export function useSunHours({ pack }: Campus, views: readonly WindowView[]): readonly SunOfSide[] {
  const [answer, setAnswer] = useState<{ views: readonly WindowView[]; hours: SunAnswer } | null>(null)
  const question = useMemo(
    (): SunQuestion => ({
      place: pack.manifest.location,
      days: SOLSTICES,
      places: views.map(placeOf),
      prisms: prismsOf(pack.buildings),
    }),
    [pack, views],
  )
  useEffect(() => {
    if (question.places.length === 0 || typeof Worker === 'undefined') return
    const worker = new Worker(new URL('./sunWorker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<SunAnswer>) => setAnswer({ views, hours: data })
    worker.postMessage(question)
    return () => worker.terminate()
  }, [question, views])
  if (answer?.views !== views) return []
  const [december, june] = answer.hours
  return views.map(({ side }, i) => ({ side, december: december?.[i] ?? 0, june: june?.[i] ?? 0 }))
}

/** Where a window stands, and which way it looks. */
function placeOf({ pose: { position, target } }: WindowView): FacadePlace {
  const [x, y, z] = position
  return {
    at: [x, z],
    heightM: y,
    facesDeg: radToDeg(Math.atan2(target[0] - x, z - target[2])),
  }
}
