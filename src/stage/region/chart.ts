/**
 * The ground of the schematic: parallels of latitude, a scale along the great circle, a compass around the home city, and
 * the light of both cities. A piece of fragment shader that the floor, and a pack's own land model, draw with.
 */
import { type IUniform, Vector2, Vector4 } from 'three'
import { degToRad } from '../../domain/math/angle.ts'
import { SHAPE } from '../../domain/region/anchors.ts'
import { EARTH_RADIUS_KM } from '../../domain/region/geography.ts'
import { type Schematic, SIDE } from '../../domain/region/schematic.ts'

export interface ChartUniforms {
  /** The other city on the plan around the home city, km. */
  readonly uCity: IUniform<Vector2>
  /** Unit vector at right angles to the line between them, where the parallels end. */
  readonly uSide: IUniform<Vector2>
  /** Sine and cosine of the home city's latitude. */
  readonly uHomeLatitude: IUniform<Vector2>
  /** Kilometers between ticks, degrees between parallels, first and last parallel. */
  readonly uScale: IUniform<Vector4>
}

/** The latitude of a parallel that is not on earth. */
const NOWHERE = 999

export function chartUniforms(schematic: Schematic): ChartUniforms {
  const { city, side, home, tickKm, parallelDeg, parallels } = schematic
  const latitude = degToRad(home.latitudeDeg)
  const degrees = parallels.map((it) => it.latitudeDeg)
  return {
    uCity: { value: new Vector2(...city) },
    uSide: { value: new Vector2(...side) },
    uHomeLatitude: { value: new Vector2(Math.sin(latitude), Math.cos(latitude)) },
    uScale: { value: new Vector4(tickKm, parallelDeg, degrees[0] ?? NOWHERE, degrees.at(-1) ?? NOWHERE) },
  }
}

/** Colors of the two ends of the line, linear: ice at home, warm far away. */
export const ENDS = /* glsl */ `
const vec3 ICE = vec3(0.40, 0.74, 0.95);
const vec3 WARM = vec3(1.0, 0.52, 0.19);
`

