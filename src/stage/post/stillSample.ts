/**
 * One of the samples that a still picture is averaged from: the camera a part of a pixel aside and somewhere on its lens, the
 * light from somewhere on the sun's disc. Averaged, edges are smooth, shadows widen with the distance from what throws them,
 * and what is very near loses its sharpness.
 */
import {
  type DirectionalLight,
  MathUtils,
  type Object3D,
  type PerspectiveCamera,
  Vector3,
  type WebGLRenderer,
} from 'three'
import { degToRad } from '../../domain/math/angle.ts'
import type { SplitView } from '../splitView.ts'
import { webGl } from '../webgl.ts'
import { withPixelShift } from './pixelShift.ts'

/** Radius of the sun as it is seen from the earth, degrees. */
const SUN_RADIUS_DEG = 0.265
/** Radius of the lens, meters: that of a camera of 35 mm at f/2.8. */
const LENS_RADIUS_M = 0.006
/** Shadows of one sample: width of the map and blur; many of them averaged are finer than one large map. */
const SHADOW = Object.freeze({ texels: 2048, radius: 1 })

/** Well-spread numbers in 0…1 (Halton 1960). */
export function halton(index: number, base: number): number {
  let [share, result] = [1, 0]
  for (let i = index; i > 0; i = Math.floor(i / base)) {
    share /= base
    result += share * MathUtils.euclideanModulo(i, base)
  }
  return result
}

/** A place on a disc of radius 1, evenly over its area, from two numbers in 0…1. */
export function onDisc(u: number, v: number): [x: number, y: number] {
  const [r, angle] = [Math.sqrt(u), v * 2 * Math.PI]
  return [r * Math.cos(angle), r * Math.sin(angle)]
}

/** Light whose shadows have a map of their own while samples are drawn, so that the map of moving pictures stays. */
export class SampledSun {
  private map: DirectionalLight['shadow']['map'] = null
  private readonly gl: WebGLRenderer
  private readonly splitView: SplitView
  private readonly moving: ReadonlySet<Object3D>

  /** @param moving what throws shadows in samples alone */
  constructor(gl: WebGLRenderer, splitView: SplitView, moving: ReadonlySet<Object3D> = new Set()) {
    this.gl = gl
    this.splitView = splitView
    this.moving = moving
  }

  /** Draws with the light at a place of the sun's disc. */
  at([x, y]: readonly [number, number], draw: () => void): void {
    const { light, left } = this.splitView
    // Two dates have two maps already; without a sun there is no disc.
    if (!light || left !== null || light.intensity === 0) {
      draw()
      return
    }
    const { shadow } = light
    const held = {
      map: shadow.map,
      texels: shadow.mapSize.clone(),
      radius: shadow.radius,
      matrix: shadow.matrix.clone(),
      position: light.position.clone(),
      stale: this.gl.shadowMap.needsUpdate,
    }
    // The map of moving pictures is still to be drawn: it comes first.
    if (held.stale || !held.map) {
      draw()
      return
    }
    turn(light, x, y)
    shadow.map = this.map
    shadow.mapSize.setScalar(Math.min(SHADOW.texels, held.texels.x))
    shadow.radius = SHADOW.radius
    this.gl.shadowMap.needsUpdate = true
    for (const it of this.moving) it.castShadow = true
    try {
      draw()
    } finally {
      for (const it of this.moving) it.castShadow = false
      this.map = shadow.map
      shadow.map = held.map
      shadow.mapSize.copy(held.texels)
      shadow.radius = held.radius
      shadow.matrix.copy(held.matrix)
      light.position.copy(held.position)
      light.updateMatrixWorld()
      this.gl.shadowMap.needsUpdate = held.stale
    }
  }

  dispose(): void {
    this.map?.dispose()
    this.map = null
  }
}

const UP = new Vector3(0, 1, 0)

/** Turns the light about the middle of the table, by parts of the sun's radius. */
function turn(light: DirectionalLight, x: number, y: number): void {
  const distance = light.position.length()
  const off = distance * Math.tan(degToRad(SUN_RADIUS_DEG))
  const side = new Vector3().crossVectors(UP, light.position).normalize()
  const over = new Vector3().crossVectors(light.position, side).normalize()
  light.position
    .addScaledVector(side, x * off)
    .addScaledVector(over, y * off)
    .setLength(distance)
  light.updateMatrixWorld()
}

export interface StillSampler {
  /** See `drawSample`. */
  draw(camera: PerspectiveCamera, sample: number, size: Size, draw: () => void): void
  /**
   * Draws the further samples of a picture that has been drawn once.
   * @param wanted how many in all, whatever it takes; as many as take little time where this is left out
   */
  finish(
    camera: PerspectiveCamera,
    size: Size,
    wanted: number | undefined,
    draw: (sample: number) => void,
  ): void
  dispose(): void
}

/** A picture that is taken has so many samples, or as many as fit into a time; a processor draws one. Milliseconds. */
const STILL = Object.freeze({ samples: 128, ms: 2000, asksEvery: 8 })

/**
 * @param moving what throws shadows in samples alone
 * @param focusM distance that is sharp, meters
 */
export function stillSampler(
  gl: WebGLRenderer,
  splitView: SplitView,
  moving: ReadonlySet<Object3D>,
  focusM: () => number,
): StillSampler {
  const sun = new SampledSun(gl, splitView, moving)
  return {
    draw: (camera, sample, size, draw) => drawSample(camera, sample, size, focusM(), sun, draw),
    finish(camera, size, wanted, draw) {
      const begin = performance.now()
      const affordable = webGl() === 'software' ? 1 : STILL.samples
      const samples = Math.min(STILL.samples, wanted ?? affordable)
      for (let sample = 1; sample < samples; sample++) {
        if (wanted === undefined && sample % STILL.asksEvery === 1) {
          drawn(gl)
          if (performance.now() - begin > STILL.ms) return
        }
        drawSample(camera, sample, size, focusM(), sun, () => draw(sample))
      }
    },
    dispose: () => sun.dispose(),
  }
}

/** Waits until everything asked for has been drawn: asking for a pixel does. */
function drawn(gl: WebGLRenderer): void {
  const context = gl.getContext()
  context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4))
}

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Draws a sample of a still picture; sample 0 is the picture itself.
 * @param size of the picture, pixels
 * @param focusM distance that is sharp, meters
 */
export function drawSample(
  camera: PerspectiveCamera,
  sample: number,
  size: Size,
  focusM: number,
  sun: SampledSun,
  draw: () => void,
): void {
  if (sample === 0) {
    draw()
    return
  }
  const [u, v] = onDisc(halton(sample, 5), halton(sample, 7)).map((it) => it * LENS_RADIUS_M) as [
    number,
    number,
  ]
  // The picture moves with the lens so that what is in focus stays.
  const part = camera.view?.enabled ? camera.view.height / camera.view.fullHeight : 1
  const pixelsAMeter = size.height / part / (2 * Math.tan(degToRad(camera.fov / 2)) * focusM)
  const dx = halton(sample, 2) - 0.5 - u * pixelsAMeter
  const dy = halton(sample, 3) - 0.5 + v * pixelsAMeter
  const held = camera.position.clone()
  camera.translateX(u)
  camera.translateY(v)
  camera.updateMatrixWorld()
  try {
    withPixelShift(camera, dx, dy, size, () => sun.at(onDisc(halton(sample, 11), halton(sample, 13)), draw))
  } finally {
    camera.position.copy(held)
    camera.updateMatrixWorld()
  }
}
