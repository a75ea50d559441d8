/** Facade families by style. The ice cube is a model of its own and takes no family. */
import type { FacadeStyle } from '../../../../src/domain/content/records/building.ts'
import { apartment } from './apartment.ts'
import { lattice } from './lattice.ts'
import { pavilion } from './pavilion.ts'
import { ribbon } from './ribbon.ts'
import { slab } from './slab.ts'
import { startUp } from './startUp.ts'
import { finTower, gridTower } from './tower.ts'
import type { FacadeFamily } from './wall.ts'

/** Research buildings and towers each take one of several families, by their character. */
const oneOf =
  (...families: readonly FacadeFamily[]): FacadeFamily =>
  (storey) =>
    (families[Math.floor(storey.character * families.length)] ?? slab)(storey)

export const FACADES: Record<Exclude<FacadeStyle, 'ice'>, FacadeFamily> = {
  research: oneOf(slab, ribbon, lattice),
  'start-up': startUp,
  apartment,
  tower: oneOf(finTower, gridTower),
  pavilion,
}
