/**
 * The sky as it is seen, and the environment map that lights everything: the same sky over a ground whose brightness follows
 * season and sun.
 */
import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import {
  BackSide,
  type IUniform,
  Mesh,
  PMREMGenerator,
  Scene,
  ShaderMaterial,
  SphereGeometry,
  Vector3,
  Vector4,
  type WebGLRenderTarget,
} from 'three'
import { useTable } from '../../store/index.ts'
import { useStage } from '../StageContext.tsx'
import { NOISE_HEAD } from '../shaders/chunks/noise.ts'
import type { StateUniforms } from '../shaders/uniforms.ts'
import { AIR_HEAD, GROUND_HEAD, SKY_HEAD } from './skyShader.ts'

const RADIUS_M = 4000

/** Sizes of the reflected image: blur of the cube map in radians, its near and far planes, texels a face. */
const REFLECTION = Object.freeze({ sigma: 0.02, near: 1, far: RADIUS_M * 2, size: 64 })

/** Uniforms that only the dome has. */
interface SkyUniforms {
  readonly uCloud: IUniform<Vector4>
  readonly uCloudLit: IUniform<Vector3>
  readonly uCloudShade: IUniform<Vector3>
  readonly uSunDisc: IUniform<Vector3>
  /** The factor that the light has on the disc of the moon. */
  readonly uMoonlight: IUniform<number>
  readonly uStars: IUniform<number>
  readonly uGroundShade: IUniform<Vector3>
  readonly uGroundSun: IUniform<Vector3>
  /** Drawn for the environment map: with the ground below the horizon, and as it lights rather than as it is seen. */
  readonly uMirrored: IUniform<boolean>
}

const VERTEX = /* glsl */ `
varying vec3 vDirection;
void main() {
  vDirection = (modelMatrix * vec4(position, 0.0)).xyz;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
`

const FRAGMENT = /* glsl */ `
${NOISE_HEAD}
${AIR_HEAD}
${SKY_HEAD}
${GROUND_HEAD}
uniform bool uMirrored;
uniform float uNight;
uniform float uEmissiveInAlpha;
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
    color = mix(vec3(dot(color, vec3(0.2126, 0.7152, 0.0722))), color, mix(0.6, 1.0, uNight)) * 0.9;
    color = min(color, vec3(6.0));
    // The darkness of the opening is left to the materials.
    gl_FragColor = vec4(mix(color, groundRadiance(d), smoothstep(0.03, -0.05, d.y)), 1.0);
  } else {
    // Alpha is the share of own light (see FRAGMENT_SHARE): the sky has none.
    gl_FragColor = vec4(color * uOpening.w, 1.0 - uEmissiveInAlpha);
  }
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
  if (!uMirrored) gl_FragColor.rgb += dither(gl_FragCoord.xy) / 255.0;
}
`

/** While time runs, what glass mirrors follows in strides of so many milliseconds: it takes as long to draw as a frame. */
const MIRROR_MS = 250

export function SkyDome() {
  const gl = useThree((three) => three.gl)
  const scene = useThree((three) => three.scene)
  const invalidate = useThree((three) => three.invalidate)
  const { uniforms: state, sky: shown, mirrored: upToDate, sun } = useStage()
  const dome = useMemo(() => makeDome(state), [state])
  const uniforms = dome.uniforms

  useEffect(() => {
    shown.current = dome.mesh
    return () => {
      shown.current = null
    }
  }, [shown, dome])

  useClouds(uniforms)

  const generator = useMemo(() => new SkyReflection(gl), [gl])
  useEffect(() => () => generator.dispose(), [generator])

  useEffect(() => {
    let mirrored = ''
    let reflection: WebGLRenderTarget | null = null
    const mirror = inStrides(() => {
      const before = reflection
      reflection = reflectionOf(generator, dome)
      scene.environment = reflection.texture
      before?.dispose()
      invalidate()
    }, MIRROR_MS)
    upToDate.current = mirror.finish
    const stop = sun.subscribe(({ light, sky, bounce, reflectionKey }) => {
      uniforms.uCloud.value.z = sky.cloud[0]
      uniforms.uCloud.value.w = sky.cloud[1]
      uniforms.uCloudLit.value.fromArray(sky.cloudLit)
      uniforms.uCloudShade.value.fromArray(sky.cloudShade)
      uniforms.uSunDisc.value.fromArray(sky.sunDisc)
      uniforms.uMoonlight.value = sky.moon
      uniforms.uStars.value = sky.stars
      uniforms.uGroundShade.value.fromArray(bounce.shade)
      uniforms.uGroundSun.value.fromArray(bounce.sun)
      scene.environmentIntensity = light.ambient
      if (reflectionKey !== mirrored) {
        mirrored = reflectionKey
        mirror.ask()
      }
      invalidate()
    })
    return () => {
      stop()
      mirror.stop()
      upToDate.current = null
      if (scene.environment === reflection?.texture) scene.environment = null
      reflection?.dispose()
    }
  }, [sun, uniforms, upToDate, generator, scene, dome, invalidate])

  useEffect(
    () => () => {
      dome.mesh.geometry.dispose()
      dome.material.dispose()
    },
    [dome],
  )
  return <primitive object={dome.mesh} />
}

/** Clouds move so far an hour. */
const CLOUDS_AN_HOUR = 0.22

/** Lets clouds drift with the hour. */
function useClouds({ uCloud }: SkyUniforms): void {
  const invalidate = useThree((three) => three.invalidate)
  useEffect(
    () =>
      useTable.subscribe(
        (table) => table.hour,
        (hour) => {
          uCloud.value.y = hour * CLOUDS_AN_HOUR
          invalidate()
        },
        { fireImmediately: true },
      ),
    [uCloud, invalidate],
  )
}

/** Work that is done when it is asked for: at once after a quiet time, else in strides. */
interface Strides {
  ask(): void
  /** Does now what is still to be done. */
  finish(): void
  stop(): void
}

function inStrides(work: () => void, strideMs: number): Strides {
  let last = -Infinity
  let timer = 0
  const run = () => {
    timer = 0
    last = performance.now()
    work()
  }
  const stop = () => {
    window.clearTimeout(timer)
    timer = 0
  }
  return {
    ask() {
      stop()
      const wait = last + strideMs - performance.now()
      if (wait <= 0) run()
      else timer = window.setTimeout(run, wait)
    },
    finish() {
      if (timer === 0) return
      stop()
      run()
    },
    stop,
  }
}

function makeDome(shared: StateUniforms) {
  const uniforms: SkyUniforms = {
    uCloud: { value: new Vector4() },
    uCloudLit: { value: new Vector3() },
    uCloudShade: { value: new Vector3() },
    uSunDisc: { value: new Vector3() },
    uMoonlight: { value: 0 },
    uStars: { value: 0 },
    uGroundShade: { value: new Vector3() },
    uGroundSun: { value: new Vector3() },
    uMirrored: { value: false },
  }
  const material = new ShaderMaterial({
    name: 'scene/sky',
    uniforms: { ...shared, ...uniforms },
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
