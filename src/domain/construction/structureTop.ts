/** How high the bare structure of a building stands at an instant of working time. */
import type { FeatureTimes } from './featureTimes.ts'
import { riseShare } from './rise.ts'

type Rising = Pick<FeatureTimes, 'structureStart' | 'structureEnd' | 'baseM' | 'heightM'>

/**
 * Height of the structure above ground, meters; 0 until the ground storey begins.
 * @param storeys times of the storeys above ground, from the first
 * @param work working days since the timeline's start
 */
export function structureTopM(storeys: readonly Rising[], work: number): number {
  let top = 0
  for (const { structureStart, structureEnd, baseM, heightM } of storeys) {
    if (work <= structureStart) break
    top = baseM + heightM * riseShare(structureStart, structureEnd, work)
  }
  return top
}
