/**
 * Where the camera is: at a saved view, or at a pose of its own. Setting either sends the camera there; the camera
 * reports back where it came to rest.
 */
import type { Spot } from '../../domain/labels/placeLabels.ts'
import type { CameraPose } from '../../domain/state/state.ts'
import type { Slice, TableStore } from '../types.ts'

/** A relative camera move, the twin of a gesture for buttons and keys. Angles in degrees; zoom divides the distance. */
export interface CameraNudge {
  readonly turnDeg?: number
  readonly tiltDeg?: number
  readonly zoom?: number
}

/** How much of the picture sheets lie over, from its edges, CSS pixels. */
export interface Covered {
  readonly left: number
  readonly right: number
  readonly bottom: number
  /** Share of the height that sheets from the foot leave, at most 1: views stand back by it. */
  readonly room: number
}
export const NOTHING_COVERED: Covered = { left: 0, right: 0, bottom: 0, room: 1 }

/** What one finger and the left button of a mouse do: move over the ground like over a map, or turn about what is looked at. */
export const GESTURE_FAMILIES = ['map', 'orbit'] as const
export type GestureFamily = (typeof GESTURE_FAMILIES)[number]

/** How far the middle of the picture stands from that of the window, CSS pixels, before the lens is shifted. */
export function axisOffset({ aside, covered }: Pick<TableStore, 'aside' | 'covered'>): Spot {
  return aside ?? { x: (covered.left - covered.right) / 2, y: -covered.bottom / 2 }
}

export interface ViewSlice {
  readonly view: string | null
  readonly camera: CameraPose | null
  /** The last relative move asked for; each has a new identity. */
  readonly nudge: CameraNudge | null
  readonly covered: Covered
  setCovered(covered: Covered): void
  /** What the visitor has chosen; a building that is seen alone is turned in either. */
  readonly gestures: GestureFamily
  setGestures(family: GestureFamily): void
  /** Flies to a saved view and takes over the state it brings. */
  goToView(id: string): void
  /** Flies to a pose. */
  goToPose(pose: CameraPose): void
  /** The camera came to rest somewhere by hand. */
  reportPose(pose: CameraPose): void
  nudgeCamera(nudge: CameraNudge): void
  /** What was last asked to stand free, and may still; null once the camera has gone elsewhere. */
  readonly framed: readonly string[] | null
  /**
   * Where the middle of the picture has been moved, from that of the window, CSS pixels, for something to stand free; null
   * while it is the middle of what sheets leave.
   */
  readonly aside: Spot | null
  /** The film into the table plays (src/stage/film): it has the camera to itself. */
  readonly tableFilm: boolean
  setTableFilm(plays: boolean): void
  /** It shows the inside of the building. */
  readonly filmInside: boolean
  /** Has the stage frame a building, a tenant's storeys or the corridor, or several of them together. */
  frame(ids: string | readonly string[]): void
  /** Brings something free of panels: the camera to a pose, where there is one, and the middle of the picture. */
  standFree(camera: CameraPose | null, aside: Spot | null): void
}

/** Whether one finger turns about the target: by choice, and always where a building lies open or apart. */
export function oneFingerTurns({
  gestures,
  cutaway,
  exploded,
}: Pick<TableStore, 'gestures' | 'cutaway' | 'exploded'>): boolean {
  return gestures === 'orbit' || cutaway !== null || exploded !== null
}

export const viewSlice: Slice<ViewSlice> = (set, get) => ({
  view: null,
  camera: null,
  nudge: null,
  covered: NOTHING_COVERED,
  setCovered: (covered) => {
    const before = get().covered
    const same = (['left', 'right', 'bottom', 'room'] as const).every((it) => covered[it] === before[it])
    if (!same) set({ covered })
  },
  gestures: 'map',
  setGestures: (gestures) => set({ gestures }),
  goToView: (id) => get().applyState({ view: id }),
  goToPose: (camera) => set({ camera, view: null, reach: 'park' }),
  reportPose: (camera) => set({ camera, view: null, framed: null }),
  nudgeCamera: (nudge) => set({ nudge, reach: 'park' }),
  framed: null,
  aside: null,
  tableFilm: false,
  filmInside: false,
  setTableFilm: (tableFilm) => set({ tableFilm }),
  frame: (ids) => {
    const framed = [ids].flat().filter((id) => get().campus?.select(id))
    if (framed.length > 0) set({ framed, reach: 'park' })
  },
  standFree: (camera, aside) => set({ aside, ...(camera && { camera, view: null }) }),
})
