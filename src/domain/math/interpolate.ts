/** Interpolation and limits of single numbers. Shares are 0–1 without a unit. */

/** A number kept between two limits. Where the limits cross, the upper one wins. */
export const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value))

/** Linear interpolation; shares outside 0–1 extrapolate. */
export const lerp = (from: number, to: number, fraction: number): number => from + (to - from) * fraction

/** Share of the way from `from` to `to` that a value has covered, clamped to 0–1; `from` may be the larger of the two. */
export const linearstep = (from: number, to: number, value: number): number =>
  clamp((value - from) / (to - from), 0, 1)

/** As `linearstep`, with zero slope at both ends: 3t² − 2t³ (GLSL's `smoothstep`); `from` may be the larger of the two. */
export function smoothstep(from: number, to: number, value: number): number {
  const fraction = linearstep(from, to, value)
  return fraction * fraction * (3 - 2 * fraction)
}

/** Zero slope and zero curvature at 0 and 1: 6t⁵ − 15t⁴ + 10t³ (Perlin 2002). @param fraction 0–1 */
export const smootherstep = (fraction: number): number =>
  fraction * fraction * fraction * (fraction * (6 * fraction - 15) + 10)

/** Fast at first, slow at the end: 1 − (1 − t)³. @param fraction 0–1 */
export const easeOutCubic = (fraction: number): number => 1 - (1 - fraction) ** 3
