/**
 * Lights of the night that are no surface: what headlights throw on the road before a car and rear lights behind it, light
 * trails on the avenue, obstruction lights on the towers. One draw call of additive quads, there only while it is dark.
 */
import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { AdditiveBlending, BufferAttribute, BufferGeometry, DoubleSide, Mesh, ShaderMaterial } from 'three'
import type { Campus } from '../../domain/campus/campus.ts'
import type { Lamp } from '../../domain/environment/groundLight.ts'
import { contains, distance, distanceToSegment, type Point } from '../../domain/geometry/polygon.ts'
import { lerp } from '../../domain/math/interpolate.ts'
import type { Vec3 } from '../../domain/math/vec3.ts'
import { useCampus } from '../../store/index.ts'
import type { Placed } from '../models/prepareModel.ts'
import { useStage } from '../StageContext.tsx'
import type { StateUniforms } from '../shaders/uniforms.ts'
import { AIR } from '../weather/air.ts'
import type { Rgb } from './daylight.ts'
import { useSunValue } from './useSun.ts'

/** Light before a car: where it begins and ends, and half its width at the end; and behind it. Meters. */
const HEAD_POOL = Object.freeze({ fromM: 1.2, toM: 21, halfM: 4.2 })
const REAR_POOL = Object.freeze({ fromM: 1.8, toM: 5.2, halfM: 1.6 })
/** Pools lie this far over the road, meters: above asphalt, snow and markings. */
const POOL_M = 0.14
/** A car on the move is at most this far from the middle of a road, as a share of its width. */
const ON_ROAD = 0.5
/** Trails: height over the road, half width, length of one car's and distance to the next, meters. */
const TRAIL = Object.freeze({ heightM: 0.65, halfM: 0.85, lengthM: [18, 60], everyM: [34, 120] } as const)
/** Distance of a lane from the middle of the avenue, as a share of its width. */
const LANES = [0.1, 0.23, 0.37]
/** Towers from this height carry obstruction lights; size of their sparks, meters. */
const TALL_M = 60
const SPARK_M = 1.1

const HEAD = [1, 0.9, 0.72] as const
/** Rear lights lean to amber: red is the corridor's. */
const REAR = [1, 0.34, 0.12] as const
const BEACON = [0.95, 0.97, 1] as const
const LAMP = [1, 0.76, 0.46] as const

/** Shapes of quads in the shader: which part of \`along\` says where in the quad. */
const SHAPE = Object.freeze({ trail: 0, pool: 1, spark: 2, cone: 3 })

/** Half the width of the light under a lamp at the ground, as a share of the lamp's height. */
const CONE_WIDTH = 0.85

const VERTEX = /* glsl */ `
attribute vec4 glow;
attribute vec2 along;
attribute vec2 since;
uniform float uTime;
uniform float uFlakes;
varying vec3 vGlow;
varying vec2 vAlong;
varying float vWide;
flat varying int vShape;
void main() {
  vGlow = uTime < since.x ? vec3(0.0) : glow.rgb;
  vShape = int(glow.a + 0.5);
  vAlong = along;
  vec3 at = position;
  vWide = 1.0;
  if (vShape == ${SHAPE.cone}) {
    // Falling snow makes the light under a lamp visible; its sides turn to the eye.
    vGlow *= uFlakes;
    vec2 aside = normalize(vec2(cameraPosition.z - at.z, at.x - cameraPosition.x) + 1e-4);
    // It widens downwards: across is told as a share of the width there.
    vWide = 0.12 + along.x * since.y;
    vAlong.y *= vWide;
    at.xz += aside * vAlong.y;
  }
  gl_Position = uFlakes <= 0.0 && vShape == ${SHAPE.cone} ? vec4(0.0, 0.0, 2.0, 1.0) : projectionMatrix * modelViewMatrix * vec4(at, 1.0);
}
`

const FRAGMENT = /* glsl */ `
uniform float uNight;
uniform vec4 uOpening;
varying vec3 vGlow;
varying vec2 vAlong;
varying float vWide;
flat varying int vShape;
void main() {
  // Along 0…1 and across −1…1; a spark has −1…1 both ways.
  float across = (vAlong.y / vWide) * (vAlong.y / vWide);
  float shape = vShape == ${SHAPE.trail}
    ? vAlong.x * vAlong.x * smoothstep(1.0, 0.9, vAlong.x) * exp(-14.0 * across)
    : vShape == ${SHAPE.pool}
      ? smoothstep(0.0, 0.12, vAlong.x) * pow(1.0 - vAlong.x, 1.7) * max(1.0 - across, 0.0) * exp(-2.2 * across)
      : vShape == ${SHAPE.cone}
        ? pow(1.0 - vAlong.x, 1.4) * max(1.0 - across, 0.0) * (0.35 + 0.65 * exp(-6.0 * vAlong.x))
        : exp(-9.0 * (vAlong.x * vAlong.x + across));
  float strength = smoothstep(0.3, 1.0, uNight) * uOpening.z;
  // Alpha is the share of own light as well.
  gl_FragColor = vec4(vGlow, clamp(shape * strength, 0.0, 1.0));
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`

