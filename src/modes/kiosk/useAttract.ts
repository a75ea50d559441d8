/** Shows the round of a table that nobody is at, one picture after the other. */
import { useEffect, useState } from 'react'
import { smallParkOf } from '../../domain/film/smallPark.ts'
import { attractRound } from '../../domain/kiosk/attract.ts'
import { useCampus, useTable } from '../../store/index.ts'

/** Before the picture changes it is covered for so long, milliseconds; its style sheet has it as `--cut`. */
export const CUT_MS = 500
/** The other picture is given so long to be drawn, milliseconds. */
const DRAWN_MS = 200

/** @returns whether the picture is covered, because it is about to change */
export function useAttract(): boolean {
  const { pack } = useCampus()
  const active = useTable((table) => table.phase === 'attract' && table.ready && !table.opening)
  const [cut, setCut] = useState(false)
  useEffect(() => {
    if (!active) return
    const round = attractRound(pack, smallParkOf(pack) !== null)
    let timer = 0
    let at = 0
    const after = (ms: number, run: () => void) => {
      timer = window.setTimeout(run, ms)
    }
    const show = () => {
      const shot = round[at++ % round.length]
      if (!shot) return
      useTable.getState().applyState(shot.state)
      if (shot.film) useTable.getState().setTableFilm(true)
      after(DRAWN_MS, () => {
        setCut(false)
        after(shot.seconds * 1000, next)
      })
    }
    const next = () => {
      window.clearTimeout(timer)
      setCut(true)
      after(CUT_MS, () => {
        useTable.getState().setTableFilm(false)
        show()
      })
    }
    show()
    // The last picture of the film stays until it is covered.
    const stopFilm = useTable.subscribe(({ tableFilm }, before) => {
      if (before.tableFilm && !tableFilm) next()
    })
    return () => {
      stopFilm()
      useTable.getState().setTableFilm(false)
      window.clearTimeout(timer)
      setCut(false)
    }
  }, [active, pack])
  return cut
}
