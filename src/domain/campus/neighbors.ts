/**
 * Which building an arrow key goes to, by the directions of the plan: up is north. East and west go along a row; north
 * and south go to the nearest that lies that way. From every building every other can be reached.
 */
import { type Planned, planRows } from './rows.ts'

export const DIRECTIONS = ['north', 'east', 'south', 'west'] as const
export type Direction = (typeof DIRECTIONS)[number]

export interface Neighbors {
  /** Ids in reading order: rows from north to south, each from west to east. */
  readonly order: readonly string[]
  /** The next building that way; null at the edge of the plan. */
  next(id: string, direction: Direction): string | null
}

/** To one side counts so much more than straight on. */
const ASIDE = 2
/** What lies more to one side than this, for a meter straight on, lies another way. */
const WIDEST = 2
/** Beyond so many buildings all hops go from row to row: the check of the others would take too long. */
const MANY = 150

export function neighborsOf(items: readonly Planned[]): Neighbors {
  const rows = planRows(items)
  const order = rows.flat()
  const hops: Record<Direction, Map<string, string>> = {
    north: new Map(),
    east: new Map(),
    south: new Map(),
    west: new Map(),
  }
  for (const [r, row] of rows.entries()) {
    for (const [i, { id, at }] of row.entries()) {
      const set = (direction: Direction, to: Planned | undefined) => to && hops[direction].set(id, to.id)
      set('west', row[i - 1])
      set('east', row[i + 1])
      set('north', nearestTo(at[0], rows[r - 1]))
      set('south', nearestTo(at[0], rows[r + 1]))
    }
  }
  if (order.length <= MANY) shorten(order, hops)
  return { order: order.map((it) => it.id), next: (id, direction) => hops[direction].get(id) ?? null }
}

function nearestTo(x: number, row: readonly Planned[] = []): Planned | undefined {
  return row.toSorted((a, b) => Math.abs(a.at[0] - x) - Math.abs(b.at[0] - x))[0]
}

/**
 * Has hops north and south go to what is nearest that way, in whatever row, and nowhere where nothing lies that way rather
 * than to one side — as long as nobody is cut off by it.
 */
function shorten(order: readonly Planned[], hops: Record<Direction, Map<string, string>>): void {
  for (const { id, at } of order) {
    for (const direction of ['north', 'south'] as const) {
      const from = hops[direction].get(id)
      if (from === undefined) continue
      const ahead = (it: Planned) => (direction === 'north' ? at[1] - it.at[1] : it.at[1] - at[1])
      const aside = (it: Planned) => Math.abs(it.at[0] - at[0])
      const far = (it: Planned) => ahead(it) + ASIDE * aside(it)
      const [better] = order
        .filter((it) => ahead(it) > 0 && aside(it) <= WIDEST * ahead(it))
        .toSorted((a, b) => far(a) - far(b))
      if (better) hops[direction].set(id, better.id)
      else hops[direction].delete(id)
      if (better?.id !== from && !connectsAll(order, hops)) hops[direction].set(id, from)
    }
  }
}

/** Whether every one can be reached from every other: all from the first, and the first from all. */
function connectsAll(order: readonly Planned[], hops: Record<Direction, Map<string, string>>): boolean {
  const out = new Map<string, string[]>()
  const back = new Map<string, string[]>()
  for (const direction of DIRECTIONS) {
    for (const [from, to] of hops[direction]) {
      out.set(from, [...(out.get(from) ?? []), to])
      back.set(to, [...(back.get(to) ?? []), from])
    }
  }
  return [out, back].every((links) => spread(order[0]?.id, links) === order.length)
}

function spread(start: string | undefined, links: ReadonlyMap<string, readonly string[]>): number {
  const seen = new Set(start === undefined ? [] : [start])
  for (const id of seen) for (const to of links.get(id) ?? []) seen.add(to)
  return seen.size
}

/** In which of eight directions one place lies from another, by the plan. */
export type Bearing = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw'
export const BEARINGS: readonly Bearing[] = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw']

export function bearing(from: Planned['at'], to: Planned['at']): Bearing {
  const turn = Math.atan2(to[0] - from[0], from[1] - to[1]) / (Math.PI / 4)
  return BEARINGS[(Math.round(turn) + 8) % 8] as Bearing
}
