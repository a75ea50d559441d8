/** The stories of two buildings over one another: their phases counted in days from the first dig. */
import type { GanttRow, Lane } from './gantt.ts'

export interface Story {
  readonly row: GanttRow
  /** Days from the first dig to the first day in use. */
  readonly days: number
}

/** The row of a building, told from its own first day; null for one without dates. */
export function storyOf(lanes: readonly Lane[], id: string): Story | null {
  const row = lanes.flatMap((it) => it.rows).find((it) => it.id === id)
  const first = row && Math.min(...row.bars.map((it) => it.start))
  const inUse = row?.bars.find((it) => it.phase === 'in-use')
  if (!row || first === undefined || !inUse) return null
  const bars = row.bars
    .filter((it) => it !== inUse)
    .map((it) => ({ ...it, start: it.start - first, end: it.end - first }))
  return { row: { ...row, bars }, days: inUse.start - first }
}
