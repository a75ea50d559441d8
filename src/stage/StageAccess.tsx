/** Opens the stage to the outside: screenshots and figures, through the port in the store. Also minds the GL context. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import { PerspectiveCamera, Vector2 } from 'three'
import { type StageStats, useTable } from '../store/index.ts'
import { useStage } from './StageContext.tsx'

const MAX_SCREENSHOT_PX = 8192

export function StageAccess({ onContextRestored }: { onContextRestored(): void }) {
  const three = useThree()
  const { redrawShadows } = useStage()
  const figures = useRef({
    framesDrawn: 0,
    lastFrameCpuMs: 0,
    webglContextLosses: 0,
    drawCalls: 0,
    triangles: 0,
  })
  const { gl, scene, camera, size } = three

  // Takes over drawing, to time the whole of it; everything else in useFrame runs before.
  useFrame(() => {
    const begin = performance.now()
    gl.render(scene, camera)
    const it = figures.current
    it.lastFrameCpuMs = performance.now() - begin
    it.framesDrawn++
    it.drawCalls = gl.info.render.calls
    it.triangles = gl.info.render.triangles
  }, 1)

  useEffect(() => {
    const stats = (): StageStats => ({
      ...figures.current,
      programs: gl.info.programs?.length ?? 0,
      geometries: gl.info.memory.geometries,
      textures: gl.info.memory.textures,
    })
    const screenshot = async ({ width, height }: { width: number; height: number }) => {
      const bad = [width, height].some((it) => !Number.isFinite(it) || it < 1 || it > MAX_SCREENSHOT_PX)
      if (bad)
        throw new RangeError(`screenshot: width and height must lie in 1…${MAX_SCREENSHOT_PX} CSS pixels`)
      const before = gl.getSize(new Vector2())
      const ratio = gl.getPixelRatio()
      const own = camera instanceof PerspectiveCamera ? camera.clone() : camera
      if (own instanceof PerspectiveCamera) {
        own.aspect = width / height
        own.updateProjectionMatrix()
      }
      try {
        gl.setPixelRatio(1)
        gl.setSize(width, height, false)
        gl.render(scene, own)
        // The picture must be taken in the same task: the buffer is not kept.
        return await toBlob(gl.domElement)
      } finally {
        gl.setPixelRatio(ratio)
        gl.setSize(before.x, before.y, false)
        three.invalidate()
      }
    }
    useTable.getState().setStage({ stats, screenshot })
    return () => useTable.getState().setStage(null)
  }, [gl, scene, camera, three])

  useEffect(() => {
    const canvas = gl.domElement
    const lost = (event: Event) => {
      event.preventDefault()
      figures.current.webglContextLosses++
      useTable.getState().notify({ kind: 'context-lost' })
    }
    const restored = () => {
      useTable.getState().notify({ kind: 'context-restored' })
      onContextRestored()
      redrawShadows()
    }
    canvas.addEventListener('webglcontextlost', lost)
    canvas.addEventListener('webglcontextrestored', restored)
    return () => {
      canvas.removeEventListener('webglcontextlost', lost)
      canvas.removeEventListener('webglcontextrestored', restored)
    }
  }, [gl, onContextRestored, redrawShadows])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new size needs a new frame
  useEffect(() => three.invalidate(), [size])
  return null
}

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('screenshot: the browser gave no picture'))),
      'image/png',
    )
  })
}
