/** Runs of features as the shaders compare them: each a vector of its first and last number; −1 where there is none. */
import { Vector2 } from 'three'
import type { FeatureRange } from '../../../domain/campus/features.ts'

/** Selected runs of features; a tenant may have storeys in several buildings. */
export const MAX_SELECTED_RANGES = 4

/** The value of a uniform `vec2[MAX_SELECTED_RANGES]` that marks nothing. */
export const emptyRanges = (): Vector2[] =>
  Array.from({ length: MAX_SELECTED_RANGES }, () => new Vector2(-1, -1))

/** Marks runs of features; neighboring runs are joined, further ones beyond the limit are dropped. */
export function writeRanges(target: Vector2[], ranges: readonly FeatureRange[]): void {
  const joined: { first: number; last: number }[] = []
  for (const { first, count } of [...ranges].sort((a, b) => a.first - b.first)) {
    const last = joined.at(-1)
    if (last && first <= last.last + 1) last.last = Math.max(last.last, first + count - 1)
    else joined.push({ first, last: first + count - 1 })
  }
  for (const [i, vector] of target.entries()) {
    const range = joined[i]
    vector.set(range?.first ?? -1, range?.last ?? -1)
  }
}
