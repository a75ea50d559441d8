/** Drawing by code into a small picture: strokes and leaves with soft edges, one over the other. */
import { clamp } from '../../../src/domain/math/interpolate.ts'

export type Rgb = readonly [r: number, g: number, b: number]
type Spot = readonly [x: number, y: number]

/** A picture with alpha; what is drawn covers color, and alpha is the greatest that was drawn. */
export class Drawing {
  readonly pixels: Uint8Array
  private x0 = 0
  private y0 = 0
  private x1: number
  private y1: number

  /** @param width and height in pixels */
  constructor(
    readonly width: number,
    height: number,
  ) {
    this.pixels = new Uint8Array(width * height * 4)
    this.x1 = width
    this.y1 = height
  }

  /**
   * Keeps what is drawn from now on within a square.
   * @param color what is clear in it has: edges are blended with it in smaller versions of the picture
   */
  within(x: number, y: number, size: number, color: Rgb): void {
    this.x0 = x
    this.y0 = y
    this.x1 = x + size
    this.y1 = y + size
    for (let row = y; row < this.y1; row++)
      for (let column = x; column < this.x1; column++)
        this.pixels.set([...color, 0], (row * this.width + column) * 4)
  }

  /** A straight stroke with round ends, pixels wide at its start and at its end. */
  stroke(from: Spot, to: Spot, w0: number, w1: number, color: Rgb, alpha = 1): void {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
    const length2 = Math.max(1e-9, dx * dx + dy * dy)
    const grown = Math.max(w0, w1) / 2 + 1
    this.fill(
      [Math.min(from[0], to[0]) - grown, Math.min(from[1], to[1]) - grown],
      [Math.max(from[0], to[0]) + grown, Math.max(from[1], to[1]) + grown],
      (x, y) => {
        const t = clamp(((x - from[0]) * dx + (y - from[1]) * dy) / length2, 0, 1)
        const away = Math.hypot(x - from[0] - t * dx, y - from[1] - t * dy)
        return (w0 + (w1 - w0) * t) / 2 - away
      },
      () => color,
      alpha,
    )
  }

  /** A pointed leaf around a middle, darker towards its rib. @param turnRad direction of its tip */
  leaf([cx, cy]: Spot, turnRad: number, length: number, width: number, color: Rgb, alpha = 1): void {
    const [ux, uy] = [Math.cos(turnRad), Math.sin(turnRad)]
    const half = length / 2
    this.fill(
      [cx - half - 1, cy - half - 1],
      [cx + half + 1, cy + half + 1],
      (x, y) => {
        const along = ((x - cx) * ux + (y - cy) * uy) / half
        const across = Math.abs((y - cy) * ux - (x - cx) * uy)
        // Widest below its middle.
        const here = (width / 2) * Math.max(0, 1 - along * along) * (1 - 0.25 * along)
        return Math.abs(along) > 1 ? -1 : here - across
      },
      (x, y) => {
        const across = (y - cy) * ux - (x - cx) * uy
        const shade = 0.9 + 0.2 * clamp(across / Math.max(1, width / 2), -1, 1)
        return [color[0] * shade, color[1] * shade, color[2] * shade]
      },
      alpha,
    )
  }

  /** @param inside distance to the edge of a shape, positive inside, pixels */
  private fill(
    low: Spot,
    high: Spot,
    inside: (x: number, y: number) => number,
    colorAt: (x: number, y: number) => Rgb,
    alpha: number,
  ): void {
    const { width, pixels } = this
    for (let y = Math.max(this.y0, Math.floor(low[1])); y < Math.min(this.y1, high[1]); y++)
      for (let x = Math.max(this.x0, Math.floor(low[0])); x < Math.min(this.x1, high[0]); x++) {
        const cover = clamp(inside(x + 0.5, y + 0.5) + 0.5, 0, 1)
        if (cover === 0) continue
        const at = (y * width + x) * 4
        const color = colorAt(x + 0.5, y + 0.5)
        for (let c = 0; c < 3; c++) {
          const before = pixels[at + c] as number
          pixels[at + c] = clamp(Math.round(before + ((color[c] as number) - before) * cover), 0, 255)
        }
        pixels[at + 3] = Math.max(pixels[at + 3] as number, Math.round(255 * alpha * cover))
      }
  }
}
