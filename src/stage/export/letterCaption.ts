/** What a saved picture says of itself: title, date and what of it is illustrative, at its foot. */

/** Size of the first line, as a share of the picture's height, and of the others against it. */
const FIRST = 0.024
const OTHERS = 0.62
const LINE = 1.5
/** From the edge, in sizes of the first line. */
const EDGE = 1.2
/** The foot of the picture is darkened so far up, in heights of the lettering. */
const SHADE = 2

export function letterCaption(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const first = Math.round(height * FIRST)
  const sizes = lines.map((_, i) => (i === 0 ? first : first * OTHERS))
  const tall = sizes.reduce((sum, it) => sum + it * LINE, 0) + first * EDGE
  const shade = context.createLinearGradient(0, height - tall * SHADE, 0, height)
  shade.addColorStop(0, 'rgb(11 18 32 / 0%)')
  shade.addColorStop(1, 'rgb(11 18 32 / 62%)')
  context.fillStyle = shade
  context.fillRect(0, height - tall * SHADE, width, tall * SHADE)
  context.fillStyle = '#eef3f7'
  context.textBaseline = 'top'
  // The wall of a presentation has no labels to take it from.
  const fontFamily = getComputedStyle(document.documentElement).getPropertyValue('--font')
  let y = height - tall
  for (const [i, line] of lines.entries()) {
    const size = sizes[i] as number
    context.font = `${i === 0 ? 600 : 400} ${size}px ${fontFamily}`
    context.fillText(line, first * EDGE, y, width - 2 * first * EDGE)
    y += size * LINE
  }
}
