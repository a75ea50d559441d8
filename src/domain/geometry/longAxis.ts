/** A polygon along its longer side: which way that runs, and where a line across it parts the area. */
import { area, edges, type Polygon } from './polygon.ts'

/** Direction of the longest wall, radians from x towards z, between −π/2 and π/2. */
export function longAxisRad(outline: Polygon): number {
  let [longest, turn] = [0, 0]
  for (const [a, b] of edges(outline)) {
    const lengthM = Math.hypot(b[0] - a[0], b[1] - a[1])
    if (lengthM <= longest) continue
    longest = lengthM
    turn = Math.atan2(b[1] - a[1], b[0] - a[0])
  }
  if (turn > Math.PI / 2) return turn - Math.PI
  return turn <= -Math.PI / 2 ? turn + Math.PI : turn
}

/**
 * Where a line across an axis has a share of the area before it.
 * @param share 0–1
 * @returns meters along the axis, from the origin
 */
export function partingAlong(outline: Polygon, axisRad: number, share: number): number {
  const [cos, sin] = [Math.cos(axisRad), Math.sin(axisRad)]
  const laid = outline.map(([x, z]) => [x * cos + z * sin, z * cos - x * sin] as const)
  let [low, high] = [Math.min(...laid.map((it) => it[0])), Math.max(...laid.map((it) => it[0]))]
  const wanted = area(outline) * share
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2
    if (areaBefore(laid, middle) < wanted) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** A kilometer is halved to less than a millimeter. */
const HALVINGS = 24

/** Area of a polygon where x is below a limit: around its edges, the mean of x but at most the limit, times the way in y. */
export function areaBefore(outline: Polygon, limit: number): number {
  return Math.abs(
    edges(outline).reduce((sum, [[x0, y0], [x1, y1]]) => {
      const [low, high] = [Math.min(x0, x1), Math.max(x0, x1)]
      if (high <= limit) return sum + ((low + high) / 2 - limit) * (y1 - y0)
      return low < limit ? sum - ((limit - low) ** 2 / (2 * (high - low))) * (y1 - y0) : sum
    }, 0),
  )
}
