/**
 * GLSL of the air: what is far away fades into the sky behind it. The air thins out with height; beyond the table all ground
 * ends in the horizon. Needs AIR_HEAD of the sky, `vivid` and `uOpening`.
 */

/** Before the fragment shader's main. */
export const HAZE_HEAD = /* glsl */ `
/** Height in which the air thins to a third, and distances from the middle of the table where the ground fades; meters. */
const float AIR_HEIGHT_M = 170.0;
const vec2 GROUND_ENDS = vec2(1600.0, 5600.0);
`

/** After `opaque_fragment`. */
export const HAZE_BODY = /* glsl */ `
if (uHaze.w > 0.0) {
  vec3 sight = vPlace - cameraPosition;
  float away = length(sight);
  // Density at half the height between the eye and the place.
  float far = 1.0 - exp(-uHaze.w * away * exp(-0.5 * max(cameraPosition.y + vPlace.y, 0.0) / AIR_HEIGHT_M));
  #if defined(MATTE) || defined(WATER)
    far = max(far, smoothstep(GROUND_ENDS.x, GROUND_ENDS.y, length(vPlace.xz)));
  #endif
  far *= 1.0 - VIVID_CLEAR * vivid;
  if (far > 0.004) gl_FragColor.rgb = mix(gl_FragColor.rgb, airRadiance(sight / away) * uOpening.w, far);
}
`
