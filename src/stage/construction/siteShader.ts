/**
 * The GLSL of the building sites: which kit stands on the date, cranes that climb and slew, starter bars on the storey
 * that rises. The formulas are those of `domain/construction/craneMotion.ts` and `structureTop.ts`;
 * tests/shaderRules.test.ts runs both.
 */
import type { Texture } from 'three'
import { CLIMB_FROM, MAST, SECOND, TROLLEY } from '../../domain/construction/craneMotion.ts'
import { LAMP, PART } from '../../domain/construction/siteParts.ts'
import { KITS } from '../../domain/content/records/profile.ts'
import { enumDefines, numberDefines } from '../shaders/layout/texels.ts'
import type { Variant } from '../shaders/stateMaterial.ts'
import { SITE, SPANS_PER_TEXEL } from './siteLayout.ts'

const float = (value: number) => value.toFixed(4)

/** Before the vertex shader's main, after the head of every state material. */
const HEAD = /* glsl */ `
${SITE.defines}
${enumDefines('KIT', KITS)}
${numberDefines('PART', PART)}
#define SPANS_PER_TEXEL ${SPANS_PER_TEXEL}
attribute float _part;
attribute float _site;
uniform highp sampler2D uSites;

vec4 siteTexel(int texel) {
  return texelFetch(uSites, ivec2(texel, int(_site + 0.5)), 0);
}

bool kitStands(int kit) {
  vec4 spans = siteTexel(TEXEL_CRANE_SCAFFOLD + kit / SPANS_PER_TEXEL);
  vec2 span = kit % SPANS_PER_TEXEL == 0 ? spans.xy : spans.zw;
  return uTime > span.x && uTime < span.y;
}

/** Height of the structure that stands, meters; \`structureTopM\` of the domain. */
float structureTop(vec4 storeys) {
  vec4 works = siteTexel(TEXEL_REBAR);
  float risen = riseShare(works.WORKS_START, works.WORKS_END, uWork) * storeys.STOREY_COUNT;
  int feature = int(storeys.GROUND_STOREY + min(floor(risen), storeys.STOREY_COUNT - 1.0) + 0.5);
  vec4 place = featureTexel(feature, TEXEL_PLACE);
  return place.BASE_M + place.HEIGHT_M * structureShare(featureTexel(feature, TEXEL_RISING));
}

/** Height of the foot of the jib over a structure, meters; \`jibHeightM\` of the domain. */
float jibHeight(float top, float lift) {
  const float base = ${float(MAST.footM + MAST.ringM)};
  float need = max((top + lift - base) / ${float(MAST.sectionM)}, ${float(MAST.leastSections - 1)});
  float whole = floor(need);
  return base + ${float(MAST.sectionM)} * (whole + 1.0 + smoothstep(${float(CLIMB_FROM)}, 1.0, need - whole));
}

const float FULL_TURN = 6.283185307;

/** Turn of the jib from the direction it was built in, radians; \`slewRad\` of the domain. */
float slew(vec4 swing) {
  float turn = FULL_TURN * uWork / swing.PERIOD_DAYS;
  return swing.RANGE_RAD * (
    ${float(1 - SECOND.share)} * sin(turn + swing.PHASE_RAD) +
    ${float(SECOND.share)} * sin(${float(SECOND.pace)} * turn + 2.0 * swing.PHASE_RAD)
  );
}

/** How far the trolley is from its middle place, share of the jib; \`trolleyShare\` of the domain. */
float trolley(vec4 swing) {
  return ${float(TROLLEY.share)} * sin(${float(TROLLEY.pace)} * (FULL_TURN * uWork / swing.PERIOD_DAYS) + 3.0 * swing.PHASE_RAD);
}

vec2 turned(vec2 at, float turn) {
  float c = cos(turn);
  float s = sin(turn);
  return vec2(c * at.x - s * at.y, s * at.x + c * at.y);
}

/** Where a place of the site is at the instant, or nowhere. */
vec3 moveSite(vec3 position, int feature) {
  int part = int(_part + 0.5);
  int kit = uRole - ROLE_WORKS;
  if (part == PART_HOIST) kit = KIT_HOIST;
  if (part >= PART_REBAR) kit = KIT_REBAR;
  bool ofCrane = part >= PART_MAST && part <= PART_TIE;
  bool stands = kitStands(kit) && (!ofCrane || kitStands(KIT_CRANE));
  vec4 rising = featureTexel(feature, TEXEL_RISING);
  vec4 place = featureTexel(feature, TEXEL_PLACE);
  if (kit == KIT_SCAFFOLD || kit == KIT_HOIST) {
    float rise = structureShare(rising);
    stands = stands && rise > 0.0;
    position.y = place.BASE_M + (position.y - place.BASE_M) * rise;
  }
  vec4 storeys = siteTexel(TEXEL_STOREYS);
  if (part >= PART_REBAR) {
    // Starter bars of a storey with other columns stand once that storey begins; above the topmost storey there are none.
    vec4 first = featureTexel(feature + 1 - part + PART_REBAR, TEXEL_RISING);
    stands = stands && uWork > first.STRUCTURE_START && uWork <= rising.STRUCTURE_END;
    int top = int(storeys.GROUND_STOREY + storeys.STOREY_COUNT - 0.5);
    float last = structureShare(featureTexel(top, TEXEL_RISING));
    position.y = structureTop(storeys) + (position.y - place.BASE_M - place.HEIGHT_M) * (1.0 - last);
  } else if (ofCrane && part < PART_TIE) {
    vec4 crane = siteTexel(TEXEL_CRANE);
    float jib = jibHeight(structureTop(storeys), crane.LIFT_M);
    if (part == PART_MAST) position.y = min(position.y, jib - ${float(MAST.ringM)});
    else position.y += jib - jibHeight(storeys.ROOF_M, crane.LIFT_M);
    if (part >= PART_HEAD) {
      vec4 swing = siteTexel(TEXEL_SWING);
      vec2 mast = vec2(crane.CRANE_X, crane.CRANE_Z);
      if (part == PART_HOOK)
        position.xz += vec2(cos(swing.TURN_RAD), sin(swing.TURN_RAD)) * (crane.JIB_M * trolley(swing));
      position.xz = mast + turned(position.xz - mast, slew(swing));
    }
  }
  if (!stands) return NOWHERE;
  if (uOpening.y < 1.0 && position.y > 0.0) position.y *= openingLift(position.xz);
  return position;
}
`

