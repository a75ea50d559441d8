/** The hour of the day in words and steps. */
import type { SliderStep } from '../../ui/keys/sliderStep.ts'

const HOURS = 24
const MINUTES = 60
/** Keys move by a quarter of an hour. */
const PER_HOUR = 4
const DIGITS = 2

/** 16.6 → 16:36. */
export function clockText(hour: number): string {
  const minutes = Math.round(hour * MINUTES)
  const two = (value: number) => String(value).padStart(DIGITS, '0')
  return `${two(Math.floor(minutes / MINUTES))}:${two(minutes % MINUTES)}`
}

/** The hour a key leads to, at the next quarter; null for keys that the slider handles itself. */
export function hourByStep(step: SliderStep, hour: number): number | null {
  const quarters = roundOff(hour * PER_HOUR)
  if (step === 'on') return Math.min(HOURS, (Math.floor(quarters) + 1) / PER_HOUR)
  if (step === 'back') return Math.max(0, (Math.ceil(quarters) - 1) / PER_HOUR)
  return null
}

/** Without the dust of binary fractions. */
function roundOff(value: number): number {
  return Math.round(value * 100) / 100
}
