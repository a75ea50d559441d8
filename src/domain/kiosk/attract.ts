/**
 * What a table shows while nobody is at it: its tours, told by themselves, and between them single shots of the park in
 * one season after the other. It goes round for ever.
 */
import type { ScenePack } from '../content/pack.ts'
import type { Tour } from '../content/tour.ts'
import type { SeasonChoice } from '../environment/season.ts'
import type { TableState } from '../state/state.ts'

/** A tour, told by itself; or a shot, shown for so many seconds. */
export type AttractItem =
  | { readonly kind: 'tour'; readonly id: string }
  | { readonly kind: 'shot'; readonly seconds: number; readonly state: Partial<TableState> }

const SHOT_SECONDS = 14
/** The park as it is by its date, then through the year. */
const SEASONS: readonly SeasonChoice[] = ['live', 'spring', 'summer', 'autumn', 'winter']

/** The round: as many shots as it takes for every tour and every saved view to have come. */
export function attractRound(
  { viewpoints, manifest }: Pick<ScenePack, 'viewpoints' | 'manifest'>,
  tours: readonly Tour[],
): AttractItem[] {
  const first = viewpoints.findIndex((it) => it.id === manifest.launch.view)
  // The round begins with the picture the table opens with.
  const views = [...viewpoints.slice(first), ...viewpoints.slice(0, first)].filter((it) => !it.cutaway)
  const count = Math.max(views.length, tours.length)
  return Array.from({ length: count }, (_, i): AttractItem[] => {
    const { date, hour } = manifest.launch
    const seen = views[i % views.length]
    const shot = {
      tour: null,
      date,
      // A view that is composed for a light of its own is shown in it.
      hour: seen?.hour ?? hour,
      season: seen?.season ?? (SEASONS[i % SEASONS.length] as SeasonChoice),
      weather: seen?.weather ?? manifest.launch.weather,
      overlay: 'none',
      view: seen?.id ?? manifest.launch.view,
    }
    const tour = tours[i % Math.max(1, tours.length)]
    return [
      {
        kind: 'shot',
        seconds: SHOT_SECONDS,
        state: { select: null, exploded: null, compare: null, ...shot },
      },
      ...(tour ? [{ kind: 'tour' as const, id: tour.id }] : []),
    ]
  }).flat()
}
