/**
 * GLSL of the light that corridor, ice cube, lamps, windows and building sites throw around them after dark.
 *
 * uGroundLight: strength of each channel, see `domain/environment/groundLight.ts`. uLitShare: share of windows lit in
 * offices and in apartments. Needs NOISE_HEAD, OPENNESS_HEAD and WINDOWS_HEAD.
 */
import { BUILDING_EXPONENT, MOST_LAMPS, RADIUS_M } from '../../../../domain/environment/groundLight.ts'

/** Before the fragment shader's main. */
export const GROUND_LIGHT_HEAD = /* glsl */ `
uniform sampler2D uGroundLight;
uniform vec2 uLitShare;

float groundShare(float owner) {
  return uTime > ownerTexel(owner, TEXEL_DATES).IN_USE ? 1.0 : 0.0;
}

/** Height of the lit wall whose light a place on the ground has from a building, meters. */
const float LIT_WALL_M = 13.0;

/** Light that corridor, ice cube, lamps, windows and building sites throw around them. */
vec3 groundGlow(vec3 at, vec3 normal) {
  vec2 uv = (at.xz - uTable.xy) / uTable.zw;
  if (uv.x < 0.0 || uv.y < 0.0 || uv.x > 1.0 || uv.y > 1.0) return vec3(0.0);
  vec4 strength = texture2D(uGroundLight, uv);
  vec4 owner = texture2D(uGroundOwner, uv);
  float low = (1.0 - smoothstep(3.0, 16.0, at.y)) * mix(0.55, 1.0, clamp(normal.y, 0.0, 1.0));
  vec4 lit = ownerTexel(owner.a, TEXEL_SITE);
  float site = uTime > lit.SITE_LIT_FROM && uTime < lit.SITE_LIT_UNTIL ? strength.a * (1.0 - vOcclusion) : 0.0;
  // Windows: a lit wall, its distance recovered from the nearness of the building.
  float away = ${RADIUS_M.building.toFixed(1)} * (1.0 - pow(strength.a, ${(1 / BUILDING_EXPONENT).toFixed(5)}));
  float wall = strength.a > 0.0 ? 1.0 - away * inversesqrt(away * away + LIT_WALL_M * LIT_WALL_M) : 0.0;
  float home = ownerTexel(owner.a, TEXEL_PLACE).APARTMENT;
  float windows = wall * mix(uLitShare.x, uLitShare.y, home) * groundShare(owner.a) * (0.55 + 0.9 * valueNoise(at.xz * 0.13));
  float lamps = strength.b * ${MOST_LAMPS.toFixed(2)} * groundShare(owner.b) * (0.78 + 0.44 * valueNoise(at.xz * 0.045 + 9.0));
  vec3 lamp = mix(K2700, K4500, 0.75 * valueNoise(at.xz * 0.021 + 3.0));
  float corridor = strength.r * groundShare(owner.r);
  return NEUTRAL_LIGHT * 0.5 * site * site + low * (
    (CORRIDOR_LIGHT * 0.2 + K2700 * 0.12) * corridor +
    COOL * 0.5 * strength.g * groundShare(owner.g) +
    lamp * 0.5 * lamps +
    mix(K3500, K2700, home) * 0.55 * windows
  );
}

/** Lamps of the land beyond the table, in clusters like settlements; invented, not surveyed. */
vec3 farLights(vec2 at) {
  mat2 perPixel = mat2(dFdx(at), dFdy(at));
  vec2 beyondEdge = max(uTable.xy - at, at - uTable.xy - uTable.zw);
  float edge = max(beyondEdge.x, beyondEdge.y);
  vec2 cell = floor(at / 36.0);
  float settled = smoothstep(0.42, 0.75, valueNoise(at * 0.0031 + 5.0));
  if (edge < 60.0 || hash21(cell) > 0.03 + 0.3 * settled) return vec3(0.0);
  vec2 place = (cell + 0.25 + 0.5 * vec2(hash21(cell + 3.0), hash21(cell + 7.0))) * 36.0;
  // A lamp is a meter and a half wide, and at least a pixel.
  vec2 off = inverse(perPixel) * (at - place);
  float wide = max(1.0, 1.5 / length(perPixel[0]));
  return mix(K2700, K3500, hash21(cell + 11.0)) * (0.6 * exp(-dot(off, off) / (wide * wide)) * smoothstep(60.0, 160.0, edge));
}
`
