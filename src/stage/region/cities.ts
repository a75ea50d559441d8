/** The two cities as places of light: a glow on the ground and a fine beam that stands over it. */
import { BufferAttribute, InstancedBufferAttribute, InstancedBufferGeometry } from 'three'
import { SHAPE } from '../../domain/region/anchors.ts'
import { type ChartUniforms, ENDS } from './chart.ts'
import { additive, farMesh, PICTURE, type RegionUniforms, TO_SCREEN } from './surfaces.ts'

/** Half width of a glow and of a beam, points. */
const GLOW_POINTS = 46
const BEAM_POINTS = 9

const VERTEX = /* glsl */ `
attribute vec2 part;
uniform vec2 uCity;
uniform float uGround;
varying vec2 vAt;
varying vec2 vPart;
${PICTURE}
void main() {
  vAt = position.xy;
  vPart = part;
  vec2 km = uCity * part.x;
  float up = (position.y * 0.5 + 0.5) * part.y * length(uCity) * ${(SHAPE.beam * 1000).toFixed(1)};
  vec4 here = projectionMatrix * modelViewMatrix * vec4(km.x * 1000.0, uGround + up, km.y * 1000.0, 1.0);
  vec2 off = mix(vAt * points(${GLOW_POINTS}.0), vec2(vAt.x * points(${BEAM_POINTS}.0), 0.0), part.y);
  gl_Position = vec4(here.xy + off * 2.0 / uPicture * here.w, here.z, here.w);
}
`

const FRAGMENT = /* glsl */ `
uniform float uHome;
uniform float uLand;
uniform float uFlow;
varying vec2 vAt;
varying vec2 vPart;
${ENDS}
void main() {
  float landed = smoothstep(0.96, 1.15, uFlow);
  float there = mix(uHome, uLand * (0.12 + 0.88 * landed), vPart.x);
  vec3 own = mix(ICE, WARM, vPart.x);
  float alpha;
  vec3 color;
  if (vPart.y > 0.5) {
    float across = abs(vAt.x) * ${BEAM_POINTS}.0;
    float up = vAt.y * 0.5 + 0.5;
    alpha = (exp(-across * across * 0.9) * 0.95 + exp(-across * 0.55) * 0.16) * (1.0 - up * up) * uLand * mix(1.0, landed, vPart.x);
    color = mix(own, vec3(1.0), 0.35 * exp(-across * across));
  } else {
    float r = length(vAt) * ${GLOW_POINTS}.0;
    float edge = 1.0 - smoothstep(0.6, 1.0, length(vAt));
    float core = 1.3 * exp(-r * r * 0.055) + 0.5 * exp(-r * 0.2) + 0.07 * exp(-r * 0.07);
    // What comes down rings out once.
    float out_ = clamp(uFlow - 1.0, 0.0, 1.0);
    float wave = exp(-pow((r - out_ * 40.0) * 0.5, 2.0)) * (1.0 - out_) * step(0.001, out_) * vPart.x;
    color = mix(own, vec3(1.0), 0.8 * exp(-r * r * 0.05)) * (1.5 + 1.5 * exp(-r * r * 0.08));
    alpha = (core * there + wave * 0.6) * edge;
  }
  gl_FragColor = vec4(color, clamp(alpha, 0.0, 1.0));
  ${TO_SCREEN}
}
`

/** @param home light of the park as a point, 0–1 */
export function makeCities(uniforms: RegionUniforms & ChartUniforms) {
  const home = { value: 0 }
  const material = additive({
    name: 'region-cities',
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { ...uniforms, uHome: home },
  })
  const { mesh, dispose } = farMesh(squares(), material, 32, uniforms)
  return {
    mesh,
    dispose,
    /** @param point light of the park as a point, 0–1 */
    update(point: number) {
      mesh.visible = point > 0
      home.value = point
    },
  }
}

/** A glow and a beam for each city: `part` is which city, and whether the beam. */
function squares(): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute(
    'position',
    new BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]), 3),
  )
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  geometry.setAttribute('part', new InstancedBufferAttribute(new Float32Array([0, 0, 0, 1, 1, 0, 1, 1]), 2))
  geometry.instanceCount = 4
  return geometry
}
