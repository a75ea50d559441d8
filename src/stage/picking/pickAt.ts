/** What lies at a place of the window, on the date that is drawn there. */
import { type Camera, Raycaster, Vector2, type WebGLRenderer } from 'three'
import type { Campus } from '../../domain/campus/campus.ts'
import { explodedStoreys } from '../../domain/campus/exploded.ts'
import { type DayNumber, inOrder, toDay } from '../../domain/schedule/calendar.ts'
import { useTable } from '../../store/index.ts'
import { type Pick, pickerOf } from './pickCampus.ts'

export interface PickedAt {
  readonly pick: Pick | null
  /** The day that is drawn there. */
  readonly day: DayNumber
}

/** @returns asks for a place, CSS pixels of the window */
export function picking(campus: Campus, gl: WebGLRenderer, camera: Camera) {
  const picker = pickerOf(campus)
  const raycaster = new Raycaster()
  const at = new Vector2()
  return (clientX: number, clientY: number): PickedAt => {
    const box = gl.domElement.getBoundingClientRect()
    at.set(((clientX - box.left) / box.width) * 2 - 1, -((clientY - box.top) / box.height) * 2 + 1)
    camera.updateMatrixWorld()
    raycaster.setFromCamera(at, camera)
    const { date, compare, split, exploded, select } = useTable.getState()
    const storeys = explodedStoreys(campus, exploded, select)
    const entry = exploded === null ? undefined : campus.buildings.get(exploded)
    const [left, right] = inOrder(date, compare ?? date)
    const day = toDay(clientX < box.left + split * box.width ? left : right)
    return { pick: picker.pick(raycaster.ray, day, storeys && entry ? { entry, storeys } : null), day }
  }
}
