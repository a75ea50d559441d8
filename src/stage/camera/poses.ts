/** Where the state puts the camera on a screen of this shape: at a saved view, which an upright one sees from further back, or at a pose of its own. */
import type { Campus } from '../../domain/campus.ts'
import type { TableStore } from '../../store/index.ts'
import { type Pose, standBack } from './standBack.ts'

/** Reads the pose from the store; a saved view keeps its identity from call to call. */
export type PoseReader = (table: Pick<TableStore, 'camera' | 'view'>) => Pose | null

/** @param size of the canvas, CSS pixels */
export function poseReader(campus: Campus, { width, height }: { width: number; height: number }): PoseReader {
  const aspect = width / Math.max(1, height)
  const viewpoints = new Map(campus.pack.viewpoints.map((it) => [it.id, standBack(it, aspect)]))
  return ({ camera, view }) => camera ?? viewpoints.get(view ?? '') ?? null
}
