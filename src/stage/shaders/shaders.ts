/**
 * The GLSL of the state seam. The vertex stage decides, from the feature's dates and the clock, whether a part exists and
 * how far it has risen; the fragment stage adds season, overlay, emphasis and night to the standard material.
 */

import { OPEN_GAPS } from '../../domain/campus/exploded.ts'
import { MAX_ENTRIES } from '../../domain/overlays/index.ts'
import { STEP_BASE } from '../../domain/overlays/steps.ts'
import { AIR_HEAD } from '../lighting/skyShader.ts'
import { FEATURES_PER_ROW, LIT_BASE, TEXELS_PER_FEATURE } from './featureTexture.ts'
import { NIGHT_HEAD } from './nightShader.ts'
import { NOISE_HEAD } from './noiseShader.ts'
import { ROOM_HEAD } from './roomShader.ts'
import { MAX_SELECTED_RANGES } from './uniforms.ts'

/** Numbers of the phase roles in the shader; see the model builder's materials for their meaning. */
export const PHASE_ROLES = [
  'always',
  'ground',
  'pit',
  'structure',
  'permanent',
  'envelope',
  'landscape',
  'works',
  'scaffold',
  'earthworks',
  'yard',
  'lights',
] as const
export type PhaseRole = (typeof PHASE_ROLES)[number]

/** Numbers of the glow kinds in the shader; 0 is none. */
export const GLOWS = [
  'none',
  'windows',
  'corridor',
  'lit',
  'ice',
  'edge',
  'lamp',
  'line',
  'headlight',
  'taillight',
  'screen',
  'glazing',
] as const
export type Glow = (typeof GLOWS)[number]

/** Window panes in one tile of the pane texture; the model builder draws as many. */
const PANES_PER_TILE = 4

/** Kinds of foliage in the shader. */
export const FOLIAGE = ['none', 'leaves', 'grass'] as const

const roleDefines = PHASE_ROLES.map((role, i) => `#define ROLE_${role.toUpperCase()} ${i}`).join('\n')
const glowDefines = GLOWS.map((glow, i) => `#define GLOW_${glow.toUpperCase()} ${i}`).join('\n')

/** Before the vertex shader's main. */
export const VERTEX_HEAD = /* glsl */ `
${roleDefines}
attribute float _feature_id_0;
uniform highp sampler2D uFeatures;
uniform float uTime;
uniform float uWork;
uniform float uFoliage;
uniform int uRole;
uniform int uFoliageKind;
uniform int uSection;
uniform vec2 uCutRange;
uniform vec4 uCutPlane;
uniform vec4 uOpening;
uniform vec4 uExplode;
varying vec2 vCut;

vec4 featureTexel(int feature, int texel) {
  int row = feature / ${FEATURES_PER_ROW};
  int column = (feature - row * ${FEATURES_PER_ROW}) * ${TEXELS_PER_FEATURE} + texel;
  return texelFetch(uFeatures, ivec2(column, row), 0);
}

/** 0 while the part does not exist; else how far it has risen, up to 1. */
float featureRise(vec4 rising, vec4 dates) {
  float structure = clamp((uWork - rising.x) / max(rising.y - rising.x, 0.001), 0.0, 1.0);
  if (uRole == ROLE_ALWAYS) return 1.0;
  if (uRole == ROLE_GROUND) return uTime > dates.x ? 0.0 : 1.0;
  if (uRole == ROLE_PIT) return uTime > dates.x ? 1.0 : 0.0;
  if (uRole == ROLE_STRUCTURE) return uTime >= rising.w ? 0.0 : structure;
  if (uRole == ROLE_PERMANENT) return structure;
  if (uRole == ROLE_LANDSCAPE) return uTime > rising.z ? 1.0 : 0.0;
  float envelope = clamp((uTime - rising.z) / max(rising.w - rising.z, 0.001), 0.0, 1.0);
  return uWork >= rising.y ? envelope : 0.0;
}

/** Metres that a place of the building that is cut open stands before the cut, and above it; negative elsewhere. */
vec2 cutAhead(float feature, vec3 at) {
  if (uCutRange.x < 0.0 || feature < uCutRange.x || feature > uCutRange.y) return vec2(-1.0);
  return vec2(dot(uCutPlane.xy, at.xz) - uCutPlane.z, at.y - uCutPlane.w);
}

/** Share of its height that what stands here has during the opening: the middle lifts first. */
float openingLift(vec2 at) {
  return smoothstep(0.0, 1.0, uOpening.y * 1.7 - 0.7 * min(length(at) / 420.0, 1.0));
}

/** Metres that a storey drawn apart from the others is lifted; those above the one that lies open go further. */
float explodedLift(float feature) {
  if (uExplode.x < 0.0 || feature <= uExplode.x || feature > uExplode.y) return 0.0;
  float lift = (feature - uExplode.x) * uExplode.z;
  return uExplode.w >= 0.0 && feature > uExplode.w ? lift + uExplode.z * ${OPEN_GAPS}.0 : lift;
}

/** Lets the part rise from its floor, or folds it away. */
vec3 riseFeature(vec3 position, int feature) {
  vec4 rising = featureTexel(feature, 0);
  float rise = featureRise(rising, featureTexel(feature, 1));
  // Cut faces are seen while their building is open.
  bool shut = uSection == 1 && (float(feature) < uCutRange.x || float(feature) > uCutRange.y || uCutRange.x < 0.0);
  if (rise <= 0.0 || shut || (uFoliageKind == 1 && uFoliage < 0.03)) return vec3(0.0, -1.0e4, 0.0);
  #ifndef USE_INSTANCING
    float base = featureTexel(feature, 3).x;
    position.y = base + (position.y - base) * rise;
    vec2 stands = position.xz;
  #else
    vec2 stands = instanceMatrix[3].xz;
  #endif
  if (uOpening.y < 1.0 && position.y > 0.0) position.y *= openingLift(stands);
  position.y += explodedLift(float(feature));
  return position;
}
`

