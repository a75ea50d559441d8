/**
 * The sky as it is seen, and the environment map that lights everything: the same sky over a ground whose brightness follows
 * season and sun.
 */
import { useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef, useState } from 'react'
import {
  BackSide,
  type IUniform,
  Mesh,
  PMREMGenerator,
  Scene,
  ShaderMaterial,
  SphereGeometry,
  Vector3,
  type Vector4,
  type WebGLRenderTarget,
} from 'three'
import { useStage } from '../StageContext.tsx'
import type { StateUniforms } from '../state/uniforms.ts'
import type { Bounce } from './bounce.ts'
import type { Daylight } from './daylight.ts'
import { GROUND_HEAD, SKY_HEAD } from './skyShader.ts'

const RADIUS_M = 4000

/** Sizes of the reflected image: blur of the cube map in radians, its near and far planes, texels a face. */
const REFLECTION = Object.freeze({ sigma: 0.02, near: 1, far: RADIUS_M * 2, size: 64 })

interface SkyUniforms {
  readonly uZenith: IUniform<Vector3>
  readonly uHorizon: IUniform<Vector3>
  readonly uSunGlow: IUniform<Vector3>
  readonly uSun: IUniform<Vector3>
  readonly uSky: IUniform<number>
  readonly uGroundShade: IUniform<Vector3>
  readonly uGroundSun: IUniform<Vector3>
  /** Drawn for the environment map: with the ground below the horizon, and as it lights rather than as it is seen. */
  readonly uMirrored: IUniform<boolean>
  readonly uOwnLight: IUniform<number>
  readonly uOpening: IUniform<Vector4>
  readonly uHaze: IUniform<Vector4>
}

const VERTEX = /* glsl */ `
varying vec3 vDirection;
void main() {
  vDirection = (modelMatrix * vec4(position, 0.0)).xyz;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
`

const FRAGMENT = /* glsl */ `
${SKY_HEAD}
${GROUND_HEAD}
uniform bool uMirrored;
uniform float uOwnLight;
uniform vec4 uOpening;
varying vec3 vDirection;

float dither(vec2 p) {
  return fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715)))) - 0.5;
}

void main() {
  vec3 d = normalize(vDirection);
  vec3 color = skyRadiance(d);
  if (uMirrored) {
    // Haze and thin cloud, which the clear gradient has none of, make the light of the whole sky whiter than its blue.
    color = mix(vec3(dot(color, vec3(0.2126, 0.7152, 0.0722))), color, 0.72) * 0.9;
    // The darkness of the opening is left to the materials.
    gl_FragColor = vec4(mix(color, groundRadiance(d), smoothstep(0.03, -0.05, d.y)), 1.0);
  } else {
    // Ground beyond the table: what is far away has the color of the horizon.
    vec3 ground = mix(color, groundRadiance(d), smoothstep(0.0, 0.4, -d.y) * 0.8);
    color = mix(color, ground, smoothstep(0.0, -0.02, d.y));
    // Alpha is the share of own light (see FRAGMENT_SHARE): the sky has none.
    gl_FragColor = vec4(color * uOpening.w, 1.0 - uOwnLight);
  }
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
  if (!uMirrored) gl_FragColor.rgb += dither(gl_FragCoord.xy) / 255.0;
}
`

/** While time runs, what glass mirrors follows in strides of so many milliseconds: it takes as long to draw as a frame. */
const MIRROR_MS = 250

interface Props {
  readonly light: Daylight
  readonly sun: readonly [number, number, number]
  readonly bounce: Bounce
  /** Changes when the reflected image is worth drawing again. */
  readonly reflectionKey: string
}

export function SkyDome({ light, sun, bounce, reflectionKey }: Props) {
  const { gl, scene, invalidate } = useThree()
  const { uniforms: state } = useStage()
  const dome = useMemo(() => makeDome(state), [state])
  const uniforms = dome.uniforms

  useEffect(() => {
    uniforms.uZenith.value.fromArray(light.zenith)
    uniforms.uHorizon.value.fromArray(light.horizon)
    uniforms.uSunGlow.value.fromArray(light.glow)
    uniforms.uSun.value.fromArray(sun)
    uniforms.uSky.value = light.sky
    uniforms.uGroundShade.value.fromArray(bounce.shade)
    uniforms.uGroundSun.value.fromArray(bounce.sun)
    invalidate()
  }, [light, sun, bounce, uniforms, invalidate])

  const mirrored = useStrides(reflectionKey, MIRROR_MS)
  const generator = useMemo(() => new SkyReflection(gl), [gl])
  useEffect(() => () => generator.dispose(), [generator])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for light and sun, coarsely
  useEffect(() => {
    const target = reflectionOf(generator, dome)
    scene.environment = target.texture
    invalidate()
    return () => {
      if (scene.environment === target.texture) scene.environment = null
      target.dispose()
    }
  }, [mirrored, generator, scene, dome, invalidate])

  useEffect(() => {
    scene.environmentIntensity = light.ambient
  }, [scene, light])

  useEffect(
    () => () => {
      dome.mesh.geometry.dispose()
      dome.material.dispose()
    },
    [dome],
  )
  return <primitive object={dome.mesh} />
}

/** The latest value, handed on at once after a quiet time, else in strides. */
function useStrides<T>(value: T, strideMs: number): T {
  const [shown, setShown] = useState(value)
  const last = useRef(-Infinity)
  useEffect(() => {
    const show = () => {
      last.current = performance.now()
      setShown(value)
    }
    const wait = last.current + strideMs - performance.now()
    if (wait <= 0) {
      show()
      return
    }
    const timer = window.setTimeout(show, wait)
    return () => window.clearTimeout(timer)
  }, [value, strideMs])
  return shown
}

function makeDome({ uOwnLight, uOpening, uHaze }: Pick<StateUniforms, 'uOwnLight' | 'uOpening' | 'uHaze'>) {
  const uniforms: SkyUniforms = {
    uZenith: { value: new Vector3() },
    uHorizon: { value: new Vector3() },
    uSunGlow: { value: new Vector3() },
    uSun: { value: new Vector3(0, 1, 0) },
    uSky: { value: 1 },
    uGroundShade: { value: new Vector3() },
    uGroundSun: { value: new Vector3() },
    uMirrored: { value: false },
    uOwnLight,
    uOpening,
    uHaze,
  }
  const material = new ShaderMaterial({
    name: 'scene/sky',
    uniforms: uniforms as unknown as Record<string, IUniform>,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    side: BackSide,
    depthWrite: false,
  })
  const mesh = new Mesh(new SphereGeometry(RADIUS_M, 48, 24), material)
  mesh.renderOrder = -1
  mesh.frustumCulled = false
  mesh.name = 'sky'
  return { mesh, material, uniforms }
}

/** Draws the dome into a prefiltered environment. */
function reflectionOf(generator: PMREMGenerator, dome: ReturnType<typeof makeDome>): WebGLRenderTarget {
  const scene = new Scene()
  scene.add(new Mesh(dome.mesh.geometry, dome.material))
  const { sigma, near, far, size } = REFLECTION
  const { uMirrored } = dome.uniforms
  uMirrored.value = true
  try {
    return generator.fromScene(scene, sigma, near, far, { size })
  } finally {
    uMirrored.value = false
  }
}

/**
 * Prefilters at the size it is told. The generator itself takes no fewer than 256 texels a face, which is right for
 * photographs; a gradient shows nothing more of them and would take eight times as long with every hour.
 */
class SkyReflection extends PMREMGenerator {
  protected _cubeSize = 0

  protected _setSize(size: number): void {
    this._cubeSize = size
  }
}
