/** The exhibition center: a block of ice with floors around an atrium, two halls and a pool before its door. */
import { cutPlane } from '../../../src/domain/campus/cutaway.ts'
import { type FeatureTable, storeyFeature } from '../../../src/domain/campus/features.ts'
import { type Storey, storeysOf } from '../../../src/domain/campus/storeys.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import type { Building } from '../../../src/domain/content/records/building.ts'
import { HALL_STOREYS } from '../../../src/domain/film/smallPark.ts'
import { isWithin, offset, type Polygon } from '../../../src/domain/geometry/polygon.ts'
import { buildingNode } from '../buildings.ts'
import type { ModelNode } from '../document.ts'
import type { Mesh } from '../kit/mesh.ts'
import { drawPlate, plateOf } from '../kit/plate.ts'
import { prism, structureStorey } from '../kit/structure.ts'
import { type Pen, turned } from './blocks.ts'
import { cinema, seatOf } from './cinema.ts'
import { type FloorSpace, furnish, inlays, isFree } from './interior.ts'
import { downlights, hangingStrips } from './lights.ts'
import { visitors } from './people.ts'
import { ATRIUM, CORE, hallVoids, type Inside, insideOf, rectangleOf, voidsOf } from './place.ts'
import { drawPools } from './pool.ts'
import { railAlong, railAround } from './rails.ts'
import { sandTable } from './sandTable.ts'
import { capSection, FLOOR, floorSection } from './section.ts'
import { drawSkin } from './skin.ts'
import { PORTAL, vestibule } from './vestibule.ts'
import { core, ESCALATOR_RIGHT_M, escalator } from './ways.ts'

const GROUND_FLOOR_M = 0.3
/** Strips of light hang so high over the uppermost floor, meters. */
const STRIPS_UP_M = 4.7
/** Distance between the corners of a floor, at which light is baked, meters. */
const FLOOR_STEP_M = 2.7
/** Room that somebody needs who stands, meters. */
const STANDING_M = 0.45

/** A balustrade is left open so far where an escalator ends, meters. */
const LANDING_M = 1.6

/** Floors end this far behind the outline, meters: the skin stands free of them. */
const PLATE_INSET_M = 1.2

/** A storey as it is furnished. */
interface Floor extends FloorSpace {
  readonly storey: Storey
  /** Underside of the floor above, meters above ground; null under the roof of ice. */
  readonly ceiling: number | null
  readonly voids: readonly Polygon[]
  readonly feature: number
}

/** The building, and those who are in it. */
export function exhibitionNodes(building: Building, pack: ScenePack, features: FeatureTable): ModelNode[] {
  const range = features.buildings.get(building.id)
  if (!range) throw new Error(`exhibition: no features for "${building.id}"`)
  const storeys = storeysOf(building)
  const feature = (storey: number) => storeyFeature(range, building.basements.levels, storey)
  const featureAt = (y: number): number => {
    const storey = storeys.filter((it) => it.number > 0 && it.elevationM <= y + 0.01).at(-1)
    return feature(storey?.number ?? 1)
  }
  const inside = insideOf(building)
  const floors = storeys
    .filter((it) => it.number > 0)
    .map((it) => floorOf(inside, it, storeys, feature(it.number)))
  const node = buildingNode(building, features, (mesh) => {
    for (const storey of storeys) structureStorey(mesh, storey, feature(storey.number))
    for (const it of floors) drawFloor(mesh, inside, it)
    const door = turned(inside, 0, doorBehind(inside), 0)
    vestibule({ mesh, place: door, feature: feature(1) })
    drawSkin(mesh, building, featureAt, { place: door, ...PORTAL })
    cinema(mesh, inside, feature(HALL_STOREYS.floor))
    sandTable(mesh, inside, pack, feature(HALL_STOREYS.floor))
    drawPools(mesh, building, feature(1))
  })
  const floorFor = (number: number) => floors.find((it) => it.number === number)
  const people = visitors(
    inside,
    (number) => floorFor(number)?.floor ?? null,
    (row, turnDeg) => seatOf(inside, row, turnDeg),
    feature,
    (number, right, behind) => {
      const storey = floorFor(number)
      if (!storey) return false
      const { plate, voids } = storey
      return isFree(inside, { plate, without: voids }, right, behind, STANDING_M)
    },
  )
  return [node, ...people]
}

