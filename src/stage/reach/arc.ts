/** The handshake itself: an arc of warm light that rises in one city and lands in the other, and the lights of both. */
import {
  BufferAttribute,
  BufferGeometry,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  Vector2,
} from 'three'
import { light, PICTURE, type ReachUniforms, seenFar, TO_SCREEN } from './surfaces.ts'

const STEPS = 120
/** Height of the arc over the ground, as a share of its length. */
const RISE = 0.2
/** Half width of the strip that it is drawn in, and of a city's light, points. */
const STRIP_POINTS = 16
const CITY_POINTS = 46

/** Point of the arc, or of its trace on the ground, metres; `uLift` is 1 or 0, `uGround` the height of the land. */
const ARC = /* glsl */ `
uniform vec2 uCity;
uniform float uLift;
uniform float uGround;
vec3 onArc(float t) {
  float span = length(uCity) * 1000.0;
  return vec3(uCity.x * 1000.0 * t, uGround + uLift * span * ${(RISE * 4).toFixed(3)} * t * (1.0 - t), uCity.y * 1000.0 * t);
}
`

const ARC_VERTEX = /* glsl */ `
varying float vT;
varying float vSide;
${PICTURE}
${ARC}
void main() {
  float t = position.x;
  vT = t;
  vSide = position.y;
  vec4 here = projectionMatrix * modelViewMatrix * vec4(onArc(t), 1.0);
  vec4 next = projectionMatrix * modelViewMatrix * vec4(onArc(t + 0.004), 1.0);
  vec2 size = uPicture * 0.5;
  vec2 along = normalize((next.xy / next.w - here.xy / here.w) * size + vec2(1e-6, 0.0));
  vec2 off = vec2(-along.y, along.x) * points(${STRIP_POINTS}.0) * position.y;
  gl_Position = vec4(here.xy + off / size * here.w, here.z, here.w);
}
`

const ARC_FRAGMENT = /* glsl */ `
uniform float uLand;
uniform float uFlow;
uniform float uLift;
varying float vT;
varying float vSide;
void main() {
  float head = min(uFlow, 1.0);
  float drawn = 1.0 - smoothstep(head - 0.004, head, vT);
  float across = abs(vSide) * ${STRIP_POINTS}.0;
  float core = exp(-across * across * 0.9);
  float halo = exp(-across * 0.27) * 0.3 * (1.0 - smoothstep(0.7, 1.0, abs(vSide)));
  // The head runs ahead of the light it leaves, and is gone once it has landed.
  float running = 1.0 - smoothstep(1.0, 1.3, uFlow);
  float spark = exp(-abs(vT - head) * 34.0) * running;
  float trace = (0.5 + 0.5 * step(0.5, fract(vT * 70.0))) * 0.16 * exp(-across * across * 1.2);
  float body = (core + halo) * (0.92 + 1.6 * spark) * smoothstep(0.0, 0.02, vT);
  vec3 color = mix(vec3(1.0, 0.56, 0.21), vec3(1.0, 0.80, 0.52), clamp(core * 0.8 + spark, 0.0, 1.0)) * 1.25;
  gl_FragColor = vec4(color, clamp(mix(trace, body, uLift) * drawn * uLand, 0.0, 1.0));
  ${TO_SCREEN}
}
`

const CITY_VERTEX = /* glsl */ `
attribute vec2 city;
varying vec2 vAt;
varying float vOther;
uniform float uGround;
${PICTURE}
void main() {
  vAt = position.xy;
  vOther = step(0.5, length(city));
  vec4 here = projectionMatrix * modelViewMatrix * vec4(city.x * 1000.0, uGround, city.y * 1000.0, 1.0);
  gl_Position = vec4(here.xy + vAt * points(${CITY_POINTS}.0) * 2.0 / uPicture * here.w, here.z, here.w);
}
`

