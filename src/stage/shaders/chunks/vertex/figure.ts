/**
 * GLSL of people: arms and legs swing with the way they have walked, clothes are lighter while trees are in leaf, and the
 * ground is darker where somebody stands. Compiled where FIGURES is defined; figures are instances that look along x, with
 * their feet at the origin.
 *
 * walked: how far one has walked, meters; less than 0 for those who do not walk. _part: one of BODY_PART. Vertices of the
 * shadow have no texture coordinates: `uv.x` is CONTACT.middle or CONTACT.rim, `uv.y` the angle. They lie in one point until
 * this stage spreads them, so that no other pass draws them.
 */

import { BODY_PART, STRIDE_M } from '../../../../domain/people/walk.ts'
import { numberDefines } from '../../layout/texels.ts'

/** In the place of a texture coordinate. */
export const CONTACT = Object.freeze({ middle: -1, rim: -2 })
/** How far from the feet the ground is darkened, meters. */
const REACH_M = 0.55
/** People dress lightly while trees have more than this share of their leaves. */
const SUMMER_LEAF = 0.6
/** Height of hip and shoulder, meters, and how far feet and hands swing to each side. */
const BODY = Object.freeze({ hipM: 0.88, shoulderM: 1.4, footM: 0.29, handM: 0.22, liftM: 0.07 })

/** Before main, in both stages. */
export const FIGURE_VARYING = /* glsl */ `
#ifdef FIGURES
varying vec2 vContact;
/** Color of summer clothes and hair, and 1 where they are worn. */
flat varying vec4 vDress;
#endif
`

/** Before the vertex shader's main. */
export const FIGURE_HEAD = /* glsl */ `
#ifdef FIGURES
${numberDefines('PART', BODY_PART)}
attribute float walked;
attribute float _part;
#endif
`

/** After the rise. */
export const FIGURE_VERTEX = /* glsl */ `
#ifdef FIGURES
{
  float size = length(instanceMatrix[0].xyz);
  int part = int(_part + 0.5);
  // The same for each of them wherever they walk: scale and feature.
  float who = fract(floor(size * 100000.0) * 0.618 + float(feature) * 0.37);
  bool dressed = part == PART_SLEEVE || part == PART_COAT || part == PART_SCARF;
  vec3 shirt = mix(mix(vec3(0.72, 0.74, 0.72), vec3(0.16, 0.27, 0.42), step(0.4, who)), vec3(0.55, 0.42, 0.25), step(0.75, who));
  vDress = vec4(dressed ? shirt : vec3(0.035, 0.026, 0.02), uFoliage > ${SUMMER_LEAF} && (dressed || part == PART_HAT) ? 1.0 : 0.0);
  // The camera of each sample of a still picture is shifted by a part of a pixel.
  vec4 shift = projectionMatrix * vec4(0.0, 0.0, 1.0, 0.0);
  vContact = vec2(-1.0, fract(dot(shift.xy, vec2(7919.0, 3571.0))));
  if (uv.x < -0.5) {
    vContact.x = uv.x < ${(CONTACT.middle + CONTACT.rim) / 2} ? 1.0 : 0.0;
    transformed.xz += vContact.x * ${REACH_M} / size * vec2(cos(uv.y), sin(uv.y));
  } else if (walked >= 0.0) {
    vec3 body = transformed * size;
    float phase = walked * ${((2 * Math.PI) / STRIDE_M).toFixed(3)};
    float side = sign(body.z);
    float leg = part == PART_LEG ? clamp(1.0 - body.y / ${BODY.hipM}, 0.0, 1.0) : 0.0;
    float arm = part == PART_SLEEVE || part == PART_HAND ? clamp((${BODY.shoulderM} - body.y) / 0.6, 0.0, 1.0) : 0.0;
    // The pose is that of the longest step.
    transformed.x += side * (cos(phase) - 1.0) * (${BODY.footM} * leg - ${BODY.handM} * arm) / size;
    transformed.y += (${BODY.liftM} * leg * max(-side * sin(phase), 0.0) + 0.02 * pow(sin(phase), 2.0)) / size;
  }
}
#endif
`

/**
 * After `map_fragment`: the shadow is thinned pixel by pixel (interleaved gradient noise, Jimenez 2014), in each sample of a
 * still picture at other pixels, which makes it even.
 */
export const FIGURE_FRAGMENT = /* glsl */ `
#ifdef FIGURES
diffuseColor.rgb = mix(diffuseColor.rgb, vDress.rgb, vDress.a);
if (vContact.x >= 0.0) {
  float dark = 0.42 * (1.0 - vContact.x) * (1.0 - vContact.x);
  if (fract(vContact.y + 52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) > dark) discard;
  diffuseColor.rgb = vec3(0.0);
}
#endif
`
