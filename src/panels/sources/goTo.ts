/** Brings what a statement speaks of into view: its date, its card, its place in the model. */
import type { Whereabouts } from '../../domain/evidence/statement.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { useTable } from '../../store/index.ts'
import { NARROWER_720 } from '../breakpoints.ts'
import { flyTo } from '../flyTo.ts'

export function goTo({ select, date, milestone, panel, view, reach, tour, step }: Whereabouts): void {
  const table = useTable.getState()
  if (date !== undefined) {
    table.pause()
    table.setDay(toDay(date))
  }
  if (select !== undefined) flyTo(select)
  if (milestone !== undefined) table.showMilestone(milestone)
  if (view !== undefined) table.goToView(view)
  if (reach !== undefined) table.setMapExtent(reach)
  if (tour !== undefined) table.startTour(tour, { step: step ?? 0, settled: true })
  if (panel !== undefined) table.togglePanel(panel)
  // On narrow screens a panel covers the card.
  else if (matchMedia(NARROWER_720).matches) table.closePanel()
}