const CITY_FRAGMENT = /* glsl */ `
uniform float uHome;
uniform float uLand;
uniform float uFlow;
varying vec2 vAt;
varying float vOther;
void main() {
  float r = length(vAt) * ${CITY_POINTS}.0;
  float edge = 1.0 - smoothstep(0.6, 1.0, length(vAt));
  float landed = smoothstep(0.96, 1.15, uFlow);
  float there = mix(uHome, uLand * (0.12 + 0.88 * landed), vOther);
  float core = exp(-r * r * 0.07) + 0.4 * exp(-r * 0.22) + 0.07 * exp(-r * 0.07);
  // What lands rings out once, and leaves a fine ring.
  float out_ = clamp(uFlow - 1.0, 0.0, 1.0);
  float wave = exp(-pow((r - out_ * 40.0) * 0.5, 2.0)) * (1.0 - out_) * step(0.001, out_) * vOther;
  float ring = exp(-pow((r - 13.0) * 1.1, 2.0)) * 0.32 * mix(uLand, uLand * landed, vOther);
  vec3 color = mix(vec3(1.0, 0.62, 0.27), vec3(1.0, 0.9, 0.74), exp(-r * r * 0.05)) * 1.6;
  gl_FragColor = vec4(color, clamp((core * there + ring + wave * 0.6) * edge, 0.0, 1.0));
  ${TO_SCREEN}
}
`

/** @param city where the other city lies, km from the park's own */
export function makeArc(city: readonly [number, number], uniforms: ReachUniforms) {
  const home = { value: 0 }
  const ground = { value: 0 }
  const shared = { ...uniforms, uCity: { value: new Vector2(...city) }, uGround: ground, uHome: home }
  const strip = arcStrip()
  const meshes = [0, 1].map((lift) => {
    const material = light({
      name: 'reach-arc',
      vertexShader: ARC_VERTEX,
      fragmentShader: ARC_FRAGMENT,
      uniforms: { ...shared, uLift: { value: lift } },
    })
    const mesh = new Mesh(strip, material)
    mesh.renderOrder = 30 + lift
    seenFar(mesh, uniforms)
    return mesh
  })
  const material = light({
    name: 'reach-cities',
    vertexShader: CITY_VERTEX,
    fragmentShader: CITY_FRAGMENT,
    uniforms: shared,
  })
  const cities = new Mesh(citySquares(city), material)
  cities.renderOrder = 32
  seenFar(cities, uniforms)
  return {
    arcs: meshes,
    cities,
    /** @param groundM height of the land @param point light of the park as a point, 0–1 @param drawn whether the arc is there */
    update(groundM: number, point: number, drawn: boolean) {
      for (const it of meshes) it.visible = drawn
      cities.visible = point > 0
      ground.value = groundM
      home.value = point
    },
    dispose() {
      strip.dispose()
      cities.geometry.dispose()
      for (const it of [...meshes, cities]) it.material.dispose()
    },
  }
}

/** Top of the arc, metres, over a ground of that height. */
export function arcTop(city: readonly [number, number], groundM: number): [number, number, number] {
  const [x, z] = city
  return [x * 500, groundM + Math.hypot(x, z) * 1000 * RISE, z * 500]
}

function arcStrip(): BufferGeometry {
  const position: number[] = []
  const index: number[] = []
  for (let i = 0; i <= STEPS; i++) {
    position.push(i / STEPS, -1, 0, i / STEPS, 1, 0)
    if (i < STEPS) index.push(2 * i, 2 * i + 2, 2 * i + 1, 2 * i + 1, 2 * i + 2, 2 * i + 3)
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(position), 3))
  geometry.setIndex(index)
  return geometry
}

function citySquares(city: readonly [number, number]): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute(
    'position',
    new BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]), 3),
  )
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  geometry.setAttribute('city', new InstancedBufferAttribute(new Float32Array([0, 0, ...city]), 2))
  geometry.instanceCount = 2
  return geometry
}
