/** When the camera follows what is chosen, and when it is left alone. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { cornersOf } from '../../domain/camera/framing.ts'
import { standsFree } from '../../domain/camera/freeRect.ts'
import { focalPx, rectOf } from '../../domain/camera/project.ts'
import { parkCampus } from '../../domain/fixtures/park.ts'
import type { Rect } from '../../domain/labels/placeLabels.ts'
import type { CameraPose } from '../../domain/state/state.ts'
import { axisOffset, useTable } from '../../store/index.ts'
import { panelObstacle } from '../../store/overlayRegistry.ts'
import { type FramedKeeper, keepFramed } from './keepFramed.ts'
import { poseReader } from './poses.ts'

const campus = parkCampus()
const SIZE = { width: 1280, height: 720 }
const FAR: CameraPose = { position: [0, 240, 420], target: [0, 0, 0] }
const CARD = { left: 700, top: 0, right: 1280, bottom: 720 }
const table = () => useTable.getState()

let keeper: FramedKeeper
const closed: (() => void)[] = []

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', Object.assign(new EventTarget(), { setTimeout, clearTimeout }))
  useTable.setState(useTable.getInitialState(), true)
  table().open(campus)
  table().goToPose(FAR)
  keeper = keepFramed(
    campus,
    () => SIZE,
    poseReader(campus, () => SIZE),
  )
})
afterEach(() => {
  keeper.stop()
  for (const close of closed.splice(0)) close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Opens a card over a part of the window; returns how to close it. */
function open(rect: Rect): () => void {
  const element = { checkVisibility: () => true, setAttribute: () => {}, getBoundingClientRect: () => rect }
  const close = panelObstacle(element as unknown as Element) ?? (() => {})
  closed.push(close)
  return close
}
const settle = () => vi.runAllTimersAsync()

/** Where something is on the screen. */
function rect(id: string): Rect {
  const pose = table().camera
  if (!pose) throw new Error('the camera is at a saved view')
  const { x, y } = axisOffset(table())
  const axis = { x: SIZE.width / 2 + x, y: SIZE.height / 2 + y }
  const at = rectOf(cornersOf(campus, [id]), pose, focalPx(34, SIZE.height), axis)
  if (!at) throw new Error(`${id} is behind the camera`)
  return at
}
const free = (id: string, ...obstacles: Rect[]) => standsFree(rect(id), { ...SIZE, obstacles })
/** A card over all but a strip beside what stands somewhere. */
const over = (id: string): Rect => ({ ...rect(id), left: rect(id).left - 20, right: SIZE.width })

it('leaves the camera alone where what is selected stands free already', async () => {
  table().setSelect('mill')
  await settle()
  expect(table()).toMatchObject({ camera: FAR, aside: null })
})

it('moves the picture aside for a card that opens over what is selected, and no further than it has to', async () => {
  table().setSelect('mill')
  await settle()
  const card = over('mill')
  const close = open(card)
  await settle()
  expect(table().camera).toBe(FAR)
  expect(free('mill', card)).toBe(true)
  const { aside } = table()
  close()
  await settle()
  expect(table().aside).toBe(aside)
  table().setSelect(null)
  await settle()
  expect(table().aside).toBeNull()
})

it('brings what is asked for into what is left, and follows what opens and closes', async () => {
  table().frame('mill')
  await settle()
  const whole = rect('mill')
  expect(whole.right - whole.left).toBeGreaterThan(200)
  const close = open(CARD)
  await settle()
  expect(free('mill', CARD)).toBe(true)
  const beside = table().aside?.x ?? 0
  expect(beside).toBeLessThan(-150)
  close()
  await settle()
  expect(Math.abs(table().aside?.x ?? 99)).toBeLessThan(Math.abs(beside))
})

it('does not follow once a hand has moved the camera, until something else is chosen', async () => {
  table().frame('mill')
  await settle()
  keeper.release()
  const pose: CameraPose = { position: [10, 200, 300], target: [10, 0, 0] }
  keeper.left(pose)
  table().reportPose(pose)
  const { aside } = table()
  open({ ...CARD, left: 200 })
  await settle()
  expect(table()).toMatchObject({ camera: pose, aside })
  table().frame('gate-hall')
  await settle()
  expect(free('gate-hall', { ...CARD, left: 200 })).toBe(true)
})

it('leaves the camera to a visitor who is nearer than the window is wide', async () => {
  const [x, y, z] = rectCenter('mill')
  const near: CameraPose = { position: [x, 20, z + 36], target: [x, y, z] }
  table().goToPose(near)
  const { left, right } = rect('mill')
  expect(right - left).toBeGreaterThan(SIZE.width)
  await settle()
  table().setSelect('mill')
  open(CARD)
  await settle()
  expect(table().camera).toBe(near)
})

it('keeps the pose of a view and of a link, and moves only the picture', async () => {
  const card = over('mill')
  open(card)
  table().applyState({ select: 'mill', camera: FAR })
  await settle()
  expect(table().camera).toEqual(FAR)
  expect(free('mill', card)).toBe(true)
  // The visitor stands before the wall of what is selected: there is nothing to move aside for.
  const [x, y, z] = rectCenter('mill')
  table().applyState({ camera: { position: [x, y, z], target: [x, y, z - 60] } })
  await settle()
  expect(table().aside).toBeNull()
  table().goToView('by-lot')
  table().setSelect(null)
  await settle()
  expect(table()).toMatchObject({ view: 'by-lot', aside: null })
})

function rectCenter(id: string): CameraPose['target'] {
  const [x = 0, z = 0] = campus.buildings.get(id)?.center ?? []
  return [x, 5, z]
}
