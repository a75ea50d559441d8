/**
 * GLSL of water: ice on it, and thaw on the ground.
 *
 * uWater: of the material, see `../layout/enums.ts`. uIce: share of ice on the pond and on the river, and of floes on the
 * river. uWet: how wet open ground is. Needs NOISE_HEAD, `worldNormal` and `snowHere`.
 */

/** Before the fragment shader's main. */
export const WATER_HEAD = /* glsl */ `
uniform int uWater;
uniform vec3 uIce;
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
