/** A main entrance from near by: leaves and handles of the doors, a rail light under the canopy, the building's sign. */
import type { Building } from '../../../../src/domain/content/records/building.ts'
import { ENTRANCE, entranceWall } from '../entrance.ts'
import { type Frame, frameBox } from '../frame.ts'
import type { Mesh } from '../mesh.ts'
import { digitStrokes } from './digits.ts'

/** Measures, meters. */
const DOOR = Object.freeze({
  leafM: 1.2,
  barM: 0.07,
  transomM: 2.35,
  handleM: 0.9,
  sillM: 0.15,
  proudM: 0.07,
})
const SIGN = Object.freeze({
  widthM: 1,
  thickM: 0.26,
  highM: 3,
  besideM: 1.4,
  outM: 4.1,
  digitM: 0.62,
  strokeM: 0.09,
})

/** Adds the doors' frames and the sign with the building's number, where its name has one. */
export function doorway(mesh: Mesh, building: Building, feature: number): void {
  const { wall, center } = entranceWall(building.footprint, building.entrance)
  doors(mesh, wall, center, feature)
  const number = /-(\d{1,2})$/.exec(building.id)?.[1]
  if (number) sign(mesh, wall, center + ENTRANCE.widthM / 2 + SIGN.besideM, number, feature)
}

function doors(mesh: Mesh, wall: Frame, center: number, feature: number): void {
  const metal = mesh.on('mullion')
  const { doorM, doorHeightM } = ENTRANCE
  const count = Math.round(doorM / DOOR.leafM)
  const [left, head] = [center - doorM / 2, DOOR.sillM + doorHeightM]
  const out = [DOOR.proudM, DOOR.proudM + DOOR.barM] as const
  const bar = (along: readonly [number, number], up: readonly [number, number]) =>
    frameBox(metal, wall, { along, out, up }, feature, ['front', 'left', 'right', 'top', 'bottom'])
  for (let i = 0; i <= count; i++) {
    const m = left + (i / count) * doorM
    bar([m - DOOR.barM / 2, m + DOOR.barM / 2], [DOOR.sillM, head])
    // Pairs of leaves meet at every other frame; their handles are beside it.
    if (i % 2 === 1)
      for (const side of [-0.12, 0.12])
        frameBox(
          metal,
          wall,
          {
            along: [m + side - 0.02, m + side + 0.02],
            out: [DOOR.proudM + DOOR.barM, DOOR.proudM + DOOR.barM + 0.06],
            up: [DOOR.handleM, DOOR.handleM + 0.7],
          },
          feature,
          ['front', 'left', 'right'],
        )
  }
  for (const y of [DOOR.transomM, head]) bar([left, left + doorM], [y - DOOR.barM / 2, y + DOOR.barM / 2])
}

/** A pylon square to the way in, its number on both faces. */
function sign(mesh: Mesh, wall: Frame, along: number, number: string, feature: number): void {
  const { widthM, thickM, highM, outM, digitM, strokeM } = SIGN
  frameBox(
    mesh.on('graphite'),
    wall,
    { along: [along, along + widthM], out: [outM, outM + thickM], up: [0.1, highM] },
    feature,
    ['front', 'back', 'left', 'right', 'top'],
  )
  const pale = mesh.on('mullion')
  const step = digitM * 0.72
  const first = along + widthM / 2 - ((number.length - 1) * step) / 2
  for (const [i, digit] of [...number].entries()) {
    for (const { from, to } of digitStrokes(Number(digit))) {
      const x = (share: number, place: number) => first + place * step + share * digitM * 0.25
      const y = (share: number) => highM - 0.35 - digitM / 2 + (share * digitM) / 2
      const half = strokeM / 2
      // Readable from both sides: the back shows its strokes mirrored about the digit's own axis.
      for (const [side, turn] of [
        [outM + thickM, 1],
        [outM, -1],
      ] as const) {
        const place = turn > 0 ? i : number.length - 1 - i
        const ends = [x(from[0] * turn, place), x(to[0] * turn, place)].sort((a, b) => a - b) as [
          number,
          number,
        ]
        const rise = [y(from[1]), y(to[1])].sort((a, b) => a - b) as [number, number]
        frameBox(
          pale,
          wall,
          {
            along: [ends[0] - half, ends[1] + half],
            out: turn > 0 ? [side, side + 0.03] : [side - 0.03, side],
            up: [rise[0] - half, rise[1] + half],
          },
          feature,
          [turn > 0 ? 'front' : 'back', 'left', 'right', 'top', 'bottom'],
        )
      }
    }
  }
}
