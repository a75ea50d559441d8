/**
 * Falling snow: one draw call of small quads that wrap around the camera, so that a handful of thousands fills the air
 * wherever one looks. Each is as long as a flake flies while a camera's shutter is open, which in a storm makes it a streak.
 * It drifts while frames are drawn; a table at rest shows it as a photograph does.
 */
import { useFrame, useThree } from '@react-three/fiber'
import { useCallback, useEffect, useMemo } from 'react'
import {
  BufferAttribute,
  DoubleSide,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  MathUtils,
  Mesh,
  Vector2,
  Vector3,
} from 'three'
import { MOST_LAMPS } from '../../domain/environment/groundLight.ts'
import { type SunLook, useSun } from '../lighting/useSun.ts'
import type { StateUniforms } from '../shaders/uniforms.ts'
import { flakeColor } from './air.ts'
import { particles } from './particles.ts'

/** Flakes at full strength, and the box they wrap in, meters. */
const FLAKES = 14_000
/** The same flakes on every machine. */
const SEED = 7
const BOX = Object.freeze({ width: 220, height: 110 })

/** Radius of flakes in three sizes, as large as a picture of them must be to read, meters; shares of small and middle ones. */
const RADII_M = [0.06, 0.1, 0.17] as const
const SHARES = [0.62, 0.31] as const
/** The shutter is open so long, seconds. */
const SHUTTER_S = 1 / 25
/** No flake is drawn nearer than this, and all of them from the second distance on; nor beyond the others. Meters. */
const NEAR_M = [4, 11] as const
const FAR_M = [80, 110] as const

const VERTEX = /* glsl */ `
attribute vec3 seed;
uniform float uSeconds;
uniform vec2 uWind;
uniform float uFall;
uniform float uScale;
uniform float uNight;
uniform vec4 uTable;
uniform sampler2D uGroundLight;
varying vec2 vAlong;
varying float vFade;
varying float vLamp;
void main() {
  vec3 box = vec3(${BOX.width}.0, ${BOX.height}.0, ${BOX.width}.0);
  float pick = fract(seed.x * 91.7 + seed.z * 57.3);
  float radius = pick < ${SHARES[0]} ? ${RADII_M[0]} : pick < ${(SHARES[0] + SHARES[1]).toFixed(2)} ? ${RADII_M[1]} : ${RADII_M[2]};
  // Large flakes sail, small ones go with the wind; gusts differ from place to place.
  float gust = 0.75 + 0.5 * fract(seed.y * 37.1);
  vec3 speed = vec3(uWind.x * gust, -uFall * (0.8 + 0.4 * pick), uWind.y * gust);
  vec3 sway = vec3(sin(uSeconds * 0.9 + seed.x * 60.0), 0.0, cos(uSeconds * 0.7 + seed.z * 60.0)) * 0.7;
  vec3 drift = vec3(uWind.x, -uFall, uWind.y) * uSeconds;
  vec3 at = mod(seed * box + drift + sway - cameraPosition, box) - box * 0.5 + cameraPosition;
  vec3 head = (viewMatrix * vec4(at, 1.0)).xyz;
  vec3 tail = (viewMatrix * vec4(at - speed * ${SHUTTER_S.toFixed(4)}, 1.0)).xyz;
  float away = -head.z;
  // Thinner than a pixel it is drawn as wide as one, and fainter.
  float wide = max(radius, 0.75 * away / uScale);
  vec3 flight = head - tail;
  float length_ = length(flight);
  vec3 forward = flight / max(length_, 1e-4);
  vec3 side = cross(forward, normalize(head));
  float across = length(side);
  side = across > 0.05 ? side / across : vec3(1.0, 0.0, 0.0);
  vec3 up = normalize(cross(side, normalize(head)));
  vec3 view = position.y > 0.0 ? head + up * wide * sign(dot(up, forward) + 1e-4) : tail - up * wide * sign(dot(up, forward) + 1e-4);
  view += side * position.x * wide;
  vAlong = position.xy;
  float spread = radius * radius / (wide * wide);
  vFade = smoothstep(${NEAR_M[0].toFixed(1)}, ${NEAR_M[1].toFixed(1)}, away) * (1.0 - smoothstep(${FAR_M[0].toFixed(1)}, ${FAR_M[1].toFixed(1)}, away)) * step(0.0, at.y);
  // The same light, over the length of its way.
  vFade *= mix(spread, 1.0, 0.65) * (2.0 * wide) / (2.0 * wide + 0.6 * length_ * across);
  vec2 uv = (at.xz - uTable.xy) / uTable.zw;
  float lamp = all(greaterThan(uv, vec2(0.0))) && all(lessThan(uv, vec2(1.0))) ? texture2D(uGroundLight, uv).b : 0.0;
  vLamp = lamp * ${MOST_LAMPS.toFixed(2)} * uNight * (1.0 - smoothstep(4.0, 8.0, at.y));
  gl_Position = vFade > 0.003 ? projectionMatrix * vec4(view, 1.0) : vec4(0.0, 0.0, 2.0, 1.0);
}
`

