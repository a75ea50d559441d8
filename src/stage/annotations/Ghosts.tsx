/** What is still to be built, as faint volumes: the plan around the works. Each storey gives way to itself once it stands. */
import { useEffect, useMemo } from 'react'
import { Group, LineSegments, Mesh, ShaderMaterial } from 'three'
import { memoizeLast } from '../../domain/memoizeLast.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { useStage } from '../StageContext.tsx'
import { VERTEX_HEAD } from '../shaders/chunks/vertex/rise.ts'
import { MAX_SELECTED_RANGES } from '../shaders/layout/selectedRanges.ts'
import { preserveEmissiveAlpha } from '../shaders/preserveEmissiveAlpha.ts'
import type { StateUniforms } from '../shaders/uniforms.ts'
import { ghostGeometry } from './ghostGeometry.ts'

const VERTEX = /* glsl */ `
${VERTEX_HEAD}
uniform vec2 uSelected[${MAX_SELECTED_RANGES}];
varying vec3 vView;
flat varying float vStrength;
#ifdef FACES
  varying vec3 vNormal;
#endif
void main() {
  int feature = int(_feature_id_0 + 0.5);
  bool stands = uWork >= featureTexel(feature, TEXEL_RISING).STRUCTURE_END;
  // What is being built is drawn stronger than what only comes later.
  vStrength = uTime > featureTexel(feature, TEXEL_DATES).EXCAVATION_START ? 1.0 : 0.55;
  for (int i = 0; i < ${MAX_SELECTED_RANGES}; i++)
    if (float(feature) >= uSelected[i].x && float(feature) <= uSelected[i].y) vStrength = 3.0;
  vec4 at = modelMatrix * vec4(stands ? NOWHERE : position, 1.0);
  vView = cameraPosition - at.xyz;
  #ifdef FACES
    vNormal = normal;
  #endif
  gl_Position = projectionMatrix * viewMatrix * at;
}
`

const FRAGMENT = /* glsl */ `
uniform float uNight;
varying vec3 vView;
flat varying float vStrength;
#ifdef FACES
  varying vec3 vNormal;
#endif
void main() {
  vec3 ink = mix(vec3(0.1, 0.3, 0.5), vec3(0.42, 0.72, 0.95), uNight);
  #ifdef FACES
    float grazing = 1.0 - abs(dot(normalize(vNormal), normalize(vView)));
    float alpha = 0.05 + 0.1 * grazing * grazing;
  #else
    float alpha = 0.34;
  #endif
  // By night the floods of the sites tell where work goes on; the plan steps back.
  alpha *= 1.0 - 0.65 * uNight;
  gl_FragColor = vec4(ink, min(alpha * vStrength, 0.9));
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`

export function Ghosts() {
  const campus = useCampus()
  const { uniforms } = useStage()
  const done = useMemo(
    () => campus.featureTimes.reduce((last, it) => Math.max(last, it.structureEnd), -Infinity),
    [campus],
  )
  const unfinished = useMemo(
    () =>
      memoizeLast(
        (date: string) => campus.work.toWork(toDay(date)) - campus.work.toWork(campus.timeline.start) < done,
      ),
    [campus, done],
  )
  const wanted = useTable(({ date, compare }) =>
    unfinished(compare !== null && compare < date ? compare : date),
  )
  const ghosts = useMemo(
    () => (wanted ? makeGhosts(ghostGeometry(campus.buildings.values()), uniforms) : null),
    [wanted, campus, uniforms],
  )
  useEffect(() => () => ghosts?.dispose(), [ghosts])
  return ghosts ? <primitive object={ghosts.group} /> : null
}

function makeGhosts({ faces, lines }: ReturnType<typeof ghostGeometry>, shared: StateUniforms) {
  const material = (defines: Record<string, string>) => {
    const made = new ShaderMaterial({
      name: 'scene/ghost',
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      uniforms: { ...shared },
      defines,
      transparent: true,
      depthWrite: false,
    })
    preserveEmissiveAlpha(made)
    return made
  }
  const [faceMaterial, lineMaterial] = [material({ FACES: '' }), material({})]
  const group = new Group()
  group.name = 'ghosts'
  group.add(new Mesh(faces, faceMaterial), new LineSegments(lines, lineMaterial))
  for (const it of group.children) it.renderOrder = 11
  return {
    group,
    dispose() {
      faces.dispose()
      lines.dispose()
      faceMaterial.dispose()
      lineMaterial.dispose()
    },
  }
}
