/** Tells boot.ts how far the table is. Any change is a sign of life; `ready` says that it minds itself from here on. */
import { useTable } from '../../store/index.ts'

/** The first thing that the table does. */
export function giveSigns(): void {
  const { dataset } = document.documentElement
  useTable.subscribe(
    ({ ready, campus, progress }) => (ready ? 'ready' : `${campus ? 'open' : 'running'} ${progress}`),
    (sign) => {
      dataset.table = sign
    },
    { fireImmediately: true },
  )
}
