/** Everything far out, put together: floor, curtains, arc, and a land model where the pack has one. Made once, shown as the distance says. */
import { Group, type Vector3 } from 'three'
import type { Manifest } from '../../domain/content/manifest.ts'
import type { Handshake } from '../../domain/content/records/handshake.ts'
import type { Site } from '../../domain/content/records/site.ts'
import { extentOf } from '../../domain/geometry/polygon.ts'
import type { Vec3 } from '../../domain/math/vec3.ts'
import { anchorsOf, type FarStop, type Lie } from '../../domain/region/anchors.ts'
import type { FarLook } from '../../domain/region/look.ts'
import type { Schematic } from '../../domain/region/schematic.ts'
import type { StateUniforms } from '../shaders/uniforms.ts'
import { makeArc } from './arc.ts'
import { chartUniforms } from './chart.ts'
import { makeCities } from './cities.ts'
import { makeCurtains } from './curtains.ts'
import { FLOOR_M, makeFloor } from './floor.ts'
import { makeHangers } from './hangers.ts'
import type { Land } from './land.ts'
import { regionUniforms } from './surfaces.ts'

export type FarScene = ReturnType<typeof farScene>

export function farScene(
  manifest: Manifest & { readonly handshake: Handshake },
  schematic: Schematic,
  water: Site['water'],
  state: StateUniforms,
) {
  const uniforms = { ...regionUniforms(state), ...chartUniforms(schematic) }
  const floor = makeFloor(manifest.handshake, riverOf(water), uniforms)
  const curtains = makeCurtains(manifest.handshake, uniforms)
  const hangers = makeHangers(uniforms)
  const arc = makeArc(uniforms)
  const cities = makeCities(uniforms)
  let land: Land | null = null
  const group = new Group()
  group.visible = false
  group.add(floor.mesh, ...curtains.meshes, hangers.mesh, arc.mesh, cities.mesh)

  return {
    group,
    hasLand: () => land !== null,
    /** Lays the pack's own land model on the floor. */
    spread(make: (shared: typeof uniforms) => Land) {
      if (land) return
      land = make(uniforms)
      group.add(...land.meshes)
    },
    /** @param flow see ExtentTransition */
    show(look: FarLook, target: Vector3, distanceM: number, flow: number) {
      group.visible = true
      uniforms.uDistance.value = distanceM
      uniforms.uFloor.value = look.floor
      uniforms.uZone.value = look.zone
      uniforms.uLand.value = look.land
      uniforms.uFlow.value = flow
      floor.update(target, distanceM)
      for (const it of curtains.meshes) it.visible = look.zone > 0
      land?.update(distanceM, look.land)
      uniforms.uGround.value = FLOOR_M + (land?.heightM(distanceM, look.land) ?? 0)
      for (const it of [arc, hangers]) it.mesh.visible = flow > 0 && look.land > 0
      cities.update(look.point)
    },
    hide() {
      group.visible = false
    },
    /** Where lettering belongs, meters. */
    anchor(stop: FarStop, lie: Lie, name: string): Vec3 | null {
      const at = anchorsOf(manifest, stop, lie)[name]
      return at ? [at[0], at[1] + (stop === 'land' ? uniforms.uGround.value : 0), at[2]] : null
    },
    dispose() {
      for (const it of [floor, curtains, hangers, arc, cities, land]) it?.dispose()
    },
  }
}

/** Middle and half width of the table's river, meters south; the floor carries it on to both sides. */
function riverOf(water: Site['water']): readonly [number, number] | null {
  const river = water.find((it) => it.kind === 'river')
  if (!river) return null
  const { minZ, maxZ } = extentOf(river.outline)
  return [(minZ + maxZ) / 2, (maxZ - minZ) / 2]
}
