/** Shares the rays of a bake among worker processes, one per processor: each takes every n-th place. */
import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { clamp } from '../../../src/domain/math/interpolate.ts'
import { type RayRange, type SurfacePoint, surroundings, type TriangleSoup } from './rays.ts'

/** Places whose rays have one range. */
export interface Batch {
  readonly range: RayRange
  readonly places: readonly SurfacePoint[]
}

/** The part of one worker: every `step`th place, from the `first` on. */
export interface Part {
  readonly triangles: TriangleSoup
  readonly batches: readonly Batch[]
  readonly first: number
  readonly step: number
}

/** Fewer places than this are not worth a processor of their own. */
const WORTH_IT = 20_000

/**
 * Obscurance at every place, batch by batch; the same however many share the work.
 * @param processors how many share it
 */
export async function obscurances(
  triangles: TriangleSoup,
  batches: readonly Batch[],
  processors = processorsFor(batches),
): Promise<number[][]> {
  const parts = Array.from({ length: processors }, (_, first) => ({
    triangles,
    batches,
    first,
    step: processors,
  }))
  const work = processors > 1 ? inWorker : async (part: Part) => obscurancesOf(part)
  const shares = await Promise.all(parts.map((part) => work(part)))
  return batches.map(({ places }, batch) =>
    places.map((_, i) => shares[i % processors]?.[batch]?.[Math.floor(i / processors)] as number),
  )
}

/** Computes one part in this process. */
export function obscurancesOf({ triangles, batches, first, step }: Part): number[][] {
  const around = surroundings(triangles)
  return batches.map(({ range, places }) =>
    places.filter((_, i) => i % step === first).map(({ at, normal }) => around.obscurance(at, normal, range)),
  )
}

function processorsFor(batches: readonly Batch[]): number {
  const places = batches.reduce((sum, it) => sum + it.places.length, 0)
  return clamp(Math.floor(places / WORTH_IT), 1, availableParallelism())
}

/** Computes a part in a process of its own. */
function inWorker(part: Part): Promise<number[][]> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const worker = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
    execArgv: ['--import', tsx],
    serialization: 'advanced',
  })
  return new Promise((resolve, reject) => {
    worker.once('message', (shut) => resolve(shut as number[][]))
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`a process of the bake ended early (${code})`)))
    worker.send(part)
  })
}
