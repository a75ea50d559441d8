/**
 * Where the camera is: at a saved view, or at a pose of its own. Setting either sends the camera there; the camera
 * reports back where it came to rest.
 */
import { framePose } from '../domain/framing.ts'
import type { CameraPose } from '../domain/state.ts'
import type { Slice } from './types.ts'

/** A relative camera move, the twin of a gesture for buttons and keys. Angles in degrees; zoom divides the distance. */
export interface CameraNudge {
  readonly turnDeg?: number
  readonly tiltDeg?: number
  readonly zoom?: number
}

export interface ViewSlice {
  readonly view: string | null
  readonly camera: CameraPose | null
  /** The last relative move asked for; each has a new identity. */
  readonly nudge: CameraNudge | null
  /** Flies to a saved view and takes over the state it brings. */
  goToView(id: string): void
  /** Flies to a pose. */
  goToPose(pose: CameraPose): void
  /** The camera came to rest somewhere by hand. */
  reportPose(pose: CameraPose): void
  nudgeCamera(nudge: CameraNudge): void
  /** Frames a building, a tenant's storeys or the corridor, or several of them together. */
  frame(ids: string | readonly string[]): void
}

export const viewSlice: Slice<ViewSlice> = (set, get) => ({
  view: null,
  camera: null,
  nudge: null,
  goToView: (id) => get().applyState({ view: id }),
  goToPose: (camera) => set({ camera, view: null, reach: 'park' }),
  reportPose: (camera) => set({ camera, view: null }),
  nudgeCamera: (nudge) => set({ nudge, reach: 'park' }),
  frame: (ids) => {
    const { campus, camera, view } = get()
    if (!campus) return
    const from = camera ?? campus.pack.viewpoints.find((it) => it.id === view)
    const pose = from && framePose(campus, ids, from)
    if (pose) set({ camera: pose, view: null, reach: 'park' })
  },
})
