/** The arc between the two cities: one red thread that rises in the one and comes down in the other, and its reflection. */
import { BufferAttribute, BufferGeometry, InstancedBufferAttribute, InstancedBufferGeometry } from 'three'
import { SHAPE } from '../../domain/region/anchors.ts'
import type { ChartUniforms } from './chart.ts'
import { additive, farMesh, PICTURE, type RegionUniforms, TO_SCREEN } from './surfaces.ts'

const STEPS = 120
/** Half width of the strip that it is drawn in, points. */
const STRIP_POINTS = 18

/** A point of the arc: `onArc(t, lift)`, meters over the floor; `lift` is 1 for the arc, 0 for the line under it. */
export const ON_ARC = /* glsl */ `
uniform vec2 uCity;
vec3 onArc(float t, float lift) {
  float span = length(uCity) * 1000.0;
  return vec3(uCity.x * 1000.0 * t, lift * span * ${(SHAPE.arc * 4).toFixed(3)} * t * (1.0 - t), uCity.y * 1000.0 * t);
}
`

const VERTEX = /* glsl */ `
attribute float lift;
uniform float uGround;
varying float vT;
varying float vSide;
varying float vLift;
${PICTURE}
${ON_ARC}
void main() {
  float t = position.x;
  vT = t;
  vSide = position.y;
  vLift = lift;
  vec3 ground = vec3(0.0, uGround, 0.0);
  vec4 here = projectionMatrix * modelViewMatrix * vec4(onArc(t, lift) + ground, 1.0);
  vec4 next = projectionMatrix * modelViewMatrix * vec4(onArc(t + 0.004, lift) + ground, 1.0);
  vec2 size = uPicture * 0.5;
  vec2 along = normalize((next.xy / next.w - here.xy / here.w) * size + vec2(1e-6, 0.0));
  vec2 off = vec2(-along.y, along.x) * points(${STRIP_POINTS}.0) * position.y;
  gl_Position = vec4(here.xy + off / size * here.w, here.z, here.w);
}
`

const FRAGMENT = /* glsl */ `
uniform float uLand;
uniform float uFlow;
varying float vT;
varying float vSide;
varying float vLift;
void main() {
  float head = min(uFlow, 1.0);
  float drawn = 1.0 - smoothstep(head - 0.004, head, vT);
  float across = abs(vSide) * ${STRIP_POINTS}.0;
  float within = 1.0 - smoothstep(0.7, 1.0, abs(vSide));
  float core = 1.0 - smoothstep(0.9, 1.9, across);
  float halo = exp(-across * 0.30) * 0.34 * within;
  // The head runs ahead of the line it leaves, and is gone once it has come down.
  float running = 1.0 - smoothstep(1.0, 1.3, uFlow);
  float spark = exp(-abs(vT - head) * 34.0) * running;
  vec3 color = vec3(0.74, 0.0, 0.010) + vec3(0.08, 0.012, 0.010) * core + vec3(0.9, 0.5, 0.4) * spark * core;
  float thread = core + halo * (1.0 + 1.5 * spark);
  // In the polished floor it is faint, and blurred where it is far above.
  float height = 4.0 * vT * (1.0 - vT);
  float blurred = exp(-across * across / (1.5 + 40.0 * height)) / (1.0 + 1.6 * height);
  float alpha = vLift > 0.0 ? thread : blurred * 0.065 * within;
  gl_FragColor = vec4(color, clamp(alpha * drawn * uLand, 0.0, 1.0));
  ${TO_SCREEN}
}
`

export function makeArc(uniforms: RegionUniforms & ChartUniforms) {
  const material = additive({
    name: 'region-arc',
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { ...uniforms },
  })
  return farMesh(strips(), material, 31, uniforms)
}

/** The strip twice: as the arc and as its reflection. */
function strips(): InstancedBufferGeometry {
  const strip = ribbon(STEPS)
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', strip.getAttribute('position'))
  geometry.setIndex(strip.getIndex())
  geometry.setAttribute('lift', new InstancedBufferAttribute(new Float32Array([-1, 1]), 1))
  geometry.instanceCount = 2
  return geometry
}

/** A ribbon along x from 0 to 1, between y −1 and 1. */
export function ribbon(steps: number): BufferGeometry {
  const position: number[] = []
  const index: number[] = []
  for (let i = 0; i <= steps; i++) {
    position.push(i / steps, -1, 0, i / steps, 1, 0)
    if (i < steps) index.push(2 * i, 2 * i + 2, 2 * i + 1, 2 * i + 1, 2 * i + 2, 2 * i + 3)
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(position), 3))
  geometry.setIndex(index)
  return geometry
}