/** After \`begin_vertex\`, in every pass. */
export const VERTEX_RISE = /* glsl */ `
int feature = int(_feature_id_0 + 0.5);
transformed = riseFeature(transformed, feature);
#ifndef USE_INSTANCING
  vCut = cutAhead(float(feature), (modelMatrix * vec4(transformed, 1.0)).xyz);
#else
  vCut = cutAhead(float(feature), (modelMatrix * instanceMatrix * vec4(transformed, 1.0)).xyz);
#endif
`

/** Varyings of the colour pass. */
const VARYINGS = /* glsl */ `
varying vec3 vPlace;
flat varying vec4 vPaint;
flat varying vec4 vMood;
flat varying float vFeature;
flat varying vec4 vStorey;
varying float vOcclusion;
`

/** Added to the number of a pattern whose paint is broken by stripes. */
const STRIPED = 8

/** Head of the colour pass only. */
export const VERTEX_PAINT_HEAD = /* glsl */ `
${VARYINGS}
attribute float occlusion;
uniform int uOverlayMode;
uniform vec4 uEntries[${MAX_ENTRIES + 1}];
uniform vec2 uSelected[${MAX_SELECTED_RANGES}];
uniform vec2 uHovered;
uniform vec2 uLitShare;
uniform vec4 uSpotlight;

const vec3 FADED = vec3(0.3, 0.33, 0.36);

/** The phase that a feature is in, as the legend of phases numbers them. */
int phaseOf(vec4 rising, vec4 dates, vec4 place) {
  if (uRole == ROLE_PIT) return uWork > rising.x ? 1 : 0;
  if (uTime > dates.z) return 5;
  if (uTime > dates.y) return 4;
  if (uTime > rising.z) return 3;
  // A storey below the ground is basement until the wall above it is closed.
  return place.x < -0.1 ? 1 : 2;
}

/** The entry that four steps of an overlay have come to, or the one before them. */
int entryNow(vec4 steps, int entry) {
  for (int i = 0; i < 4; i++) {
    float from = floor(steps[i] / ${STEP_BASE}.0);
    if (steps[i] >= 0.0 && uTime > from - 1.0) entry = int(steps[i] - from * ${STEP_BASE}.0 + 0.5);
  }
  return entry;
}

/** Colour and pattern of a feature under the overlay; pattern 0 is neutral, ${STRIPED} more is striped. */
vec4 featurePaint(int feature, vec4 rising, vec4 dates, vec4 place) {
  if (uOverlayMode == 1) {
    int entry = entryNow(featureTexel(feature, 2), 0);
    return uEntries[entryNow(featureTexel(feature, 5), entry)];
  }
  if (uOverlayMode == 2) {
    int phase = phaseOf(rising, dates, place);
    bool drawnOnly = ((int(place.w + 0.5) >> phase) & 1) == 1;
    vec4 paint = uEntries[phase + 1];
    return paint.a > 0.5 && drawnOnly ? paint + vec4(0.0, 0.0, 0.0, ${STRIPED}.0) : paint;
  }
  return vec4(0.0);
}

/** Whether what is lit for a term is lit now; see featureTexture.ts. */
bool litNow(float term) {
  float from = floor(term / ${LIT_BASE}.0);
  float until = term - from * ${LIT_BASE}.0;
  return term > 0.5 && uTime > from - 1.0 && (until > ${LIT_BASE - 2}.5 || uTime <= until);
}

bool inRange(vec2 range, float feature) {
  return feature >= range.x && feature <= range.y;
}
`

