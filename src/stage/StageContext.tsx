/** What the stage's components share: the state texture, the uniforms, and a way to have shadows drawn again. */
import { useThree } from '@react-three/fiber'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type Mesh, type Object3D, type SphereGeometry, Vector3 } from 'three'
import type { Lamp } from '../domain/environment/groundLight.ts'
import { type Kept, keep } from '../loader/keep.ts'
import { useCampus } from '../store/index.ts'
import { type MovingLens, movingLens } from './camera/movingLens.ts'
import { type Frames, framesOf } from './frames.ts'
import { createSun, type Sun } from './lighting/useSun.ts'
import type { Placed } from './models/prepareModel.ts'
import { directPicture, type Picture } from './picture.ts'
import type { StillSampler } from './post/stillSample.ts'
import { type FeatureTexture, featureTexture } from './shaders/featureTexture.ts'
import { type StateUniforms, stateUniforms } from './shaders/uniforms.ts'
import { createSplitView, type SplitView } from './splitView.ts'

export interface StageState {
  readonly features: FeatureTexture
  readonly uniforms: StateUniforms
  /** Draws the shadow map and a frame, once, soon. */
  redrawShadows(): void
  /** How frames come to the screen; a chain of passes takes its place once it has come. */
  readonly picture: { current: Picture }
  readonly frames: Frames
  /** The lens of the camera, as the view has it or on its way there. */
  readonly lens: MovingLens
  readonly sun: Sun
  /** The dome of the sky, while there is one. */
  readonly sky: { current: Mesh<SphereGeometry> | null }
  /** Draws the sky anew that surfaces mirror, if that is still to be done; null before there is one. */
  readonly mirrored: { current: (() => void) | null }
  /** Draws samples of still pictures; fetched when the first one is due. */
  readonly still: Kept<StillSampler>
  /** The dates that are drawn: one, or two side by side. */
  readonly splitView: SplitView
  /** What moves from frame to frame: its shadows are drawn for samples of still pictures alone. */
  readonly moving: Set<Object3D>
  /** Lamps of the landscape model, once it is there. */
  readonly lamps: readonly Lamp[]
  setLamps(lamps: readonly Lamp[]): void
  /** Cars and buses of the landscape model, parked or under way. */
  readonly cars: readonly Placed[]
  setCars(cars: readonly Placed[]): void
}

const NO_LAMPS: readonly Lamp[] = []
const NO_CARS: readonly Placed[] = []

const Context = createContext<StageState | null>(null)

export function StageProvider({ children }: { children: ReactNode }) {
  const campus = useCampus()
  const gl = useThree((three) => three.gl)
  const scene = useThree((three) => three.scene)
  const invalidate = useThree((three) => three.invalidate)
  const get = useThree((three) => three.get)
  const [lamps, setLamps] = useState(NO_LAMPS)
  const [cars, setCars] = useState(NO_CARS)
  const core = useMemo(() => {
    const features = featureTexture(campus)
    const uniforms = stateUniforms()
    uniforms.uFeatures.value = features.texture
    const splitView = createSplitView(gl)
    const moving = new Set<Object3D>()
    let sampler: StillSampler | null = null
    const picture = { current: directPicture(gl, scene, splitView) }
    return {
      features,
      uniforms,
      picture,
      splitView,
      moving,
      frames: framesOf(gl, picture),
      lens: movingLens(),
      sun: createSun(campus),
      sky: { current: null },
      mirrored: { current: null },
      still: keep(async () => {
        const { stillSampler } = await import('./post/stillSample.ts')
        const focus = () => {
          const { camera, controls } = get()
          const aim = (controls as { getTarget?(out: Vector3): Vector3 } | null)?.getTarget?.(new Vector3())
          return Math.max(1, (aim ?? new Vector3()).distanceTo(camera.position))
        }
        sampler = stillSampler(gl, splitView, moving, focus)
        return sampler
      }),
      forget: () => sampler?.dispose(),
      redrawShadows: () => {
        gl.shadowMap.needsUpdate = true
        invalidate()
      },
    }
  }, [campus, gl, scene, get, invalidate])
  useEffect(
    () => () => {
      core.features.dispose()
      core.splitView.disposeLeftShadowMap()
      core.forget()
    },
    [core],
  )
  const state = useMemo<StageState>(() => ({ ...core, lamps, setLamps, cars, setCars }), [core, lamps, cars])
  return <Context.Provider value={state}>{children}</Context.Provider>
}

export function useStage(): StageState {
  const state = useContext(Context)
  if (!state) throw new Error('useStage: used outside the stage')
  return state
}
