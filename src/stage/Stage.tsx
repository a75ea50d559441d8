/** The canvas: everything three-dimensional, drawn only when something changed. */
import { useThree } from '@react-three/fiber'
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { openingAt } from '../domain/tours/opening.ts'
import { later, Part } from '../loader/Part.tsx'
import { useTable } from '../store/index.ts'
import { FirstPose } from './camera/FirstPose.tsx'
import { Projection } from './camera/Projection.tsx'
import { Lighting } from './lighting/Lighting.tsx'
import { Models } from './models/Models.tsx'
import { Opening, opensFromDark, showOpening } from './Opening.tsx'
import { AdaptiveResolution } from './performance/AdaptiveResolution.tsx'
import { createAdaptiveQuality } from './performance/adaptiveQuality.ts'
import { probeQuality, QUALITY, type QualityLevel } from './performance/quality.ts'
import { StageAccess } from './StageAccess.tsx'
import { StageProvider, useStage } from './StageContext.tsx'
import { Explosion } from './shaders/Explosion.tsx'
import { StateSync } from './shaders/StateSync.tsx'
import { TableCanvas } from './TableCanvas.tsx'

export function Stage() {
  return <TableCanvas>{CONTENT}</TableCanvas>
}

const CONTENT = (
  <StageProvider>
    <Scene />
  </StageProvider>
)

/** Loaded once the models are there, and awaited before the reveal. */
const Interaction = later(() => import('./Interaction.tsx').then((it) => it.Interaction))

/** So do the passes, which low quality does without. */
const Post = later(() => import('./post/Post.tsx').then((it) => it.Post))

/** The land beyond the table and the wear of its ground: the picture is not shown without, but nothing waits to be drawn for it. */
const Beyond = later(() => import('./beyond/Beyond.tsx').then((it) => it.Beyond))

/** Not needed for the first picture. */
const DeferredSceneLayers = later(() =>
  import('./DeferredSceneLayers.tsx').then((it) => it.DeferredSceneLayers),
)

function Scene() {
  const quality = useTable((table) => table.quality)
  const ready = useTable((table) => table.ready)
  const [settled, setSettled] = useState(false)
  const [contexts, setContexts] = useState(0)
  const probed = useMemo(probeQuality, [])
  const [measured, setMeasured] = useState<QualityLevel>(probed)
  const level = quality === 'auto' ? measured : quality
  const settings = QUALITY[level]
  // The probe's word stands for a software renderer: quick frames there are empty ones.
  const adaptive = useMemo(() => createAdaptiveQuality(probed, probed === 'low' ? 'low' : 'high'), [probed])
  const onFrame = useCallback(
    (ms: number) => {
      if (useTable.getState().quality === 'auto') setMeasured(adaptive.frame(ms))
    },
    [adaptive],
  )
  const onSettled = useCallback(() => setSettled(true), [])
  const onContextRestored = useCallback(() => setContexts((count) => count + 1), [])
  return (
    <>
      <FirstPose />
      <Projection />
      <StateSync />
      <Explosion />
      {/* Light is drawn into textures of its own: after a lost context they are made anew. */}
      <Lighting key={contexts} shadowTexels={settings.shadowTexels} />
      <Models sparse={settings.sparse} onSettled={onSettled} />
      <AdaptiveResolution settings={settings} onFrame={onFrame} />
      <StageAccess level={level} onContextRestored={onContextRestored} />
      {settled && (
        <Suspense fallback={null}>
          <Part name="hands" awaited>
            <Interaction />
          </Part>
          <Part name="picture" awaited>
            <Beyond />
          </Part>
          <Part name="picture" awaited>
            {settings.passes && <Post key={contexts} settings={settings} />}
          </Part>
          <Opening />
          <Reveal />
        </Suspense>
      )}
      {ready && (
        <Part name="marks">
          <DeferredSceneLayers key={contexts} sparse={settings.sparse} />
        </Part>
      )}
    </>
  )
}

/** Says that the models are on screen, once they are: shaders compiled and a frame drawn. */
function Reveal() {
  const gl = useThree((three) => three.gl)
  const camera = useThree((three) => three.camera)
  const invalidate = useThree((three) => three.invalidate)
  const { picture, frames, uniforms } = useStage()
  useEffect(() => {
    let cancelled = false
    const reveal = async () => {
      await picture.current.compile(camera)
      if (cancelled) return
      // The first frame that is seen is already the dark one.
      if (opensFromDark()) showOpening(uniforms.uOpening.value, openingAt(0))
      frames.begin()
      gl.shadowMap.needsUpdate = true
      invalidate()
      const stage = () => useTable.getState().stage
      const before = stage()?.stats().framesDrawn ?? 0
      const poll = () => {
        if (cancelled) return
        if ((stage()?.stats().framesDrawn ?? 0) > before) {
          useTable.getState().setOpening(uniforms.uOpening.value.w < 1)
          useTable.getState().setReady()
        } else requestAnimationFrame(poll)
      }
      requestAnimationFrame(poll)
    }
    void reveal()
    return () => {
      cancelled = true
    }
  }, [gl, picture, frames, uniforms, camera, invalidate])
  return null
}
