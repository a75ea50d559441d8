/** Facade families by style. The ice cube is a model of its own and takes no family. */
import type { FacadeStyle } from '../../../../src/domain/scene/building.ts'
import { apartment } from './apartment.ts'
import { pavilion } from './pavilion.ts'
import { research } from './research.ts'
import { startUp } from './startUp.ts'
import type { FacadeFamily } from './storey.ts'
import { tower } from './tower.ts'

export const FACADES: Record<Exclude<FacadeStyle, 'ice'>, FacadeFamily> = {
  research,
  'start-up': startUp,
  apartment,
  tower,
  pavilion,
}
