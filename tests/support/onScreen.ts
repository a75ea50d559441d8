/** Where things of a park are on the page: worked out from its content and the camera of the state, never written down. */
import type { Page } from 'playwright-core'
import { PerspectiveCamera, Vector3 } from 'three'
import { FIELD_OF_VIEW_DEG } from '../../src/domain/camera/lens.ts'
import { storeyOutline, storeysOf } from '../../src/domain/campus/storeys.ts'
import type { ScenePack } from '../../src/domain/content/pack.ts'
import { interiorPoint } from '../../src/domain/geometry/polygon.ts'
import type { Vec3 } from '../../src/domain/math/vec3.ts'
import { getState } from './table.ts'

/** CSS pixels from the top left of the page. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** Where a place is on the page, meters, while no sheet shifts the picture. @throws where it is behind the camera */
export async function spotOf(page: Page, pack: ScenePack, place: Vec3): Promise<Spot> {
  const { view, camera: own } = await getState(page)
  const pose = own ?? pack.viewpoints.find((it) => it.id === view)
  const box = await page.locator('canvas').first().boundingBox()
  if (!pose || !box) throw new Error('there is no picture')
  const camera = new PerspectiveCamera(pose.lens ?? FIELD_OF_VIEW_DEG, box.width / box.height)
  camera.position.fromArray(pose.position)
  camera.lookAt(new Vector3().fromArray(pose.target))
  camera.updateMatrixWorld()
  const { x, y, z } = new Vector3(...place).project(camera)
  if (z > 1) throw new Error('the place is behind the camera')
  return { x: box.x + ((x + 1) / 2) * box.width, y: box.y + ((1 - y) / 2) * box.height }
}

/** Where the roof of a building is on the page, once it stands. */
export async function roofOf(page: Page, pack: ScenePack, id: string): Promise<Spot> {
  const building = pack.buildings.find((it) => it.id === id)
  const top = building && storeysOf(building).at(-1)
  if (!top) throw new Error(`there is no building "${id}"`)
  const [x, z] = interiorPoint(storeyOutline(building, building.storeys))
  return spotOf(page, pack, [x, top.elevationM + top.heightM, z])
}
