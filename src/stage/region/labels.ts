/** Moves the lettering of a far picture to where it belongs; it shows while the picture is near the stop it is of. */
import { type Camera, Vector3 } from 'three'
import type { FarStop, Lie } from '../../domain/region/anchors.ts'
import { anchors } from '../../store/overlayRegistry.ts'
import type { FarScene } from './farScene.ts'

const point = new Vector3()
const STOPS: readonly FarStop[] = ['zone', 'land']

interface Picture {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
}

/** @param shown strength of the lettering of a stop, 0–1 */
export function placeLabels(
  far: FarScene,
  camera: Camera,
  size: Picture,
  lie: Lie,
  shown: (stop: FarStop) => number,
): void {
  for (const stop of STOPS) {
    for (const { id, element } of anchors(`${stop}-label`)) {
      const anchor = far.anchor(stop, lie, id)
      const strength = anchor ? shown(stop) : 0
      element.style.opacity = String(strength)
      element.style.visibility = strength > 0 ? 'visible' : 'hidden'
      if (!anchor || strength === 0) continue
      point.set(...anchor).project(camera)
      const x = Math.round(size.left + ((point.x + 1) / 2) * size.width)
      const y = Math.round(size.top + ((1 - point.y) / 2) * size.height)
      element.style.transform = `translate(${x}px, ${y}px)`
    }
  }
}
