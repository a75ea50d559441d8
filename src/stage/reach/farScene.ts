/** Everything far out, put together: floor, curtains, land, arc. It is made once, and shown as the distance says. */
import { Group, type Vector3 } from 'three'
import { extentOf } from '../../domain/geometry/polygon.ts'
import type { FarLook } from '../../domain/reach/look.ts'
import { circleRadiusM } from '../../domain/reach/reaches.ts'
import type { Handshake } from '../../domain/scene/handshake.ts'
import type { Site } from '../../domain/scene/site.ts'
import type { StateUniforms } from '../state/uniforms.ts'
import { arcTop, makeArc } from './arc.ts'
import { makeCurtains } from './curtains.ts'
import { FLOOR_M, makeFloor } from './floor.ts'
import { makeLand, THICKNESS } from './land.ts'
import type { Sheet } from './sheet.ts'
import { reachUniforms } from './surfaces.ts'

type Place = readonly [x: number, y: number, z: number]

/** Labels stand over what they name, metres. */
const OVER_PARK_M = 120

export type FarScene = ReturnType<typeof farScene>

/** @param city where the other city lies, km `[x east, z south]` */
export function farScene(
  handshake: Handshake,
  city: readonly [number, number],
  water: Site['water'],
  state: StateUniforms,
) {
  const uniforms = reachUniforms(state)
  const floor = makeFloor(handshake, riverOf(water), uniforms)
  const curtains = makeCurtains(handshake, uniforms)
  const arc = makeArc(city, uniforms)
  let land: ReturnType<typeof makeLand> | null = null
  let ground = 0
  const group = new Group()
  group.visible = false
  group.add(floor.mesh, ...curtains.meshes, ...arc.arcs, arc.cities)

  return {
    group,
    /** Takes the land in, once it has come. */
    spread(sheet: Sheet) {
      land ??= makeLand(sheet, city, uniforms)
      group.add(...land.meshes)
    },
    /** @param flow see PullOut */
    show(look: FarLook, target: Vector3, distanceM: number, flow: number) {
      group.visible = true
      uniforms.uDistance.value = distanceM
      uniforms.uFloor.value = look.floor
      uniforms.uZone.value = look.zone
      uniforms.uLand.value = land ? look.land : 0
      uniforms.uFlow.value = flow
      floor.update(target, distanceM)
      for (const it of curtains.meshes) it.visible = look.zone > 0
      land?.update(distanceM, look.land)
      ground = FLOOR_M + distanceM * THICKNESS * look.land
      arc.update(ground, look.point, flow > 0 && look.land > 0)
    },
    hide() {
      group.visible = false
    },
    /** Where a label belongs, metres. */
    anchor(name: string): Place | null {
      const north = ({ areaKm2, centre }: Handshake['zone']): Place => [
        centre[0],
        0,
        centre[1] - circleRadiusM(areaKm2.value),
      ]
      switch (name) {
        case 'zone':
          return north(handshake.zone)
        case 'core':
          return north(handshake.core)
        case 'place':
          return [0, OVER_PARK_M, 0]
        case 'home':
          return [0, ground, 0]
        case 'city':
          return [city[0] * 1000, ground, city[1] * 1000]
        case 'arc':
          return arcTop(city, ground)
        default:
          return null
      }
    },
    dispose() {
      for (const it of [floor, curtains, arc, land]) it?.dispose()
    },
  }
}

/** Middle and half width of the table's river, metres south; the map carries it on to both sides. */
function riverOf(water: Site['water']): readonly [number, number] | null {
  const river = water.find((it) => it.kind === 'river')
  if (!river) return null
  const { minZ, maxZ } = extentOf(river.outline)
  return [(minZ + maxZ) / 2, (maxZ - minZ) / 2]
}
