/** One value makes every size a physical one: how many CSS pixels a millimeter of this screen has. */
import { clamp } from '../../domain/math/interpolate.ts'
import { recall, remember } from './memory.ts'

/** A 55-inch screen with 1920 pixels across, until it is measured. */
const USUAL_PX_PER_MM = 1.58

export const pxPerMm = () => recall().pxPerMm ?? USUAL_PX_PER_MM

/** Writes it where the style sheets read it. */
export function applyCalibration(): void {
  document.documentElement.style.setProperty('--px-per-mm', String(pxPerMm()))
}

/** Makes a millimeter longer or shorter by a factor, within what screens are. */
export function calibrate(factor: number): void {
  remember({ pxPerMm: clamp(Math.round(pxPerMm() * factor * 1000) / 1000, 0.4, 20) })
  applyCalibration()
}
