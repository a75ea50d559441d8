/** The canvas: everything three-dimensional, drawn only when something changed. */
import { Canvas, useThree } from '@react-three/fiber'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { NeutralToneMapping, PCFShadowMap } from 'three'
import { FIELD_OF_VIEW_DEG } from '../domain/framing.ts'
import { useTable } from '../store/index.ts'
import { AdaptiveResolution } from './AdaptiveResolution.tsx'
import { CameraRig } from './camera/CameraRig.tsx'
import { Lighting } from './light/Lighting.tsx'
import { Models } from './models/Models.tsx'
import { Pointer } from './picking/Pointer.tsx'
import { probeQuality, QUALITY } from './quality.ts'
import { StageAccess } from './StageAccess.tsx'
import { StageProvider } from './StageContext.tsx'
import { PlaybackClock } from './state/PlaybackClock.tsx'
import { StateSync } from './state/StateSync.tsx'

/** Clipping planes, metres. */
const NEAR_M = 2
const FAR_M = 6000

export function Stage() {
  return (
    <Canvas
      frameloop="demand"
      shadows={{ type: PCFShadowMap, autoUpdate: false }}
      gl={{ antialias: true, powerPreference: 'high-performance', toneMapping: NeutralToneMapping }}
      camera={{ fov: FIELD_OF_VIEW_DEG, near: NEAR_M, far: FAR_M }}
      aria-hidden
    >
      <StageProvider>
        <Scene />
      </StageProvider>
    </Canvas>
  )
}

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
      <Pointer />
      {/* Light is drawn into textures of its own: after a lost context they are made anew. */}
      <Lighting key={contexts} shadowTexels={settings.shadowTexels} />
      <Models sparse={settings.sparse} onSettled={onSettled} />
      <AdaptiveResolution settings={settings} />
      <StageAccess onContextRestored={onContextRestored} />
      {settled && <Reveal />}
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
