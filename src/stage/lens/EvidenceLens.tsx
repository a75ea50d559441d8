/**
 * The evidence lens in the picture: a disc in which the model is drawn by what is known of it. Where the disc is, its
 * element on the page says; it is read with each frame, and nothing here renders while it moves.
 */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import {
  CustomBlending,
  Mesh,
  OneFactor,
  OneMinusSrcAlphaFactor,
  PlaneGeometry,
  type Scene,
  ShaderMaterial,
  SrcAlphaFactor,
  Vector2,
  Vector4,
  ZeroFactor,
} from 'three'
import { useCampus, useTable } from '../../store/index.ts'
import { anchorElement } from '../../store/overlayRegistry.ts'
import { drawnTo } from '../drawnTo.ts'
import { picking } from '../picking/pickAt.ts'
import { useStage } from '../StageContext.tsx'
import type { StateUniforms } from '../shaders/uniforms.ts'
import { type LensDrawing, type LensSquare, lensDrawing } from './lensDrawing.ts'
import { GLASS_FRAGMENT, GLASS_VERTEX } from './lensShader.ts'

/** The disc ends softly over so many device pixels. */
const SOFT_PX = 2
/** What stands in the middle is looked up so often at most, milliseconds. */
const LOOK_MS = 150
/** Roofs have plant and parapets that nothing picks: a little below the middle counts as well. Shares of the diameter. */
const LOOKS = [0, 0.05, 0.1] as const

export function EvidenceLens() {
  const campus = useCampus()
  const { uniforms } = useStage()
  const gl = useThree((three) => three.gl)
  const camera = useThree((three) => three.camera)
  const scene = useThree((three) => three.scene)
  const invalidate = useThree((three) => three.invalidate)
  const made = useMemo(
    () => makeGlass(lensDrawing(campus, uniforms), uniforms, scene),
    [campus, uniforms, scene],
  )
  const due = useRef(0)

  useEffect(() => {
    invalidate()
    return () => {
      made.dispose()
      invalidate()
    }
  }, [made, invalidate])

  const look = useMemo(() => {
    const pickAt = picking(campus, gl, camera)
    return () => {
      due.current = 0
      const box = anchorElement('lens')?.getBoundingClientRect()
      if (!box) return
      const { readLens } = useTable.getState()
      for (const below of LOOKS) {
        const { pick, day } = pickAt(box.left + box.width / 2, box.top + (0.5 + below) * box.height)
        if (pick) return readLens({ id: pick.id, storey: pick.storey, day })
      }
      readLens(null)
    }
  }, [campus, gl, camera])
  useEffect(
    () => () => {
      window.clearTimeout(due.current)
      due.current = 0
    },
    [],
  )

  // A frame is drawn when something has moved: the lens, the camera, the date.
  useFrame(() => {
    if (due.current === 0) due.current = window.setTimeout(look, LOOK_MS)
  })
  return <primitive object={made.quad} />
}

function makeGlass(drawing: LensDrawing, { uNight, uEmissiveInAlpha }: StateUniforms, scene: Scene) {
  const square = new Vector4()
  const size = new Vector2()
  const screen = new Vector2()
  const edge = { value: 0 }
  const material = new ShaderMaterial({
    name: 'scene/lens',
    vertexShader: GLASS_VERTEX,
    fragmentShader: GLASS_FRAGMENT,
    uniforms: { uDrawing: { value: drawing.texture }, uSquare: { value: square }, uEdge: edge, uNight },
    transparent: true,
    depthTest: false,
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: SrcAlphaFactor,
    blendDst: OneMinusSrcAlphaFactor,
    blendSrcAlpha: ZeroFactor,
  })
  const quad = new Mesh(new PlaneGeometry(2, 2), material)
  quad.name = 'lens'
  quad.frustumCulled = false
  // Over the model and what is seen through it, under the outline of what is selected.
  quad.renderOrder = 999
  quad.onBeforeRender = (gl, _scene, camera) => {
    const disc = anchorElement('lens')?.getBoundingClientRect()
    const canvas = gl.domElement.getBoundingClientRect()
    gl.getSize(screen)
    square.set(2, 2, 2, 2)
    // A picture of another size than the screen has is taken without.
    if (!disc || Math.round(canvas.width) !== Math.round(screen.x)) return
    const { width, height } = drawnTo(gl)
    size.set(width, height)
    const ratio = width / canvas.width
    const side = Math.max(2, Math.round(disc.width * ratio))
    const at: LensSquare = {
      left: Math.round((disc.left - canvas.left) * ratio),
      bottom: Math.round((canvas.bottom - disc.bottom) * ratio),
      side,
    }
    drawing.draw(gl, scene, camera, at, size, ratio)
    square.set(at.left / width, at.bottom / height, (at.left + side) / width, (at.bottom + side) / height)
    square.multiplyScalar(2).addScalar(-1)
    edge.value = SOFT_PX / side
    // What the drawing covers spills no light; where alpha goes to the screen it stays.
    material.blendDstAlpha = uEmissiveInAlpha.value > 0.5 ? OneMinusSrcAlphaFactor : OneFactor
  }
  return {
    quad,
    dispose() {
      drawing.dispose()
      quad.geometry.dispose()
      material.dispose()
    },
  }
}