/** After the rise, in the colour pass: everything a fragment needs to know of its feature. */
export const VERTEX_PAINT = /* glsl */ `
vec4 rising = featureTexel(feature, 0);
vec4 dates = featureTexel(feature, 1);
vec4 place = featureTexel(feature, 3);
vFeature = float(feature);
vOcclusion = occlusion;
vStorey = vec4(place.xy, featureTexel(feature, 4).zw);
bool owned = feature > 0;
bool built = owned && uRole != ROLE_GROUND && uRole != ROLE_LANDSCAPE && uRole < ROLE_WORKS;
vPaint = built ? featurePaint(feature, rising, dates, place) : vec4(0.0);
bool lit = litNow(dates.w);
// Beside what is lit for a chain, the colours of everything else step back.
if (!lit) vPaint.rgb = mix(vPaint.rgb, FADED, 0.78 * uSpotlight.a);
float emphasis = inRange(uHovered, vFeature) ? 0.35 : lit ? 0.8 : 0.0;
for (int i = 0; i < ${MAX_SELECTED_RANGES}; i++) if (inRange(uSelected[i], vFeature)) emphasis = 0.5;
// Whoever is chosen or found has light in every window.
float litShare = emphasis > 0.4 ? 1.0 : mix(uLitShare.x, uLitShare.y, place.z);
vMood = vec4(built ? emphasis : 0.0, uTime > dates.z ? 1.0 : 0.0, litShare, place.z);
`

/** After \`project_vertex\`, in the colour pass. */
export const VERTEX_PLACE = /* glsl */ `
{
  vec4 at = vec4(transformed, 1.0);
  #ifdef USE_INSTANCING
    at = instanceMatrix * at;
  #endif
  vPlace = (modelMatrix * at).xyz;
}
`

/** Head of both passes: what stands before the cut is not drawn. */
export const CUT_HEAD = /* glsl */ `
varying vec2 vCut;
`
export const CUT_BODY = /* glsl */ `
if (max(vCut.x, vCut.y) > 0.02) discard;
`

/** Before the fragment shader's main. */
export const FRAGMENT_HEAD = /* glsl */ `
${glowDefines}
${AIR_HEAD}
${VARYINGS}
uniform highp sampler2D uFeatures;
uniform float uWork;
uniform sampler2D uGroundLight;
uniform sampler2D uGroundShade;
uniform float uBaked;
uniform highp sampler2D uGroundOwner;
uniform vec4 uTable;
uniform float uTime;
uniform float uNight;
uniform float uEmissiveInAlpha;
uniform vec4 uOpening;
uniform float uSnow;
uniform vec3 uIce;
uniform float uWet;
uniform float uFoliage;
uniform float uGold;
uniform int uOverlayMode;
uniform int uGlow;
uniform int uFoliageKind;
uniform int uWater;
uniform int uGlass;
uniform float uSnowCover;
uniform vec4 uSpotlight;
uniform vec2 uLitShare;
uniform float uExposure;

/** Height in which the air thins to a third, and distances from the middle of the table where the ground fades; metres. */
const float AIR_HEIGHT_M = 170.0;
const vec2 GROUND_ENDS = vec2(1600.0, 5600.0);

const float PANES_PER_TILE = ${PANES_PER_TILE.toFixed(1)};
const float GLAZING_PANE_M = 1.5;
const vec3 SNOW = vec3(0.88, 0.9, 0.935);
const vec3 ICE = vec3(0.66, 0.735, 0.78);
const vec3 WARM = vec3(1.0, 0.66, 0.34);
const vec3 NEUTRAL_LIGHT = vec3(1.0, 0.86, 0.68);
const vec3 COOL = vec3(0.45, 0.78, 1.0);
const vec3 CORRIDOR_LIGHT = vec3(1.0, 0.07, 0.06);
const vec3 EMPHASIS = vec3(0.25, 0.62, 0.86);

${NOISE_HEAD}
/** Reflectance of glass that is met head-on, and the share of daylight that coated glass lets in. */
const float GLASS_F0 = 0.1;
const vec3 GLASS_DUST = vec3(0.2, 0.187, 0.168);
const vec3 INDOORS = vec3(0.4, 0.375, 0.335);

/** Share of the light around it that a wall in shade lacks. */
const float WALL_SHADE = 0.62;

/** Brightness of what is dark under an overlay's colour, to that of what is pale. */
const float PAINTED_PANE = 0.52;

/** A strong color keeps so much of what it mirrors, and is cleared of so much of the air before it: it is a sign. */
const float VIVID_MIRROR = 0.06;
const float VIVID_CLEAR = 0.9;
/** So much of the color of the light an overlay's color is spared. */
const float UNTINTED = 0.8;

const int DIAGONAL = 2;

/** Whether a pattern's stroke covers this place, at a pitch in metres. */
float strokeInk(int pattern, vec2 p) {
  float line = p.x;
  if (pattern == 2) line = p.x + p.y;
  else if (pattern == 3) line = p.y;
  else if (pattern == 5) line = p.x;
  else if (pattern == 6) line = p.x - p.y;
  float width = fwidth(line) + 0.02;
  float wave = abs(fract(line) - 0.5) * 2.0;
  float ink = smoothstep(0.62 - width, 0.62 + width, wave);
  if (pattern == 1) ink = 0.0;
  if (pattern == 4) ink = 1.0 - smoothstep(0.26 - width, 0.26 + width, length(fract(p) - 0.5));
  if (pattern == 6) {
    float other = abs(fract(p.x + p.y) - 0.5) * 2.0;
    ink = max(ink, smoothstep(0.62 - width, 0.62 + width, other));
  }
  return ink * (1.0 - smoothstep(0.35, 0.9, width));
}

/** Pitch of patterns near by, metres, and the distance from which on it doubles with the distance. */
const float PATTERN_M = 4.2;
const float PATTERN_FROM_M = 240.0;

/** Whether a pattern's stroke covers this place; from further away strokes are further apart, so that they stay as wide to the eye. */
float patternInk(int pattern, vec3 at, vec3 normal) {
  vec2 uv = abs(normal.y) > 0.6 ? at.xz : vec2(abs(normal.x) > abs(normal.z) ? at.z : at.x, at.y);
  float octave = log2(max(distance(cameraPosition, at) / PATTERN_FROM_M, 1.0));
  vec2 p = uv / (PATTERN_M * exp2(floor(octave)));
  return mix(strokeInk(pattern, p), strokeInk(pattern, 0.5 * p), smoothstep(0.6, 1.0, fract(octave)));
}

/** How far a blind is drawn over this place of a pane: 0 open, 1 behind the blind. v runs from head to sill. */
float blindOver(vec2 uv, float feature) {
  float pick = hash21(vec2(floor(uv.x) + 17.0, feature));
  return step(0.72, pick) * step(fract(uv.y), 0.25 + 0.5 * hash21(vec2(feature, floor(uv.x))));
}
${ROOM_HEAD}
vec4 ownerTexel(float owner, int texel) {
  int feature = int(owner + 0.5);
  int row = feature / ${FEATURES_PER_ROW};
  return texelFetch(uFeatures, ivec2((feature - row * ${FEATURES_PER_ROW}) * ${TEXELS_PER_FEATURE} + texel, row), 0);
}

/** How open the ground is here, once the building next to it stands; 1 away from the ground. */
float groundOpenness(vec3 at) {
  vec2 uv = (at.xz - uTable.xy) / uTable.zw;
  if (uBaked < 0.5 || at.y > 1.5 || uv.x < 0.0 || uv.y < 0.0 || uv.x > 1.0 || uv.y > 1.0) return 1.0;
  float owner = texture2D(uGroundOwner, uv).a;
  vec4 rising = ownerTexel(owner, 0);
  float stands = owner < 0.5 ? 1.0 : clamp((uWork - rising.x) / max(rising.y - rising.x, 0.001), 0.0, 1.0);
  return mix(1.0, texture2D(uGroundShade, uv).r, stands * (1.0 - smoothstep(0.5, 1.5, at.y)));
}
${NIGHT_HEAD}`

