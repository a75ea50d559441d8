/** Shows a chain on the model, with all of its companies in the picture; choosing the one that is shown ends it. */
import { chainById, seatsOn } from '../../domain/industry/chains.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { useTable } from '../../store/index.ts'

export function chooseChain(id: string): void {
  const { campus, chain, date, setChain, frame } = useTable.getState()
  setChain(chain === id ? null : id)
  if (chain === id) return
  const chosen = campus && chainById(campus, id)
  if (chosen) frame(seatsOn(campus, chosen, toDay(date)).map((it) => it.member.tenant.id))
}
