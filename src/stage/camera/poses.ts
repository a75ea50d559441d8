/**
 * Where the state puts the camera on a screen of this shape: at a saved view or at a step of a tour, which an upright one
 * sees from further back, or at a pose of its own.
 */
import type { Campus } from '../../domain/campus.ts'
import type { Viewpoint } from '../../domain/scene/story.ts'
import { type TableStore, toldStep } from '../../store/index.ts'
import { type Pose, standBack } from './standBack.ts'

/** Reads the pose from the store; it keeps its identity from call to call. */
export type PoseReader = (table: TableStore) => Pose | null

/** @param size of the canvas, CSS pixels */
export function poseReader(campus: Campus, { width, height }: { width: number; height: number }): PoseReader {
  const aspect = width / Math.max(1, height)
  const viewpoints = new Map(campus.pack.viewpoints.map((it) => [it.id, composed(it, aspect)]))
  const told = new WeakMap<Pose, Pose>()
  return (table) => {
    const { camera, view } = table
    if (!camera) return viewpoints.get(view ?? '') ?? null
    if (camera !== toldStep(table)?.state.camera) return camera
    const stoodBack = told.get(camera) ?? standBack(camera, aspect)
    told.set(camera, stoodBack)
    return stoodBack
  }
}

/** A saved view as a screen of this shape sees it: an upright one by the view's own portrait, if it brings one. */
function composed({ portrait, position, target, lens, shift }: Viewpoint, aspect: number): Pose {
  return aspect < 1 && portrait ? portrait : standBack({ position, target, lens, shift }, aspect)
}
