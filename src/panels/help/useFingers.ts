/** Whether fingers are all that somebody has: no mouse, no pen, no keyboard that matters. In a hall they are. */
import { useTable } from '../../store/index.ts'
import { useMedia } from '../../ui/useMedia.ts'

const TOUCH = '(hover: none) and (pointer: coarse)'

export function useFingers(): boolean {
  const hall = useTable((table) => table.mode === 'kiosk')
  return useMedia(TOUCH) || hall
}
