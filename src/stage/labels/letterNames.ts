/** Letters the names on the model into a picture, where and how they stand on the screen. */
import { anchorElement } from '../../store/overlayRegistry.ts'

/** Halo of letters that have no plate, CSS pixels. */
const HALO_PX = 3

/**
 * @param scale pixels of the picture for a CSS pixel
 * @param moved how far the screen's picture is moved to the left and up, CSS pixels
 */
export function letterNames(
  context: CanvasRenderingContext2D,
  scale: number,
  moved: { readonly x: number; readonly y: number },
): void {
  context.save()
  context.scale(scale, scale)
  context.translate(moved.x, moved.y)
  for (const root of anchorElement('label-layer')?.children ?? []) {
    if (!(root instanceof HTMLElement) || !root.hasAttribute('data-shown')) continue
    const [line, , box] = root.children
    if (root.hasAttribute('data-line') && line) drawLeader(context, root, line)
    if (box) drawBox(context, box)
  }
  context.restore()
}

/** The line from the place to its name: turned about the place. */
function drawLeader(context: CanvasRenderingContext2D, root: Element, line: Element): void {
  const { left, top } = root.getBoundingClientRect()
  const { transform, width, backgroundColor } = getComputedStyle(line)
  context.save()
  context.translate(left, top)
  const { a, b } = new DOMMatrix(transform)
  context.rotate(Math.atan2(b, a))
  context.fillStyle = backgroundColor
  context.fillRect(0, 0, parseFloat(width), 1)
  context.restore()
}

function drawBox(context: CanvasRenderingContext2D, box: Element): void {
  const { backgroundColor, borderRadius } = getComputedStyle(box)
  const { left, top, width, height } = box.getBoundingClientRect()
  const plated = !/^rgba?\(.*[,/] *0\)$|^transparent$/.test(backgroundColor)
  if (plated) {
    context.fillStyle = backgroundColor
    context.beginPath()
    context.roundRect(left, top, width, height, parseFloat(borderRadius) || 0)
    context.fill()
  }
  for (const part of box.children) {
    if (part instanceof HTMLElement && !part.hidden) drawText(context, part, plated)
  }
}

function drawText(context: CanvasRenderingContext2D, part: HTMLElement, plated: boolean): void {
  const style = getComputedStyle(part)
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  context.fillStyle = style.color
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = HALO_PX
  context.strokeStyle = style.getPropertyValue('--halo')
  for (const { text, rect } of linesOf(part)) {
    const y = rect.top + rect.height / 2
    if (!plated) context.strokeText(text, rect.left, y)
    context.fillText(text, rect.left, y)
  }
}

/** The lines that the browser has broken a text into. */
function linesOf(part: HTMLElement): { text: string; rect: DOMRect }[] {
  const node = part.firstChild
  const text = node?.textContent ?? ''
  if (!node || text === '') return []
  const lines: { text: string; rect: DOMRect }[] = []
  const range = document.createRange()
  let from = 0
  for (let i = 1; i <= text.length; i++) {
    range.setStart(node, from)
    range.setEnd(node, i)
    const rects = range.getClientRects()
    // A line further down has begun: what came before it is a line.
    if (rects.length > 1 && i - 1 > from) {
      range.setEnd(node, i - 1)
      lines.push({ text: text.slice(from, i - 1).trim(), rect: range.getBoundingClientRect() })
      from = i - 1
    }
  }
  range.setStart(node, from)
  range.setEnd(node, text.length)
  lines.push({ text: text.slice(from).trim(), rect: range.getBoundingClientRect() })
  return lines
}