/** After \`normal_fragment_maps\`: season and overlay change what the light falls on. */
export const FRAGMENT_SURFACE = /* glsl */ `
vec3 worldNormal = inverseTransformDirection(normal, viewMatrix);
float fieldTone = 0.0;
if (uFoliageKind == 1) {
  float vary = hash21(floor(vPlace.xz / 5.0));
  diffuseColor.rgb = mix(diffuseColor.rgb, vec3(0.62, 0.38, 0.07), uGold * (0.6 + 0.4 * vary)) * (0.8 + 0.35 * vary);
} else if (uFoliageKind == 2) {
  float green = uFoliage * (1.0 - 0.65 * uGold) * (0.8 + 0.2 * valueNoise(vPlace.xz * 0.08));
  diffuseColor.rgb = mix(vec3(0.34, 0.29, 0.18), diffuseColor.rgb, green);
  #ifdef MATTE
  // Beyond the table: fields of several crops, their rows a little lighter and darker.
  vec2 out2 = max(uTable.xy - vPlace.xz, vPlace.xz - uTable.xy - uTable.zw);
  if (max(out2.x, out2.y) > 0.0) {
    vec2 at = mat2(0.966, 0.259, -0.259, 0.966) * vPlace.xz / vec2(230.0, 140.0);
    vec2 field = floor(at + vec2(0.5 * hash21(floor(at.yy)), 0.0));
    float crop = hash21(field);
    fieldTone = (crop - 0.5) * smoothstep(0.0, 60.0, max(out2.x, out2.y));
    diffuseColor.rgb *= 1.0 + vec3(0.5, 0.34, 0.3) * fieldTone;
  }
  #endif
}
float sheet = step(0.2, metalnessFactor);
if (sheet > 0.0 && uGlow == GLOW_NONE && abs(worldNormal.y) < 0.6) {
  // Brushed sheet: no two panels quite alike, and a grain along them from near by.
  vec2 sheetAt = vec2(dot(vPlace.xz, vec2(worldNormal.z, -worldNormal.x)), vPlace.y);
  float far = smoothstep(0.25, 0.8, fwidth(sheetAt.x) + fwidth(sheetAt.y));
  float panel = (hash21(floor(sheetAt / vec2(1.5, 3.2))) - 0.5) * (1.0 - far);
  vec2 grainAt = sheetAt * vec2(4.0, 110.0);
  float grain = (valueNoise(grainAt) - 0.5) * (1.0 - smoothstep(0.3, 1.2, fwidth(grainAt.y)));
  roughnessFactor *= 1.0 + 0.36 * panel + 0.5 * grain;
  diffuseColor.rgb *= 1.0 + 0.07 * panel + 0.08 * grain;
}
float snowHere = 0.0;
if (uSnow > 0.0 && uSnowCover > 0.0) {
  float drift = 0.55 * valueNoise(vPlace.xz * 0.09) + 0.3 * valueNoise(vPlace.xz * 0.5) + 0.15 * valueNoise(vPlace.xz * 2.3);
  float level = smoothstep(0.25, 0.8, worldNormal.y);
  float cover = uSnow * uSnowCover;
  snowHere = level * mix(0.3, 1.0, cover) * smoothstep(0.0, 0.4, cover - drift * (1.0 - cover * 0.94));
  // What is cleared stays pale: trodden snow and salt.
  snowHere = max(snowHere, 0.6 * level * cover * smoothstep(0.2, 0.3, cover));
}
#ifdef WATER
{
  float frozen = uWater == 2 ? uIce.y : uIce.x;
  float floe = 0.0;
  if (uWater == 2 && uIce.z > 0.0) {
    // Floes lie in rafts, broken at their edges.
    float raft = valueNoise(vPlace.xz * 0.05) * 0.6 + valueNoise(vPlace.xz * 0.21 + 7.0) * 0.4;
    floe = smoothstep(0.0, 0.03, raft - (1.0 - 0.62 * uIce.z)) * step(0.12, abs(valueNoise(vPlace.xz * 0.35) - 0.5));
  }
  float ice = max(frozen, floe);
  // Ice is looked into: cracks lie a hand below the surface, and deeper ones move less.
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
  // Thaw: what lies open is dark, and stands in puddles.
  float up = smoothstep(0.7, 0.95, worldNormal.y) * (1.0 - snowHere) * uWet;
  float puddle = smoothstep(0.5, 0.62, valueNoise(vPlace.xz * 0.11) * 0.7 + valueNoise(vPlace.xz * 0.7) * 0.3);
  diffuseColor.rgb *= 1.0 - 0.42 * up * (0.6 + 0.4 * puddle);
  roughnessFactor = mix(roughnessFactor, mix(0.5, 0.06, puddle), up * 0.9);
}
#endif
diffuseColor.rgb = mix(diffuseColor.rgb, SNOW * (0.94 + 0.06 * valueNoise(vPlace.xz * 0.03) + 0.08 * fieldTone), snowHere);
roughnessFactor = mix(roughnessFactor, 0.92, snowHere);
metalnessFactor *= 1.0 - snowHere;

vec3 paintColor = vec3(0.0);
float painted = 0.0;
// The corridor keeps its red, whatever is laid over the park.
float chroma = max(diffuseColor.r, max(diffuseColor.g, diffuseColor.b)) - min(diffuseColor.r, min(diffuseColor.g, diffuseColor.b));
float plain = 1.0 - smoothstep(0.3, 0.5, chroma);
if (uOverlayMode > 0) {
  // What has no data steps back into grey.
  float grey = dot(diffuseColor.rgb, vec3(0.3, 0.55, 0.15));
  diffuseColor.rgb = mix(diffuseColor.rgb, vec3(grey) * 0.85, 0.6 * plain);
  if (vPaint.a > 0.5) {
    int pattern = int(vPaint.a + 0.5);
    bool striped = pattern >= ${STRIPED};
    if (striped) pattern -= ${STRIPED};
    float ink = patternInk(pattern, vPlace, worldNormal);
    paintColor = mix(vPaint.rgb, mix(vPaint.rgb, vec3(0.92, 0.95, 0.98), 0.42), ink);
    // Panes stay darker than the wall around them, and what lies on roofs shows.
    paintColor *= mix(PAINTED_PANE, 1.0, smoothstep(0.04, 0.42, grey));
    painted = 1.0;
    // Stripes twice as wide as any pattern leave the building bare.
    float bare = striped ? patternInk(DIAGONAL, vPlace * 0.5, worldNormal) : 0.0;
    diffuseColor.rgb = mix(diffuseColor.rgb, paintColor, 0.96 - 0.84 * bare);
    metalnessFactor *= 0.3;
    roughnessFactor = mix(roughnessFactor, 0.7, 0.6);
  }
}
// A chain is lit in its own colour.
vec3 accent = mix(EMPHASIS, uSpotlight.rgb, uSpotlight.a);
diffuseColor.rgb = mix(diffuseColor.rgb, accent, 0.5 * vMood.x * plain);
`

