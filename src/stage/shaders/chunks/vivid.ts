/** GLSL of strong colors: signs, the corridor, overlays. They keep the color they were given. Gives `vivid`; needs `plain` and `painted`. */

/** Before the fragment shader's main. */
export const VIVID_HEAD = /* glsl */ `
uniform float uExposure;

/** For strong colors: share of reflections kept, and of haze removed. */
const float VIVID_MIRROR = 0.06;
const float VIVID_CLEAR = 0.9;
/** Share of the tint of the light that is removed from an overlay's color. */
const float UNTINTED = 0.8;
`

/** After `aomap_fragment`. */
export const VIVID_BODY = /* glsl */ `
// In full sun a strong color is limited to the color it was given; an overlay's color is not tinted by the light.
float vivid = max(1.0 - plain, painted);
if (vivid > 0.0) {
  // Light that metal would reflect is scattered instead.
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
`