/** Less of the night than this shows none of them, 0–1. */
const NIGHT = 0.3

export function NightLights() {
  const dark = useSunValue(({ light }) => light.night > NIGHT)
  const flakes = useSunValue(({ weather }) => AIR[weather].amount)
  const campus = useCampus()
  const { uniforms, cars, lamps } = useStage()
  const invalidate = useThree((three) => three.invalidate)
  const lights = useMemo(() => makeLights(campus, cars, lamps, uniforms), [campus, cars, lamps, uniforms])
  useEffect(() => {
    lights.flakes.value = flakes
    invalidate()
  }, [lights, flakes, invalidate])
  useEffect(() => () => lights.dispose(), [lights])
  return dark ? <primitive object={lights.mesh} /> : null
}

interface Quads {
  readonly position: number[]
  readonly glow: number[]
  readonly along: number[]
  readonly since: number[]
  readonly index: number[]
}

type Shape = (typeof SHAPE)[keyof typeof SHAPE]

interface Light {
  readonly color: Rgb
  readonly strength: number
  readonly shape: Shape
  /** First day on which it shines, days since the timeline's start. */
  readonly since: number
  /** Half its width at its foot, meters: cones alone have one. */
  readonly footM?: number
}

function quad(
  to: Quads,
  corners: readonly Vec3[],
  along: readonly (readonly [number, number])[],
  { color, strength, shape, since, footM = 0 }: Light,
) {
  const first = to.position.length / 3
  for (const [i, corner] of corners.entries()) {
    to.position.push(...corner)
    to.along.push(...(along[i] as readonly [number, number]))
    to.glow.push(...color.map((it) => it * strength), shape)
    to.since.push(since, footM)
  }
  to.index.push(first, first + 1, first + 2, first, first + 2, first + 3)
}

/** Corners of a strip: start and end, each on both sides. */
const STRIP = [
  [0, -1],
  [0, 1],
  [1, 1],
  [1, -1],
] as const

/** A flat strip from a place on in a direction; at its start and end so many meters wide to each side. */
function strip(
  to: Quads,
  [x, y, z]: Vec3,
  [dx, dz]: readonly [number, number],
  [fromM, toM]: readonly [number, number],
  [startM, endM]: readonly [number, number],
  light: Light,
) {
  const at = (s: number, aside: number): Vec3 => [x + dx * s - dz * aside, y, z + dz * s + dx * aside]
  quad(to, [at(fromM, -startM), at(fromM, startM), at(toM, endM), at(toM, -endM)], STRIP, light)
}

