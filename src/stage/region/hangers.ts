/** Fine upright lines between the arc and the great circle under it, like the hangers of a bridge: one for each tick. */
import { ON_ARC, ribbon } from './arc.ts'
import { type ChartUniforms, ENDS } from './chart.ts'
import { additive, farMesh, PICTURE, type RegionUniforms, TO_SCREEN } from './surfaces.ts'

const STEPS = 60
/** Hangers between two ticks. */
const BETWEEN = 5

const VERTEX = /* glsl */ `
uniform float uGround;
varying float vT;
varying float vUp;
${ON_ARC}
void main() {
  vT = position.x;
  vUp = position.y * 0.5 + 0.5;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(onArc(vT, vUp) + vec3(0.0, uGround, 0.0), 1.0);
}
`

const FRAGMENT = /* glsl */ `
uniform vec2 uCity;
uniform vec4 uScale;
uniform float uLand;
uniform float uFlow;
varying float vT;
varying float vUp;
${PICTURE}
${ENDS}
float hanger(float km, float step_, float width) {
  float unit = fwidth(km) * points(1.0);
  float off = abs(mod(km + step_ * 0.5, step_) - step_ * 0.5) / unit;
  return 1.0 - smoothstep(width * 0.5 - 0.3, width * 0.5 + 0.7, off);
}
void main() {
  float km = vT * length(uCity);
  float drawn = 1.0 - smoothstep(min(uFlow, 1.0) - 0.02, min(uFlow, 1.0), vT);
  float fade = 0.25 + 0.75 * vUp * vUp;
  float strength = hanger(km, uScale.x / ${BETWEEN}.0, 1.0) * 0.30 * fade + hanger(km, uScale.x, 1.2) * 0.34;
  strength += 0.028 * vUp;
  vec3 color = mix(ICE, WARM, smoothstep(0.05, 0.95, vT));
  gl_FragColor = vec4(color, strength * drawn * uLand);
  ${TO_SCREEN}
}
`

export function makeHangers(uniforms: RegionUniforms & ChartUniforms) {
  const material = additive({
    name: 'region-hangers',
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { ...uniforms },
  })
  return farMesh(ribbon(STEPS), material, 30, uniforms)
}
