/**
 * GLSL of the vertex stage of every pass: whether a part exists on the date, and how far it has risen.
 *
 * uRole, uFoliageKind: of the material, see `../../layout/enums.ts`. uSection: the material is a face of a cut.
 */
import { BANK_SNOW, BARE_FOLIAGE } from '../../../../domain/environment/season.ts'
import { ROLE_DEFINES } from '../../layout/enums.ts'
import { FEATURE_HEAD } from '../feature.ts'
import { OPENING_LIFT, OPENING_UNIFORM } from '../opening.ts'
import { isShed, isTwigs } from '../tree.ts'
import { CUT_VERTEX } from './cut.ts'
import { EXPLODE_HEAD } from './explode.ts'

/** Before the vertex shader's main. */
export const VERTEX_HEAD = /* glsl */ `
${ROLE_DEFINES}
${FEATURE_HEAD}
${OPENING_UNIFORM}
${OPENING_LIFT}
${CUT_VERTEX}
${EXPLODE_HEAD}
attribute float _feature_id_0;
uniform float uFoliage;
uniform float uSnow;
uniform int uRole;
uniform int uFoliageKind;
uniform bool uSection;

/** 0 while the part does not exist; else the share of its height that has risen, up to 1. */
float featureRise(vec4 rising, vec4 dates) {
  float structure = structureShare(rising);
  if (uRole == ROLE_ALWAYS) return 1.0;
  if (uRole == ROLE_GROUND) return uTime > dates.EXCAVATION_START ? 0.0 : 1.0;
  if (uRole == ROLE_PIT) return uTime > dates.EXCAVATION_START ? 1.0 : 0.0;
  if (uRole == ROLE_STRUCTURE) return uTime >= rising.ENVELOPE_END ? 0.0 : structure;
  if (uRole == ROLE_PERMANENT) return structure;
  if (uRole == ROLE_LANDSCAPE) return uTime > rising.ENVELOPE_START ? 1.0 : 0.0;
  float envelope = riseShare(rising.ENVELOPE_START, rising.ENVELOPE_END, uTime);
  return uWork >= rising.STRUCTURE_END ? envelope : 0.0;
}

/** Position of vertices that are not drawn: their triangles collapse to a point far below the table. */
const vec3 NOWHERE = vec3(0.0, -1.0e4, 0.0);

/** Lets the part rise from its floor, or folds it away. */
vec3 riseFeature(vec3 position, int feature) {
  float rise = featureRise(featureTexel(feature, TEXEL_RISING), featureTexel(feature, TEXEL_DATES));
  // Cut faces are seen while their building is open.
  bool shut = uSection && !isCut(float(feature));
  float heaped = uFoliageKind == FOLIAGE_SNOW ? smoothstep(${BANK_SNOW}, 1.0, uSnow) : 1.0;
  if (rise <= 0.0 || shut || heaped <= 0.0) return NOWHERE;
  position.y *= heaped;
  #ifndef USE_INSTANCING
    float base = featureTexel(feature, TEXEL_PLACE).BASE_M;
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

/**
 * After `begin_vertex`, in every pass.
 * @param move a function in the place of `riseFeature`, with its parameters
 */
export const vertexRise = (move = 'riseFeature') => /* glsl */ `
int feature = int(_feature_id_0 + 0.5);
transformed = ${move}(transformed, feature);
// Leaves are shed, and hide the fine twigs.
if (uFoliageKind == FOLIAGE_TREES && (${isShed('uv')} ? uFoliage < ${BARE_FOLIAGE} : uFoliage > 0.5 && ${isTwigs('uv')}))
  transformed = NOWHERE;
#ifndef USE_INSTANCING
  vCut = cutAhead(float(feature), (modelMatrix * vec4(transformed, 1.0)).xyz);
#else
  vCut = cutAhead(float(feature), (modelMatrix * instanceMatrix * vec4(transformed, 1.0)).xyz);
#endif
`
