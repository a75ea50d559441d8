/** Keeps the room tone sounding while it is wanted, from the first touch on; another visitor has chosen nothing. Draws nothing. */
import { useEffect, useState } from 'react'
import { useWhile } from '../../loader/useWhile.ts'
import { useTable } from '../../store/index.ts'
import { UNCHOSEN, useNarration } from '../../store/narration.ts'
import { nextTouch, wasTouched } from '../narration/nextTouch.ts'
import { useRoomTone, useSoundOn } from './soundChoice.ts'

const bring = () => import('./startRoomTone.ts').then((it) => it.startRoomTone)

export function RoomTone() {
  const there = useRoomTone()
  const on = useSoundOn()
  const [touched, setTouched] = useState(wasTouched)
  const waits = there && on && !touched
  useEffect(() => (waits ? nextTouch(() => setTouched(true)) : undefined), [waits])
  useWhile('sound', there && on && touched, bring)
  useEffect(
    () =>
      useTable.subscribe(
        ({ phase }) => phase === 'attract',
        (left) => {
          const { chosen, volume } = UNCHOSEN
          if (left) useNarration.setState({ chosen, volume })
        },
      ),
    [],
  )
  return null
}
