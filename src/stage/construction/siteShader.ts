/**
 * The GLSL of the building sites: which kit stands on the date, cranes that climb and slew, starter bars on the storey
 * that rises. The formulas are those of `domain/construction/craneMotion.ts` and `structureTop.ts`.
 */
import type { Texture } from 'three'
import { CLIMB_FROM, MAST, SECOND, TROLLEY } from '../../domain/construction/craneMotion.ts'
import { KIT, LAMP, PART } from '../../domain/construction/siteParts.ts'
import type { Variant } from '../shaders/stateMaterial.ts'

const float = (value: number) => value.toFixed(4)
const defines = (names: Readonly<Record<string, number>>, prefix: string) =>
  Object.entries(names)
    .map(([name, i]) => `#define ${prefix}_${name.toUpperCase()} ${i}\n`)
    .join('')

/** Before the vertex shader's main, after the head of every state material. */
const HEAD = /* glsl */ `
${defines(KIT, 'KIT')}${defines(PART, 'PART')}
attribute float _part;
attribute float _site;
uniform highp sampler2D uSites;

vec4 siteTexel(int texel) {
  return texelFetch(uSites, ivec2(texel, int(_site + 0.5)), 0);
}

bool kitStands(int kit) {
  vec4 two = siteTexel(kit / 2);
  vec2 span = kit % 2 == 0 ? two.xy : two.zw;
  return uTime > span.x && uTime < span.y;
}

/** Share of a storey that has risen. */
float storeyRise(vec4 rising) {
  return clamp((uWork - rising.x) / max(rising.y - rising.x, 0.001), 0.0, 1.0);
}

/** Height of the structure that stands, metres. */
float structureTop(vec4 storeys) {
  vec2 span = siteTexel(3).zw;
  float risen = clamp((uWork - span.x) / max(span.y - span.x, 0.001), 0.0, 1.0) * storeys.y;
  int feature = int(storeys.x + min(floor(risen), storeys.y - 1.0) + 0.5);
  vec4 place = featureTexel(feature, 3);
  return place.x + place.y * storeyRise(featureTexel(feature, 0));
}

/** Height of the foot of the jib over a structure, metres. */
float jibHeight(float top, float lift) {
  const float base = ${float(MAST.footM + MAST.ringM)};
  float need = max((top + lift - base) / ${float(MAST.sectionM)}, ${float(MAST.leastSections - 1)});
  float whole = floor(need);
  return base + ${float(MAST.sectionM)} * (whole + 1.0 + smoothstep(${float(CLIMB_FROM)}, 1.0, need - whole));
}

const float FULL_TURN = 6.283185307;

/** Turn of the jib from the direction it was built in, radians. */
float slew(vec4 swing) {
  float turn = FULL_TURN * uWork / swing.y;
  return swing.x * (
    ${float(1 - SECOND.share)} * sin(turn + swing.z) +
    ${float(SECOND.share)} * sin(${float(SECOND.pace)} * turn + 2.0 * swing.z)
  );
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
  vec4 rising = featureTexel(feature, 0);
  vec4 place = featureTexel(feature, 3);
  if (kit == KIT_SCAFFOLD || kit == KIT_HOIST) {
    float rise = storeyRise(rising);
    stands = stands && rise > 0.0;
    position.y = place.x + (position.y - place.x) * rise;
  }
  vec4 storeys = siteTexel(6);
  if (part >= PART_REBAR) {
    // Those of a recessed storey wait until it begins; above the topmost one no column follows.
    vec4 first = featureTexel(feature + 1 - part + PART_REBAR, 0);
    stands = stands && uWork > first.x && uWork <= rising.y;
    float last = storeyRise(featureTexel(int(storeys.x + storeys.y - 0.5), 0));
    position.y = structureTop(storeys) + (position.y - place.x - place.y) * (1.0 - last);
  } else if (ofCrane && part < PART_TIE) {
    vec4 crane = siteTexel(4);
    float jib = jibHeight(structureTop(storeys), crane.z);
    if (part == PART_MAST) position.y = min(position.y, jib - ${float(MAST.ringM)});
    else position.y += jib - jibHeight(storeys.z, crane.z);
    if (part >= PART_HEAD) {
      vec4 swing = siteTexel(5);
      if (part == PART_HOOK) {
        float run = sin(${float(TROLLEY.pace)} * (FULL_TURN * uWork / swing.y) + 3.0 * swing.z);
        position.xz += vec2(cos(swing.w), sin(swing.w)) * (crane.w * ${float(TROLLEY.share)} * run);
      }
      position.xz = crane.xy + turned(position.xz - crane.xy, slew(swing));
    }
  }
  if (!stands) return vec3(0.0, -1.0e4, 0.0);
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
  vec4 crane = siteTexel(4);
  vec4 lamp = siteTexel(7);
  float burns = kitStands(KIT_LIGHTS) ? 1.0 : 0.0;
  float lifts = crane.w > 0.0 && kitStands(KIT_CRANE) ? burns : 0.0;
  float lampY = jibHeight(structureTop(siteTexel(6)), crane.z) - ${float(LAMP.craneM)};
  vMastLamp = vec4(lamp.x, ${float(LAMP.mastM)}, lamp.y, lamp.z * burns);
  vCraneLamp = vec4(crane.x, lampY, crane.y, lifts);
}
`

/** Before the fragment shader's main. */
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
  totalEmissiveRadiance += diffuseColor.rgb * FLOOD * (1.1 * lit * uNight * (uOverlayMode > 0 ? 0.35 : 1.0));
}
`

/** After \`beginnormal_vertex\`: what slews turns its faces with it. */
const NORMAL = /* glsl */ `
int turns = int(_part + 0.5);
if (turns == PART_HEAD || turns == PART_HOOK) objectNormal.xz = turned(objectNormal.xz, slew(siteTexel(5)));
`

const COMMON = 'transformed = riseFeature(transformed, feature);'

/**
 * The way in which everything on a building site moves.
 * @param texture rows of the sites
 */
export function siteVariant(texture: Texture): Variant {
  const uSites = { value: texture }
  return {
    name: 'site',
    extend(shader, after) {
      shader.uniforms.uSites = uSites
      if (!shader.vertexShader.includes(COMMON)) throw new Error('siteVariant: the common rise has gone')
      shader.vertexShader = shader.vertexShader
        .replace('void main() {', `${HEAD}\nvoid main() {`)
        .replace(COMMON, 'transformed = moveSite(transformed, feature);')
      shader.vertexShader = after(shader.vertexShader, 'beginnormal_vertex', NORMAL)
      if (!shader.fragmentShader.includes('lights_physical_fragment')) return
      shader.vertexShader = after(FLOODS + shader.vertexShader, 'project_vertex', VERTEX_FLOODS)
      shader.fragmentShader = after(
        shader.fragmentShader.replace('void main() {', `${FRAGMENT_HEAD}\nvoid main() {`),
        'lights_physical_fragment',
        FRAGMENT_FLOODS,
      )
    },
  }
}
