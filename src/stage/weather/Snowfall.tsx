/**
 * Falling snow: one draw call of points that wrap around the camera, so that a handful of thousands fills the air
 * wherever one looks. It drifts while frames are drawn; a table at rest shows it as a photograph does.
 */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { BufferAttribute, BufferGeometry, MathUtils, Points, ShaderMaterial, Vector2, Vector3 } from 'three'
import { keepShare } from '../state/ownShare.ts'
import type { StateUniforms } from '../state/uniforms.ts'
import { keepPointScale } from './pointScale.ts'

/** Flakes at full strength, and the box they wrap in, metres. */
const FLAKES = 14_000
/** The same flakes on every machine. */
const SEED = 7
const BOX = Object.freeze({ width: 220, height: 110 })

/** A flake is as large as a picture of it must be to read, metres. */
const FLAKE_M = 0.32

const VERTEX = /* glsl */ `
uniform float uSeconds;
uniform vec2 uWind;
uniform float uFall;
uniform float uScale;
varying float vFade;
void main() {
  vec3 box = vec3(${BOX.width}.0, ${BOX.height}.0, ${BOX.width}.0);
  vec3 drift = vec3(uWind.x, -uFall, uWind.y) * uSeconds;
  vec3 sway = vec3(sin(uSeconds * 0.9 + position.x * 60.0), 0.0, cos(uSeconds * 0.7 + position.z * 60.0)) * 0.7;
  vec3 at = mod(position * box + drift + sway - cameraPosition, box) - box * 0.5 + cameraPosition;
  vec4 seen = viewMatrix * vec4(at, 1.0);
  float away = -seen.z;
  vFade = smoothstep(2.0, 9.0, away) * (1.0 - smoothstep(80.0, 110.0, away)) * step(0.0, at.y);
  gl_Position = projectionMatrix * seen;
  gl_PointSize = clamp(uScale * ${FLAKE_M} * (0.5 + fract(position.x * 91.7)) / max(away, 1.0), 1.0, uScale * 0.012);
}
`

const FRAGMENT = /* glsl */ `
uniform vec4 uOpening;
uniform vec3 uLight;
varying float vFade;
void main() {
  float disc = 1.0 - smoothstep(0.25, 0.5, length(gl_PointCoord - 0.5));
  gl_FragColor = vec4(uLight, disc * vFade * 0.8 * uOpening.w);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`

interface Props {
  /** Share of the flakes, and how hard it blows, 0–1. */
  readonly amount: number
  readonly storm: number
  /** Linear colour of a flake in the air's light. */
  readonly light: readonly [number, number, number]
  readonly shared: Pick<StateUniforms, 'uOpening'>
}

export function Snowfall({ amount, storm, light, shared }: Props) {
  const invalidate = useThree((three) => three.invalidate)
  const snow = useMemo(() => makeSnow(shared), [shared])
  useEffect(() => () => snow.dispose(), [snow])
  useEffect(() => {
    const { uWind, uFall, uLight } = snow.uniforms
    uWind.value.set(1.2 + 9 * storm, 0.5 + 4 * storm)
    uFall.value = 1.6 + 3.2 * storm
    uLight.value.fromArray(light)
    snow.points.geometry.setDrawRange(0, Math.round(FLAKES * amount))
    invalidate()
  }, [snow, amount, storm, light, invalidate])
  useFrame((_, delta) => {
    snow.uniforms.uSeconds.value += Math.min(delta, LONGEST_STEP_S)
  })
  return <primitive object={snow.points} />
}

const LONGEST_STEP_S = 0.1

function makeSnow({ uOpening }: Props['shared']) {
  MathUtils.seededRandom(SEED)
  const seeds = Float32Array.from({ length: FLAKES * 3 }, () => MathUtils.seededRandom())
  const uniforms = {
    uOpening,
    uSeconds: { value: 0 },
    uWind: { value: new Vector2() },
    uFall: { value: 1 },
    uScale: { value: 1 },
    uLight: { value: new Vector3() },
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(seeds, 3))
  const material = new ShaderMaterial({
    name: 'scene/snowfall',
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms,
    transparent: true,
    depthWrite: false,
  })
  keepShare(material)
  const points = new Points(geometry, material)
  keepPointScale(points, uniforms.uScale)
  points.frustumCulled = false
  points.renderOrder = 20
  points.name = 'snowfall'
  return {
    points,
    uniforms,
    dispose: () => {
      geometry.dispose()
      material.dispose()
    },
  }
}
