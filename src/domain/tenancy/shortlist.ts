/** What somebody keeps of the answers of the space finder: the ids of `SpaceAnswer`, as links carry them. */
import type { ScenePack } from '../content/pack.ts'

/** Answers that can be compared side by side. */
export const MAX_SHORTLIST = 3

/** `<space>.<first>-<last>`: some storeys of a space on offer. */
export const ANSWER_ID = /^[a-z0-9-]+\.\d{1,3}-\d{1,3}$/

/** Whether an id names storeys of a space of the pack, as many as it has or fewer. */
export function isOnOffer({ spaces }: Pick<ScenePack, 'spaces'>, id: string): boolean {
  const [, name, first, last] = /^(.+)\.(\d+)-(\d+)$/.exec(id) ?? []
  const space = spaces.find((it) => it.id === name)
  if (!space) return false
  const [bottom, top] = [Number(first), Number(last)]
  return space.storeys[0] <= bottom && bottom <= top && top <= space.storeys[1]
}
