/**
 * GLSL of windows: lamps in the rooms after dark, rooms seen through the panes by day.
 *
 * Materials with WINDOWS have panes in the alpha of their map. Needs NOISE_HEAD, `night` and `painted`.
 */
import { ROOM_HEAD } from './room.ts'

/** Window panes in one tile of the pane texture; the model builder draws as many. */
const PANES_PER_TILE = 4

/** Before the fragment shader's main. */
export const WINDOWS_HEAD = /* glsl */ `
/** Lamps by color temperature, linear: homes and lobbies, offices, laboratories; screens in dark rooms. */
const vec3 K2700 = vec3(1.0, 0.6, 0.27);
const vec3 K3500 = vec3(1.0, 0.75, 0.46);
const vec3 K4500 = vec3(1.0, 0.88, 0.72);
const vec3 SCREEN_LIGHT = vec3(0.3, 0.5, 1.0);

const float PANES_PER_TILE = ${PANES_PER_TILE.toFixed(1)};

/** Slats of a blind over the height of a pane. */
const float SLATS = 30.0;

/**
 * How much of this place of a pane is hidden by slats of a blind, 0–1, and where across its slat it lies. v runs from head to
 * sill. Slats that are finer than a pixel are told by their mean.
 */
vec2 blindOver(vec2 uv, float feature) {
  float pick = hash21(vec2(floor(uv.x) + 17.0, feature));
  float turned = 0.5 + 0.5 * hash21(vec2(floor(uv.x) + 29.0, feature));
  float across = fract(uv.y * SLATS);
  float wide = fwidth(uv.y * SLATS);
  float slat = mix(1.0 - smoothstep(turned - wide, turned + wide, across), turned, smoothstep(0.3, 0.9, wide));
  float drawn = step(0.72, pick) * step(fract(uv.y), 0.25 + 0.5 * hash21(vec2(feature, floor(uv.x))));
  return vec2(drawn * slat, mix(across, 0.5, smoothstep(0.3, 0.9, wide)));
}
${ROOM_HEAD}
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
  // Lamps hang at the head of the pane.
  vec3 light = tint * (lit * strength * mix(1.25, 0.75, fract(uv.y)));
  light += SCREEN_LIGHT * (0.1 * (1.0 - lit) * step(0.95, hash21(vec2(pane + 5.0, feature))));
  vec3 mean = mix(K3500, K2700, 0.5 * home) * (runShare * WINDOW_MEAN * 0.93);
  return mix(light, mean, smoothstep(0.7, 2.2, fwidth(uv.x)));
}
`

/** After `emissivemap_fragment`. */
export const WINDOWS_BODY = /* glsl */ `
#if defined(WINDOWS) && defined(USE_MAP)
{
    vec2 paneUv = vMapUv * vec2(PANES_PER_TILE, 1.0);
    float pane = texture2D(map, vMapUv).a;
    vec3 light = night > 0.0 ? windowLight(paneUv, vFeature, vMood.z, vMood.w) : vec3(0.0);
    vec3 wall = inverseTransformDirection(nonPerturbedNormal, viewMatrix);
    wall = normalize(vec3(wall.x, 0.0, wall.z));
    vec3 view = normalize(cameraPosition - vPlace);
    // From near by rooms have depth; from far away a window is evenly lit.
    float near = 1.0 - smoothstep(0.12, 0.5, fwidth(paneUv.x));
    vec3 room = vec3(0.85);
    if (near > 0.0) {
      vec3 seen = roomView(vPlace, wall, vStorey.xy, vFeature, vMood.w);
      vec2 blind = blindOver(paneUv, vFeature);
      seen = mix(seen, vec3(0.62, 0.6, 0.56) * (0.8 + 0.4 * blind.y), blind.x);
      room = mix(room, seen * 1.25, near);
    }
    totalEmissiveRadiance += light * pane * room * 1.25 * night;
    // By day a room is dim behind the reflection of the sky, and clearest from straight on.
    float through = pane * near * pow(max(dot(wall, view), 0.0), 1.5) * (1.0 - uNight);
    totalEmissiveRadiance += room * through * 0.16 * (1.0 - painted);
}
#endif
`
