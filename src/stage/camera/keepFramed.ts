/**
 * Keeps what is selected, or was asked for, in the part of the window that panels, cards and bars leave free. It looks anew
 * when one of these has come or gone, and leaves the picture alone where the thing stands free already. A hand on the camera
 * ends it until something else is chosen.
 */
import { cornersOf, frameInto } from '../../domain/camera/framing.ts'
import { middleOf, roomFor, type Screen, standsFree, wayIntoFree } from '../../domain/camera/freeRect.ts'
import { FIELD_OF_VIEW_DEG, type LensPose } from '../../domain/camera/lens.ts'
import { focalPx, rectOf } from '../../domain/camera/project.ts'
import type { Campus } from '../../domain/campus/campus.ts'
import type { Rect, Spot } from '../../domain/labels/placeLabels.ts'
import type { Vec3 } from '../../domain/math/vec3.ts'
import type { CameraPose } from '../../domain/state/state.ts'
import { axisOffset, type TableStore, useTable } from '../../store/index.ts'
import { obstacleRects, onOverlayChange } from '../../store/overlayRegistry.ts'

/** The page has changed with what was chosen once nothing has moved in it for so long, milliseconds. */
const SETTLED_MS = 180
/** A pose that would bring the thing so much nearer or further is worth another flight, as is a way so long. */
const WORTH = { distance: 0.2, wayPx: 90 }

/** So far from the middle of the window, as a share of it, a picture is moved aside; what is further out is flown to. */
const FARTHEST_ASIDE = 0.36

interface Wish {
  readonly ids: readonly string[]
  /**
   * `fit`: as large as there is room. `keep`: where it is, unless it is covered. `composed`: as composed by a view, a step
   * or a link, and only moved aside.
   */
  readonly how: 'fit' | 'keep' | 'composed'
}

export interface FramedKeeper {
  /** A hand moves the camera from here on. */
  release(): void
  /** A pose that a hand has left the camera at. */
  left(pose: CameraPose): void
  stop(): void
}

/**
 * @param size of the canvas, CSS pixels
 * @param poseOf where the state puts the camera
 */
export function keepFramed(
  campus: Campus,
  size: () => { readonly width: number; readonly height: number },
  poseOf: (table: TableStore) => LensPose | null,
): FramedKeeper {
  let wish: Wish | null = null
  /** Poses that no view, step or link has set. */
  const own = new WeakSet<CameraPose>()
  let timer = 0
  let due = false

  const move = (camera: CameraPose | null, aside: Spot | null) => {
    if (camera) own.add(camera)
    useTable.getState().standFree(camera, aside)
  }

  const look = () => {
    due = false
    const table = useTable.getState()
    if (!wish || table.reach !== 'park' || table.opening || table.phase !== 'awake') return
    const points = cornersOf(campus, wish.ids, table.exploded)
    const pose = poseOf(table)
    const { width, height } = size()
    if (points.length === 0 || !pose || height === 0) return
    const screen: Screen = { width, height, obstacles: obstacleRects('framing') }
    // What was composed is moved from where it was composed to stand.
    const from = axisOffset(wish.how === 'composed' ? { ...table, aside: null } : table)
    const rect = rectOn(points, pose, from, screen)
    const free = rect !== null && standsFree(rect, screen)
    if (wish.how === 'fit') return frameThem(points, pose, free && rect, screen)
    if (free) {
      if (wish.how === 'composed') move(null, null)
      return
    }
    const way = rect && wayIntoFree(rect, screen)
    const to = way && { x: from.x + way.x, y: from.y + way.y }
    if (to && Math.abs(to.x) < FARTHEST_ASIDE * width && Math.abs(to.y) < FARTHEST_ASIDE * height)
      return move(null, to)
    const small = rect && rect.right - rect.left <= width && rect.bottom - rect.top <= height
    // Larger than the window: a visitor has come near to look, or the picture is of a part.
    if (!small) return wish.how === 'composed' ? move(null, null) : undefined
    if (wish.how === 'keep') return frameThem(points, pose, null, screen)
    const room = roomFor({ width: rect.right - rect.left, height: rect.bottom - rect.top }, screen)
    if (!room) return
    const [there, here] = [middleOf(room), middleOf(rect)]
    move(null, { x: from.x + there.x - here.x, y: from.y + there.y - here.y })
  }

  const frameThem = (points: readonly Vec3[], pose: LensPose, free: Rect | false | null, screen: Screen) => {
    const table = useTable.getState()
    const framed = frameInto(campus, points, pose, screen)
    const aside = { x: framed.axis.x - screen.width / 2, y: framed.axis.y - screen.height / 2 }
    if (free && table.camera && own.has(table.camera)) {
      const now = axisOffset(table)
      const nearer = distanceOf(framed.pose) / distanceOf(pose)
      const same = Math.abs(Math.log(nearer)) < WORTH.distance
      if (same && Math.hypot(aside.x - now.x, aside.y - now.y) < WORTH.wayPx) return
    }
    move(framed.pose, aside)
  }

  /** After what is under way in the store: whoever listens to it hears of one change after the other. */
  const lookNow = () => {
    if (!due) queueMicrotask(look)
    due = true
    lookSoon()
  }
  const lookSoon = () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(look, SETTLED_MS)
  }

  const chosen = (how: Wish['how']): Wish | null => {
    const { select } = useTable.getState()
    return select === null ? null : { ids: [select], how }
  }

  const { framed } = useTable.getState()
  wish = framed ? { ids: framed, how: 'fit' } : chosen('composed')
  lookNow()
  const stops = [
    useTable.subscribe((table, before) => {
      const { camera } = table
      if (table.framed !== before.framed && table.framed) wish = { ids: table.framed, how: 'fit' }
      else if (camera !== before.camera ? !camera || !own.has(camera) : table.view !== before.view)
        wish = chosen('composed')
      else if (table.select !== before.select) wish = sameThing(wish, table) ? wish : chosen('keep')
      else if (
        table.exploded !== before.exploded ||
        table.reach !== before.reach ||
        table.opening !== before.opening ||
        table.phase !== before.phase
      )
        return lookSoon()
      else return
      if (wish) lookNow()
      // The picture was moved aside for what is no longer chosen.
      else if (table.aside && table.select === null) queueMicrotask(() => wish ?? move(null, null))
    }),
    onOverlayChange(lookSoon),
  ]
  return {
    release: () => {
      wish = null
    },
    left: (pose) => own.add(pose),
    stop: () => {
      window.clearTimeout(timer)
      for (const stop of stops) stop()
    },
  }
}

/** Whether a wish is for what is selected now. */
function sameThing(wish: Wish | null, { select }: TableStore): boolean {
  return wish?.how === 'fit' && select !== null && wish.ids.includes(select)
}

function rectOn(points: readonly Vec3[], pose: LensPose, { x, y }: Spot, screen: Screen): Rect | null {
  const { lens = FIELD_OF_VIEW_DEG, shift = 0 } = pose
  const axis = { x: screen.width / 2 + x, y: screen.height / 2 + y + shift * screen.height }
  return rectOf(points, pose, focalPx(lens, screen.height), axis)
}

function distanceOf({ position, target }: CameraPose | LensPose): number {
  return Math.hypot(...position.map((at, axis) => at - (target[axis] as number)))
}
