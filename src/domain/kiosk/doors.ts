/** The doors of a hall's first screen: what a visitor may ask at once, as far as the pack has an answer. */
import type { ScenePack } from '../content/pack.ts'

/** How the park grew, who is there, what is free. */
export type Door = 'story' | 'directory' | 'finder'

/** In the order they stand in. A pack always has a timeline, and so a story. */
export function doorsOf({ tenants, spaces }: Pick<ScenePack, 'tenants' | 'spaces'>): Door[] {
  return [
    'story',
    ...(tenants.length > 0 ? (['directory'] as const) : []),
    ...(spaces.length > 0 ? (['finder'] as const) : []),
  ]
}