const FRAGMENT = /* glsl */ `
uniform vec4 uOpening;
uniform vec3 uLight;
varying vec2 vAlong;
varying float vFade;
varying float vLamp;
void main() {
  // Soft across and at both ends.
  vec2 edge = max(1.0 - vAlong * vAlong, 0.0);
  float soft = edge.x * sqrt(edge.x) * edge.y;
  vec3 light = uLight + vec3(1.0, 0.78, 0.5) * (1.1 * vLamp);
  gl_FragColor = vec4(light, soft * min(vFade * (1.0 + 1.5 * vLamp), 1.0) * uOpening.w);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`

interface Props {
  /** Share of the flakes, and how hard it blows, 0–1. */
  readonly amount: number
  readonly storm: number
  readonly shared: Pick<StateUniforms, 'uOpening' | 'uNight' | 'uTable' | 'uGroundLight'>
}

export function Snowfall({ amount, storm, shared }: Props) {
  const invalidate = useThree((three) => three.invalidate)
  const snow = useMemo(() => makeSnow(shared), [shared])
  useEffect(() => () => snow.dispose(), [snow])
  useEffect(() => {
    const { uWind, uFall } = snow.uniforms
    uWind.value.set(1.2 + 11 * storm, 0.5 + 5 * storm)
    uFall.value = 1.6 + 3.2 * storm
    snow.mesh.geometry.instanceCount = Math.round(FLAKES * amount)
    invalidate()
  }, [snow, amount, storm, invalidate])
  useSun(
    useCallback(
      ({ light }: SunLook) => {
        snow.uniforms.uLight.value.fromArray(flakeColor(light))
        invalidate()
      },
      [snow, invalidate],
    ),
  )
  useFrame((_, delta) => {
    snow.uniforms.uSeconds.value += Math.min(delta, LONGEST_STEP_S)
  })
  return <primitive object={snow.mesh} />
}

const LONGEST_STEP_S = 0.1

/** Corners of a flake: across, and from its tail to its head. */
const CORNERS = Float32Array.of(-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0)

function makeSnow({ uOpening, uNight, uTable, uGroundLight }: Props['shared']) {
  MathUtils.seededRandom(SEED)
  const seeds = Float32Array.from({ length: FLAKES * 3 }, () => MathUtils.seededRandom())
  const uniforms = {
    uOpening,
    uNight,
    uTable,
    uGroundLight,
    uSeconds: { value: 0 },
    uWind: { value: new Vector2() },
    uFall: { value: 1 },
    uScale: { value: 1 },
    uLight: { value: new Vector3() },
  }
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(CORNERS, 3))
  geometry.setAttribute('seed', new InstancedBufferAttribute(seeds, 3))
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  const { object: mesh, dispose } = particles((material) => new Mesh(geometry, material), {
    name: 'snowfall',
    renderOrder: 20,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms,
    side: DoubleSide,
  })
  return { mesh, uniforms, dispose }
}
