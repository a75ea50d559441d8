/**
 * Where the state puts the camera on a screen of this shape: at a saved view or at a step of a tour, which an upright one
 * sees from further back, or at a pose of its own.
 */
import type { LensPose } from '../../domain/camera/lens.ts'
import type { Campus } from '../../domain/campus/campus.ts'
import type { Viewpoint } from '../../domain/content/story.ts'
import { currentStep, type TableStore } from '../../store/index.ts'
import { canStandBack, standBack } from './standBack.ts'

/** Reads the pose from the store; it keeps its identity from call to call. */
export type PoseReader = (table: TableStore) => LensPose | null

interface Size {
  readonly width: number
  readonly height: number
}

/** @param size of the canvas as it is at the time, CSS pixels: poses follow its shape */
export function poseReader(campus: Campus, size: () => Size): PoseReader {
  const viewpoints = new Map(campus.pack.viewpoints.map((it) => [it.id, it]))
  let aspect = 0
  let room = 1
  let composed = new WeakMap<LensPose, LensPose>()
  const once = <T extends LensPose>(
    pose: T,
    compose: (pose: T, aspect: number, room: number) => LensPose,
  ) => {
    const known = composed.get(pose) ?? compose(pose, aspect, room)
    composed.set(pose, known)
    return known
  }
  return (table) => {
    const { width, height } = size()
    if (width / Math.max(1, height) !== aspect || table.covered.room !== room) {
      aspect = width / Math.max(1, height)
      room = table.covered.room
      composed = new WeakMap()
    }
    const { camera, view } = table
    const saved = viewpoints.get(view ?? '')
    if (!camera) return saved ? once(saved, viewOn) : null
    return camera === currentStep(table)?.state.camera ? once(camera, standBack) : camera
  }
}

/**
 * A saved view as a screen of this shape sees it: an upright one by the view's own portrait, if it brings one, unless sheets
 * leave a wide part of it in which the wide composition fits.
 */
function viewOn(
  { portrait, position, target, lens, shift }: Viewpoint,
  aspect: number,
  room: number,
): LensPose {
  const wide = { position, target, lens, shift }
  const isWide = aspect / room >= 1 && canStandBack(wide, aspect, room)
  if (aspect >= 1 || !portrait || isWide) return standBack(wide, aspect, room)
  // Its subject lies low in the picture: with a smaller shift the sheet would cover it.
  const { shift: own } = portrait
  return { ...standBack(portrait, Number.POSITIVE_INFINITY, room), ...(own !== undefined && { shift: own }) }
}
