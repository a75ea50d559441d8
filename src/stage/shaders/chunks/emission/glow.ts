/**
 * GLSL of what shines by itself, fragment stage: `totalEmissiveRadiance`.
 *
 * uGlow: of the material, see `../../layout/enums.ts`. uNight: 0 by day, 1 by night. Needs all heads of the color pass.
 */
import { SURFACE_DEFINES } from '../../layout/enums.ts'

/** Before the fragment shader's main. */
export const GLOW_HEAD = /* glsl */ `
${SURFACE_DEFINES}
uniform int uGlow;
uniform float uNight;

const float GLAZING_PANE_M = 1.5;
const vec3 WARM = vec3(1.0, 0.66, 0.34);
const vec3 NEUTRAL_LIGHT = vec3(1.0, 0.86, 0.68);
const vec3 COOL = vec3(0.45, 0.78, 1.0);
const vec3 CORRIDOR_LIGHT = vec3(1.0, 0.07, 0.06);
`

/** Floodlighting, before the fragment shader's main. Needs WINDOWS_HEAD. */
export const FLOOD_HEAD = /* glsl */ `
/**
 * Floodlighting of a facade: grazing light from each storey's edge, brighter towards the top; towers have a lit crown and
 * a line of light around it.
 */
vec3 facadeFlood(vec3 at, vec3 normal) {
  int facade = int(vStorey.w + 0.5);
  if (facade == FACADE_NONE || abs(normal.y) > 0.6) return vec3(0.0);
  float below = max(vStorey.z - at.y, 0.0);
  float up = clamp((at.y - vStorey.x) / max(vStorey.y, 1.0), 0.0, 1.0);
  float graze = exp(-2.8 * up);
  bool tower = facade == FACADE_TOWER;
  float crown = exp(-below / (tower ? 9.0 : 3.0));
  float wash = (tower ? 0.07 : 0.05) * graze + (tower ? 0.42 : 0.16) * crown * (0.35 + 0.65 * graze);
  float line = tower ? smoothstep(1.5, 0.6, abs(at.y - vStorey.z - 0.5)) : 0.0;
  return K3500 * wash + vec3(0.75, 0.88, 1.0) * (0.9 * line);
}
`

/** After `emissivemap_fragment`, after the windows. */
export const GLOW_BODY = /* glsl */ `
if (uGlow == GLOW_GLAZING) {
  // Glass without a map of panes: rooms by their place along the wall.
  vec3 wall = inverseTransformDirection(nonPerturbedNormal, viewMatrix);
  float along = dot(vPlace.xz, normalize(vec2(wall.z, -wall.x) + 1e-4)) / GLAZING_PANE_M;
  totalEmissiveRadiance += windowLight(vec2(along, 0.5), vFeature, vMood.z, vMood.w) * step(abs(wall.y), 0.7) * night;
} else if (uGlow == GLOW_CORRIDOR) {
  // The glass emits little; what is inside it emits most.
  float inside = diffuseColor.a < 0.95 ? 0.34 : 1.7;
  totalEmissiveRadiance += mix(WARM, NEUTRAL_LIGHT, 0.4) * inside * night;
} else if (uGlow == GLOW_LIT) {
  // Lit by the corridor: the ceiling by the strips beside it, the floor less, frames least.
  float facing = worldNormal.y * worldNormal.y;
  totalEmissiveRadiance += diffuseColor.rgb * vec3(1.0, 0.86, 0.7) * (1.0 - snowHere) * mix(0.17, worldNormal.y < 0.0 ? 0.46 : 0.3, facing) * night;
} else if (uGlow == GLOW_ICE) {
  // The shell shines a little, most at its frost; what is inside is lit by lamps, see GLASS_BODY.
  if (diffuseColor.a < 0.95)
    totalEmissiveRadiance += mix(COOL, vec3(0.86, 0.95, 1.0), 0.35) * (0.012 + 0.34 * iceRim().y) * night;
} else if (uGlow == GLOW_EDGE) {
  // Frames more than panels; below 0.6 m (paving of the same stone) nothing.
  float edge = metalnessFactor > 0.3 ? 0.5 : 0.2 * smoothstep(0.6, 1.6, vPlace.y);
  totalEmissiveRadiance += mix(COOL, vec3(0.86, 0.95, 1.0), 0.3) * edge * night;
} else if (uGlow == GLOW_LAMP) {
  totalEmissiveRadiance += NEUTRAL_LIGHT * 2.2 * uNight;
} else if (uGlow == GLOW_SIGN) {
  totalEmissiveRadiance += vec3(1.0, 0.95, 0.86) * 1.5 * night;
} else if (uGlow == GLOW_LINE) {
  totalEmissiveRadiance += vec3(0.72, 0.86, 1.0) * (0.35 + 0.9 * uNight);
} else if (uGlow == GLOW_HEADLIGHT) {
  totalEmissiveRadiance += NEUTRAL_LIGHT * 2.4 * uNight;
} else if (uGlow == GLOW_TAILLIGHT) {
  totalEmissiveRadiance += vec3(1.0, 0.16, 0.05) * 0.8 * uNight;
}
if (night > 0.0 && uGlow == GLOW_NONE && sheet > 0.0) {
  // Floodlights dim with the share of lit windows.
  totalEmissiveRadiance += diffuseColor.rgb * facadeFlood(vPlace, worldNormal) * smoothstep(0.08, 0.3, vMood.z) * night;
}
#ifdef WATER
  // A frozen pond is a rink, lit after dark.
  if (uWater == WATER_STILL) totalEmissiveRadiance += diffuseColor.rgb * NEUTRAL_LIGHT * 0.2 * uIce.x * uNight;
#endif
if (uGlow == GLOW_SCREEN) {
  // Screens show bands of northern light while the building is in use.
  float wave = 0.5 + 0.5 * sin(vPlace.x * 0.55 + 2.0 * sin(vPlace.y * 0.5) + vPlace.z * 0.3);
  vec3 aurora = mix(vec3(0.05, 0.18, 0.42), vec3(0.2, 0.85, 0.78), wave);
  aurora = mix(aurora, vec3(0.75, 0.9, 1.0), smoothstep(0.82, 1.0, wave) * 0.6);
  totalEmissiveRadiance += aurora * (0.16 + 0.89 * uNight) * vMood.y;
}
#ifdef MATTE
if (uFoliageKind == FOLIAGE_GRASS && uNight > 0.0) totalEmissiveRadiance += farLights(vPlace.xz) * uNight;
#endif
totalEmissiveRadiance += cityLight * uNight;
if (uOpening.z < 1.0) totalEmissiveRadiance *= uGlow == GLOW_LINE ? openingLine(vPlace.xz) : openingLight(vPlace.xz);
`

/** After all emission: dimmed under an overlay; adds the light of lamps on the ground and the accent. */
export const GLOW_SUM = /* glsl */ `
vec3 shines = totalEmissiveRadiance;
if (painted > 0.5) {
  totalEmissiveRadiance = mix(totalEmissiveRadiance, paintColor * (0.1 + 0.36 * uNight), 0.78);
} else {
  if (uOverlayMode != OVERLAY_NONE && uGlow != GLOW_LINE) totalEmissiveRadiance *= OVERLAY_GLOW;
  if (uNight > 0.01) totalEmissiveRadiance += diffuseColor.rgb * groundGlow(vPlace, worldNormal) * uNight * uOpening.z * (uOverlayMode != OVERLAY_NONE ? OVERLAY_GROUND_GLOW : 1.0);
}
totalEmissiveRadiance += accent * emphasis * plain * (0.05 + 0.07 * uNight);
`