/** After \`lights_physical_fragment\`: what the standard material leaves fixed. */
export const FRAGMENT_MATERIAL = /* glsl */ `
if (uGlass == 1) {
  // Insulating glass has two panes, and each of its faces mirrors.
  material.specularColor = vec3(GLASS_F0);
  material.specularColorBlended = material.specularColor;
  // What lies on it scatters a little, whatever color it lets through.
  material.diffuseContribution = GLASS_DUST;
}
`

/** After \`aomap_fragment\`: baked openness dims light from the surroundings. */
export const FRAGMENT_OCCLUSION = /* glsl */ `
float openness = (1.0 - vOcclusion) * mix(1.0, groundOpenness(vPlace), smoothstep(0.5, 0.9, worldNormal.y));
// Light that comes back from the walls of a corner: bright surfaces lose less in it (Jimenez et al. 2016).
vec3 albedo = clamp(material.diffuseColor, 0.0, 1.0);
vec3 open2 = openness * (openness * (openness * (2.0404 * albedo - 0.3324) - (4.7951 * albedo - 0.6417)) + 2.7552 * albedo + 0.6903);
reflectedLight.indirectDiffuse *= max(vec3(openness), open2);
// Before a wall in shade the ground is mostly in shade as well, and sends up less.
float wallShade = (1.0 - smoothstep(0.0, 0.25, dot(reflectedLight.directDiffuse, vec3(0.333)) / max(dot(albedo, vec3(0.333)), 0.02))) *
  (1.0 - smoothstep(0.3, 0.8, abs(worldNormal.y))) * (1.0 - uNight);
reflectedLight.indirectDiffuse *= 1.0 - WALL_SHADE * wallShade;
// What mirrors the sky mirrors it past what shuts it in.
#ifdef WINDOWS
  reflectedLight.indirectSpecular *= mix(0.8, 1.0, openness);
#else
  reflectedLight.indirectSpecular *= mix(0.35, 1.0, openness);
#endif
reflectedLight.indirectSpecular *= 1.0 - 0.5 * WALL_SHADE * wallShade;
reflectedLight.directDiffuse *= mix(0.9, 1.0, openness);
// Once the sun is down the key light is the glow of the sky, which nothing mirrors as a spot.
reflectedLight.directSpecular *= 1.0 - smoothstep(0.35, 0.8, uNight);
if (uGlow == GLOW_ICE && diffuseColor.a > 0.95) {
  // Inside the exhibition center: coated glass lets so much of the daylight in.
  reflectedLight.directDiffuse *= INDOORS;
  reflectedLight.indirectDiffuse *= INDOORS * 0.8;
  reflectedLight.directSpecular *= INDOORS;
  reflectedLight.indirectSpecular *= INDOORS * 0.5;
}
if (uGlass == 1) {
  // Clear where it is looked through, a mirror where it is grazed; blending must not dim what it mirrors.
  float grazing = 1.0 - clamp(abs(dot(normal, geometryViewDir)), 0.0, 1.0);
  float mirrored = GLASS_F0 + (1.0 - GLASS_F0) * pow(grazing, 5.0);
  float cover = mix(diffuseColor.a * 0.46, 1.0, mirrored);
  reflectedLight.directSpecular /= cover;
  reflectedLight.indirectSpecular /= cover;
  diffuseColor.a = cover;
}
#ifdef WINDOWS
{
  // A facade mirrors its neighbours below their roofs, and the sky only above: a skyline by direction.
  vec3 mirrored = inverseTransformDirection(reflect(-geometryViewDir, normal), viewMatrix);
  float turn = atan(mirrored.x, mirrored.z) * 2.6 + dot(vPlace.xz, vec2(0.011, 0.017));
  float skyline = 0.42 * (0.5 + 0.5 * hash21(vec2(floor(turn), 4.0))) - 0.006 * vPlace.y;
  float over = smoothstep(skyline + 0.02, skyline - 0.02, mirrored.y) * step(-0.4, mirrored.y);
  float storeys = 0.8 + 0.2 * step(0.5, fract(mirrored.y * 26.0));
  reflectedLight.indirectSpecular *= mix(1.0, 0.42 * storeys, over * 0.85);
}
#endif
// A strong color in full sun is the color it was given and no brighter, and an overlay's is not tinted by the light.
float vivid = max(1.0 - plain, painted);
if (vivid > 0.0) {
  // What its metal would mirror it scatters.
  float scatters = 1.0 / (1.0 - 0.9 * metalnessFactor * vivid);
  reflectedLight.directDiffuse *= scatters;
  reflectedLight.indirectDiffuse *= scatters;
  vec3 diffuse = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse;
  float given = max(diffuseColor.r, max(diffuseColor.g, diffuseColor.b));
  float full = max(diffuse.r, max(diffuse.g, diffuse.b)) * uExposure / max(given, 1e-4);
  float kept = mix(1.0, pow(1.0 + pow(full, 8.0), -0.125), vivid);
  vec3 untinted = diffuseColor.rgb * (full * kept / uExposure);
  reflectedLight.directDiffuse = mix(reflectedLight.directDiffuse * kept, untinted, UNTINTED * painted);
  reflectedLight.indirectDiffuse *= kept * (1.0 - UNTINTED * painted);
  float mirrors = mix(1.0, VIVID_MIRROR, vivid);
  reflectedLight.directSpecular *= mirrors;
  reflectedLight.indirectSpecular *= mirrors;
}
if (uOpening.w < 1.0) {
  reflectedLight.directDiffuse *= uOpening.w;
  reflectedLight.directSpecular *= uOpening.w;
  reflectedLight.indirectDiffuse *= uOpening.w;
  reflectedLight.indirectSpecular *= uOpening.w;
}
`

