/**
 * The backdrop: Harbin's sky by day, a dark hall by night, without a seam at the horizon. The same gradient, drawn small,
 * is the image that glass reflects and shadows are filled with.
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
import type { Daylight } from './daylight.ts'

const RADIUS_M = 4000

/** Sizes of the reflected image: blur of the cube map in radians, its near and far planes, texels a face. */
const REFLECTION = Object.freeze({ sigma: 0.02, near: 1, far: RADIUS_M * 2, size: 64 })

interface SkyUniforms {
  readonly uZenith: IUniform<Vector3>
  readonly uHorizon: IUniform<Vector3>
  readonly uSunGlow: IUniform<Vector3>
  readonly uSun: IUniform<Vector3>
  readonly uSky: IUniform<number>
  /** How far the hall's floor takes over the horizon's brightness. */
  readonly uFloorShade: IUniform<number>
  readonly uGround: IUniform<Vector3>
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
uniform vec3 uZenith;
uniform vec3 uHorizon;
uniform vec3 uSunGlow;
uniform vec3 uSun;
uniform vec3 uGround;
uniform float uSky;
uniform float uOwnLight;
uniform vec4 uOpening;
uniform vec4 uHaze;
uniform float uFloorShade;
varying vec3 vDirection;

float dither(vec2 p) {
  return fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715)))) - 0.5;
}

void main() {
  vec3 d = normalize(vDirection);
  float up = clamp(d.y, 0.0, 1.0);
  vec3 sky = mix(uHorizon, uZenith, pow(up, 0.52));
  float near = max(dot(normalize(d.xz + 1e-5), normalize(uSun.xz + 1e-5)), 0.0);
  sky += uSunGlow * (0.75 * pow(max(dot(d, uSun), 0.0), 24.0) + 0.3 * pow(near, 3.0) * exp(-up * 7.0));
  vec3 hall = mix(vec3(0.0042, 0.0068, 0.013), uHorizon * 0.35, 0.18);
  sky = mix(hall, sky, uSky);
  // Below the horizon the hall's floor comes towards the visitor and darkens.
  vec3 floorColor = mix(sky * uFloorShade, uGround, smoothstep(0.0, 0.5, -d.y));
  vec3 color = mix(sky, floorColor, smoothstep(0.012, -0.09, d.y));
  color = mix(color, uHaze.rgb, (1.0 - exp(-uHaze.w * 900.0)) * (1.0 - 0.5 * up));
  // Alpha is the share of own light (see FRAGMENT_SHARE): a sky spills none.
  gl_FragColor = vec4(color * uOpening.w, 1.0 - uOwnLight);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
  gl_FragColor.rgb += dither(gl_FragCoord.xy) / 255.0;
}
`

const NIGHT_FLOOR: readonly [number, number, number] = [0.0035, 0.0055, 0.0095]
const DAY_FLOOR: readonly [number, number, number] = [0.25, 0.37, 0.52]

/** While time runs, what glass mirrors follows in strides of so many milliseconds: it takes as long to draw as a frame. */
const MIRROR_MS = 250

interface Props {
  readonly light: Daylight
  readonly sun: readonly [number, number, number]
  /** Changes when the reflected image is worth drawing again. */
  readonly reflectionKey: string
}

export function SkyDome({ light, sun, reflectionKey }: Props) {
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
    uniforms.uFloorShade.value = 0.92 - 0.37 * light.night
    for (let i = 0; i < 3; i++) {
      const floor = (NIGHT_FLOOR[i] as number) * light.night + (DAY_FLOOR[i] as number) * (1 - light.night)
      uniforms.uGround.value.setComponent(i, floor)
    }
    invalidate()
  }, [light, sun, uniforms, invalidate])

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
    uFloorShade: { value: 1 },
    uGround: { value: new Vector3() },
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
  return generator.fromScene(scene, sigma, near, far, { size })
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