function makeLights(
  campus: Campus,
  cars: readonly Placed[],
  lamps: readonly Lamp[],
  { uNight, uOpening, uTime }: StateUniforms,
) {
  const flakes = { value: 0 }
  const quads: Quads = { position: [], glow: [], along: [], since: [], index: [] }
  addPools(quads, campus, cars)
  addTrails(quads, campus)
  addBeacons(quads, campus)
  addCones(quads, campus, lamps)
  const geometry = new BufferGeometry()
  const attribute = (name: string, values: readonly number[], size: number) =>
    geometry.setAttribute(name, new BufferAttribute(Float32Array.from(values), size))
  attribute('position', quads.position, 3)
  attribute('glow', quads.glow, 4)
  attribute('along', quads.along, 2)
  attribute('since', quads.since, 2)
  geometry.setIndex(quads.index)
  const material = new ShaderMaterial({
    name: 'scene/night-lights',
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { uNight, uOpening, uTime, uFlakes: flakes },
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
    flakes,
    dispose: () => {
      geometry.dispose()
      material.dispose()
    },
  }
}

/** Numbers that look random and are the same on every machine, 0–1. */
function hash(i: number): number {
  const x = Math.sin(i * 127.1 + 311.7) * 43758.5453
  return x - Math.floor(x)
}

const between = ([from, to]: readonly [number, number], share: number) => lerp(from, to, share)

/** Light before and behind every car that is on a road. */
function addPools(quads: Quads, campus: Campus, cars: readonly Placed[]): void {
  const { roads } = campus.pack.site
  for (const { at, ahead, feature } of cars) {
    const place: Point = [at[0], at[2]]
    const driving = roads.some(({ centreline, widthM }) =>
      centreline.some((a, i) => {
        const b = centreline[i + 1]
        return b !== undefined && distanceToSegment(place, a, b) < widthM * ON_ROAD
      }),
    )
    if (!driving) continue
    const size = Math.hypot(...ahead) || 1
    const [dx, dz] = [ahead[0] / size, ahead[1] / size]
    const since = campus.featureTimes[feature]?.envelopeStart ?? 0
    const { fromM, toM, halfM } = HEAD_POOL
    strip(quads, [at[0] + dx * 2, POOL_M, at[2] + dz * 2], [dx, dz], [fromM, toM], [1.1, halfM], {
      color: HEAD,
      strength: 0.42,
      shape: SHAPE.pool,
      since,
    })
    strip(
      quads,
      [at[0] - dx, POOL_M, at[2] - dz],
      [-dx, -dz],
      [REAR_POOL.fromM, REAR_POOL.toM],
      [1, REAR_POOL.halfM],
      { color: REAR, strength: 0.2, shape: SHAPE.pool, since },
    )
  }
}

/** Traffic keeps to the right: headlights towards the visitor on one side, rear lights on the other. */
function addTrails(quads: Quads, { pack }: Campus): void {
  const { outline } = pack.site.table
  for (const { centreline, kind, widthM } of pack.site.roads) {
    if (kind !== 'avenue') continue
    for (const [laneIndex, lane] of LANES.entries()) {
      for (const side of [-1, 1]) {
        for (let leg = 0; leg + 1 < centreline.length; leg++) {
          const [a, b] = [centreline[leg], centreline[leg + 1]] as [Point, Point]
          const length = distance(b, a)
          const [dx, dz] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
          const out = side * lane * widthM
          const seed = leg * 37 + laneIndex * 29 + (side + 1) * 11
          let s = 40 * hash(seed)
          for (let i = 1; ; i++) {
            const long = between(TRAIL.lengthM, hash(seed + i * 3))
            if (s + long > length) break
            const from: Vec3 = [a[0] + dx * s - dz * out, TRAIL.heightM, a[1] + dz * s + dx * out]
            const inside = [0, long].every((m) => contains(outline, [from[0] + dx * m, from[2] + dz * m]))
            // A trail is brightest at the car and thins out behind it.
            const turned = side > 0
            const start: Vec3 = turned ? [from[0] + dx * long, from[1], from[2] + dz * long] : from
            if (inside)
              strip(quads, start, turned ? [-dx, -dz] : [dx, dz], [0, long], [TRAIL.halfM, TRAIL.halfM], {
                color: turned ? REAR : HEAD,
                strength: (turned ? 0.3 : 0.5) * (0.35 + 0.65 * hash(seed + i * 5)),
                shape: SHAPE.trail,
                since: 0,
              })
            s += between(TRAIL.everyM, hash(seed + i * 7))
          }
        }
      }
    }
  }
}

/** The light under every lamp, for when snow falls through it. */
function addCones(quads: Quads, campus: Campus, lamps: readonly Lamp[]): void {
  for (const { at, heightM, feature } of lamps) {
    const since = campus.featureTimes[feature]?.inUse ?? 0
    const [x, z] = at
    const corner = (_: unknown, i: number): Vec3 => [x, i < 2 ? heightM : 0.1, z]
    quad(quads, STRIP.map(corner), STRIP, {
      color: LAMP,
      strength: 0.42,
      shape: SHAPE.cone,
      since,
      footM: heightM * CONE_WIDTH,
    })
  }
}

const SPARK = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const

function addBeacons(quads: Quads, campus: Campus): void {
  for (const { center, heightM, features } of campus.buildings.values()) {
    if (heightM < TALL_M) continue
    const since = campus.featureTimes[features.first + features.count - 1]?.structureEnd ?? 0
    const [x, y, z] = [center[0], heightM + 6, center[1]]
    const light = { color: BEACON, strength: 1.6, shape: SHAPE.spark, since }
    for (const [ax, az] of [
      [1, 0],
      [0, 1],
    ] as const)
      quad(
        quads,
        SPARK.map(([u, v]): Vec3 => [x + u * SPARK_M * ax, y + v * SPARK_M, z + u * SPARK_M * az]),
        SPARK,
        light,
      )
  }
}
