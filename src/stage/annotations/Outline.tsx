/**
 * The line around what is selected, crisp at every size, and a tint over those parts of it that stand behind others. A quad of
 * the scene itself, so that screenshots, passes and finer still pictures all have it.
 */
import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { Color, Mesh, PlaneGeometry, ShaderMaterial, Vector2, Vector4 } from 'three'
import { GAP_M, OPEN_GAPS } from '../../domain/campus/exploded.ts'
import { drawnOf } from '../../domain/tenancy/storeyParts.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { drawnTo } from '../drawnTo.ts'
import { useStage } from '../StageContext.tsx'
import { preserveEmissiveAlpha } from '../shaders/preserveEmissiveAlpha.ts'
import type { StateUniforms } from '../shaders/uniforms.ts'
import { screenRect } from './screenRect.ts'
import { type Silhouette, silhouette } from './silhouette.ts'

/** Width of the line, CSS pixels. */
const LINE_PX = 2
/** Over what is hidden; red is the corridor's alone. */
const TINT = '#57b3e0'
const CORRIDOR_TINT = '#e0203c'

const VERTEX = /* glsl */ `
uniform vec4 uRect;
varying vec2 vUv;
void main() {
  vec2 at = mix(uRect.xy, uRect.zw, position.xy * 0.5 + 0.5);
  vUv = at * 0.5 + 0.5;
  gl_Position = vec4(at, -1.0, 1.0);
}
`

const FRAGMENT = /* glsl */ `
uniform sampler2D uMask;
uniform vec2 uStep;
uniform float uNight;
uniform vec3 uTint;
varying vec2 vUv;

const int AROUND = 12;

/** Most that the mask has on a circle, lines of the given radius around here. */
float near(float radius) {
  float most = 0.0;
  for (int i = 0; i < AROUND; i++) {
    float turn = 6.2831853 * float(i) / float(AROUND);
    most = max(most, texture2D(uMask, vUv + uStep * radius * vec2(cos(turn), sin(turn))).r);
  }
  return most;
}

void main() {
  vec2 here = texture2D(uMask, vUv).rg;
  float out1 = 1.0 - here.r;
  float line = max(near(0.5), near(1.0)) * out1;
  float casing = max(line, near(1.8) * out1);
  float behind = here.r * (1.0 - here.g);
  if (casing + behind < 0.004) discard;
  // Dark on snow by day, light at night; the casing parts it from whatever lies behind.
  vec3 ink = mix(vec3(0.012, 0.16, 0.36), vec3(0.5, 0.84, 1.0), uNight);
  vec3 paper = mix(vec3(0.86, 0.94, 1.0), vec3(0.005, 0.02, 0.05), uNight);
  vec3 color = mix(paper, ink, line / max(casing, 1e-3));
  float alpha = max(line, 0.85 * casing);
  gl_FragColor = vec4(mix(color, uTint * mix(1.0, 0.8, uNight), step(0.5, here.r)), max(alpha, 0.42 * behind));
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`

export function Outline() {
  const campus = useCampus()
  const { uniforms } = useStage()
  const scene = useThree((three) => three.scene)
  const invalidate = useThree((three) => three.invalidate)
  const select = useTable((table) => table.select)
  const exploded = useTable((table) => table.exploded)
  const made = useMemo(() => makeOutline(silhouette(campus, uniforms), uniforms), [campus, uniforms])
  useEffect(() => () => made.dispose(), [made])
  useEffect(() => {
    // Storeys drawn apart reach higher than they were built.
    const apart = exploded === null ? undefined : campus.buildings.get(exploded)
    const raisedM = apart ? (apart.building.storeys + OPEN_GAPS) * GAP_M : 0
    if (select) made.mask.trace(scene, drawnOf(campus, select), raisedM)
    made.tint.set(select === campus.pack.corridor.id ? CORRIDOR_TINT : TINT)
    invalidate()
  }, [select, exploded, made, scene, campus, invalidate])
  return select ? <primitive object={made.quad} /> : null
}

function makeOutline(mask: Silhouette, { uNight }: StateUniforms) {
  const step = new Vector2()
  const rect = new Vector4()
  const tint = new Color()
  const material = new ShaderMaterial({
    name: 'scene/outline',
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: {
      uMask: { value: mask.texture },
      uStep: { value: step },
      uRect: { value: rect },
      uTint: { value: tint },
      uNight,
    },
    transparent: true,
    depthTest: false,
    depthWrite: false,
  })
  preserveEmissiveAlpha(material)
  const quad = new Mesh(new PlaneGeometry(2, 2), material)
  quad.name = 'outline'
  quad.frustumCulled = false
  // Over everything that is seen through.
  quad.renderOrder = 1000
  quad.onBeforeRender = (gl, _scene, camera) => {
    mask.draw(gl, camera)
    const { width, height } = drawnTo(gl)
    const line = LINE_PX * gl.getPixelRatio()
    step.set(line / width, line / height)
    screenRect(mask.bounds, camera, 6 * Math.max(step.x, step.y), rect)
  }
  return {
    mask,
    quad,
    tint,
    dispose() {
      mask.dispose()
      quad.geometry.dispose()
      material.dispose()
    },
  }
}
