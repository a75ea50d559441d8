/** What somebody keeps of the answers of the space finder: the ids of `SpaceAnswer`, as links carry them. */
import type { ScenePack } from '../content/pack.ts'

/** Answers that can be compared side by side. */
export const MAX_SHORTLIST = 3

/** `<space>.<first>-<last>`: some storeys of a space on offer. */
export const ANSWER_ID = /^[a-z0-9-]+\.\d{1,3}-\d{1,3}$/

/** The space and the storeys that an id names; undefined where the pack has no such space. */
export function spaceRun({ spaces }: Pick<ScenePack, 'spaces'>, id: string) {
  const [, name, bottom, top] = /^(.+)\.(\d+)-(\d+)$/.exec(id) ?? []
  const space = spaces.find((it) => it.id === name)
  return space && { space, storeys: [Number(bottom), Number(top)] as const }
}

/** Whether an id names storeys of a space of the pack, as many as it has or fewer. */
export function isOnOffer(pack: Pick<ScenePack, 'spaces'>, id: string): boolean {
  const run = spaceRun(pack, id)
  if (!run) return false
  const [bottom, top] = run.storeys
  return run.space.storeys[0] <= bottom && bottom <= top && top <= run.space.storeys[1]
}
