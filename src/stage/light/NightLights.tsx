/**
 * Lights of the night that are no surface: trails of the cars on the streets, and obstruction lights on the towers. One
 * draw call of additive ribbons and sparks, there only while it is dark.
 */
import { useEffect, useMemo } from 'react'
import { AdditiveBlending, BufferAttribute, BufferGeometry, DoubleSide, Mesh, ShaderMaterial } from 'three'
import type { Campus } from '../../domain/campus.ts'
import { contains, type Point } from '../../domain/geometry/polygon.ts'
import { useCampus } from '../../store/index.ts'
import { useStage } from '../StageContext.tsx'
import type { StateUniforms } from '../state/uniforms.ts'

/** Trails: height over the road, width, and length of one car's, metres. */
const TRAIL = Object.freeze({ heightM: 0.7, widthM: 0.3, lengthM: 46, everyM: 74 })
/** Distance of a lane from the middle of its road, as a share of the road's width. */
const LANES: Record<string, readonly number[]> = { avenue: [0.1, 0.3], street: [0.22] }
/** Towers from this height carry obstruction lights; size of their sparks, metres. */
const TALL_M = 60
const SPARK_M = 1.1

const HEAD = [1, 0.86, 0.62] as const
/** Rear lights lean to amber: red is the corridor's. */
const REAR = [1, 0.34, 0.12] as const
const BEACON = [0.95, 0.97, 1] as const

const VERTEX = /* glsl */ `
attribute vec3 glow;
attribute vec2 along;
attribute float since;
uniform float uTime;
varying vec3 vGlow;
varying vec2 vAlong;
void main() {
  vGlow = uTime < since ? vec3(0.0) : glow;
  vAlong = along;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
`

const FRAGMENT = /* glsl */ `
uniform float uNight;
uniform vec4 uOpening;
varying vec3 vGlow;
varying vec2 vAlong;
void main() {
  // A trail is brightest at the car and thins out behind it; a spark is round.
  float shape = vAlong.y > 1.5
    ? exp(-9.0 * dot(vec2(vAlong.x, vAlong.y - 3.0), vec2(vAlong.x, vAlong.y - 3.0)))
    : pow(vAlong.x, 1.6) * (1.0 - abs(vAlong.y));
  float strength = smoothstep(0.3, 1.0, uNight) * uOpening.z;
  // Alpha is the share of own light as well.
  gl_FragColor = vec4(vGlow * 1.6, clamp(shape * strength, 0.0, 1.0));
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`

export function NightLights({ night }: { night: number }) {
  const campus = useCampus()
  const { uniforms } = useStage()
  const lights = useMemo(() => makeLights(campus, uniforms), [campus, uniforms])
  useEffect(() => () => lights.dispose(), [lights])
  return night > 0.3 ? <primitive object={lights.mesh} /> : null
}

interface Quads {
  readonly position: number[]
  readonly glow: number[]
  readonly along: number[]
  readonly since: number[]
  readonly index: number[]
}

type Rgb = readonly [number, number, number]
type Corner = readonly [x: number, y: number, z: number]

function quad(
  to: Quads,
  corners: readonly Corner[],
  along: readonly (readonly [number, number])[],
  glow: Rgb,
  since: number,
) {
  const first = to.position.length / 3
  for (const [i, corner] of corners.entries()) {
    to.position.push(...corner)
    to.along.push(...(along[i] as readonly [number, number]))
    to.glow.push(...glow)
    to.since.push(since)
  }
  to.index.push(first, first + 1, first + 2, first, first + 2, first + 3)
}

