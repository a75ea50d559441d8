/**
 * The plan in the order in which a reader goes through it: rows from north to south, in each of them from west to east.
 */
import { distance, type Point } from '../geometry/polygon.ts'

export interface Planned {
  readonly id: string
  /** `[x east, z south]`, meters. */
  readonly at: Point
}

/** Rows of the plan; what lies less than half a usual distance further south than the first of a row belongs to it. */
export function planRows<T extends Planned>(items: readonly T[]): T[][] {
  const depth = usualDistance(items) / 2
  const rows: T[][] = []
  const southwards = [...items].sort(
    (a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0] || (a.id < b.id ? -1 : 1),
  )
  for (const item of southwards) {
    const row = rows.at(-1)
    const north = row?.[0]?.at[1]
    if (row && north !== undefined && item.at[1] - north < depth) row.push(item)
    else rows.push([item])
  }
  for (const row of rows) row.sort((a, b) => a.at[0] - b.at[0] || (a.id < b.id ? -1 : 1))
  return rows
}

/** As many are asked for their nearest neighbor, evenly chosen; all of a usual park. */
const ASKED = 200

/** The median of the distances from one to its nearest neighbor, meters; 0 for less than two. */
function usualDistance(items: readonly Planned[]): number {
  if (items.length < 2) return 0
  const every = Math.ceil(items.length / ASKED)
  const nearest = items
    .filter((_, i) => i % every === 0)
    .map((a) => Math.min(...items.filter((b) => b !== a).map((b) => distance(a.at, b.at))))
    .sort((a, b) => a - b)
  return nearest[Math.floor(nearest.length / 2)] as number
}
