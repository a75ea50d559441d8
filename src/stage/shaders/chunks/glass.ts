/**
 * GLSL of glass: transparency by angle, and what it and ice mirror.
 *
 * uGlass: the material is glass. uCourt: what stands around the court and the sky above it, seen from uProbe: place, world
 * meters, and 1 once it is drawn. uCourtRadius: how far from there what is mirrored stands, meters.
 */

/** Before the fragment shader's main. */
export const GLASS_HEAD = /* glsl */ `
uniform bool uGlass;
uniform samplerCube uCourt;
uniform vec4 uProbe;
uniform float uCourtRadius;

/** Reflectance of double glazing at normal incidence. */
const float GLASS_F0 = 0.1;
/** Of a facade with a coating against the sun. */
const float COATED_F0 = 0.14;
const vec3 GLASS_DUST = vec3(0.2, 0.187, 0.168);
/** Share of daylight that coated glass lets in. */
const vec3 INDOORS = vec3(0.4, 0.375, 0.335);
/** Light of the lamps in the ice cube where they light most. */
const vec3 LAMPS = vec3(0.55, 0.44, 0.31);
const vec3 FROST = vec3(0.62, 0.7, 0.76);

/** Share that is mirrored of what comes from a side (Schlick 1994). facing: cosine of the angle with the normal. */
float schlick(float f0, float facing) {
  return f0 + (1.0 - f0) * pow(1.0 - clamp(facing, 0.0, 1.0), 5.0);
}

/** What is mirrored from a place in a direction, as if all of it stood on a circle around the court. */
vec3 courtSeen(vec3 at, vec3 ray, float lod) {
  vec3 from = at - uProbe.xyz;
  float flat2 = max(dot(ray.xz, ray.xz), 1e-4);
  float along = dot(from.xz, ray.xz) / flat2;
  float reach = sqrt(max(along * along + (uCourtRadius * uCourtRadius - dot(from.xz, from.xz)) / flat2, 0.0)) - along;
  return min(textureLod(uCourt, from + ray * max(reach, 20.0), lod).rgb, vec3(6.0));
}

/** Share of what a wall mirrors that is the court: walls that face away from it mirror open country. */
float courtShare(vec3 wall) {
  return uProbe.w * smoothstep(0.0, 24.0, dot(wall, uProbe.xyz - vPlace));
}

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
#ifdef WINDOWS
  // Coated panes: dark behind, and brighter mirrors than bare glass.
  material.specularColorBlended = mix(material.specularColorBlended, vec3(COATED_F0), diffuseColor.a);
  material.diffuseContribution *= 1.0 - 0.5 * diffuseColor.a * (1.0 - painted);
#endif
`

/** After `aomap_fragment`. Needs NOISE_HEAD. */
export const GLASS_BODY = /* glsl */ `
vec3 sight = normalize(vPlace - cameraPosition);
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
  // Clear from straight on, a mirror at grazing angles; reflections are divided by the cover that blending will multiply.
  float mirrored = schlick(GLASS_F0, abs(dot(normal, geometryViewDir)));
  float cover = mix(diffuseColor.a * 0.46, 1.0, mirrored);
  if (uGlow == GLOW_ICE) {
    vec2 rim = iceRim();
    float wide = fwidth(rim.x);
    cover = max(cover, max(0.6 * rim.y, 0.75 * smoothstep(0.02 + wide, 0.02, abs(rim.x - 1.0)) / (1.0 + 12.0 * wide)));
    #ifdef FLIP_SIDED
      cover *= 0.6;
    #endif
  }
  float court = courtShare(worldNormal);
  if (court > 0.0) reflectedLight.indirectSpecular = mix(reflectedLight.indirectSpecular, courtSeen(vPlace, reflect(sight, worldNormal), 1.0) * mirrored, court);
  reflectedLight.directSpecular /= cover;
  reflectedLight.indirectSpecular /= cover;
  diffuseColor.a = cover;
}
#ifdef WINDOWS
{
  // Panes are never quite in one plane, nor quite flat: each mirrors another part of what is before it.
  vec2 cell = vMapUv * vec2(PANES_PER_TILE, 1.0);
  float near = 1.0 - smoothstep(0.15, 0.6, fwidth(cell.x));
  float key = hash21(floor(cell) + vFeature);
  vec2 tilt = (vec2(key, fract(key * 57.0)) - 0.5 + 0.6 * (fract(cell) - 0.5)) * (0.02 * near * diffuseColor.a);
  vec3 pane = normalize(worldNormal + vec3(worldNormal.z, 0.0, -worldNormal.x) * tilt.x + vec3(0.0, tilt.y, 0.0));
  vec3 mirrored = reflect(sight, pane);
  // Without a picture of the court: below an invented skyline by direction the sky is dimmed.
  float turn = atan(mirrored.x, mirrored.z) * 2.6 + dot(vPlace.xz, vec2(0.011, 0.017));
  float skyline = 0.42 * (0.5 + 0.5 * hash21(vec2(floor(turn), 4.0))) - 0.006 * vPlace.y;
  float over = smoothstep(skyline + 0.02, skyline - 0.02, mirrored.y) * step(-0.4, mirrored.y);
  float storeys = 0.8 + 0.2 * step(0.5, fract(mirrored.y * 26.0));
  reflectedLight.indirectSpecular *= mix(1.0, 0.42 * storeys, over * 0.85);
  float court = courtShare(worldNormal) * diffuseColor.a * (1.0 - painted);
  if (court > 0.0) {
    vec3 seen = courtSeen(vPlace, mirrored, 2.0 - near) * schlick(COATED_F0, -dot(sight, pane));
    reflectedLight.indirectSpecular = mix(reflectedLight.indirectSpecular, seen, court);
  }
}
#endif
#ifdef WATER
if (uWater == WATER_STILL && uProbe.w > 0.0) {
  vec3 seen = courtSeen(vPlace, reflect(sight, worldNormal), 5.0 * roughnessFactor) * schlick(0.03, -dot(sight, worldNormal));
  reflectedLight.indirectSpecular = mix(reflectedLight.indirectSpecular, seen, uProbe.w * (1.0 - snowHere));
}
#endif
`
