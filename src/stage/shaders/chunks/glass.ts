/** GLSL of glass: transparency by angle, and reflections on facades. uGlass: the material is glass. */

/** Before the fragment shader's main. */
export const GLASS_HEAD = /* glsl */ `
uniform bool uGlass;

/** Reflectance of double glazing at normal incidence. */
const float GLASS_F0 = 0.1;
const vec3 GLASS_DUST = vec3(0.2, 0.187, 0.168);
/** Share of daylight that coated glass lets in. */
const vec3 INDOORS = vec3(0.4, 0.375, 0.335);
`

/** After `lights_physical_fragment`: what the standard material leaves fixed. */
export const GLASS_MATERIAL = /* glsl */ `
if (uGlass) {
  // Insulating glass reflects at four surfaces.
  material.specularColor = vec3(GLASS_F0);
  material.specularColorBlended = material.specularColor;
  // Dust scatters a little, whatever the color of the glass.
  material.diffuseContribution = GLASS_DUST;
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
}
if (uGlass) {
  // Schlick: clear from straight on, a mirror at grazing angles; reflections are divided by the cover that blending will multiply.
  float grazing = 1.0 - clamp(abs(dot(normal, geometryViewDir)), 0.0, 1.0);
  float mirrored = GLASS_F0 + (1.0 - GLASS_F0) * pow(grazing, 5.0);
  float cover = mix(diffuseColor.a * 0.46, 1.0, mirrored);
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
