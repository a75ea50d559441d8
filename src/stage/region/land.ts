/**
 * A pack's own land model as a plate of graphite that rises out of the floor, softly lit, with a fine bright line along
 * its edge and the lines of the schematic on it. Fetched only for a pack that names one.
 */
import { BufferAttribute, BufferGeometry, InstancedBufferAttribute, InstancedBufferGeometry } from 'three'
import { CHART, type ChartUniforms } from './chart.ts'
import { FLOOR_M } from './floor.ts'
import { loadSheet } from './loadTerrainMesh.ts'
import { alphaBlended, farMesh, maxBlended, PICTURE, type RegionUniforms, TO_SCREEN } from './surfaces.ts'
import { coastOf, plateOf, type TerrainMesh } from './terrainMesh.ts'

const M_PER_KM = 1000
/** The plate stands out by this share of the camera's distance: it is a sign, not a height. */
const THICKNESS = 0.0058

/** Fades the plate towards its round edge: `shown(p)` of a place, km. */
const SHOWN = /* glsl */ `
float shown(vec2 p) {
  return 1.0 - smoothstep(0.62, 1.3, length(p - uCity * 0.5) / length(uCity));
}
`

const PLATE_VERTEX = /* glsl */ `
varying vec3 vPlace;
varying vec3 vNormal;
void main() {
  vPlace = position;
  vNormal = normal;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
`

const PLATE_FRAGMENT = /* glsl */ `
uniform float uLand;
uniform float uNight;
uniform float uFlow;
varying vec3 vPlace;
varying vec3 vNormal;
${PICTURE}
${CHART}
${SHOWN}
void main() {
  vec2 p = vPlace.xz;
  float span = length(uCity);
  // Brushed metal under a lamp over the middle of the way.
  vec3 graphite = mix(vec3(0.075, 0.089, 0.105), vec3(0.050, 0.060, 0.076), uNight);
  vec2 off = (p - uCity * 0.42) / (span * 0.62);
  vec3 color = graphite * (0.42 + 0.75 * exp(-dot(off, off)));
  // Walls catch the lamp from the front.
  float up = step(0.5, vNormal.y);
  float front = 0.32 + 0.68 * max(dot(vNormal, normalize(vec3(-0.45, 0.0, 0.9))), 0.0);
  color *= mix(front * (0.25 + 0.55 * vPlace.y), 1.0, up);
  color = chart(color, p, points(1.0));
  gl_FragColor = vec4(color, uLand * shown(p));
  ${TO_SCREEN}
}
`

/** A segment of the coast as a strip around it, a few points wide. */
const COAST_VERTEX = /* glsl */ `
attribute vec2 from;
attribute vec2 to;
uniform float uWidth;
varying vec2 vKm;
varying vec2 vAlong;
varying float vLength;
varying float vHalf;
${PICTURE}
void main() {
  vec4 a = projectionMatrix * modelViewMatrix * vec4(from.x, 1.0, from.y, 1.0);
  vec4 b = projectionMatrix * modelViewMatrix * vec4(to.x, 1.0, to.y, 1.0);
  vKm = mix(from, to, position.x);
  // What reaches behind the camera is no line any more.
  if (min(a.w, b.w) <= 0.0) { gl_Position = vec4(2.0, 2.0, 2.0, 1.0); return; }
  vec2 size = uPicture * 0.5;
  vec2 p = a.xy / a.w * size;
  vec2 q = b.xy / b.w * size;
  vLength = length(q - p);
  vec2 along = vLength > 1e-4 ? (q - p) / vLength : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);
  vHalf = points(uWidth);
  // Beyond both ends, so that neighbors meet in a round joint.
  vAlong = vec2(mix(-vHalf, vLength + vHalf, position.x), position.y * vHalf);
  vec2 at = p + along * vAlong.x + across * vAlong.y;
  vec4 end = position.x < 0.5 ? a : b;
  gl_Position = vec4(at / size * end.w, end.z, end.w);
}
`

