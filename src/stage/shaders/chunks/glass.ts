/** GLSL of glass: transparency by angle, and reflections on facades. uGlass: the material is glass. */

/** Before the fragment shader's main. */
export const GLASS_HEAD = /* glsl */ `
uniform bool uGlass;

/** Reflectance of double glazing at normal incidence. */
const float GLASS_F0 = 0.1;
const vec3 GLASS_DUST = vec3(0.2, 0.187, 0.168);
/** Share of daylight that coated glass lets in. */
const vec3 INDOORS = vec3(0.4, 0.375, 0.335);
/** Light of the lamps in the ice cube where they light most. */
const vec3 LAMPS = vec3(0.55, 0.44, 0.31);
const vec3 FROST = vec3(0.62, 0.7, 0.76);

/** Ice panels: 1 on a joint, less in the middle of a clear panel and more in that of a frosted one; how much frost there is. */
vec2 iceRim() {
  float rim = vOcclusion / 0.6;
  return vec2(rim, smoothstep(0.74, 1.3, rim + 0.07 * (valueNoise((vPlace.xz + vPlace.y) * 7.0) - 0.5)));
}
`

/** After `lights_physical_fragment`: what the standard material leaves fixed. */
export const GLASS_MATERIAL = /* glsl */ `
if (uGlass) {
  // Insulating glass reflects at four surfaces.
  material.specularColor = vec3(uGlow == GLOW_ICE ? 0.18 : GLASS_F0);
  material.specularColorBlended = material.specularColor;
  // Dust scatters a little, whatever the color of the glass.
  material.diffuseContribution = uGlow == GLOW_ICE ? mix(vec3(0.05, 0.085, 0.11), FROST, iceRim().y) : GLASS_DUST;
}
`

/** After `aomap_fragment`. Needs NOISE_HEAD. */
export const GLASS_BODY = /* glsl */ `
if (uGlow == GLOW_ICE && diffuseColor.a > 0.95) {
  // Behind a coated facade: a share of the daylight comes in.
  reflectedLight.directDiffuse *= INDOORS;
  reflectedLight.indirectDiffuse *= INDOORS * 0.8;
  reflectedLight.directSpecular *= INDOORS;
  reflectedLight.indirectSpecular *= INDOORS * 0.5;
  // Lamps are on while the house is in use; the root of their light is baked as openness.
  float lamps = 1.0 - vOcclusion;
  reflectedLight.indirectDiffuse += diffuseColor.rgb * LAMPS * (lamps * lamps * (0.06 * vMood.y + night));
}
if (uGlass) {
  // Schlick: clear from straight on, a mirror at grazing angles; reflections are divided by the cover that blending will multiply.
  float grazing = 1.0 - clamp(abs(dot(normal, geometryViewDir)), 0.0, 1.0);
  float mirrored = GLASS_F0 + (1.0 - GLASS_F0) * pow(grazing, 5.0);
  float cover = mix(diffuseColor.a * 0.46, 1.0, mirrored);
  if (uGlow == GLOW_ICE) {
    vec2 rim = iceRim();
    float wide = fwidth(rim.x);
    cover = max(cover, max(0.6 * rim.y, 0.75 * smoothstep(0.02 + wide, 0.02, abs(rim.x - 1.0)) / (1.0 + 12.0 * wide)));
    #ifdef FLIP_SIDED
      cover *= 0.6;
    #endif
  }
  reflectedLight.directSpecular /= cover;
  reflectedLight.indirectSpecular /= cover;
  diffuseColor.a = cover;
}
#ifdef WINDOWS
{
  // Reflections of the surroundings: below an invented skyline by direction the sky is dimmed.
  vec3 mirrored = inverseTransformDirection(reflect(-geometryViewDir, normal), viewMatrix);
  float turn = atan(mirrored.x, mirrored.z) * 2.6 + dot(vPlace.xz, vec2(0.011, 0.017));
  float skyline = 0.42 * (0.5 + 0.5 * hash21(vec2(floor(turn), 4.0))) - 0.006 * vPlace.y;
  float over = smoothstep(skyline + 0.02, skyline - 0.02, mirrored.y) * step(-0.4, mirrored.y);
  float storeys = 0.8 + 0.2 * step(0.5, fract(mirrored.y * 26.0));
  reflectedLight.indirectSpecular *= mix(1.0, 0.42 * storeys, over * 0.85);
}
#endif
`