/** After \`emissivemap_fragment\`: what shines by itself. */
export const FRAGMENT_GLOW = /* glsl */ `
float night = uNight * vMood.y;
#if defined(WINDOWS) && defined(USE_MAP)
{
    vec2 paneUv = vMapUv * vec2(PANES_PER_TILE, 1.0);
    float pane = texture2D(map, vMapUv).a;
    vec3 light = night > 0.0 ? windowLight(paneUv, vFeature, vMood.z, vMood.w) : vec3(0.0);
    vec3 wall = inverseTransformDirection(nonPerturbedNormal, viewMatrix);
    wall = normalize(vec3(wall.x, 0.0, wall.z));
    vec3 view = normalize(cameraPosition - vPlace);
    // Rooms have depth from near by; from far away a window is an even light.
    float near = 1.0 - smoothstep(0.12, 0.5, fwidth(paneUv.x));
    vec3 room = vec3(0.85);
    if (near > 0.0) {
      vec3 seen = roomView(vPlace, wall, vStorey.xy, vFeature);
      seen = mix(seen, vec3(0.62, 0.6, 0.56), blindOver(paneUv, vFeature));
      room = mix(room, seen * 1.25, near);
    }
    totalEmissiveRadiance += light * pane * room * 1.25 * night;
    // By day a room is dim behind the sky's reflection, and seen best from straight on.
    float through = pane * near * pow(max(dot(wall, view), 0.0), 1.5) * (1.0 - uNight);
    totalEmissiveRadiance += room * through * 0.16 * (1.0 - painted);
}
#endif
if (uGlow == GLOW_GLAZING) {
  // Glass that brings no panes: rooms are told apart by their place along the wall.
  vec3 wall = inverseTransformDirection(nonPerturbedNormal, viewMatrix);
  float along = dot(vPlace.xz, normalize(vec2(wall.z, -wall.x) + 1e-4)) / GLAZING_PANE_M;
  totalEmissiveRadiance += windowLight(vec2(along, 0.5), vFeature, vMood.z, vMood.w) * step(abs(wall.y), 0.7) * night;
} else if (uGlow == GLOW_CORRIDOR) {
  // The glass only shimmers; what shines is inside.
  float inside = diffuseColor.a < 0.95 ? 0.34 : 1.7;
  totalEmissiveRadiance += mix(WARM, NEUTRAL_LIGHT, 0.4) * inside * night;
} else if (uGlow == GLOW_LIT) {
  // In the corridor's light: floor and ceiling most, frames softly.
  float facing = worldNormal.y * worldNormal.y;
  totalEmissiveRadiance += diffuseColor.rgb * vec3(1.0, 0.84, 0.64) * (1.0 - snowHere) * mix(0.2, 0.44, facing) * night;
} else if (uGlow == GLOW_ICE) {
  float facet = hash21(floor(worldNormal.xz * 9.0) + floor(vPlace.y * 0.12));
  // The shell only shimmers; what shines is inside.
  if (diffuseColor.a < 0.95) {
    totalEmissiveRadiance += mix(COOL, vec3(0.86, 0.95, 1.0), 0.35) * (0.06 + 0.22 * facet * facet) * night;
  } else {
    // Luminaires are let into the undersides of floors; floors and walls have their light.
    float below = smoothstep(0.3, 0.9, -worldNormal.y);
    float above = smoothstep(0.3, 0.9, worldNormal.y);
    float rows = smoothstep(0.36, 0.44, abs(fract(vPlace.x / 3.6) - 0.5)) * step(0.3, fract(vPlace.z / 2.4));
    rows = mix(rows, 0.17, smoothstep(0.2, 0.7, fwidth(vPlace.x) / 1.8));
    float level = 0.12 + 0.2 * (1.0 - vOcclusion) + above * 0.1 + below * (0.02 + 1.5 * rows);
    vec3 tint = mix(mix(COOL, vec3(0.86, 0.95, 1.0), 0.45), vec3(1.0, 0.93, 0.82), 0.6 * below);
    totalEmissiveRadiance += tint * level * night;
  }
} else if (uGlow == GLOW_EDGE) {
  // Frames more than panels; what lies on the ground of the same stone does not shine.
  float edge = metalnessFactor > 0.3 ? 0.4 : 0.2 * smoothstep(0.6, 1.6, vPlace.y);
  totalEmissiveRadiance += mix(COOL, vec3(0.86, 0.95, 1.0), 0.3) * edge * night;
} else if (uGlow == GLOW_LAMP) {
  totalEmissiveRadiance += NEUTRAL_LIGHT * 2.2 * uNight;
} else if (uGlow == GLOW_LINE) {
  totalEmissiveRadiance += vec3(0.72, 0.86, 1.0) * (0.35 + 0.9 * uNight);
} else if (uGlow == GLOW_HEADLIGHT) {
  totalEmissiveRadiance += NEUTRAL_LIGHT * 2.4 * uNight;
} else if (uGlow == GLOW_TAILLIGHT) {
  totalEmissiveRadiance += vec3(1.0, 0.16, 0.05) * 0.8 * uNight;
}
if (night > 0.0 && uGlow == GLOW_NONE && sheet > 0.0) {
  // Floods are put out as the windows go dark.
  totalEmissiveRadiance += diffuseColor.rgb * facadeFlood(vPlace, worldNormal) * smoothstep(0.08, 0.3, vMood.z) * night;
}
#ifdef WATER
  // A rink is lit for the evening.
  if (uWater == 1) totalEmissiveRadiance += diffuseColor.rgb * NEUTRAL_LIGHT * 0.2 * uIce.x * uNight;
#endif
if (uGlow == GLOW_SCREEN) {
  // Slow bands of northern light; pictures are on whenever the building is in use.
  float wave = 0.5 + 0.5 * sin(vPlace.x * 0.55 + 2.0 * sin(vPlace.y * 0.5) + vPlace.z * 0.3);
  vec3 aurora = mix(vec3(0.05, 0.18, 0.42), vec3(0.2, 0.85, 0.78), wave);
  aurora = mix(aurora, vec3(0.75, 0.9, 1.0), smoothstep(0.82, 1.0, wave) * 0.6);
  totalEmissiveRadiance += aurora * (0.16 + 0.89 * uNight) * vMood.y;
}
#ifdef MATTE
if (uFoliageKind == 2 && uNight > 0.0) totalEmissiveRadiance += farLights(vPlace.xz) * uNight;
#endif
if (uOpening.z < 1.0) {
  // The line runs around the table from the gate, on both sides; lights come on outwards from the ice.
  float round = abs(atan(vPlace.x, vPlace.z)) / PI;
  float reach = length(vPlace.xz - vec2(0.0, 135.0)) / 480.0;
  totalEmissiveRadiance *= uGlow == GLOW_LINE
    ? (1.0 - smoothstep(uOpening.x - 0.01, uOpening.x, round * 0.99)) * (1.0 + 2.0 * (1.0 - uOpening.z))
    : smoothstep(0.0, 0.22, uOpening.z * 1.22 - min(reach, 1.0));
}
vec3 shines = totalEmissiveRadiance;
if (painted > 0.5) {
  totalEmissiveRadiance = mix(totalEmissiveRadiance, paintColor * (0.1 + 0.36 * uNight), 0.78);
} else {
  if (uOverlayMode > 0 && uGlow != GLOW_LINE) totalEmissiveRadiance *= 0.45;
  if (uNight > 0.01) totalEmissiveRadiance += diffuseColor.rgb * groundGlow(vPlace, worldNormal) * uNight * uOpening.z * (uOverlayMode > 0 ? 0.35 : 1.0);
}
totalEmissiveRadiance += accent * vMood.x * plain * (0.05 + 0.07 * uNight);
`

