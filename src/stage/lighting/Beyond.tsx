/**
 * The ground beyond the table: open land to the horizon, the river across it, and the blocks of a city that thins out. Seen from the park it lies just below the
 * edge of the table; as the camera goes far away it sinks, until the table stands on it with its cut edge and its rim.
 */
import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { BufferAttribute, type BufferGeometry, Group, Mesh, MeshStandardMaterial } from 'three'
import { cityAround } from '../../domain/environment/district.ts'
import { smoothstep } from '../../domain/math/interpolate.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { useStage } from '../StageContext.tsx'
import { stateMaterial } from '../shaders/stateMaterial.ts'
import type { StateUniforms } from '../shaders/uniforms.ts'
import { BEYOND_M, beyond, GROUND_M } from './beyondGeometry.ts'
import { cityGeometry } from './cityGeometry.ts'

/** Distances of the camera from the middle of the table between which the ground sinks, and how far, meters. */
const SINKS = Object.freeze({ fromM: 690, toM: 900, byM: 15 })
const GROUND_COLOR = '#7d8463'
const CITY_COLOR = '#b9bab7'
const WATER_COLOR = '#35617a'

export function Beyond() {
  const campus = useCampus()
  const { uniforms, redrawShadows } = useStage()
  const atPark = useTable((table) => table.reach === 'park')
  const made = useMemo(() => {
    const { site } = campus.pack
    const city = cityGeometry(cityAround(site), GROUND_M)
    return makeBeyond(beyond(site.table.outline, site.water), city, uniforms)
  }, [campus, uniforms])
  useEffect(() => {
    redrawShadows()
    return () => made.dispose()
  }, [made, redrawShadows])
  useFrame(({ camera }) => {
    const { group } = made
    const away = camera.position.length()
    group.visible = away < BEYOND_M / 2 && (atPark || away < SINKS.toM)
    const sunk = smoothstep(SINKS.fromM, SINKS.toM, away)
    // During the opening it comes up with the day, and leaves the line of light around the table to be seen before.
    const low = Math.max(sunk, 1 - uniforms.uOpening.value.w)
    group.position.y = -SINKS.byM * low
    group.updateMatrixWorld()
  })
  return <primitive object={made.group} />
}

function makeBeyond(
  { ground, river }: ReturnType<typeof beyond>,
  city: BufferGeometry,
  uniforms: StateUniforms,
) {
  const part = (name: string, geometry: BufferGeometry, color: string, traits: object, roughness: number) => {
    const source = new MeshStandardMaterial({ color, roughness, metalness: 0 })
    source.userData = { phase: 'always', ...traits }
    const state = stateMaterial(source, uniforms)
    source.dispose()
    const count = geometry.getAttribute('position').count
    geometry.setAttribute('_feature_id_0', new BufferAttribute(new Uint16Array(count), 1))
    const mesh = new Mesh(geometry, state.material)
    mesh.name = name
    mesh.userData = { phase: 'always' }
    mesh.receiveShadow = true
    mesh.frustumCulled = false
    return { mesh, state }
  }
  const parts = [
    part('beyond/ground', ground, GROUND_COLOR, { snow: 1, foliage: 'grass' }, 1),
    part('beyond/city', city, CITY_COLOR, { snow: 0.9, district: true }, 0.78),
  ]
  if (river) parts.push(part('beyond/river', river, WATER_COLOR, { water: 'river' }, 0.08))
  const group = new Group()
  group.name = 'beyond'
  for (const { mesh } of parts) group.add(mesh)
  return {
    group,
    dispose() {
      for (const { mesh, state } of parts) {
        mesh.geometry.dispose()
        state.dispose()
      }
    },
  }
}
