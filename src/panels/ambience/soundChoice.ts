/** What the parts of the interface that turn sound on and off know of it. */
import { useTable } from '../../store/index.ts'
import { soundIsOn, useNarration } from '../../store/narration.ts'

/** Whether the room tone can sound here: on a machine that makes sound, where the pack does not keep it out of its hall. */
export function useRoomTone(): boolean {
  const refused = useTable(
    ({ mode, campus }) => mode === 'kiosk' && campus?.pack.manifest.kiosk.roomTone === false,
  )
  return !refused && typeof AudioContext !== 'undefined'
}

/** Whether what can sound does. */
export function useSoundOn(): boolean {
  const mode = useTable((table) => table.mode)
  return useNarration((it) => soundIsOn(it, { mode }))
}

export const turnSound = (on: boolean): void => useNarration.setState({ chosen: on })
