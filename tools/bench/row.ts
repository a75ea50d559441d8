/** One measured figure. */
import type { Browser } from 'playwright-core'

export interface Row {
  readonly value: number
  readonly unit: string
  /** Largest value allowed; absent where a figure is only reported. */
  readonly budget?: number
  readonly ok?: boolean
}

export type Rows = Record<string, Row>

export interface Bench {
  readonly browser: Browser
  /** Address of the served build, with a trailing slash. */
  readonly url: string
  /** Folder of the build. */
  readonly dist: string
}

/** A row, judged by its budget. */
export function row(value: number, unit: string, budget?: number): Row {
  const rounded = Math.round(value * 1000) / 1000
  return budget === undefined
    ? { value: rounded, unit }
    : { value: rounded, unit, budget, ok: value <= budget }
}

/** Middle value of a list; NaN when it is empty. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** Value below which a share of the list lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
