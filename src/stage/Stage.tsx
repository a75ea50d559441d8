/** The canvas: everything three-dimensional, drawn only when something changed. */
import { useThree } from '@react-three/fiber'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { useTable } from '../store/index.ts'
import { AdaptiveResolution } from './AdaptiveResolution.tsx'
import { CameraRig } from './camera/CameraRig.tsx'
import { Lighting } from './light/Lighting.tsx'
import { Models } from './models/Models.tsx'
import { probeQuality, QUALITY } from './quality.ts'
import { StageAccess } from './StageAccess.tsx'
import { StageProvider } from './StageContext.tsx'
import { PlaybackClock } from './state/PlaybackClock.tsx'
import { StateSync } from './state/StateSync.tsx'
import { TableCanvas } from './TableCanvas.tsx'

export function Stage() {
  return <TableCanvas>{CONTENT}</TableCanvas>
}

const CONTENT = (
  <StageProvider>
    <Scene />
  </StageProvider>
)

/** Picking brings a library of its own: it is fetched once the models are there, and awaited before the reveal. */
const Pointer = lazy(() => import('./picking/Pointer.tsx').then((it) => ({ default: it.Pointer })))

function Scene() {
  const gl = useThree((three) => three.gl)
  const quality = useTable((table) => table.quality)
  const [settled, setSettled] = useState(false)
  const [contexts, setContexts] = useState(0)
  const settings = useMemo(() => QUALITY[quality === 'auto' ? probeQuality(gl) : quality], [quality, gl])
  const onSettled = useCallback(() => setSettled(true), [])
  const onContextRestored = useCallback(() => setContexts((count) => count + 1), [])
  return (
    <>
      <CameraRig />
      <StateSync />
      <PlaybackClock />
      {/* Light is drawn into textures of its own: after a lost context they are made anew. */}
      <Lighting key={contexts} shadowTexels={settings.shadowTexels} />
      <Models sparse={settings.sparse} onSettled={onSettled} />
      <AdaptiveResolution settings={settings} />
      <StageAccess onContextRestored={onContextRestored} />
      {settled && (
        <Suspense fallback={null}>
          <Pointer />
          <Reveal />
        </Suspense>
      )}
    </>
  )
}

/** Says that the models are on screen, once they are: shaders compiled and a frame drawn. */
function Reveal() {
  const { gl, scene, camera, invalidate } = useThree()
  useEffect(() => {
    let cancelled = false
    const reveal = async () => {
      await gl.compileAsync(scene, camera)
      if (cancelled) return
      gl.shadowMap.needsUpdate = true
      invalidate()
      const stage = () => useTable.getState().stage
      const before = stage()?.stats().framesDrawn ?? 0
      const poll = () => {
        if (cancelled) return
        if ((stage()?.stats().framesDrawn ?? 0) > before) useTable.getState().setReady()
        else requestAnimationFrame(poll)
      }
      requestAnimationFrame(poll)
    }
    void reveal()
    return () => {
      cancelled = true
    }
  }, [gl, scene, camera, invalidate])
  return null
}
