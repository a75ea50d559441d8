/**
 * What stands on the floors. Nothing of it is documented but that there are multimedia shows and counters of services; it
 * is furnished to be plausible. Places are meters right of and behind the cut; what lies before it goes when it is cut open.
 */
import { contains, distanceToOutline, type Polygon } from '../../../src/domain/geometry/polygon.ts'
import { block, type Pen, turned } from './blocks.ts'
import {
  counter,
  lounge,
  panelWall,
  pictureWall,
  plinth,
  reception,
  seatBench,
  showcase,
  tubPlant,
} from './pieces.ts'
import type { Inside } from './place.ts'

type Draw = (pen: Pen) => void
type Item = readonly [draw: Draw, right: number, behind: number, turnDeg?: number]

const picture =
  (widthM: number, heightM: number): Draw =>
  (pen) =>
    pictureWall(pen, widthM, heightM)
const panels =
  (widthM: number, heightM: number, color: Parameters<typeof panelWall>[3]): Draw =>
  (pen) =>
    panelWall(pen, widthM, heightM, color)
const case_ =
  (color: Parameters<typeof showcase>[1]): Draw =>
  (pen) =>
    showcase(pen, color)
const thing =
  (color: Parameters<typeof plinth>[1]): Draw =>
  (pen) =>
    plinth(pen, color)

/** Pieces by storey. */
const ITEMS: Readonly<Record<number, readonly Item[]>> = {
  1: [
    [reception, 0, -4.2],
    [picture(6, 3.2), -18, 2.2],
    [picture(6, 3.2), 17.5, 2.6],
    [panels(5.2, 2.8, 'mist'), -11.2, -9, 62],
    [panels(5.2, 2.8, 'oak'), 11.4, -9.6, -62],
    [panels(6.5, 2.8, 'slate'), -19.5, -6, 24],
    [panels(6.5, 2.8, 'mist'), 19.5, -7, -24],
    [panels(5, 2.8, 'oak'), -9.5, 4.6, -12],
    [panels(5, 2.8, 'slate'), 9.5, 4.2, 12],
    [case_('ochre'), -14.5, -13],
    [case_('mist'), 14.5, -14],
    [case_('rust'), -21.5, -12],
    [case_('oak'), 21, -14.2],
    [thing('mist'), -15, -2],
    [thing('slate'), 15.5, -2.4],
    [case_('oak'), -13.5, 1.2],
    [case_('mist'), 13.4, 1.4],
    [case_('ochre'), -22, 1.6],
    [case_('slate'), 22.2, 1.8],
    [seatBench, -9.6, -17.5, 90],
    [seatBench, 9.6, -17.5, 90],
    [tubPlant, -6, -21],
    [tubPlant, 6, -21],
    [tubPlant, -4.6, 1.9],
    [tubPlant, 4.6, 1.9],
    [lounge, -17.5, -18.5],
    [lounge, 17.5, -18.8],
    [picture(7, 3.2), -14, 14],
    [picture(7, 3.2), 14, 14],
  ],
  2: [
    [panels(6, 2.8, 'mist'), -20, -9, 90],
    [panels(6, 2.8, 'oak'), 20, -9, -90],
    [picture(5, 3), -13, -18.6, 180],
    [picture(5, 3), 13, -18.6, 180],
    [case_('ochre'), -11.5, -11],
    [case_('mist'), 11.5, -12],
    [case_('rust'), -11.5, -5],
    [case_('slate'), 11.5, -5.5],
    [seatBench, 0, -18.5],
    [tubPlant, -9, -19],
    [tubPlant, 9, -19],
    [tubPlant, -24, 2.5],
    [tubPlant, 24, 2.5],
    [seatBench, 23.4, 8, 90],
    [case_('oak'), 1.2, 0.9 + 9.4],
    [panels(6, 2.6, 'slate'), 0, 24, 0],
  ],
  3: [
    [panels(7, 2.8, 'mist'), -19, -12, 60],
    [panels(7, 2.8, 'oak'), 19, -12, -60],
    [lounge, -13, -20],
    [lounge, 13, -20],
    [case_('ochre'), 23.6, 2.4],
    [case_('rust'), -24.4, 3],
    [case_('mist'), 23.6, 14],
    [case_('slate'), -24.2, 20.5],
    [seatBench, 24.2, 8.4, 90],
    [seatBench, -24.4, 10, 90],
    [tubPlant, 4.4, 1.6],
    [tubPlant, -5.6, 1.4],
    [counter, -12, 25.2],
    [counter, -6.8, 25.2],
    [counter, 6.8, 25.2],
    [counter, 12, 25.2],
    [panels(5, 2.6, 'mist'), 0, 26.6],
    [lounge, 21.6, 20.4],
    [seatBench, 0, 21.6],
    [tubPlant, 17, 25],
    [tubPlant, -17, 25],
  ],
  4: [
    [lounge, -14, -8],
    [lounge, 14, -8],
    [lounge, -14, 8],
    [lounge, 14, 8],
    [panels(6, 2.6, 'mist'), -9, 15],
    [panels(6, 2.6, 'oak'), 9, 15],
    [counter, -18, 20],
    [counter, 18, 20],
    [tubPlant, -10.5, -1],
    [tubPlant, 10.5, -1],
    [seatBench, 0, -18],
  ],
}

