/**
 * GLSL of the color pass, vertex stage: what a fragment needs to know of its feature — paint of the overlay, emphasis, and
 * what stands where.
 */
import { MAX_ENTRIES } from '../../../../domain/overlays/index.ts'
import { STEP_BASE } from '../../../../domain/overlays/steps.ts'
import { OVERLAY_DEFINES } from '../../layout/enums.ts'
import { LIT_BASE } from '../../layout/features.ts'
import { MAX_SELECTED_RANGES } from '../../layout/selectedRanges.ts'
import { FRONT_VARYING, FRONT_VERTEX } from '../district.ts'

/**
 * Varyings of the color pass, in both stages. vPlace: place, world meters. vPaint: color of the overlay, and the number
 * of its pattern. vMood: emphasis; 1 once in use; share of windows lit; 1 in apartments. vStorey: base and height of the
 * storey, height of the building, meters; one of FACADE. vParting: the line that parts the storey, and the emphasis beyond it;
 * vFarPaint: the color there. vTree: a number of its own for each tree, 0–1.
 */
export const VARYINGS = /* glsl */ `
varying vec3 vPlace;
flat varying vec4 vPaint;
flat varying vec4 vMood;
flat varying float vFeature;
flat varying vec4 vStorey;
flat varying vec4 vParting;
flat varying vec4 vFarPaint;
varying float vOcclusion;
#ifdef TREE
flat varying float vTree;
#endif
${FRONT_VARYING}`

/** Before the vertex shader's main. */
export const PAINT_HEAD = /* glsl */ `
${OVERLAY_DEFINES}
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
  if (uRole == ROLE_PIT) return uWork > rising.STRUCTURE_START ? PHASE_BASEMENT : PHASE_EXCAVATION;
  if (uTime > dates.IN_USE) return PHASE_IN_USE;
  if (uTime > dates.FIT_OUT_START) return PHASE_FIT_OUT;
  if (uTime > rising.ENVELOPE_START) return PHASE_ENVELOPE;
  // A storey below the ground is basement until the wall above it is closed.
  return place.BASE_M < -0.1 ? PHASE_BASEMENT : PHASE_STRUCTURE;
}

/** The entry that four steps of an overlay have come to, or the one before them; \`entryOn\` of the domain. */
int entryNow(vec4 steps, int entry) {
  for (int i = 0; i < 4; i++) {
    float from = floor(steps[i] / ${STEP_BASE}.0);
    if (steps[i] >= 0.0 && uTime > from - 1.0) entry = int(steps[i] - from * ${STEP_BASE}.0 + 0.5);
  }
  return entry;
}

/** Color and pattern of a feature under the overlay. */
vec4 featurePaint(int feature, vec4 rising, vec4 dates, vec4 place) {
  if (uOverlayMode == OVERLAY_PAINTED) {
    int entry = entryNow(featureTexel(feature, TEXEL_PAINT), 0);
    return uEntries[entryNow(featureTexel(feature, TEXEL_MORE_PAINT), entry)];
  }
  if (uOverlayMode == OVERLAY_BY_PHASE) {
    int phase = phaseOf(rising, dates, place);
    bool drawnOnly = ((int(place.ILLUSTRATIVE_PHASES + 0.5) >> phase) & 1) == 1;
    vec4 paint = uEntries[phase + FIRST_ENTRY];
    return paint.a > 0.5 && drawnOnly ? paint + vec4(0.0, 0.0, 0.0, float(STRIPED)) : paint;
  }
  return vec4(0.0);
}

/** Whether what is lit for a term is lit now; see \`litTerm\` in layout/features.ts. */
bool litNow(float term) {
  float from = floor(term / ${LIT_BASE}.0);
  float until = term - from * ${LIT_BASE}.0;
  return term > 0.5 && uTime > from - 1.0 && (until > ${LIT_BASE - 2}.5 || uTime <= until);
}

bool inRange(vec2 range, float feature) {
  return feature >= range.x && feature <= range.y;
}

/** While a chain is shown, the colors of all other features are faded. */
vec4 fadedUnless(bool lit, vec4 paint) {
  if (!lit) paint.rgb = mix(paint.rgb, FADED, 0.78 * uSpotlight.a);
  return paint;
}

/** Emphasis of a record; a storey is hovered as a whole. */
float emphasisOf(float record, bool lit) {
  for (int i = 0; i < ${MAX_SELECTED_RANGES}; i++) if (inRange(uSelected[i], record)) return 0.5;
  return inRange(uHovered, vFeature) ? 0.35 : lit ? 0.8 : 0.0;
}
`

/** After the rise. */
export const PAINT_BODY = /* glsl */ `
vec4 rising = featureTexel(feature, TEXEL_RISING);
vec4 dates = featureTexel(feature, TEXEL_DATES);
vec4 place = featureTexel(feature, TEXEL_PLACE);
vec4 site = featureTexel(feature, TEXEL_SITE);
vFeature = float(feature);
vOcclusion = occlusion;
#if defined(TREE) && defined(USE_INSTANCING)
vTree = fract(sin(dot(instanceMatrix[3].xz, vec2(12.9898, 78.233))) * 437.5);
#endif
${FRONT_VERTEX}vStorey = vec4(place.BASE_M, place.HEIGHT_M, site.BUILDING_HEIGHT_M, site.FACADE);
bool owned = feature > 0;
bool built = owned && uRole != ROLE_GROUND && uRole != ROLE_LANDSCAPE && uRole < ROLE_WORKS;
bool lit = litNow(dates.LIT_TERM);
vPaint = fadedUnless(lit, built ? featurePaint(feature, rising, dates, place) : vec4(0.0));
float emphasis = emphasisOf(vFeature, lit);
vFarPaint = vPaint;
vParting = featureTexel(feature, TEXEL_PARTING);
if (built && vParting.FAR_RECORD > 0.5) {
  int beyond = int(vParting.FAR_RECORD + 0.5);
  lit = litNow(featureTexel(beyond, TEXEL_DATES).LIT_TERM);
  vFarPaint = fadedUnless(lit, featurePaint(beyond, rising, dates, place));
  vParting.w = emphasisOf(float(beyond), lit);
} else vParting = vec4(0.0);
// What is selected or found has light in every window.
float litShare = emphasis > 0.4 ? 1.0 : mix(uLitShare.x, uLitShare.y, place.APARTMENT);
vMood = vec4(built ? emphasis : 0.0, uTime > dates.IN_USE ? 1.0 : 0.0, litShare, place.APARTMENT);
`

/** After `project_vertex`. */
export const PLACE_BODY = /* glsl */ `
{
  vec4 at = vec4(transformed, 1.0);
  #ifdef USE_INSTANCING
    at = instanceMatrix * at;
  #endif
  vPlace = (modelMatrix * at).xyz;
}
`
