/** The audience's picture; a hand that moves over it is the dot of light there. */
import type { PointerEvent } from 'react'
import { useRef } from 'react'
import { clamp } from '../../../domain/math/interpolate.ts'
import { capturePointer } from '../../../panels/capturePointer.ts'
import { useText } from '../../../panels/text.ts'

interface Props {
  readonly picture: string | null
  readonly dark: boolean
  /** Shares of width and height; null when the hand has gone. */
  point(at: [number, number] | null): void
}

export function ScreenPicture({ picture, dark, point }: Props) {
  const text = useText()
  const frame = useRef(0)
  const pointAt = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    const at: [number, number] = [
      clamp((clientX - left) / width, 0, 1),
      clamp((clientY - top) / height, 0, 1),
    ]
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => point(at))
  }
  const stop = () => {
    cancelAnimationFrame(frame.current)
    point(null)
  }
  return (
    <figure
      className="console__screen"
      data-testid="screen"
      data-dark={dark || undefined}
      onPointerDown={(event) => {
        if (capturePointer(event.currentTarget, event.pointerId)) pointAt(event)
      }}
      onPointerMove={(event) => event.buttons > 0 && pointAt(event)}
      onPointerUp={stop}
      onPointerCancel={stop}
    >
      {picture ? (
        <img src={picture} alt={text('present.now')} draggable={false} />
      ) : (
        <p>{text('present.now')}</p>
      )}
    </figure>
  )
}