/** Bands of darker stone in the floor, meters; in pieces, so that light can lie on them. */
const INLAYS = Object.freeze({ everyM: 6, widthM: 0.14, pieceM: 3, reachM: 60, upM: 0.008, clearM: 0.8 })

/** Lays a grid of bands into a floor. */
export function inlays(pen: Pen, inside: Inside, { floor, plate, without }: FloorSpace): void {
  const { everyM, widthM, pieceM, reachM, upM, clearM } = INLAYS
  const up = [floor, floor + upM] as const
  for (let line = -reachM; line <= reachM; line += everyM)
    for (let along = -reachM; along < reachM; along += pieceM) {
      const [across, lengthwise] = [
        [line - widthM / 2, line + widthM / 2] as const,
        [along, along + pieceM] as const,
      ]
      const middle = along + pieceM / 2
      const fits = (right: number, behind: number) =>
        isFree(inside, { plate, without }, right, behind, clearM)
      if (fits(line, along) && fits(line, along + pieceM) && fits(line, middle))
        block(pen, { right: across, behind: lengthwise, up }, 'gray', ['top'])
      if (fits(along, line) && fits(along + pieceM, line) && fits(middle, line))
        block(pen, { right: lengthwise, behind: across, up }, 'gray', ['top'])
    }
}

/** Room that a piece needs about its middle, meters. */
const ROOM_M = 1

/** Furnishes a storey; what has no room on its floor is left out. */
export function furnish(pen: Pen, inside: Inside, { number, floor, plate, without }: FloorSpace): void {
  for (const [draw, right, behind, turnDeg = 0] of ITEMS[number] ?? []) {
    if (isFree(inside, { plate, without }, right, behind, ROOM_M))
      draw({ ...pen, place: turned(inside, right, behind, turnDeg, floor) })
  }
}

export interface FloorSpace {
  readonly number: number
  /** Finished floor, meters above ground. */
  readonly floor: number
  readonly plate: Polygon
  /** Openings, and what stands for good. */
  readonly without: readonly Polygon[]
}

/** Whether there is floor all around a place. */
export function isFree(
  inside: Inside,
  { plate, without }: Pick<FloorSpace, 'plate' | 'without'>,
  right: number,
  behind: number,
  roomM: number,
): boolean {
  const at = inside.plan(right, behind)
  const clear = (outline: Polygon) => distanceToOutline(at, outline) > roomM
  return contains(plate, at) && clear(plate) && without.every((it) => !contains(it, at) && clear(it))
}
