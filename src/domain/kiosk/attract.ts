/**
 * What a table shows while nobody is at it: the park from its best places, a few seconds each, in the light each is composed
 * for. It goes round for ever, and begins with the picture that the pack names first.
 */
import type { ScenePack } from '../content/pack.ts'
import type { SeasonChoice } from '../environment/season.ts'
import type { TableState } from '../state/state.ts'

/** What the table shows for so many seconds. */
export interface AttractShot {
  readonly seconds: number
  /** The film into the table, which ends by itself before that. */
  readonly film?: true
  readonly state: Partial<TableState>
}

const SHOT_SECONDS = 6.5
/** The film ends by itself; on a slow machine the round goes on without its end. */
const LONGEST_FILM_SECONDS = 90
/** Views without a light of their own show the year. */
const SEASONS: readonly SeasonChoice[] = ['winter', 'spring', 'summer', 'autumn']

/**
 * The round, never empty where the pack has a saved view. The pack may name its views (`kiosk.views`); otherwise it is the one
 * that the table opens with, then those composed for an hour of their own, then the others. Each shows the park as it is at
 * launch, so that none has an empty plot.
 * @param hasFilm whether the park has a table that a film can lead into
 */
export function attractRound(
  { viewpoints, manifest: { launch, kiosk } }: Pick<ScenePack, 'viewpoints' | 'manifest'>,
  hasFilm = false,
): AttractShot[] {
  const rank = (it: ScenePack['viewpoints'][number]) =>
    it.id === launch.view ? 0 : it.hour === undefined ? 2 : 1
  const derived = () =>
    viewpoints
      .filter((it) => !it.cutaway && !it.reach)
      .sort((a, b) => rank(a) - rank(b))
      .map((it) => it.id)
  const film: AttractShot[] =
    hasFilm && kiosk.film !== false
      ? [{ seconds: LONGEST_FILM_SECONDS, film: true, state: { date: launch.date, season: launch.season } }]
      : []
  const ids = kiosk.views ?? derived()
  let inYear = 0
  const views = ids.flatMap((id): AttractShot[] => {
    const seen = viewpoints.find((it) => it.id === id)
    if (!seen) return []
    const composed = kiosk.views !== undefined || rank(seen) < 2
    const season = composed ? launch.season : (SEASONS[inYear++ % SEASONS.length] as SeasonChoice)
    return [
      {
        seconds: SHOT_SECONDS,
        state: {
          tour: null,
          select: null,
          exploded: null,
          compare: null,
          date: launch.date,
          hour: seen.hour ?? launch.hour,
          season: seen.season ?? season,
          weather: seen.weather ?? launch.weather,
          overlay: 'none',
          view: id,
        },
      },
    ]
  })
  // It ends where the round began, over the park.
  return [...views.slice(0, 1), ...film, ...views.slice(1)]
}