/** Adds the chart to a color: `chart(color, km, points)`, `points` the pixels of a point; needs `uLand` and `uFlow`. */
export const CHART = /* glsl */ `
uniform vec2 uCity;
uniform vec2 uSide;
uniform vec2 uHomeLatitude;
uniform vec4 uScale;
${ENDS}

/** What a point of the screen is in a value; never 0, as it is at a pole, where nothing could be divided by it. */
float chartUnit(float value, float point) { return max(fwidth(value), 1e-5) * point; }

/** A line of a width in points where \`away\` is 0, with a faint glow. */
float chartLine(float away, float unit, float width) {
  float px = abs(away) / unit;
  return 1.0 - smoothstep(width * 0.5 - 0.3, width * 0.5 + 0.7, px);
}

/** Scattered lights around a city, denser and brighter towards its middle. They stand for light, not for places. */
float chartLights(vec2 km, float size, float point) {
  float cell = size * 0.085;
  vec2 id = floor(km / cell);
  vec3 h = fract(sin(vec3(dot(id, vec2(127.1, 311.7)), dot(id, vec2(269.5, 183.3)), dot(id, vec2(419.2, 371.9)))) * 43758.5453);
  vec2 off = km - (id + 0.25 + 0.5 * h.xy) * cell;
  // The ground is seen aslant: a light is as wide as high on the screen.
  vec2 px = off / max(vec2(length(vec2(dFdx(km.x), dFdy(km.x))), length(vec2(dFdx(km.y), dFdy(km.y)))), 1e-5) / point;
  float r = length(km) / size;
  float there = step(h.z, 0.9 * exp(-r * r * 2.2));
  return there * exp(-dot(px, px) * 0.9) * (0.35 + 0.65 * fract(h.z * 37.0)) * (1.0 - smoothstep(0.75, 0.95, r));
}

float chartPool(float r) { return exp(-r * r); }

vec3 chart(vec3 color, vec2 km, float point) {
  float span = length(uCity);
  vec2 along = uCity / span;
  float t = dot(km, along) / span;
  float aside = dot(km, uSide) / span;
  float r = length(km);
  vec3 ends = mix(ICE, WARM, smoothstep(0.05, 0.95, t));
  float landed = smoothstep(0.9, 1.25, uFlow);
  vec2 fromCity = km - uCity;

  // Light of the two cities on the floor.
  vec3 lit = ICE * (0.17 * chartPool(r / (span * 0.09)) + 0.050 * chartPool(r / (span * 0.30)));
  float q = length(fromCity);
  lit += WARM * (0.16 * chartPool(q / (span * 0.08)) + 0.034 * chartPool(q / (span * 0.26))) * landed;

  // Parallels: they end where they are lettered, and fade on the other side of the line.
  float c = r / ${EARTH_RADIUS_KM.toFixed(4)};
  float latitude = degrees(asin(clamp(uHomeLatitude.x * cos(c) - uHomeLatitude.y * sin(c) * km.y / max(r, 0.001), -1.0, 1.0)));
  float unit = chartUnit(latitude, point);
  float nearest = clamp(floor(latitude / uScale.y + 0.5) * uScale.y, uScale.z, uScale.w);
  float off = latitude - nearest;
  float reach = aside > 0.0 ? 1.0 - smoothstep(${(SIDE - 0.035).toFixed(3)}, ${(SIDE - 0.02).toFixed(3)}, aside) : exp(-aside * aside * 3.2);
  float parallel = (chartLine(off, unit, 1.1) * 0.5 + exp(-abs(off) / unit * 0.22) * 0.05) * reach;
  lit += ends * parallel * 0.55;

  // Circles of distance around the home city: short marks across the line.
  float ring = floor(r / uScale.x + 0.5) * uScale.x;
  float kmUnit = chartUnit(r, point);
  float between = step(0.5 * uScale.x, r) * step(r, span);
  float across = abs(aside) + 1.0 - step(0.0, t);
  float major = chartLine(r - ring, kmUnit, 1.4) * (1.0 - smoothstep(0.026, 0.030, across)) * between;
  float haze = chartLine(r - ring, kmUnit, 1.0) * exp(-aside * aside * 9.0) * step(0.5 * uScale.x, r) * step(r, span * 1.2);
  float fine = uScale.x * 0.2;
  float minor = chartLine(mod(r + fine * 0.5, fine) - fine * 0.5, kmUnit, 1.0) * (1.0 - smoothstep(0.008, 0.011, across)) * step(fine * 0.5, r) * step(r, span);
  float track = chartLine(aside * span, chartUnit(aside * span, point), 1.2) * step(0.0, t) * step(t, 1.0);
  float drawn = 1.0 - smoothstep(min(uFlow, 1.0) - 0.004, min(uFlow, 1.0), t);
  lit += mix(vec3(0.62, 0.74, 0.82), ends, 0.4) * (major * 0.75 + minor * 0.5 + track * 0.55) * drawn;
  lit += ends * haze * 0.07;

  // A ring around each city; the home city's is a compass.
  float size = span * ${SHAPE.ring.toFixed(3)};
  float circle = chartLine(r - size, kmUnit, 1.2);
  float angle = degrees(atan(km.x, -km.y));
  float tenth = abs(mod(angle + 5.0, 10.0) - 5.0) * r * 0.01745;
  float main_ = abs(mod(angle + 45.0, 90.0) - 45.0) * r * 0.01745;
  float dash = chartLine(tenth, kmUnit, 1.0) * step(size * 0.88, r) * step(r, size) * 0.6;
  dash += chartLine(main_, kmUnit, 1.3) * step(size * 0.74, r) * step(r, size);
  float needle = step(abs(km.x), (size * 1.22 + km.y) * 0.45) * step(km.y, -size * 1.02) * step(-size * 1.22, km.y);
  lit += ICE * (circle * 0.7 + dash * 0.6 + needle * 0.9);
  lit += WARM * chartLine(q - size, chartUnit(q, point), 1.2) * 0.7 * landed;

  lit += mix(ICE, vec3(1.0), 0.35) * chartLights(km, size, point);
  lit += mix(WARM, vec3(1.0), 0.35) * chartLights(fromCity, size, point) * landed;

  return color + lit * uLand;
}
`
