/**
 * GLSL of lying snow.
 *
 * uSnow: share of open, level ground under snow. uSnowCover: share of it that lies on the material. Needs NOISE_HEAD,
 * `worldNormal` and, on materials with MATTE, the body of the ground; `snowHere` is the share of snow on the fragment.
 */

/** Before the fragment shader's main. */
export const SNOW_HEAD = /* glsl */ `
uniform float uSnow;
uniform float uSnowCover;
const vec3 SNOW = vec3(0.88, 0.9, 0.935);
`

/** After `normal_fragment_maps`. */
export const SNOW_BODY = /* glsl */ `
float snowHere = 0.0;
if (uSnow > 0.0 && uSnowCover > 0.0) {
  #ifdef MATTE
    float drift = 0.55 * swell.x + 0.3 * ripple.x + 0.15 * tread.x;
  #else
    float drift = 0.55 * valueNoise(vPlace.xz * 0.09) + 0.3 * valueNoise(vPlace.xz * 0.5) + 0.15 * valueNoise(vPlace.xz * 2.3);
  #endif
  float level = smoothstep(0.25, 0.8, worldNormal.y);
  float cover = uSnow * uSnowCover;
  snowHere = level * mix(0.3, 1.0, cover) * smoothstep(0.0, 0.4, cover - drift * (1.0 - cover * 0.94));
  // Cleared ground stays pale: trodden snow and salt.
  snowHere = max(snowHere, 0.6 * level * cover * smoothstep(0.2, 0.3, cover));
  #ifdef MATTE
    // Bare along walls, thin where it is trodden; slush between the wheel tracks of a road and along its kerbs.
    snowHere *= 1.0 - 0.8 * wear.w - 0.36 * wear.z * (1.0 - wear.y) * step(uSnowCover, 0.99);
    float slush = mix(0.5 - 0.46 * wear.x, 0.92, wear.z) * (0.55 + 0.9 * ripple.x * mix(0.5, 1.0, swell.x) + 0.6 * (tread.x - 0.5) * fine + 0.8 * grit);
    snowHere = mix(snowHere, level * smoothstep(0.1, 0.8, uSnow) * clamp(slush, 0.0, 1.0), wear.y);
    dirt = max(dirt, 0.36 * wear.z * step(uSnowCover, 0.99));
  #endif
}
`

/** After everything that changes `snowHere`. */
export const SNOW_COVER = /* glsl */ `
vec3 snowColor = SNOW;
#ifdef MATTE
  snowColor *= mix(vec3(1.0), SOOT, dirt);
#endif
diffuseColor.rgb = mix(diffuseColor.rgb, snowColor * (0.94 + 0.06 * valueNoise(vPlace.xz * 0.03) + 0.08 * fieldTone), snowHere);
roughnessFactor = mix(roughnessFactor, 0.92, snowHere);
metalnessFactor *= 1.0 - snowHere;
`
