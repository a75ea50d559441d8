/**
 * GLSL of a building that is cut open: what stands before or above the cut is not drawn.
 *
 * uCutRange: first and last feature of the building, −1 while none is cut. uCutPlane: normal on the plan (x, z), its
 * offset and the height of the cut, meters.
 */

/** In the vertex stage of every pass. Meters before the cut and above it reach the fragments as `vCut`. */
export const CUT_VERTEX = /* glsl */ `
uniform vec2 uCutRange;
uniform vec4 uCutPlane;
varying vec2 vCut;

bool isCut(float feature) {
  return uCutRange.x >= 0.0 && feature >= uCutRange.x && feature <= uCutRange.y;
}

/** Meters that a place of the building that is cut open stands before the cut, and above it; negative elsewhere. */
vec2 cutAhead(float feature, vec3 at) {
  if (!isCut(feature)) return vec2(-1.0);
  return vec2(dot(uCutPlane.xy, at.xz) - uCutPlane.z, at.y - uCutPlane.w);
}
`

/** Before the fragment shader's main. */
export const CUT_HEAD = /* glsl */ `
varying vec2 vCut;
`

/** After `clipping_planes_fragment`. */
export const CUT_BODY = /* glsl */ `
if (max(vCut.x, vCut.y) > 0.02) discard;
`
