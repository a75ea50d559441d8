/** GLSL of the light that the park makes itself after dark: rooms, facades, lamps on the ground. */
import { BUILDING_EXPONENT, MOST_LAMPS, REACH_M } from '../../domain/environment/groundLight.ts'

/** Before the fragment shader's main, after the helpers of shaders.ts (hash21, valueNoise, ownerTexel). */
export const NIGHT_HEAD = /* glsl */ `
/** Lamps by color temperature, linear: homes and lobbies, offices, laboratories; screens in dark rooms. */
const vec3 K2700 = vec3(1.0, 0.6, 0.27);
const vec3 K3500 = vec3(1.0, 0.75, 0.46);
const vec3 K4500 = vec3(1.0, 0.88, 0.72);
const vec3 SCREEN_LIGHT = vec3(0.3, 0.5, 1.0);

/** Mean strength of a lit window. */
const float WINDOW_MEAN = 0.52;

/**
 * Light behind a pane. A storey is lit from end to end, in part, or hardly; along it panes light up in runs, which are
 * rooms; most are dim and a few strong. Far away a storey blends into its own average.
 * @param uv panes along the storey; from the head of the pane (0) to its sill (1)
 * @param share lit share of such windows at the hour
 * @param home 1 for homes, whose rooms are narrow and warm
 */
vec3 windowLight(vec2 uv, float feature, float share, float home) {
  float pane = floor(uv.x);
  float whole = step(hash21(vec2(feature, 31.0)), 0.5 * share) * (1.0 - home);
  float runShare = mix(share * (0.3 + hash21(vec2(feature, 37.0))), 0.94, whole);
  float wide = home > 0.5 ? 1.0 + floor(2.0 * hash21(vec2(feature, 3.0))) : 2.0 + floor(4.0 * hash21(vec2(feature, 3.0)));
  float run = floor((pane + floor(7.0 * hash21(vec2(feature, 9.0)))) / wide);
  float pick = hash21(vec2(run, feature * 0.37));
  float lit = step(pick, runShare) * step(0.07, hash21(vec2(pane, feature)));
  float tone = hash21(vec2(run + 3.0, feature * 0.61));
  float strength = exp2(mix(-2.5, 0.3, hash21(vec2(run, feature + 5.0)))) * (0.8 + 0.4 * hash21(vec2(pane, feature + 8.0)));
  strength *= 1.0 + 1.8 * step(0.955, hash21(vec2(run + 7.0, feature)));
  vec3 tint = tone < mix(0.3, 0.08, home) ? K4500 : tone < mix(0.75, 0.4, home) ? K3500 : K2700;
  // The lamps hang at the head.
  vec3 light = tint * (lit * strength * mix(1.25, 0.75, fract(uv.y)));
  light += SCREEN_LIGHT * (0.1 * (1.0 - lit) * step(0.95, hash21(vec2(pane + 5.0, feature))));
  vec3 mean = mix(K3500, K2700, 0.5 * home) * (runShare * WINDOW_MEAN * 0.93);
  return mix(light, mean, smoothstep(0.7, 2.2, fwidth(uv.x)));
}

/** Kinds of buildings by how their facades are lit, see featureTexture.ts. */
const float KIND_TOWER = 3.0;

/**
 * Floodlighting of a facade: grazing light from each storey's edge, brighter towards the top; towers have a lit crown and
 * a line of light around it.
 */
vec3 facadeFlood(vec3 at, vec3 normal) {
  float kind = vStorey.w;
  if (kind < 0.5 || abs(normal.y) > 0.6) return vec3(0.0);
  float below = max(vStorey.z - at.y, 0.0);
  float up = clamp((at.y - vStorey.x) / max(vStorey.y, 1.0), 0.0, 1.0);
  float graze = exp(-2.8 * up);
  bool tower = kind > KIND_TOWER - 0.5;
  float crown = exp(-below / (tower ? 9.0 : 3.0));
  float wash = (tower ? 0.07 : 0.05) * graze + (tower ? 0.42 : 0.16) * crown * (0.35 + 0.65 * graze);
  float line = tower ? smoothstep(1.5, 0.6, abs(at.y - vStorey.z - 0.5)) : 0.0;
  return K3500 * wash + vec3(0.75, 0.88, 1.0) * (0.9 * line);
}

float groundShare(float owner) {
  return uTime > ownerTexel(owner, 1).z ? 1.0 : 0.0;
}

/** Height of the lit wall whose light a place on the ground has from a building, metres. */
const float LIT_WALL_M = 13.0;

/** Light that corridor, ice cube, lamps, windows and building sites throw around them. */
vec3 groundGlow(vec3 at, vec3 normal) {
  vec2 uv = (at.xz - uTable.xy) / uTable.zw;
  if (uv.x < 0.0 || uv.y < 0.0 || uv.x > 1.0 || uv.y > 1.0) return vec3(0.0);
  vec4 strength = texture2D(uGroundLight, uv);
  vec4 owner = texture2D(uGroundOwner, uv);
  float low = (1.0 - smoothstep(3.0, 16.0, at.y)) * mix(0.55, 1.0, clamp(normal.y, 0.0, 1.0));
  vec2 lit = ownerTexel(owner.a, 4).xy;
  float site = uTime > lit.x && uTime < lit.y ? strength.a * (1.0 - vOcclusion) : 0.0;
  // Windows: a lit wall at the distance that the nearness of the building tells.
  float away = ${REACH_M.building.toFixed(1)} * (1.0 - pow(strength.a, ${(1 / BUILDING_EXPONENT).toFixed(5)}));
  float wall = strength.a > 0.0 ? 1.0 - away * inversesqrt(away * away + LIT_WALL_M * LIT_WALL_M) : 0.0;
  float home = ownerTexel(owner.a, 3).z;
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

/** Lamps of the land beyond the table, in clusters that stand for settlements: an impression without a survey. */
vec3 farLights(vec2 at) {
  mat2 perPixel = mat2(dFdx(at), dFdy(at));
  vec2 beyondEdge = max(uTable.xy - at, at - uTable.xy - uTable.zw);
  float edge = max(beyondEdge.x, beyondEdge.y);
  vec2 cell = floor(at / 36.0);
  float settled = smoothstep(0.42, 0.75, valueNoise(at * 0.0031 + 5.0));
  if (edge < 60.0 || hash21(cell) > 0.03 + 0.3 * settled) return vec3(0.0);
  vec2 place = (cell + 0.25 + 0.5 * vec2(hash21(cell + 3.0), hash21(cell + 7.0))) * 36.0;
  // A lamp is a metre and a half wide, and at least a pixel.
  vec2 off = inverse(perPixel) * (at - place);
  float wide = max(1.0, 1.5 / length(perPixel[0]));
  return mix(K2700, K3500, hash21(cell + 11.0)) * (0.6 * exp(-dot(off, off) / (wide * wide)) * smoothstep(60.0, 160.0, edge));
}
`
