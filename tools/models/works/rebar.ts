/** Starter bars: what sticks out of the topmost columns and walls, and ties the next storey's to them. */

import { storeyOutline, storeysOf } from '../../../src/domain/campus/storeys.ts'
import { PART } from '../../../src/domain/construction/siteParts.ts'
import type { Building } from '../../../src/domain/content/records/building.ts'
import { frames } from '../kit/frame.ts'
import type { Mesh } from '../kit/mesh.ts'
import { random } from '../kit/random.ts'
import { columnsOf, coreOutline } from '../kit/structure.ts'
import { bar } from './bar.ts'
import { coat } from './coat.ts'
import { asPart } from './part.ts'

/** Measures, meters. Bars are drawn thicker than they are, so that they are seen. */
const REBAR = Object.freeze({ longM: 1.5, roughM: 0.35, thickM: 0.09, halfM: 0.24, wallStepM: 2.1 })

/** Adds the bars of a building, a set for each run of storeys with the same columns, over the last of the run. */
export function rebar(mesh: Mesh, building: Building, featureOf: (storey: number) => number): void {
  const rng = random(`${building.id}/rebar`)
  const levels = storeysOf(building).filter((it) => it.number > 0)
  let run = 0
  for (const [i, level] of levels.entries()) {
    run++
    const above = levels[i + 1]
    if (above && above.outline === level.outline) continue
    // Nothing follows on the topmost storey.
    if (!above && run === 1) break
    const feature = featureOf(level.number)
    const foot = level.elevationM + level.heightM
    asPart(mesh, PART.rebar + run, () => {
      // With the scaffolding, which machines that draw slowly leave out.
      const steel = coat(mesh, 'site-scaffold', 'rust')
      const stick = (x: number, z: number) => {
        const high = REBAR.longM + (rng() - 0.5) * REBAR.roughM
        bar(steel, [x, foot - 0.05, z], [x, foot + high, z], REBAR.thickM, feature)
      }
      for (const [x, z] of columnsOf(storeyOutline(building, level.number)))
        for (const [dx, dz] of [
          [-1, -1],
          [1, -1],
          [1, 1],
          [-1, 1],
        ] as const)
          stick(x + dx * REBAR.halfM, z + dz * REBAR.halfM)
      for (const wall of frames(coreOutline(storeyOutline(building, level.number))))
        for (let m = REBAR.wallStepM / 2; m < wall.lengthM; m += REBAR.wallStepM) {
          const [x, , z] = wall.at(m, -0.12, 0)
          stick(x, z)
        }
    })
    run = 0
  }
}
