/** Shares the rays of a bake among the processors of the machine: each looks from its own part of the places. */
import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { clamp } from '../../../src/domain/math/interpolate.ts'
import { type Look, type Reach, type Soup, surroundings } from './rays.ts'

/** Places that are looked from with one reach. */
export interface Batch {
  readonly reach: Reach
  readonly places: readonly Look[]
}

/** What one processor is asked: every `step`th place, from the `first` on. */
export interface Part {
  readonly soup: Soup
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
  soup: Soup,
  batches: readonly Batch[],
  processors = processorsFor(batches),
): Promise<number[][]> {
  const parts = Array.from({ length: processors }, (_, first) => ({ soup, batches, first, step: processors }))
  const work = processors > 1 ? elsewhere : async (part: Part) => obscurancesOf(part)
  const shares = await Promise.all(parts.map((part) => work(part)))
  return batches.map(({ places }, batch) =>
    places.map((_, i) => shares[i % processors]?.[batch]?.[Math.floor(i / processors)] as number),
  )
}

/** Does one part of the work. */
export function obscurancesOf({ soup, batches, first, step }: Part): number[][] {
  const around = surroundings(soup)
  return batches.map(({ reach, places }) =>
    places.filter((_, i) => i % step === first).map(({ at, normal }) => around.obscurance(at, normal, reach)),
  )
}

function processorsFor(batches: readonly Batch[]): number {
  const places = batches.reduce((sum, it) => sum + it.places.length, 0)
  return clamp(Math.floor(places / WORTH_IT), 1, availableParallelism())
}

/** Has a process of its own do a part. */
function elsewhere(part: Part): Promise<number[][]> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const member = fork(fileURLToPath(new URL('./crewMember.ts', import.meta.url)), {
    execArgv: ['--import', tsx],
    serialization: 'advanced',
  })
  return new Promise((resolve, reject) => {
    member.once('message', (shut) => resolve(shut as number[][]))
    member.once('error', reject)
    member.once('exit', (code) => reject(new Error(`a process of the bake ended early (${code})`)))
    member.send(part)
  })
}
