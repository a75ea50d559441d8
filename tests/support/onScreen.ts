/** Where things of a park are on the page: worked out from its content and the camera of the state, never written down. */
import type { Page } from 'playwright-core'
import { PerspectiveCamera, Vector3 } from 'three'
import { FIELD_OF_VIEW_DEG } from '../../src/domain/camera/lens.ts'
import { storeyOutline, storeysOf } from '../../src/domain/campus/storeys.ts'
import type { ScenePack } from '../../src/domain/content/pack.ts'
import { interiorPoint } from '../../src/domain/geometry/polygon.ts'
import type { Rect } from '../../src/domain/labels/placeLabels.ts'
import type { Vec3 } from '../../src/domain/math/vec3.ts'
import type { TableState } from '../../src/domain/state/state.ts'
import { getState } from './table.ts'

/** CSS pixels from the top left of the page. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** What a picture is taken with: the camera of the state, and what its lens makes of it, CSS pixels. */
export interface Shot {
  readonly pose: NonNullable<TableState['camera']>
  /** Of the picture on the page. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Where the axis of the lens meets it. */
  readonly axis: readonly [number, number]
}

/** Where a place is on the page, meters. @throws where it is behind the camera */
export async function spotOf(page: Page, pack: ScenePack, place: Vec3): Promise<Spot> {
  const { view, camera } = await getState(page)
  const pose = camera ?? pack.viewpoints.find((it) => it.id === view)
  const box = await page.locator('canvas').first().boundingBox()
  if (!pose || !box) throw new Error('there is no picture')
  const axis = await page.evaluate(() => window.sandTable.stats().axis)
  return spotIn({ pose: pose as Shot['pose'], left: box.x, top: box.y, ...size(box), axis }, place)
}

const size = ({ width, height }: { width: number; height: number }) => ({ width, height })

function spotIn({ pose, left, top, width, height, axis }: Shot, place: Vec3): Spot {
  const camera = new PerspectiveCamera(pose.lens ?? FIELD_OF_VIEW_DEG, width / height)
  camera.position.fromArray(pose.position)
  camera.lookAt(new Vector3().fromArray(pose.target))
  camera.updateMatrixWorld()
  const { x, y, z } = new Vector3(...place).project(camera)
  if (z > 1) throw new Error('the place is behind the camera')
  return { x: left + axis[0] + (x / 2) * width, y: top + axis[1] - (y / 2) * height }
}

/** The rectangle on the page around a building, with its roof. */
export function rectOf(pack: ScenePack, id: string, shot: Shot): Rect {
  const building = pack.buildings.find((it) => it.id === id)
  const top = building && storeysOf(building).at(-1)
  if (!top) throw new Error(`there is no building "${id}"`)
  const spots = building.footprint.flatMap(([x, z]) =>
    [0, top.elevationM + top.heightM].map((y) => spotIn(shot, [x, y, z])),
  )
  const [xs, ys] = [spots.map((it) => it.x), spots.map((it) => it.y)]
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

/** Where the roof of a building is on the page, once it stands. */
export async function roofOf(page: Page, pack: ScenePack, id: string): Promise<Spot> {
  const building = pack.buildings.find((it) => it.id === id)
  const top = building && storeysOf(building).at(-1)
  if (!top) throw new Error(`there is no building "${id}"`)
  const [x, z] = interiorPoint(storeyOutline(building, building.storeys))
  return spotOf(page, pack, [x, top.elevationM + top.heightM, z])
}
