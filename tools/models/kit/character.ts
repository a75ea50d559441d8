/** What makes a building itself: a number in [0, 1) drawn from its id, by which families and rhythms are chosen. */
import type { Building } from '../../../src/domain/content/records/building.ts'
import { random } from './random.ts'

export function characterOf(building: Pick<Building, 'id'>): number {
  return random(building.id)()
}
