/**
 * The directed play: years of building in a minute. A film is a row of cues, each a milestone with a place to see it
 * from; between them the date runs evenly and the camera glides. All of it is a function of the seconds played, so that
 * a film can be stopped, sought and drawn frame by frame.
 */
import type { DayNumber } from './calendar.ts'
import type { Campus } from './campus.ts'
import { LOWEST_EYE_M } from './framing.ts'
import type { FilmCue, Milestone } from './scene/story.ts'
import type { CameraPose } from './state.ts'

type Vec3 = readonly [number, number, number]

interface Cue extends FilmCue {
  /** Seconds from the beginning of the film. */
  readonly at: number
  readonly day: DayNumber
  readonly told: Milestone
}

export interface Film {
  readonly seconds: number
  readonly cues: readonly Cue[]
}

/** One instant of a film. */
export interface FilmFrame {
  readonly day: DayNumber
  /** Share of the day that has passed, (0, 1]. */
  readonly share: number
  /** Local clock hour. */
  readonly hour: number
  readonly camera: CameraPose
  /** The milestone that is told. */
  readonly told: Milestone
}

/** The film of a pack; null where it brings none. */
export function filmOf({ pack, milestones }: Pick<Campus, 'pack' | 'milestones'>): Film | null {
  let at = 0
  const cues = pack.film.flatMap((cue): Cue[] => {
    const told = milestones.find((it) => it.id === cue.milestone)
    if (!told) return []
    const begins = at
    at += cue.seconds
    return [{ ...cue, at: begins, day: told.day, told }]
  })
  return cues.length === 0 ? null : { seconds: at, cues }
}

/**
 * What a film shows at a time.
 * @param seconds since its beginning; before and after it stands still
 * @param cuts holds each place until the next cue instead of gliding to it
 */
export function filmAt({ cues, seconds: length }: Film, seconds: number, cuts = false): FilmFrame {
  const time = Math.min(length, Math.max(0, seconds))
  const i = Math.max(
    0,
    cues.findLastIndex((it) => it.at <= time),
  )
  const cue = cues[i] as Cue
  const next = cues[i + 1] ?? cue
  const part = cue.seconds > 0 ? Math.min(1, (time - cue.at) / cue.seconds) : 1
  const instant = cue.day + 1 + part * (next.day - cue.day)
  const day = Math.ceil(instant) - 1
  const camera = cuts
    ? { position: cue.position, target: cue.target }
    : {
        position: glide(cues, i, part, (it) => it.position),
        target: glide(cues, i, part, (it) => it.target),
      }
  return {
    day,
    share: instant - day,
    hour: cue.hour + part * (next.hour - cue.hour),
    camera: { ...camera, position: aboveGround(camera.position) },
    told: cue.told,
  }
}

/** A smooth way through the places of the cues: cubic Hermite with the slopes of the neighbours (Catmull and Rom 1974). */
function glide(
  cues: readonly Cue[],
  i: number,
  part: number,
  of: (cue: Cue) => Vec3,
): CameraPose['position'] {
  const [b, c] = [cues[i] as Cue, cues[i + 1] ?? (cues[i] as Cue)]
  const [a, d] = [cues[i - 1] ?? b, cues[i + 2] ?? c]
  const [p, q] = [of(b), of(c)]
  const slope = (from: Cue, to: Cue, k: number) => {
    const span = to.at - from.at
    return span > 0 ? (((of(to)[k] as number) - (of(from)[k] as number)) / span) * (c.at - b.at) : 0
  }
  const [t, t2, t3] = [part, part * part, part * part * part]
  return [0, 1, 2].map((k) => {
    // It sets off from the first place and comes to rest at the last one.
    const out = a === b ? 0 : slope(a, c, k)
    const into = d === c ? 0 : slope(b, d, k)
    return (
      (2 * t3 - 3 * t2 + 1) * (p[k] as number) +
      (t3 - 2 * t2 + t) * out +
      (3 * t2 - 2 * t3) * (q[k] as number) +
      (t3 - t2) * into
    )
  }) as CameraPose['position']
}

function aboveGround([x, y, z]: CameraPose['position']): CameraPose['position'] {
  return [x, Math.max(LOWEST_EYE_M, y), z]
}