function makeLights(campus: Campus, { uNight, uOpening, uTime }: StateUniforms) {
  const quads: Quads = { position: [], glow: [], along: [], since: [], index: [] }
  addTrails(quads, campus)
  addBeacons(quads, campus)
  const geometry = new BufferGeometry()
  const attribute = (name: string, values: readonly number[], size: number) =>
    geometry.setAttribute(name, new BufferAttribute(Float32Array.from(values), size))
  attribute('position', quads.position, 3)
  attribute('glow', quads.glow, 3)
  attribute('along', quads.along, 2)
  attribute('since', quads.since, 1)
  geometry.setIndex(quads.index)
  const material = new ShaderMaterial({
    name: 'scene/night-lights',
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { uNight, uOpening, uTime },
    transparent: true,
    depthWrite: false,
    blending: AdditiveBlending,
    side: DoubleSide,
  })
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  mesh.renderOrder = 12
  mesh.name = 'night-lights'
  return {
    mesh,
    dispose: () => {
      geometry.dispose()
      material.dispose()
    },
  }
}

/** Traffic keeps to the right: lamps towards the visitor on one side, rear lights on the other. */
function addTrails(quads: Quads, { pack }: Campus): void {
  const { outline } = pack.site.table
  for (const { centreline, kind, widthM } of pack.site.roads) {
    for (const [laneIndex, lane] of (LANES[kind] ?? []).entries()) {
      for (const side of [-1, 1]) {
        for (let leg = 0; leg + 1 < centreline.length; leg++) {
          const [a, b] = [centreline[leg], centreline[leg + 1]] as [Point, Point]
          const length = Math.hypot(b[0] - a[0], b[1] - a[1])
          const [dx, dz] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
          const out = side * lane * widthM
          const at = (s: number, aside: number): Corner => [
            a[0] + dx * s - dz * (out + aside),
            TRAIL.heightM,
            a[1] + dz * s + dx * (out + aside),
          ]
          const first = ((leg * 37 + laneIndex * 29 + (side + 1) * 11) % TRAIL.everyM) + 4
          for (let s = first; s + TRAIL.lengthM < length; s += TRAIL.everyM * (1 + 0.4 * Math.sin(s * 1.7))) {
            const [from, to] = [at(s, 0), at(s + TRAIL.lengthM, 0)]
            if (!contains(outline, [from[0], from[2]]) || !contains(outline, [to[0], to[2]])) continue
            for (const wheel of [-0.75, 0.75]) {
              const [w0, w1] = [wheel - TRAIL.widthM / 2, wheel + TRAIL.widthM / 2]
              quad(
                quads,
                [at(s, w0), at(s, w1), at(s + TRAIL.lengthM, w1), at(s + TRAIL.lengthM, w0)],
                side > 0
                  ? [
                      [0, -1],
                      [0, 1],
                      [1, 1],
                      [1, -1],
                    ]
                  : [
                      [1, -1],
                      [1, 1],
                      [0, 1],
                      [0, -1],
                    ],
                side > 0 ? REAR : HEAD,
                0,
              )
            }
          }
        }
      }
    }
  }
}

function addBeacons(quads: Quads, campus: Campus): void {
  for (const { centre, heightM, features } of campus.buildings.values()) {
    if (heightM < TALL_M) continue
    const since = campus.featureTimes[features.first + features.count - 1]?.structureEnd ?? 0
    const [x, y, z] = [centre[0], heightM + 6, centre[1]]
    const round = [
      [-1, 2],
      [1, 2],
      [1, 4],
      [-1, 4],
    ] as const
    quad(
      quads,
      [
        [x - SPARK_M, y - SPARK_M, z],
        [x + SPARK_M, y - SPARK_M, z],
        [x + SPARK_M, y + SPARK_M, z],
        [x - SPARK_M, y + SPARK_M, z],
      ],
      round,
      BEACON,
      since,
    )
    quad(
      quads,
      [
        [x, y - SPARK_M, z - SPARK_M],
        [x, y - SPARK_M, z + SPARK_M],
        [x, y + SPARK_M, z + SPARK_M],
        [x, y + SPARK_M, z - SPARK_M],
      ],
      round,
      BEACON,
      since,
    )
  }
}