/** How far behind the cut the door is, meters: negative before it. */
function doorBehind({ building }: Inside): number {
  const { normal, distanceM } = cutPlane(building)
  return distanceM - (normal[0] * building.entrance[0] + normal[1] * building.entrance[1])
}

function floorOf(inside: Inside, storey: Storey, storeys: readonly Storey[], feature: number): Floor {
  const { number, elevationM } = storey
  const above = storeys.find((it) => it.number === number + 1)
  const plate = offset(storey.outline, -PLATE_INSET_M)
  const voids = voidsOf(inside, number, plate)
  const core = rectangleOf(inside, CORE)
  const halls = number === HALL_STOREYS.floor ? hallVoids(inside) : []
  return {
    storey,
    number,
    // The ground floor lies over the paving that runs up to the building.
    floor: elevationM + (number === 1 ? GROUND_FLOOR_M : FLOOR.overM),
    ceiling: above ? above.elevationM + FLOOR.underM : null,
    plate,
    voids,
    without: [...voids, ...halls, ...(isWithin(core, plate) ? [core] : [])],
    feature,
  }
}

/** A floor seen through the ice, with what stands on it and the lights of its ceiling. */
function drawFloor(mesh: Mesh, inside: Inside, it: Floor): void {
  const { number, floor, ceiling, plate, voids, feature, storey } = it
  const pen: Pen = { mesh, place: inside, feature }
  const low = storey.elevationM + FLOOR.underM
  const surface = mesh.on('ice-floor')
  const shape = plateOf(plate, voids, FLOOR_STEP_M)
  drawPlate(surface, shape, floor, feature)
  if (number > 1) drawPlate(surface, shape, low, feature, { down: true })
  prism(surface, plate, low, floor, feature)
  for (const hole of voids) prism(surface, hole, low, floor, feature, true)
  floorSection(mesh, inside, plate, storey, feature)
  const coreOutline = rectangleOf(inside, CORE)
  const hasCore = isWithin(coreOutline, plate)
  const { topM } = cutPlane(inside.building)
  const top = ceiling ?? storey.elevationM + storey.heightM
  if (hasCore) core(pen, [floor, top])
  if (hasCore && floor < topM && topM <= top + 1) capSection(mesh, coreOutline, topM, feature)
  if (number > 1) railAlong(pen, plate, floor)
  const landings = landingsOf(number, ceiling !== null).map(([right, behind]) => ({
    at: inside.plan(right, behind),
    widthM: LANDING_M,
  }))
  for (const hole of voids) railAround(pen, hole, floor, landings)
  if (number === 1) inlays(pen, inside, it)
  furnish(pen, inside, it)
  if (ceiling === null) {
    hangingStrips(pen, inside, floor + STRIPS_UP_M, plate)
    return
  }
  const above = voidsOf(inside, number + 1, plate)
  downlights(pen, inside, ceiling, plate, [...above, ...(hasCore ? [coreOutline] : [])])
  if (isWithin(rectangleOf(inside, ATRIUM), plate))
    escalator(pen, sideOf(number), [floor, ceiling - FLOOR.underM + FLOOR.overM], {
      climbs: number % 2 === 1 ? 'in' : 'out',
      onGround: number === 1,
    })
}

/** Escalators go up by turns: on the left away from the door, on the right towards it. */
const sideOf = (storey: number) => (storey % 2 === 1 ? -ESCALATOR_RIGHT_M : ESCALATOR_RIGHT_M)

/** Where escalators arrive on a storey and set out from it: right of and behind the cut, meters. */
function landingsOf(storey: number, goesOn: boolean): (readonly [right: number, behind: number])[] {
  const [front, back] = ATRIUM.behind
  const odd = storey % 2 === 1
  return [
    ...(storey > 1 ? [[sideOf(storey - 1), odd ? front : back] as const] : []),
    ...(storey > 1 && goesOn ? [[sideOf(storey), odd ? front : back] as const] : []),
  ]
}
