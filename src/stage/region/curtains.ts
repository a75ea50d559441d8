/** Curtains of light along the edges of zone and core: a line on the floor that rises and thins out. */
import { CylinderGeometry, Mesh, Vector3 } from 'three'
import type { Handshake } from '../../domain/content/records/handshake.ts'
import { circleRadiusM } from '../../domain/region/mapExtents.ts'
import { FLOOR_M } from './floor.ts'
import { additive, type RegionUniforms, seenFar, TO_SCREEN } from './surfaces.ts'

/** Height, as a share of the radius, and color, linear. */
const LOOKS = [
  { key: 'zone', height: 0.085, color: new Vector3(0.16, 0.36, 0.5) },
  { key: 'core', height: 0.16, color: new Vector3(0.62, 0.36, 0.15) },
] as const

const SIDES = 160

const VERTEX = /* glsl */ `
varying float vUp;
void main() {
  vUp = position.y;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
`

const FRAGMENT = /* glsl */ `
uniform float uZone;
uniform vec3 uColor;
varying float vUp;
void main() {
  float up = 1.0 - vUp;
  gl_FragColor = vec4(uColor, uZone * (0.5 * up * up * up + 0.1 * up));
  ${TO_SCREEN}
}
`

export function makeCurtains(handshake: Handshake, uniforms: RegionUniforms) {
  const geometry = new CylinderGeometry(1, 1, 1, SIDES, 1, true).translate(0, 0.5, 0)
  const curtains = LOOKS.map(({ key, height, color }) => {
    const { areaKm2, centre } = handshake[key]
    const radius = circleRadiusM(areaKm2.value)
    const material = additive({
      name: 'region-curtain',
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      uniforms: { uZone: uniforms.uZone, uColor: { value: color } },
    })
    material.depthTest = true
    const mesh = new Mesh(geometry, material)
    mesh.position.set(centre[0], FLOOR_M, centre[1])
    mesh.scale.set(radius, radius * height, radius)
    mesh.renderOrder = 20
    seenFar(mesh, uniforms)
    return mesh
  })
  return {
    meshes: curtains,
    dispose() {
      geometry.dispose()
      for (const { material } of curtains) material.dispose()
    },
  }
}
