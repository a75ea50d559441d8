/** Opens the stage to the outside: screenshots and figures, through the port in the store. Also minds the GL context. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import { type Camera, PerspectiveCamera, Vector3 } from 'three'
import { type PictureSize, type StageStats, useTable } from '../store/index.ts'
import type { MovingLens } from './camera/movingLens.ts'
import type { SteadyControls } from './camera/SteadyControls.ts'
import type { QualityLevel } from './performance/quality.ts'
import { useStage } from './StageContext.tsx'

const MAX_SCREENSHOT_PX = 8192

interface Props {
  /** Quality that is drawn. */
  readonly level: QualityLevel
  onContextRestored(): void
}

export function StageAccess({ level, onContextRestored }: Props) {
  const gl = useThree((three) => three.gl)
  const camera = useThree((three) => three.camera)
  const size = useThree((three) => three.size)
  const invalidate = useThree((three) => three.invalidate)
  const get = useThree((three) => three.get)
  const { redrawShadows, frames, picture, uniforms, lens, still, mirrored } = useStage()
  const losses = useRef(0)
  const drawn = useRef(level)

  // Takes over drawing, to time the whole of it; everything else in useFrame runs before.
  useFrame(() => frames.draw(camera, 0), 1)

  useEffect(() => {
    drawn.current = level
  }, [level])

  // Camera, size and quality are read when they are asked for: the port stays the same object whatever they become.
  useEffect(() => {
    const stats = (): StageStats => {
      const { gl, camera, size } = get()
      const { info } = gl
      const view = camera instanceof PerspectiveCamera && camera.view?.enabled ? camera.view : null
      return {
        ...frames.figures,
        quality: drawn.current,
        webglContextLosses: losses.current,
        programs: info.programs?.length ?? 0,
        passPrograms: info.programs?.filter(isOfPass).length ?? 0,
        geometries: info.memory.geometries,
        textures: info.memory.textures,
        axis: [size.width / 2 - (view?.offsetX ?? 0), size.height / 2 - (view?.offsetY ?? 0)],
      }
    }
    const screenshot = async ({ width, height, ...more }: PictureSize) => {
      const bad = [width, height].some((it) => !Number.isFinite(it) || it < 1 || it > MAX_SCREENSHOT_PX)
      if (bad)
        throw new RangeError(`screenshot: width and height must lie in 1…${MAX_SCREENSHOT_PX} CSS pixels`)
      const [{ takePicture }] = await Promise.all([import('./export/takePicture.ts'), followed()])
      mirrored.current?.()
      const { gl, camera, controls, size: screen, invalidate } = get()
      const stage = { picture, uniforms, still }
      const { eye, shift } = aimed(camera, controls as SteadyControls | null, lens)
      return takePicture(
        { gl, camera: eye, shift, screen, stage, done: invalidate },
        { width, height, ...more },
      )
    }
    const snapshot = async ({ width, height }: { width: number; height: number }) => {
      const copy = document.createElement('canvas')
      copy.width = Math.round(width)
      copy.height = Math.round(height)
      const context = copy.getContext('2d')
      const lettering =
        useTable.getState().reach === 'park' ? null : await import('./region/Region.tsx').catch(() => null)
      const { gl, camera, size, invalidate } = get()
      // Drawn and copied in the same task: the buffer is not kept.
      frames.draw(camera, 0)
      context?.drawImage(gl.domElement, 0, 0, copy.width, copy.height)
      // The still picture is made fine again.
      invalidate()
      if (context) lettering?.letter(context, [copy.width / size.width, copy.height / size.height])
      return toBlob(copy)
    }
    useTable.getState().setStage({ stats, screenshot, snapshot, redraw: () => get().invalidate() })
    return () => useTable.getState().setStage(null)
  }, [get, frames, picture, uniforms, lens, still, mirrored])

  useEffect(() => {
    const canvas = gl.domElement
    const lost = (event: Event) => {
      event.preventDefault()
      losses.current++
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
  useEffect(() => invalidate(), [size])
  return null
}

/** Parts of the picture come and go with React, a moment after the state: it has been drawn with them after two frames. */
function followed(): Promise<void> {
  return new Promise((resolve) => {
    // A page that nobody sees is given no frames.
    const timer = window.setTimeout(resolve, LONGEST_WAIT_MS)
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        window.clearTimeout(timer)
        resolve()
      }),
    )
  })
}

const LONGEST_WAIT_MS = 2000

/** The camera where the state has it, whatever is left of a flight there; and the shift of its lens, share of the height. */
function aimed(
  camera: Camera,
  controls: SteadyControls | null,
  { now, to }: MovingLens,
): { readonly eye: Camera; readonly shift: number } {
  if (!(camera instanceof PerspectiveCamera) || !controls || useTable.getState().reach !== 'park')
    return { eye: camera, shift: now.shift }
  const eye = camera.clone()
  controls.getPosition(eye.position)
  eye.lookAt(controls.getTarget(new Vector3()))
  eye.fov = to.lens
  eye.updateProjectionMatrix()
  eye.updateMatrixWorld()
  return { eye, shift: to.shift }
}

/** Shaders of the scene itself carry its name. */
const isOfPass = ({ name, type }: { readonly name: string; readonly type?: string }) =>
  type === 'ShaderMaterial' && !name.startsWith('scene/') && !name.startsWith('PMREM')

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('screenshot: the browser gave no picture'))),
      'image/png',
    )
  })
}
