/** Numbers of buildings: on the canopy of the entrance, and of what is tall under the roof as well. They shine after dark. */

import { buildingHeightM, storeyOutline } from '../../../src/domain/campus/storeys.ts'
import type { LocalizedText } from '../../../src/domain/content/common.ts'
import type { Building } from '../../../src/domain/content/records/building.ts'
import { ENTRANCE, entranceWall } from '../kit/entrance.ts'
import type { Frame } from '../kit/frame.ts'
import type { Mesh } from '../kit/mesh.ts'
import { drawText, lettering } from './lettering.ts'

/** Measures, meters: height of the letters, how far from the edge of what they stand on or hang at. */
const CANOPY = Object.freeze({ heightM: 1.1, insetM: 0.35 })
const CROWN = Object.freeze({ heightM: 3.4, proudM: 0.9, edgeM: 2.4, belowM: 5.4 })
/** What is lower has no number under its roof, meters. */
const TALL_M = 40

/**
 * The number that a building's name ends with, after the Roman one of its lot where the name begins with that: "II-3".
 * @returns null for a name without a number
 */
export function buildingNumber(name: LocalizedText): string | null {
  for (const text of Object.values(name)) {
    const number = /(\d+)\s*$/.exec(text)?.[1]
    if (!number) continue
    const lot = /^([IVX]+)\b/.exec(text)?.[1]
    return lot ? `${lot}-${number}` : number
  }
  return null
}

/** @param features of the storeys with the entrance and under the roof */
export function drawNumbers(mesh: Mesh, building: Building, [first, last]: readonly [number, number]): void {
  const number = buildingNumber(building.name)
  if (number === null) return
  const letters = mesh.on('sign-number')
  const { wall, center } = entranceWall(building.footprint, building.entrance)
  drawText(
    letters,
    number,
    {
      at: wall.at(center, ENTRANCE.depthM - CANOPY.insetM, ENTRANCE.clearM + ENTRANCE.canopyM),
      towards: wall.outward,
      heightM: CANOPY.heightM,
    },
    first,
  )
  const heightM = buildingHeightM(building)
  if (heightM < TALL_M) return
  const top = storeyOutline(building, building.storeys)
  const face = entranceWall(top, building.entrance).wall
  const halfM = (lettering(number).widthM * CROWN.heightM) / 2
  if (face.lengthM < 2 * (halfM + CROWN.edgeM)) return
  drawText(
    letters,
    number,
    {
      at: face.at(cornerOf(face, halfM), CROWN.proudM, heightM - CROWN.belowM),
      towards: face.outward,
      heightM: CROWN.heightM,
    },
    last,
  )
}

/** The middle of what stands near the right end of a wall, meters along it. */
const cornerOf = ({ lengthM }: Frame, halfM: number) => lengthM - CROWN.edgeM - halfM