const COAST_FRAGMENT = /* glsl */ `
uniform float uLand;
uniform float uNight;
uniform float uWidth;
varying vec2 vKm;
varying vec2 vAlong;
varying float vLength;
varying float vHalf;
uniform vec2 uCity;
${SHOWN}
void main() {
  float away = length(vec2(vAlong.x - clamp(vAlong.x, 0.0, vLength), vAlong.y)) / vHalf * uWidth;
  float line = 1.0 - smoothstep(0.35, 1.15, away);
  float glow = pow(max(1.0 - away / uWidth, 0.0), 2.5);
  float strength = (line * 0.62 + glow * 0.13) * uLand * shown(vKm);
  gl_FragColor = vec4(vec3(0.46, 0.70, 0.86), 1.0);
  ${TO_SCREEN}
  gl_FragColor *= strength * mix(0.85, 1.0, uNight);
}
`

/** Half of the strip along the coast, points; its glow fills it. */
const COAST_POINTS = 7

type Uniforms = RegionUniforms & ChartUniforms
export type Land = ReturnType<typeof makeLand>

/** Fetches a land model. @returns what makes the plate of it @throws with a reason that a visitor can bear */
export async function fetchLand(url: string): Promise<(uniforms: Uniforms) => Land> {
  const sheet = await loadSheet(url)
  return (uniforms) => makeLand(sheet, uniforms)
}

function makeLand(sheet: TerrainMesh, uniforms: Uniforms) {
  const shared = { ...uniforms, uWidth: { value: COAST_POINTS } }
  const plate = plateOf(sheet)
  const plateGeometry = new BufferGeometry()
  plateGeometry.setAttribute('position', new BufferAttribute(plate.position, 3))
  plateGeometry.setAttribute('normal', new BufferAttribute(plate.normal, 3))
  plateGeometry.setIndex(new BufferAttribute(plate.index, 1))
  const plateMaterial = alphaBlended(
    { name: 'region-land', vertexShader: PLATE_VERTEX, fragmentShader: PLATE_FRAGMENT, uniforms: shared },
    true,
  )
  const land = farMesh(plateGeometry, plateMaterial, 3, uniforms)

  const coastGeometry = coastStrips(sheet)
  const coastMaterial = maxBlended({
    name: 'region-coast',
    vertexShader: COAST_VERTEX,
    fragmentShader: COAST_FRAGMENT,
    uniforms: shared,
  })
  const shore = farMesh(coastGeometry, coastMaterial, 4, uniforms)
  const meshes = [land.mesh, shore.mesh]
  return {
    meshes,
    /** How high it stands out of the floor, meters. */
    heightM: (distanceM: number, fraction: number) => distanceM * THICKNESS * fraction,
    /** @param fraction how far it has come out, 0–1 */
    update(distanceM: number, fraction: number) {
      for (const mesh of meshes) {
        mesh.visible = fraction > 0
        mesh.position.y = FLOOR_M
        mesh.scale.set(M_PER_KM, this.heightM(distanceM, fraction) + 1, M_PER_KM)
      }
    },
    dispose() {
      land.dispose()
      shore.dispose()
    },
  }
}

function coastStrips(sheet: TerrainMesh): InstancedBufferGeometry {
  const coast = coastOf(sheet)
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute(
    'position',
    new BufferAttribute(new Float32Array([0, -1, 0, 1, -1, 0, 1, 1, 0, 0, 1, 0]), 3),
  )
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  const end = (k: 0 | 1) =>
    Float32Array.from(
      coast.flatMap((it) => [sheet.positions[it[k] * 3] as number, sheet.positions[it[k] * 3 + 2] as number]),
    )
  geometry.setAttribute('from', new InstancedBufferAttribute(end(0), 2))
  geometry.setAttribute('to', new InstancedBufferAttribute(end(1), 2))
  geometry.instanceCount = coast.length
  return geometry
}
