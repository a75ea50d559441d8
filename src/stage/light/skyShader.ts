/** GLSL of the sky: radiance by direction, for the dome that is seen and for the environment map. */

/** Uniforms: colors and directions of the present light, see SkyDome.tsx. */
export const SKY_HEAD = /* glsl */ `
uniform vec3 uZenith;
uniform vec3 uHorizon;
uniform vec3 uSunGlow;
uniform vec3 uSun;
uniform float uSky;
uniform vec4 uHaze;

const vec3 DARK_SKY = vec3(0.0042, 0.0068, 0.013);

/** Cosine of the angle between two directions on the compass; 0 for what points straight up or down. */
float alongCompass(vec3 d, vec3 to) {
  return dot(d.xz, to.xz) / max(length(to.xz), 1e-4);
}

/** Radiance of the sky; directions below the horizon have that of the horizon. */
vec3 skyRadiance(vec3 d) {
  float up = clamp(d.y, 0.0, 1.0);
  vec3 sky = mix(uHorizon, uZenith, pow(up, 0.52));
  float toSun = max(dot(d, uSun), 0.0);
  float facing = max(alongCompass(d, uSun), 0.0);
  sky += uSunGlow * (0.55 * pow(toSun, 48.0) + 0.28 * pow(toSun, 6.0) + 0.3 * facing * facing * exp(-up * 7.0));
  sky = mix(mix(DARK_SKY, uHorizon * 0.35, 0.18), sky, uSky);
  return mix(sky, uHaze.rgb, (1.0 - exp(-uHaze.w * 900.0)) * (1.0 - 0.5 * up));
}
`

/** Radiance of what lies below the horizon, as the table sees it: ground in the sun on the sunny side, in shade on the other. */
export const GROUND_HEAD = /* glsl */ `
uniform vec3 uGroundShade;
uniform vec3 uGroundSun;

vec3 groundRadiance(vec3 d) {
  float sunny = smoothstep(-0.75, 0.75, alongCompass(d, uSun));
  return uGroundShade + uGroundSun * mix(0.05, 0.75, sunny);
}
`
