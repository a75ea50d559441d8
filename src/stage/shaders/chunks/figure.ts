/**
 * GLSL of people: arms and legs swing with the way they have walked, and the ground is darker where they stand. Compiled
 * where FIGURES is defined; figures are instances that look along x, with their feet at the origin.
 *
 * walked: how far one has walked, meters; less than 0 for those who do not walk. _part: one of LIMB. Vertices of the shadow have no texture
 * coordinates: `uv.x` is CONTACT.MIDDLE or CONTACT.RIM, `uv.y` the angle. They lie in one point until this stage spreads
 * them, so that no other pass draws them.
 */

import { LIMB } from '../../../domain/people/walk.ts'
import { numberDefines } from '../layout/texels.ts'

/** In the place of a texture coordinate. */
export const CONTACT = Object.freeze({ middle: -1, rim: -2 })
/** How far from the feet the ground is darkened, meters. */
const REACH_M = 0.55
/** Two steps, meters. */
const STRIDE_M = 1.45
/** Height of hip and shoulder, meters, and how far feet and hands swing to each side. */
const BODY = Object.freeze({ hipM: 0.88, shoulderM: 1.4, footM: 0.29, handM: 0.22, liftM: 0.07 })

/** Before main, in both stages. */
export const FIGURE_VARYING = /* glsl */ `
#ifdef FIGURES
varying vec2 vContact;
#endif
`

/** Before the vertex shader's main. */
export const FIGURE_HEAD = /* glsl */ `
#ifdef FIGURES
${numberDefines('LIMB', LIMB)}
attribute float walked;
attribute float _part;
#endif
`

/** After the rise. */
export const FIGURE_VERTEX = /* glsl */ `
#ifdef FIGURES
{
  float size = length(instanceMatrix[0].xyz);
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
    int limb = int(_part + 0.5);
    float leg = limb == LIMB_LEG ? clamp(1.0 - body.y / ${BODY.hipM}, 0.0, 1.0) : 0.0;
    float arm = limb == LIMB_ARM ? clamp((${BODY.shoulderM} - body.y) / 0.6, 0.0, 1.0) : 0.0;
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
if (vContact.x >= 0.0) {
  float dark = 0.42 * (1.0 - vContact.x) * (1.0 - vContact.x);
  if (fract(vContact.y + 52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) > dark) discard;
  diffuseColor.rgb = vec3(0.0);
}
#endif
`
