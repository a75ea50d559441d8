/** Copies the lettering of a far picture, which is not part of the canvas, into a picture of the screen. */

import { anchors } from '../../store/overlayRegistry.ts'

/** @param scale pixels of the picture per CSS pixel, across and down */
export function letter(context: CanvasRenderingContext2D, scale: readonly [x: number, y: number]): void {
  context.save()
  context.scale(...scale)
  context.textBaseline = 'alphabetic'
  for (const { element } of [...anchors('zone-label'), ...anchors('land-label')]) {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
    context.globalAlpha = Number(element.style.opacity)
    for (const text of textsIn(element)) drawText(context, text)
  }
  context.restore()
}

function textsIn(label: HTMLElement): Text[] {
  const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  return texts
}

function drawText(context: CanvasRenderingContext2D, text: Text): void {
  const range = document.createRange()
  range.selectNodeContents(text)
  const { left, top, height } = range.getBoundingClientRect()
  if (!text.parentElement) return
  const { fontWeight, fontSize, fontFamily, color, letterSpacing } = getComputedStyle(text.parentElement)
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`
  context.letterSpacing = letterSpacing === 'normal' ? '0px' : letterSpacing
  context.fillStyle = color
  context.shadowColor = 'rgb(6 10 18 / 90%)'
  context.shadowBlur = 8
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText(text.data)
  // A line box holds the font's own height in its middle.
  context.fillText(text.data, left, top + (height - ascent - descent) / 2 + ascent)
}
