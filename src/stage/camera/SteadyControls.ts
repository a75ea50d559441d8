/**
 * camera-controls for demand rendering: the first step after a rest counts as one frame, however long the rest was;
 * otherwise a flight would begin with a leap.
 */
import { CameraControlsImpl } from '@react-three/drei/core/CameraControls'

const FRAME_S = 1 / 60
const LONGEST_STEP_S = 0.5

export class SteadyControls extends CameraControlsImpl {
  private moving = false

  override update(delta: number): boolean {
    this.moving = super.update(this.moving ? Math.min(delta, LONGEST_STEP_S) : FRAME_S)
    return this.moving
  }
}
