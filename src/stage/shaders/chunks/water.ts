/**
 * GLSL of water: ice on it, and thaw on the ground.
 *
 * uWater: of the material, see `../layout/enums.ts`. uRiverLane: z of the middle of a lane cleared on a river's ice, meters. uIce: share of ice on the pond and on the river, and of floes on the
 * river. uWet: how wet open ground is. Needs NOISE_HEAD, `worldNormal` and `snowHere`.
 */

/** Before the fragment shader's main. */
export const WATER_HEAD = /* glsl */ `
uniform int uWater;
uniform vec3 uIce;
uniform float uRiverLane;
uniform float uWet;
const vec3 ICE = vec3(0.66, 0.735, 0.78);
`

/** After `normal_fragment_maps`. */
export const WATER_BODY = /* glsl */ `
#ifdef WATER
{
  float frozen = uWater == WATER_RIVER ? uIce.y : uIce.x;
  float floe = 0.0;
  if (uWater == WATER_RIVER && uIce.z > 0.0) {
    // Floes: rafts by noise, their edges broken by a finer one.
    float raft = valueNoise(vPlace.xz * 0.05) * 0.6 + valueNoise(vPlace.xz * 0.21 + 7.0) * 0.4;
    floe = smoothstep(0.0, 0.03, raft - (1.0 - 0.62 * uIce.z)) * step(0.12, abs(valueNoise(vPlace.xz * 0.35) - 0.5));
  }
  float ice = max(frozen, floe);
  // Parallax: cracks lie 0.25 m and 0.75 m below the surface of the ice.
  vec3 eye = normalize(vPlace - cameraPosition);
  vec2 slant = eye.xz / max(-eye.y, 0.15);
  float cracks = 0.0;
  for (int layer = 0; layer < 2; layer++) {
    vec2 at = (vPlace.xz + slant * (0.25 + 0.5 * float(layer))) * (0.16 + 0.12 * float(layer)) + 11.0 * float(layer);
    float ridge = 1.0 - abs(2.0 * valueNoise(at + 0.6 * valueNoise(at * 2.3)) - 1.0);
    cracks += smoothstep(0.965 - fwidth(ridge), 1.0, ridge) * (0.6 - 0.25 * float(layer));
  }
  float deep = valueNoise((vPlace.xz + slant * 0.9) * 0.09);
  vec3 body = mix(ICE * vec3(0.66, 0.8, 0.9), ICE, deep);
  diffuseColor.rgb = mix(diffuseColor.rgb, body + vec3(0.22) * cracks, ice * 0.9);
  roughnessFactor = mix(roughnessFactor, mix(0.16, 0.5, deep), ice);
  float drift = smoothstep(0.5, 0.74, valueNoise(vPlace.xz * 0.06 + 3.0) * 0.7 + valueNoise(vPlace.xz * 0.3) * 0.3);
  if (uWater == WATER_RIVER) {
    // Streaks of snow along the river, ridges where the ice was pressed together, a lane cleared for skating.
    float across = abs(vPlace.z - uRiverLane + 7.0 * (valueNoise(vec2(vPlace.x * 0.011, 2.0)) - 0.5));
    float lane = smoothstep(3.6, 3.0, across);
    drift = smoothstep(0.36, 0.66, valueNoise(vPlace.xz * vec2(0.016, 0.1) + 3.0) * 0.65 + valueNoise(vPlace.xz * vec2(0.12, 0.4)) * 0.35);
    float fold = valueNoise(vPlace.xz * vec2(0.017, 0.045) + 0.4 * valueNoise(vPlace.xz * 0.16));
    float pressed = smoothstep(0.07, 0.0, abs(fold - 0.5)) * smoothstep(0.3, 0.6, valueNoise(vPlace.xz * 0.013 + 9.0)) * step(3.6, across);
    float block = hash21(floor(vPlace.xz * 0.7 + 2.0 * fold));
    normal = normalize(normal + (viewMatrix * vec4(block - 0.5, 0.0, fract(7.0 * block) - 0.5, 0.0)).xyz * (0.4 * pressed * frozen));
    diffuseColor.rgb = mix(diffuseColor.rgb, SNOW, 0.55 * pressed * frozen);
    roughnessFactor = mix(roughnessFactor, 0.7, pressed * frozen);
    drift = max(drift * (1.0 - lane), smoothstep(1.3, 0.2, abs(across - 4.3)));
  }
  snowHere = ice * drift * 0.85 * smoothstep(0.2, 0.7, uSnow);
}
#else
if (uWet > 0.0 && uSnowCover > 0.0) {
  // Thaw: open ground is darker, with puddles.
  float up = smoothstep(0.7, 0.95, worldNormal.y) * (1.0 - snowHere) * uWet;
  float puddle = smoothstep(0.5, 0.62, valueNoise(vPlace.xz * 0.11) * 0.7 + valueNoise(vPlace.xz * 0.7) * 0.3);
  diffuseColor.rgb *= 1.0 - 0.42 * up * (0.6 + 0.4 * puddle);
  roughnessFactor = mix(roughnessFactor, mix(0.5, 0.06, puddle), up * 0.9);
}
#endif
`
