/** The chain that is chosen: arcs from company to company over the roofs, a mark at each end, faint where hidden. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import {
  AddEquation,
  Color,
  CustomBlending,
  DoubleSide,
  GreaterDepth,
  Group,
  LessEqualDepth,
  Mesh,
  OneFactor,
  OneMinusSrcAlphaFactor,
  ShaderMaterial,
  SrcAlphaFactor,
  Vector2,
} from 'three'
import { arcsOf } from '../../domain/industry/chainArcs.ts'
import { chainById, chainColor } from '../../domain/industry/chains.ts'
import { easeOutCubic } from '../../domain/math/interpolate.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { reducedMotion } from '../camera/reducedMotion.ts'
import { drawnTo } from '../drawnTo.ts'
import { useStage } from '../StageContext.tsx'
import { linearColor } from '../shaders/color.ts'
import type { StateUniforms } from '../shaders/uniforms.ts'
import { arcGeometry } from './arcGeometry.ts'
import { ARC_FRAGMENT, ARC_VERTEX } from './arcShader.ts'

/** Light runs along an arc in so long, milliseconds. */
const RUN_MS = 1100
/** How much of an arc is seen where something stands before it. */
const HIDDEN_STRENGTH = 0.2

export function Arcs() {
  const campus = useCampus()
  const { uniforms } = useStage()
  const invalidate = useThree((three) => three.invalidate)
  const id = useTable((table) => table.chain)
  const made = useMemo(() => {
    const chain = chainById(campus, id)
    const arcs = chain ? arcsOf(campus, chain) : []
    return chain && arcs.length > 0
      ? makeArcs(arcGeometry(campus, arcs), linearColor(chainColor(campus, chain)), uniforms)
      : null
  }, [campus, id, uniforms])
  /** When the run began; null while none is under way. */
  const began = useRef<number | null>(null)

  useEffect(() => {
    if (!made) return
    made.progress.value = reducedMotion() ? 1 : 0
    began.current = null
    invalidate()
    return () => {
      made.dispose()
      invalidate()
    }
  }, [made, invalidate])

  useFrame(() => {
    if (!made || made.progress.value === 1) return
    const now = performance.now()
    began.current ??= now
    const elapsed = Math.min((now - began.current) / RUN_MS, 1)
    made.progress.value = easeOutCubic(elapsed)
    invalidate()
  })
  return made ? <primitive object={made.group} /> : null
}

function makeArcs(
  geometry: ReturnType<typeof arcGeometry>,
  color: readonly [number, number, number],
  shared: StateUniforms,
) {
  const half = new Vector2(1, 1)
  const pixel = { value: 1 }
  const progress = { value: 1 }
  const material = (strength: number) =>
    new ShaderMaterial({
      name: 'scene/arcs',
      vertexShader: ARC_VERTEX,
      fragmentShader: ARC_FRAGMENT,
      uniforms: {
        ...shared,
        uHalf: { value: half },
        uPixel: pixel,
        uReach: progress,
        uColor: { value: new Color(...color) },
        uStrength: { value: strength },
      },
      transparent: true,
      depthWrite: false,
      side: DoubleSide,
      forceSinglePass: true,
      // Alpha is the share of own light as well, and adds up with what is behind.
      blending: CustomBlending,
      blendEquation: AddEquation,
      blendSrc: SrcAlphaFactor,
      blendDst: OneMinusSrcAlphaFactor,
      blendSrcAlpha: OneFactor,
      blendDstAlpha: OneMinusSrcAlphaFactor,
    })
  const seen = material(1)
  const hidden = material(HIDDEN_STRENGTH)
  seen.depthFunc = LessEqualDepth
  hidden.depthFunc = GreaterDepth
  const group = new Group()
  group.name = 'arcs'
  for (const material of [hidden, seen]) {
    const mesh = new Mesh(geometry, material)
    mesh.frustumCulled = false
    mesh.renderOrder = 900
    mesh.onBeforeRender = (gl) => {
      const { width, height } = drawnTo(gl)
      half.set(width / 2, height / 2)
      pixel.value = gl.getPixelRatio()
    }
    group.add(mesh)
  }
  return {
    group,
    progress,
    dispose() {
      geometry.dispose()
      seen.dispose()
      hidden.dispose()
    },
  }
}
