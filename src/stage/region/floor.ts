/**
 * The dark floor of the hall: a grid whose squares are a kilometer near by and ten times as much each time one is ten
 * times as far, the zone and its core as circles of their true areas, the river without a distance, and the schematic.
 */
import { PlaneGeometry, Vector3 } from 'three'
import type { Handshake } from '../../domain/content/records/handshake.ts'
import { circleRadiusM } from '../../domain/region/mapExtents.ts'
import { CHART, type ChartUniforms } from './chart.ts'
import { alphaBlended, farMesh, PICTURE, type RegionUniforms, TO_SCREEN } from './surfaces.ts'

/** Just under the foot of the table, meters. */
export const FLOOR_M = -17.4
/** The floor reaches so many camera distances: beyond the horizon of any view of it. */
const FLOOR_SIZE_FACTOR = 14

const VERTEX = /* glsl */ `
varying vec2 vPlan;
void main() {
  vec4 place = modelMatrix * vec4(position, 1.0);
  vPlan = place.xz;
  gl_Position = projectionMatrix * viewMatrix * place;
}
`

const FRAGMENT = /* glsl */ `
uniform float uDistance;
uniform float uFloor;
uniform float uZone;
uniform float uNight;
uniform vec3 uMiddle;
uniform vec3 uZoneCircle;
uniform vec3 uCoreCircle;
uniform vec2 uRiver;
uniform float uLand;
uniform float uFlow;
varying vec2 vPlan;
${PICTURE}
${CHART}

float grid(vec2 plan, float cell) {
  vec2 q = plan / cell;
  vec2 w = fwidth(q);
  vec2 d = abs(fract(q - 0.5) - 0.5);
  vec2 l = (1.0 - smoothstep(w * 0.4, w * 1.3, d)) * (1.0 - smoothstep(0.08, 0.3, w));
  return max(l.x, l.y);
}

/** x: within the circle; y: its edge as a line; z: the glow along it. */
vec3 circle(vec3 it) {
  float away = length(vPlan - it.xy) - it.z;
  float w = fwidth(away);
  return vec3(
    1.0 - smoothstep(-w, w, away),
    1.0 - smoothstep(w * 0.7, w * 1.9, abs(away)),
    exp(-abs(away) / (it.z * 0.045)));
}

float river() {
  float x = abs(vPlan.x);
  float wide = smoothstep(500.0, 5200.0, x);
  float middle = uRiver.x + wide * (620.0 - 480.0 * cos(vPlan.x / 2300.0) + 260.0 * sin(vPlan.x / 1370.0));
  float half_ = mix(uRiver.y, 330.0, wide);
  float soft = 24.0 + 90.0 * wide;
  return (1.0 - smoothstep(half_ - soft, half_ + soft, abs(vPlan.y - middle))) * smoothstep(380.0, 760.0, x);
}

void main() {
  float away = length(vPlan - uMiddle.xz) / uDistance;
  vec3 color = mix(vec3(0.0062, 0.0092, 0.0165), vec3(0.0034, 0.0054, 0.0102), uNight);
  color += vec3(0.010, 0.0155, 0.025) * exp(-away * away * 9.0);
  // Each tenfold distance brings the next size of square, and lets go of the last.
  float size = log(uDistance / 8000.0) / log(10.0);
  float cell = 1000.0 * pow(10.0, floor(size));
  float lines = grid(vPlan, cell) * (1.0 - fract(size)) + grid(vPlan, cell * 10.0) * 1.2;
  color += vec3(0.030, 0.044, 0.060) * lines * exp(-away * away * 5.0) * (1.0 - uLand);
  vec3 zone = circle(uZoneCircle) * uZone;
  vec3 core = circle(uCoreCircle) * uZone;
  color += vec3(0.0105, 0.021, 0.030) * river() * (uRiver.y > 0.0 ? uZone : 0.0) * 1.5;
  color += vec3(0.0035, 0.0075, 0.0115) * zone.x + vec3(0.018, 0.0125, 0.0065) * core.x;
  color += vec3(0.30, 0.60, 0.80) * (zone.y * 0.85 + zone.z * 0.12);
  color += vec3(1.0, 0.62, 0.28) * (core.y * 0.62 + core.z * 0.10);
  if (uLand > 0.0) color = chart(color, vPlan * 0.001, points(1.0));
  gl_FragColor = vec4(color, uFloor);
  ${TO_SCREEN}
}
`

/** @param river middle and half width of the table's river where there is one, meters south */
export function makeFloor(
  { zone, core }: Handshake,
  river: readonly [number, number] | null,
  uniforms: RegionUniforms & ChartUniforms,
) {
  const middle = new Vector3()
  const circleOf = ({ areaKm2, centre }: Handshake['zone']) =>
    new Vector3(centre[0], centre[1], circleRadiusM(areaKm2.value))
  const material = alphaBlended({
    name: 'region-floor',
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: {
      ...uniforms,
      uMiddle: { value: middle },
      uZoneCircle: { value: circleOf(zone) },
      uCoreCircle: { value: circleOf(core) },
      uRiver: { value: river ?? [0, 0] },
    },
  })
  const geometry = new PlaneGeometry(1, 1).rotateX(-Math.PI / 2)
  const { mesh, dispose } = farMesh(geometry, material, 1, uniforms)
  return {
    mesh,
    dispose,
    /** Lays the floor under what is looked at. @param distanceM camera to it */
    update(target: Vector3, distanceM: number) {
      middle.copy(target)
      mesh.position.set(target.x, FLOOR_M, target.z)
      mesh.scale.setScalar(distanceM * FLOOR_SIZE_FACTOR)
    },
  }
}
