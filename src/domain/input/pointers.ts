/**
 * One account of the pointers that are down on a page: fingers, pens, the mouse. Browsers do not always tell of a
 * pointer's end (the machine slept, a system gesture took over, a driver was restarted), so the account also says which
 * pointers cannot be down any more. The caller cancels those.
 *
 * By the Pointer Events specification a primary pointer comes down only while no other pointer of its type is active,
 * and a pointer that moves without a pressed button is not down.
 */

/** What an event tells of a pointer; a `PointerEvent` is one. */
export interface PointerFacts {
  readonly pointerId: number
  readonly pointerType: string
  readonly isPrimary: boolean
  /** Buttons that are pressed; a finger on the screen counts as one. */
  readonly buttons: number
  /** Milliseconds, of any origin. */
  readonly timeStamp: number
}

/** A primary pointer that comes down drops pointers of other types that sent no event for this long, milliseconds. */
export const SILENT_MS = 2000
/**
 * Any pointer that comes down drops pointers of its own type that sent no event for this long, milliseconds. It is long,
 * because a finger may rest on the screen before a second one joins.
 */
export const RESTING_MS = 10_000

interface Known {
  readonly type: string
  heardAt: number
}

export interface PointerAccount {
  /** Whether a pointer is down, as far as is known. */
  has(id: number): boolean
  /** A pointer comes down. @returns pointers that are dropped by it */
  down(pointer: PointerFacts): readonly number[]
  /** A pointer moves. @returns itself, where its end never came */
  move(pointer: PointerFacts): readonly number[]
  /** A pointer's end has come. */
  up(id: number): void
  /** How many fingers the browser's touch events say are on the screen. @returns pointers that are dropped by it */
  touching(count: number): readonly number[]
  /** Drops all, except one that is just coming down. @returns those that were down */
  clear(except?: number): readonly number[]
}

export function pointerAccount(): PointerAccount {
  const all = new Map<number, Known>()
  /** Number of fingers on the screen by the last touch event. */
  let fingers = 0

  const drop = (isGone: (id: number, known: Known) => boolean): number[] => {
    const gone = [...all].filter(([id, known]) => isGone(id, known)).map(([id]) => id)
    for (const id of gone) all.delete(id)
    return gone
  }

  return {
    has: (id) => all.has(id),
    down: ({ pointerId, pointerType, isPrimary, timeStamp }) => {
      const gone = drop((id, { type, heardAt }) => {
        const silentMs = timeStamp - heardAt
        if (id === pointerId) return true
        if (type === pointerType) return isPrimary || silentMs > RESTING_MS
        return isPrimary && (silentMs > SILENT_MS || (type === 'touch' && fingers === 0))
      })
      all.set(pointerId, { type: pointerType, heardAt: timeStamp })
      return gone
    },
    move: ({ pointerId, buttons, timeStamp }) => {
      const known = all.get(pointerId)
      if (!known) return []
      known.heardAt = timeStamp
      return buttons === 0 ? drop((id) => id === pointerId) : []
    },
    up: (id) => {
      all.delete(id)
    },
    touching: (count) => {
      fingers = count
      return count === 0 ? drop((_, { type }) => type === 'touch') : []
    },
    clear: (except) => drop((id) => id !== except),
  }
}
