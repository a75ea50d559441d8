/** What lies beyond the table sinks and comes up as one. */
import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { BufferAttribute, type BufferGeometry, Group, Mesh, MeshStandardMaterial } from 'three'
import { smoothstep } from '../../domain/math/interpolate.ts'
import { useTable } from '../../store/index.ts'
import { useStage } from '../StageContext.tsx'
import { stateMaterial } from '../shaders/stateMaterial.ts'
import type { StateUniforms } from '../shaders/uniforms.ts'
import { BEYOND_M } from './beyondGeometry.ts'

/** Distances of the camera from the middle of the table between which the ground sinks, and how far, meters. */
const SINKS = Object.freeze({ fromM: 690, toM: 900, byM: 15 })

interface BeyondPart {
  readonly name: string
  readonly geometry: BufferGeometry
  readonly color: string
  /** As in the extras of a glTF material. */
  readonly traits: object
  readonly roughness: number
}

/** @param parts whose geometry it disposes of; the same list as long as nothing changes */
export function useBeyond(parts: readonly BeyondPart[]): Group {
  const { uniforms, redrawShadows } = useStage()
  const atPark = useTable((table) => table.reach === 'park')
  const made = useMemo(() => makeParts(parts, uniforms), [parts, uniforms])
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
  return made.group
}

function makeParts(parts: readonly BeyondPart[], uniforms: StateUniforms) {
  const group = new Group()
  group.name = 'beyond'
  const states = parts.map(({ name, geometry, color, traits, roughness }) => {
    const source = new MeshStandardMaterial({ color, roughness, metalness: 0 })
    source.userData = { phase: 'always', ...traits }
    const state = stateMaterial(source, uniforms)
    source.dispose()
    const count = geometry.getAttribute('position').count
    geometry.setAttribute('_feature_id_0', new BufferAttribute(new Uint16Array(count), 1))
    const mesh = new Mesh(geometry, state.material)
    mesh.name = `beyond/${name}`
    mesh.userData = { phase: 'always' }
    mesh.receiveShadow = true
    mesh.frustumCulled = false
    group.add(mesh)
    return state
  })
  return {
    group,
    dispose() {
      for (const { geometry } of parts) geometry.dispose()
      for (const state of states) state.dispose()
    },
  }
}
