/**
 * GLSL of the opening: what stands lifts from the middle of the table outwards, a line of light runs around the table from
 * the gate, lights come on from the gate outwards.
 *
 * uOpening: how far line, lift, lights and day are, 0–1. uOpeningLift and uOpeningLights: x and z of the middle, and the
 * distance at which the last comes, meters. uOpeningGate: direction from the middle of the table to the gate.
 */

export const OPENING_UNIFORM = /* glsl */ `
uniform vec4 uOpening;
`

export const OPENING_LIFT = /* glsl */ `
uniform vec3 uOpeningLift;

/** Share of the height at a place of the plan. */
float openingLift(vec2 at) {
  return smoothstep(0.0, 1.0, uOpening.y * 1.7 - 0.7 * min(length(at - uOpeningLift.xy) / uOpeningLift.z, 1.0));
}
`

export const OPENING_LIGHTS = /* glsl */ `
uniform vec3 uOpeningLift;
uniform vec3 uOpeningLights;
uniform vec2 uOpeningGate;

/** Share of the light at a place of the plan. */
float openingLight(vec2 at) {
  float away = length(at - uOpeningLights.xy) / uOpeningLights.z;
  return smoothstep(0.0, 0.22, uOpening.z * 1.22 - min(away, 1.0));
}

/** Brightness of the line around the table, drawn from the gate both ways; up to 3 while the lights are off. */
float openingLine(vec2 at) {
  vec2 place = at - uOpeningLift.xy;
  float around = abs(atan(place.x * uOpeningGate.y - place.y * uOpeningGate.x, dot(place, uOpeningGate))) / PI;
  return (1.0 - smoothstep(uOpening.x - 0.01, uOpening.x, around * 0.99)) * (1.0 + 2.0 * (1.0 - uOpening.z));
}
`

/** The day comes up: light of sun and sky. */
export const OPENING_DAY = /* glsl */ `
if (uOpening.w < 1.0) {
  reflectedLight.directDiffuse *= uOpening.w;
  reflectedLight.directSpecular *= uOpening.w;
  reflectedLight.indirectDiffuse *= uOpening.w;
  reflectedLight.indirectSpecular *= uOpening.w;
}
`