/**
 * After `opaque_fragment`: what is far away fades into the sky behind it. The air thins out with height; beyond the table
 * all ground ends in the horizon.
 */
export const FRAGMENT_HAZE = /* glsl */ `
if (uHaze.w > 0.0) {
  vec3 sight = vPlace - cameraPosition;
  float away = length(sight);
  // As thick as halfway up to the eye.
  float far = 1.0 - exp(-uHaze.w * away * exp(-0.5 * max(cameraPosition.y + vPlace.y, 0.0) / AIR_HEIGHT_M));
  #if defined(MATTE) || defined(WATER)
    far = max(far, smoothstep(GROUND_ENDS.x, GROUND_ENDS.y, length(vPlace.xz)));
  #endif
  far *= 1.0 - VIVID_CLEAR * vivid;
  if (far > 0.004) gl_FragColor.rgb = mix(gl_FragColor.rgb, airRadiance(sight / away) * uOpening.w, far);
}
`

/** After `dithering_fragment`: where passes follow, opaque surfaces tell in alpha which share of their light is their own. */
export const FRAGMENT_SHARE = /* glsl */ `
#ifdef OPAQUE
  float emissiveShare = clamp(dot(shines, vec3(0.333)) / max(dot(outgoingLight, vec3(0.333)), 1e-4), 0.0, 1.0);
  gl_FragColor.a = mix(1.0, emissiveShare, uEmissiveInAlpha);
#endif
`
