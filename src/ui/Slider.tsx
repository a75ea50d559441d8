/** A slider on the browser's own. Keys may have a step of their own, coarser than that of a finger. */
import type { CSSProperties } from 'react'
import { type SliderStep, sliderStep } from './keys/sliderStep.ts'

interface Props {
  /** Its name, where no label is around it. */
  readonly label?: string
  readonly value: number
  readonly min: number
  readonly max: number
  /** Finest step of a finger. */
  readonly step: number
  /** The value in words. */
  readonly text: string
  readonly className?: string
  readonly style?: CSSProperties
  /** The value that a key leads to; null leaves the key to the browser. */
  byKey?(step: SliderStep): number | null
  onChange(value: number): void
}

export function Slider({ label, text, byKey, onChange, ...rest }: Props) {
  return (
    <input
      type="range"
      aria-label={label}
      aria-valuetext={text}
      {...rest}
      onChange={(event) => onChange(Number(event.target.value))}
      onKeyDown={(event) => {
        const step = sliderStep(event)
        const next = step && byKey ? byKey(step) : null
        if (next === null) return
        event.preventDefault()
        onChange(next)
      }}
    />
  )
}
