/**
 * The handle of a panel that is a sheet: a press makes it as high as there is room, or half of that again. A stroke of a finger
 * does the same by its direction; down from the lower height closes the panel.
 */
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'

/** A stroke is longer than what a press moves by, CSS pixels. */
const STROKE_PX = 24

interface Props {
  readonly tall: boolean
  onTall(tall: boolean): void
  onClose(): void
}

export function Handle({ tall, onTall, onClose }: Props) {
  const { t } = useTranslation()
  const from = useRef<number | null>(null)
  /** The click that comes after a stroke is none. */
  const stroked = useRef(false)
  const end = (y: number) => {
    const by = from.current === null ? 0 : y - from.current
    from.current = null
    stroked.current = Math.abs(by) > STROKE_PX
    if (!stroked.current) return
    if (by > 0 && !tall) onClose()
    else onTall(by < 0)
  }
  return (
    <Button
      className="panel__handle"
      aria-label={t(tall ? 'panel.lower' : 'panel.taller')}
      aria-expanded={tall}
      onPointerDown={({ clientY, currentTarget, pointerId }) => {
        from.current = clientY
        stroked.current = false
        currentTarget.setPointerCapture?.(pointerId)
      }}
      onPointerUp={({ clientY }) => end(clientY)}
      onPointerCancel={() => {
        from.current = null
      }}
      onClick={() => {
        if (!stroked.current) onTall(!tall)
        stroked.current = false
      }}
    />
  )
}
