/** The table's camera while it looks far: its place, its clipping planes, the sky around it, and what it sees at all. */
import type { PerspectiveCamera } from 'three'
import type { Pose } from '../../domain/math/pose.ts'
import type { StageState } from '../StageContext.tsx'
import { REGION_LAYER } from './surfaces.ts'

const PARK_LAYER = 0
/** Clipping planes as shares of the distance to what is looked at. */
const CLIP = Object.freeze({ near: 0.04, far: 26 })
/** The sky stands so many distances away. */
const SKY = 10

export class FarLens {
  private readonly near: number
  private readonly far: number
  private readonly camera: PerspectiveCamera
  private readonly sky: StageState['sky']
  private looking = false

  constructor(camera: PerspectiveCamera, sky: StageState['sky']) {
    this.camera = camera
    this.sky = sky
    this.near = camera.near
    this.far = camera.far
  }

  /** @param park whether the park itself is drawn */
  look({ position, target }: Pose, distanceM: number, park: boolean): void {
    const { camera } = this
    this.looking = true
    camera.position.set(...position)
    camera.lookAt(...target)
    camera.near = Math.max(this.near, (distanceM - this.far / 4) * CLIP.near)
    camera.far = Math.max(this.far, distanceM * CLIP.far)
    camera.updateProjectionMatrix()
    camera.updateMatrixWorld()
    camera.layers.enable(REGION_LAYER)
    if (park) camera.layers.enable(PARK_LAYER)
    else camera.layers.disable(PARK_LAYER)
    const sky = this.sky.current
    if (!sky) return
    const scale = Math.max(1, (distanceM * SKY) / sky.geometry.parameters.radius)
    sky.scale.setScalar(scale)
    sky.position.copy(camera.position).multiplyScalar(1 - 1 / scale)
    sky.layers.enable(REGION_LAYER)
  }

  /** Gives the camera back as it was. */
  restore(): void {
    if (!this.looking) return
    this.looking = false
    const { camera, near, far } = this
    Object.assign(camera, { near, far })
    camera.updateProjectionMatrix()
    camera.layers.set(PARK_LAYER)
    const sky = this.sky.current
    sky?.scale.setScalar(1)
    sky?.position.set(0, 0, 0)
  }
}
