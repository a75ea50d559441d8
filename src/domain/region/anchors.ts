/** What is lettered in a far picture and where on the ground or in the air that stands, meters; and what else must be in sight. */
import type { Manifest } from '../content/manifest.ts'
import type { Rect } from '../labels/placeLabels.ts'
import type { Vec3 } from '../math/vec3.ts'
import type { MapExtent } from '../state/state.ts'
import type { Mark } from './fitView.ts'
import type { NamedPlace } from './geography.ts'
import { circleRadiusM } from './mapExtents.ts'
import { type Schematic, schematicOf } from './schematic.ts'

export type FarStop = Exclude<MapExtent, 'park'>

/**
 * How the schematic lies on the screen: from side to side, flat with its cities named beside it where there is little
 * height, or upright where there is little width.
 */
export type Lie = 'flat' | 'wide' | 'tall'

/** What the page has measured for a far picture, CSS pixels. */
export interface FarFrame {
  /** The part of the screen that nothing covers. */
  readonly free: Rect
  readonly lie: Lie
  /** How far the lettering of each anchor reaches from it. */
  readonly boxes: Readonly<Record<string, Rect>>
}

/** Shapes that stand up from the ground, as shares of the distance between the cities. */
export const SHAPE = Object.freeze({
  /** Height of the arc in its middle. */
  arc: 0.2,
  /** Height of the light over each city. */
  beam: 0.13,
  /** Radius of the ring around each city; the home city's is a compass. */
  ring: 0.05,
})

/** From so many times as much width as height on. */
const LIES = { flat: 2.8, wide: 1.25 }
/** With less width than this names and numbers would meet from side to side, CSS pixels. */
const LEAST_WIDTH_PX = 440
/** Height that lettering is measured by, as a share of the free rectangle's height, and as much of its width at most. */
const UNIT: Record<Lie, { readonly ofWidth: number; readonly ofHeight: number }> = {
  flat: { ofWidth: 0.3, ofHeight: 1 },
  wide: { ofWidth: 0.5, ofHeight: 1 },
  tall: { ofWidth: 1, ofHeight: 0.67 },
}
/** The park is named beside its table, east of its middle. */
const BESIDE_PARK_M = 340
/** Places around a circle that must be in sight. */
const AROUND = 24

export function lieOf(free: Rect): Lie {
  const width = free.right - free.left
  const ratio = width < LEAST_WIDTH_PX ? 0 : width / Math.max(1, free.bottom - free.top)
  return ratio >= LIES.flat ? 'flat' : ratio >= LIES.wide ? 'wide' : 'tall'
}

/** What the size of lettering goes by in a free rectangle, CSS pixels: it grows with the picture. */
export function letterUnit(free: Rect, lie: Lie): number {
  const { ofWidth, ofHeight } = UNIT[lie]
  return Math.min((free.right - free.left) * ofWidth, (free.bottom - free.top) * ofHeight)
}

/** The schematic of a pack; null where it names no other city. */
export function schematicOfPack({ location, handshake }: Manifest): Schematic | null {
  return handshake ? schematicOf(location as NamedPlace, handshake.city) : null
}

/** Point of the arc over the line between the cities. @param fraction of the way from home, 0–1 */
function onArc({ city, lengthKm }: Schematic, fraction: number): Vec3 {
  const height = SHAPE.arc * lengthKm * 4 * fraction * (1 - fraction)
  return [city[0] * fraction * 1000, height * 1000, city[1] * fraction * 1000]
}

/** Anchors of what is lettered at a stop, by name. */
export function anchorsOf(manifest: Manifest, stop: FarStop, lie: Lie): Record<string, Vec3> {
  const { handshake } = manifest
  if (!handshake) return {}
  return stop === 'zone' ? anchorsOfZone(handshake) : anchorsOfLand(manifest, lie)
}

function anchorsOfZone({ zone, core }: NonNullable<Manifest['handshake']>): Record<string, Vec3> {
  const north = ({ areaKm2, centre }: typeof zone): Vec3 => [
    centre[0],
    0,
    centre[1] - circleRadiusM(areaKm2.value),
  ]
  return { zone: north(zone), core: north(core), place: [BESIDE_PARK_M, 0, 0] }
}

function anchorsOfLand(manifest: Manifest, lie: Lie): Record<string, Vec3> {
  const schematic = schematicOfPack(manifest)
  if (!schematic) return {}
  const { city, lengthKm, ticks, parallels } = schematic
  const meters = (km: number) => km * 1000
  const beamM = meters(SHAPE.beam * lengthKm)
  const on = ([x, z]: readonly [number, number], y = 0): Vec3 => [meters(x), y, meters(z)]
  return {
    home: on([0, 0], beamM),
    // Upright, the arc rises behind the near city's light: its name stands at its foot.
    city: on(city, lie === 'tall' ? 0 : beamM),
    arc: onArc(schematic, 0.5),
    north: on([0, -SHAPE.ring * lengthKm * 1.25]),
    ...Object.fromEntries(ticks.map(({ km, at }) => [`tick-${km}`, on(at)])),
    ...Object.fromEntries(parallels.map(({ latitudeDeg, at }) => [`parallel-${latitudeDeg}`, on(at)])),
  }
}

/** Everything of a stop that must be in sight, with its lettering. */
export function marksOf(
  manifest: Manifest,
  stop: FarStop,
  { lie, boxes }: Pick<FarFrame, 'lie' | 'boxes'>,
): Mark[] {
  const lettered = Object.entries(anchorsOf(manifest, stop, lie)).map(([name, at]) => ({
    at,
    box: boxes[name],
  }))
  return [...lettered, ...shapeOf(manifest, stop).map((at) => ({ at }))]
}

function shapeOf(manifest: Manifest, stop: FarStop): Vec3[] {
  const { handshake } = manifest
  const schematic = schematicOfPack(manifest)
  if (!handshake || !schematic) return []
  if (stop === 'zone') return circle(handshake.zone.centre, circleRadiusM(handshake.zone.areaKm2.value))
  const ringM = SHAPE.ring * schematic.lengthKm * 1000
  const [x, z] = schematic.city
  return [
    ...circle([0, 0], ringM),
    ...circle([x * 1000, z * 1000], ringM),
    ...[0.2, 0.35, 0.65, 0.8].map((fraction) => onArc(schematic, fraction)),
  ]
}

function circle([x, z]: readonly [number, number], radiusM: number): Vec3[] {
  return Array.from({ length: AROUND }, (_, i) => {
    const angle = (i / AROUND) * 2 * Math.PI
    return [x + radiusM * Math.cos(angle), 0, z + radiusM * Math.sin(angle)]
  })
}
