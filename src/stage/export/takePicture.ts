/** Draws the table into a picture of any size, apart from the screen: without sheets, in tiles where it is large. */
import { type Camera, PerspectiveCamera, Vector2, type WebGLRenderer } from 'three'
import { OPENED } from '../../domain/tours/opening.ts'
import type { PictureSize } from '../../store/index.ts'
import { letterNames } from '../labels/letterNames.ts'
import { showOpening } from '../Opening.tsx'
import type { StageState } from '../StageContext.tsx'
import { webGl } from '../webgl.ts'
import { letterCaption } from './letterCaption.ts'
import { type Tile, tilesOf, WHOLE_PX } from './tiles.ts'

/** Samples of a tile where nobody says how many. */
const TILE_SAMPLES = 16
/** Of a picture that is saved as a photograph is, 0–1. */
const JPEG_QUALITY = 0.94

interface Drawing {
  readonly gl: WebGLRenderer
  readonly camera: Camera
  /** What the screen shows, CSS pixels. */
  readonly screen: { readonly width: number; readonly height: number }
  readonly stage: Pick<StageState, 'picture' | 'uniforms' | 'still'>
  /** Of the lens, share of the height. */
  readonly shift: number
  /** Called when the screen has to be drawn again. */
  done(): void
}

/** @throws RangeError where a processor draws and the picture is larger than it draws at once: that would take minutes */
export async function takePicture(
  { gl, camera, screen, stage, shift, done }: Drawing,
  { width, height, samples, names, caption, type = 'image/png' }: PictureSize,
): Promise<Blob> {
  const { picture, uniforms, still } = stage
  if (webGl() === 'software' && Math.max(width, height) > WHOLE_PX)
    throw new RangeError(`screenshot: without a graphics card up to ${WHOLE_PX} pixels`)
  const sampler = picture.current.samples > 1 ? await still.get().catch(() => null) : null
  const tiles = tilesOf(width, height, Math.min(WHOLE_PX, gl.capabilities.maxTextureSize))
  const lettered = names === true || caption !== undefined
  const sheet = tiles.length > 1 || lettered ? sheetOf(width, height) : null
  const own = camera instanceof PerspectiveCamera ? camera.clone() : camera
  const before = gl.getSize(new Vector2())
  const ratio = gl.getPixelRatio()
  // A picture is of the table, wherever the opening is.
  const opening = uniforms.uOpening.value.clone()
  showOpening(uniforms.uOpening.value, OPENED)
  // Sheets cover the screen, not the picture.
  const rise = -shift * height
  try {
    gl.setPixelRatio(1)
    for (const tile of tiles) {
      gl.setSize(tile.width, tile.height, false)
      if (own instanceof PerspectiveCamera)
        own.setViewOffset(width, height, tile.x, tile.y + rise, tile.width, tile.height)
      picture.current.draw(own, 0)
      if (own instanceof PerspectiveCamera)
        sampler?.finish(own, tile, samplesOf(samples, tiles.length), (sample) =>
          picture.current.draw(own, sample),
        )
      if (sheet) copy(gl.domElement, tile, sheet)
    }
    // A picture that is the canvas itself must be taken in the same task: the buffer is not kept.
    if (!sheet) return await toBlob(gl.domElement, type)
  } finally {
    uniforms.uOpening.value.copy(opening)
    gl.setPixelRatio(ratio)
    gl.setSize(before.x, before.y, false)
    done()
  }
  const scale = height / screen.height
  if (names) {
    const view = camera instanceof PerspectiveCamera && camera.view?.enabled ? camera.view : null
    // From the screen, whose sheets have moved the picture aside, to a picture without.
    letterNames(sheet, scale, { x: view?.offsetX ?? 0, y: (view?.offsetY ?? 0) - rise / scale })
  }
  if (caption) letterCaption(sheet, caption, { width, height })
  return toBlob(sheet.canvas, type)
}

function samplesOf(wanted: number | undefined, tiles: number): number | undefined {
  return wanted ?? (tiles === 1 ? undefined : TILE_SAMPLES)
}

/** @throws where the browser has no canvas so large */
function sheetOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error(`screenshot: this browser has no canvas of ${width} × ${height}`)
  return context
}

function copy(from: HTMLCanvasElement, { x, y, keep }: Tile, to: CanvasRenderingContext2D): void {
  const { width, height } = keep
  to.drawImage(from, keep.x - x, keep.y - y, width, height, keep.x, keep.y, width, height)
}

function toBlob(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('screenshot: the browser gave no picture'))),
      type,
      JPEG_QUALITY,
    )
  })
}
