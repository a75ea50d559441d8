/** Plays the round of a table that nobody is at: tours by the one player there is, and shots between them. */
import { useEffect } from 'react'
import { attractRound } from '../../domain/kiosk/attract.ts'
import { useCampus, useTable } from '../../store/index.ts'

export function useAttract(): void {
  const { pack } = useCampus()
  const active = useTable((table) => table.phase === 'attract' && table.ready && !table.opening)
  useEffect(() => {
    if (!active) return
    let timer = 0
    let at = 0
    const next = () => {
      // Tours are fetched once the table stands: the round may have grown.
      const { tours, startTour, applyState } = useTable.getState()
      const round = attractRound(pack, tours)
      const item = round[at++ % round.length]
      if (item?.kind === 'tour') startTour(item.id, { auto: true })
      if (item?.kind !== 'shot') return
      applyState(item.state)
      timer = window.setTimeout(next, item.seconds * 1000)
    }
    // A tour that no longer plays is over; one that a visit begins with is not of this round.
    const stop = useTable.subscribe(
      ({ tour, tourPlaying, phase }) => phase === 'attract' && tour !== null && !tourPlaying,
      (over) => {
        if (over) next()
      },
    )
    next()
    return () => {
      stop()
      window.clearTimeout(timer)
    }
  }, [active, pack])
}