/** Light of the floods: varyings of the color pass. */
const FLOODS = /* glsl */ `
flat varying vec4 vMastLamp;
flat varying vec4 vCraneLamp;
`

/** After \`project_vertex\`: where the lamps of the site are, and whether they burn. */
const VERTEX_FLOODS = /* glsl */ `
{
  vec4 crane = siteTexel(TEXEL_CRANE);
  vec4 foot = siteTexel(TEXEL_LAMP);
  float burns = kitStands(KIT_LIGHTS) ? 1.0 : 0.0;
  float lifts = crane.JIB_M > 0.0 && kitStands(KIT_CRANE) ? burns : 0.0;
  float lampY = jibHeight(structureTop(siteTexel(TEXEL_STOREYS)), crane.LIFT_M) - ${float(LAMP.craneM)};
  vMastLamp = vec4(foot.LAMP_X, ${float(LAMP.mastM)}, foot.LAMP_Z, foot.HAS_LAMP * burns);
  vCraneLamp = vec4(crane.CRANE_X, lampY, crane.CRANE_Z, lifts);
}
`

/** Before the fragment shader's main, in the color pass. */
const FRAGMENT_HEAD = /* glsl */ `
${FLOODS}
const vec3 FLOOD = vec3(1.0, 0.86, 0.66);
float flood(vec4 lamp, vec3 at, vec3 normal) {
  vec3 to = lamp.xyz - at;
  float far2 = dot(to, to);
  float facing = 0.25 + 0.75 * max(dot(normal, to) * inversesqrt(far2), 0.0);
  return lamp.w * facing / (1.0 + far2 / 320.0);
}
`

/** After \`lights_physical_fragment\`: what they throw on everything of their own site. */
const FRAGMENT_FLOODS = /* glsl */ `
if (uNight > 0.01 && uGlow != GLOW_LAMP) {
  float lit = flood(vMastLamp, vPlace, worldNormal) + flood(vCraneLamp, vPlace, worldNormal);
  totalEmissiveRadiance += diffuseColor.rgb * FLOOD * (2.6 * lit * uNight * (uOverlayMode != OVERLAY_NONE ? OVERLAY_GROUND_GLOW : 1.0));
}
`

/** After \`beginnormal_vertex\`: what slews turns its faces with it. The shadow pass has no normals. */
const NORMAL = /* glsl */ `
int turns = int(_part + 0.5);
if (turns == PART_HEAD || turns == PART_HOOK) objectNormal.xz = turned(objectNormal.xz, slew(siteTexel(TEXEL_SWING)));
`

/**
 * The way in which everything on a building site moves.
 * @param texture rows of the sites
 */
export const siteVariant = (texture: Texture): Variant => ({
  name: 'site',
  uniforms: { uSites: { value: texture } },
  vertexHead: HEAD,
  move: 'moveSite',
  color: {
    vertexHead: FLOODS,
    vertex: { beginnormal_vertex: NORMAL, project_vertex: VERTEX_FLOODS },
    fragment: { common: FRAGMENT_HEAD, lights_physical_fragment: FRAGMENT_FLOODS },
  },
})
