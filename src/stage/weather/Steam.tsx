/**
 * Steam over the roofs in deep cold: soft puffs that rise from the plant of every building in use, thin out and lean
 * with the wind. One draw call of points; where a building is not in use yet its puffs fold away in the vertex stage.
 */

import { useFrame } from '@react-three/fiber'
import { useCallback, useEffect, useMemo } from 'react'
import { BufferAttribute, BufferGeometry, MathUtils, Points, Vector3 } from 'three'
import type { Campus } from '../../domain/campus/campus.ts'
import { facadeTraits } from '../../domain/campus/facades.ts'
import { useCampus } from '../../store/index.ts'
import { type SunLook, useSun } from '../lighting/useSun.ts'
import type { StateUniforms } from '../shaders/uniforms.ts'
import { flakeColor } from './air.ts'
import { particles } from './particles.ts'

/** Puffs of a plume, how high it rises, how far it leans and how wide it grows, meters. */
const PUFFS = 12
const PLUME = Object.freeze({ riseM: 20, leanM: 13, widthM: 8, startM: 1.6 })
const LONGEST_STEP_S = 0.1
const SEED = 11

const VERTEX = /* glsl */ `
attribute vec2 puff;
attribute float inUse;
uniform float uSeconds;
uniform float uTime;
uniform float uScale;
varying float vAlpha;
void main() {
  float age = fract(puff.x + uSeconds * 0.07);
  vec3 at = position;
  at.y += ${PLUME.riseM.toFixed(1)} * pow(age, 0.8);
  at.xz += vec2(0.82, 0.57) * ${PLUME.leanM.toFixed(1)} * age * age;
  at.xz += (vec2(fract(puff.y * 7.0), fract(puff.y * 13.0)) - 0.5) * ${PLUME.widthM.toFixed(1)} * age;
  vAlpha = 0.34 * smoothstep(0.0, 0.12, age) * pow(1.0 - age, 1.6);
  vec4 seen = viewMatrix * vec4(at, 1.0);
  bool off = uTime < inUse;
  gl_Position = off ? vec4(0.0, 0.0, 2.0, 1.0) : projectionMatrix * seen;
  gl_PointSize = uScale * (${PLUME.startM.toFixed(1)} + ${PLUME.widthM.toFixed(1)} * age) / max(-seen.z, 1.0);
}
`

const FRAGMENT = /* glsl */ `
uniform vec3 uLight;
uniform vec4 uOpening;
varying float vAlpha;
void main() {
  float soft = 1.0 - smoothstep(0.0, 0.5, length(gl_PointCoord - 0.5));
  gl_FragColor = vec4(uLight, soft * soft * vAlpha * uOpening.z);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`

interface Props {
  readonly shared: Pick<StateUniforms, 'uOpening' | 'uTime'>
}

export function Steam({ shared }: Props) {
  const campus = useCampus()
  const steam = useMemo(() => makeSteam(campus, shared), [campus, shared])
  useEffect(() => () => steam.dispose(), [steam])
  useSun(
    useCallback(({ light }: SunLook) => steam.uniforms.uLight.value.fromArray(flakeColor(light)), [steam]),
  )
  useFrame((_, delta) => {
    steam.uniforms.uSeconds.value += Math.min(delta, LONGEST_STEP_S)
  })
  return <primitive object={steam.points} />
}

function makeSteam(campus: Campus, { uOpening, uTime }: Props['shared']) {
  MathUtils.seededRandom(SEED)
  const places: number[] = []
  const puffs: number[] = []
  const since: number[] = []
  for (const { center, heightM, features, building } of campus.buildings.values()) {
    if (!facadeTraits(building).steams) continue
    const used = campus.featureTimes[features.first + features.count - 1]?.inUse ?? Infinity
    for (let i = 0; i < PUFFS; i++) {
      places.push(center[0], heightM + 2, center[1])
      puffs.push((i + MathUtils.seededRandom() * 0.6) / PUFFS, MathUtils.seededRandom())
      since.push(used)
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(places), 3))
  geometry.setAttribute('puff', new BufferAttribute(Float32Array.from(puffs), 2))
  geometry.setAttribute('inUse', new BufferAttribute(Float32Array.from(since), 1))
  const uniforms = {
    uOpening,
    uTime,
    uSeconds: { value: 0 },
    uScale: { value: 1 },
    uLight: { value: new Vector3() },
  }
  const { object: points, dispose } = particles((material) => new Points(geometry, material), {
    name: 'steam',
    renderOrder: 15,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms,
  })
  return { points, uniforms, dispose }
}
