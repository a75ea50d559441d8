/**
 * GLSL of baked openness: how much light from all around reaches a place.
 *
 * uGroundShade: openness of the ground of the table in the finished park, there where uBaked is 1. uGroundOwner: features
 * whose light and shade lie on the ground, see `domain/environment/groundLight.ts`. uTable: smallest x and z of the table,
 * its width and depth, meters. Needs FEATURE_HEAD, `vOcclusion` and `worldNormal`.
 */

/** Before the fragment shader's main. */
export const OPENNESS_HEAD = /* glsl */ `
uniform sampler2D uGroundShade;
uniform float uBaked;
uniform highp sampler2D uGroundOwner;
uniform vec4 uTable;

/** Share of the indirect light that a wall in shade loses. */
const float WALL_SHADE = 0.62;

/** Color of light that has come by way of ground and walls, beside that of the sky. */
const vec3 BOUNCE = vec3(1.2, 1.02, 0.8);

vec4 ownerTexel(float owner, int texel) {
  return featureTexel(int(owner + 0.5), texel);
}

/** How open the ground is here, once the building next to it stands; 1 away from the ground. */
float groundOpenness(vec3 at) {
  vec2 uv = (at.xz - uTable.xy) / uTable.zw;
  if (uBaked < 0.5 || at.y > 1.5 || uv.x < 0.0 || uv.y < 0.0 || uv.x > 1.0 || uv.y > 1.0) return 1.0;
  float owner = texture2D(uGroundOwner, uv).a;
  float stands = owner < 0.5 ? 1.0 : structureShare(ownerTexel(owner, TEXEL_RISING));
  return mix(1.0, texture2D(uGroundShade, uv).r, stands * (1.0 - smoothstep(0.5, 1.5, at.y)));
}
`

/** After `aomap_fragment`. */
export const OPENNESS_BODY = /* glsl */ `
float openness = (1.0 - vOcclusion) * mix(1.0, groundOpenness(vPlace), smoothstep(0.5, 0.9, worldNormal.y));
// Multiple bounces: occlusion darkens bright surfaces less (Jimenez et al. 2016).
vec3 albedo = clamp(material.diffuseColor, 0.0, 1.0);
vec3 open2 = openness * (openness * (openness * (2.0404 * albedo - 0.3324) - (4.7951 * albedo - 0.6417)) + 2.7552 * albedo + 0.6903);
reflectedLight.indirectDiffuse *= max(vec3(openness), open2);
// By day what shuts a place off from the sky sends it the light of ground and walls, which is warmer.
reflectedLight.indirectDiffuse *= mix(vec3(1.0), BOUNCE, (1.0 - openness) * (1.0 - uNight));
// The ground before a wall in shade is mostly in shade as well, and reflects less on to it.
float wallShade = (1.0 - smoothstep(0.0, 0.25, dot(reflectedLight.directDiffuse, vec3(0.333)) / max(dot(albedo, vec3(0.333)), 0.02))) *
  (1.0 - smoothstep(0.3, 0.8, abs(worldNormal.y))) * (1.0 - uNight) * (uDistrict ? 0.3 : 1.0);
reflectedLight.indirectDiffuse *= 1.0 - WALL_SHADE * wallShade;
// Reflections are occluded less than diffuse light.
#ifdef WINDOWS
  reflectedLight.indirectSpecular *= mix(0.8, 1.0, openness);
#else
  reflectedLight.indirectSpecular *= mix(0.35, 1.0, openness);
#endif
reflectedLight.indirectSpecular *= 1.0 - 0.5 * WALL_SHADE * wallShade;
reflectedLight.directDiffuse *= mix(0.9, 1.0, openness);
// After sunset the key light stands for the glow of the sky, which is too wide for a highlight.
reflectedLight.directSpecular *= 1.0 - smoothstep(0.35, 0.8, uNight);
`
