/** Fetches the small park once the center is open, and the film into it once it is asked for. */
import { useMemo } from 'react'
import { smallParkOf } from '../../domain/film/smallPark.ts'
import { later, Part } from '../../loader/Part.tsx'
import { useCampus, useTable } from '../../store/index.ts'

const SmallPark = later(() => import('./SmallPark.tsx').then((it) => it.SmallPark))
const TableFilm = later(() => import('./TableFilm.tsx').then((it) => it.TableFilm))

export function Films() {
  const { pack } = useCampus()
  const small = useMemo(() => smallParkOf(pack), [pack])
  const open = useTable((table) => small !== null && table.cutaway === small.building)
  const plays = useTable((table) => table.tableFilm)
  const close = () => {
    const { setTableFilm } = useTable.getState()
    setTableFilm(false)
    return () => setTableFilm(true)
  }
  return (
    <>
      <Part name="marks" which="small-park">
        {small && open && <SmallPark small={small} />}
      </Part>
      <Part name="film" close={close}>
        {small && plays && <TableFilm small={small} />}
      </Part>
    </>
  )
}
