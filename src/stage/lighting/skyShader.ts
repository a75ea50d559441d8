/** GLSL of the sky: radiance by direction, for the dome, the environment map and the air before what is far away. */

/** Clear air without clouds. Needs uniforms that all materials of the stage share, see ../shaders/uniforms.ts. */
export const AIR_HEAD = /* glsl */ `
uniform vec3 uZenith;
uniform vec3 uHorizon;
uniform vec3 uSunGlow;
uniform vec3 uSun;
uniform vec4 uBelt;
uniform vec4 uHaze;

float square(float x) {
  return x * x;
}

/** Cosine of the angle between two directions on the compass; 0 for what points straight up or down. */
float alongCompass(vec3 d, vec3 to) {
  return dot(d.xz, to.xz) / max(length(to.xz), 1e-4);
}

/** Radiance of clear sky; directions below the horizon have that of the horizon. */
vec3 airRadiance(vec3 d) {
  float up = max(d.y, 0.0);
  float low = exp(-uBelt.w * up);
  vec3 sky = mix(uZenith, uHorizon, low);
  float toSun = max(dot(vec3(d.x, up, d.z), uSun), 0.0);
  float compass = alongCompass(d, uSun);
  float facing = max(0.5 + 0.5 * compass, 0.0);
  float wide = toSun * toSun * toSun;
  float narrow = wide * wide * wide * wide;
  float near = narrow * narrow * narrow;
  float close = near * near * near;
  sky += uSunGlow * (0.13 * wide * wide + 0.4 * near + 0.9 * close * close + 0.42 * facing * square(square(facing)) * low * low);
  // Opposite a low sun: the rose belt, and under it the shadow of the earth.
  if (uBelt.y > 0.0) {
    float away = uBelt.y * smoothstep(0.1, -0.9, compass);
    float over = (up - uBelt.x) / 0.06;
    sky += vec3(0.2, 0.09, 0.1) * away * exp(-over * over);
    sky *= 1.0 - 0.22 * away * smoothstep(0.4, -1.2, over);
  }
  return mix(sky, uHaze.rgb, uBelt.z * (1.0 - 0.5 * up));
}
`

/** Clouds, sun, moon and stars. Needs `NOISE_HEAD`. */
export const SKY_HEAD = /* glsl */ `
uniform vec4 uCloud;
uniform vec3 uCloudLit;
uniform vec3 uCloudShade;
uniform vec3 uSunDisc;
uniform vec4 uMoon;
uniform float uMoonlight;
uniform float uStars;

float hash31(vec3 p) {
  p = fract(p * vec3(0.1031, 0.103, 0.0973));
  p += dot(p, p.yzx + 33.33);
  return fract((p.x + p.y) * p.z);
}

float cloudSum(vec2 p) {
  float sum = 0.0;
  float weight = 0.5;
  for (int i = 0; i < 5; i++) {
    sum += weight * valueNoise(p);
    p = mat2(1.6, 1.2, -1.2, 1.6) * p + 7.3;
    weight *= 0.5;
  }
  return sum;
}

/** How much cloud there is in a direction, and how thick it is: streaks of a high, thin layer. */
vec2 cloudAt(vec3 d) {
  vec2 at = d.xz / (max(d.y, 0.0) + 0.14);
  at = vec2(0.8 * at.x + 0.6 * at.y, -0.6 * at.x + 0.8 * at.y) * vec2(0.42, 1.25) + uCloud.xy;
  float bend = valueNoise(at * 0.7 + 3.0);
  float sum = cloudSum(at + vec2(0.9, 0.35) * bend);
  // Fewer and more in large patches.
  float from = mix(0.66, 0.2, uCloud.z) + 0.16 * (valueNoise(at * 0.23 + 11.0) - 0.5);
  float thick = smoothstep(from, from + 0.42, sum);
  return vec2(thick * uCloud.w * smoothstep(0.0, 0.16, d.y), thick);
}

vec3 skyRadiance(vec3 d) {
  vec3 sky = airRadiance(d);
  if (d.y <= 0.0) return sky;
  float toSun = dot(d, uSun);
  vec2 cloud = cloudAt(d);
  vec3 beyond = vec3(0.0);
  if (uStars > 0.0) {
    vec3 at = d * 150.0;
    vec3 cell = floor(at);
    float seed = hash31(cell);
    vec3 place = cell + 0.25 + 0.5 * vec3(hash31(cell + 17.0), hash31(cell + 31.0), hash31(cell + 47.0));
    float star = seed > 0.965 ? smoothstep(0.11, 0.02, length(at - place)) : 0.0;
    float bright = fract(seed * 733.0);
    beyond += mix(vec3(0.75, 0.85, 1.0), vec3(1.0, 0.9, 0.75), fract(seed * 91.0)) *
      (star * (0.06 + 0.9 * bright * bright * bright) * uStars * smoothstep(0.04, 0.3, d.y));
  }
  // Discs of half a degree; the moon is lit from where the sun is.
  beyond += uSunDisc * smoothstep(0.99998 - 4e-6, 0.99999 + 4e-6, toSun);
  float toMoon = dot(d, uMoon.xyz);
  if (toMoon > 0.9999) {
    vec3 side = d - uMoon.xyz * toMoon;
    float off = length(side) / 0.0048;
    side = normalize(side + 1e-7);
    vec3 face = -uMoon.xyz * sqrt(max(1.0 - off * off, 0.0)) + side * off;
    float lit = smoothstep(0.0, 0.25, dot(face, uSun));
    beyond += vec3(1.0, 0.97, 0.9) * (uMoon.w * uMoonlight * (0.02 + lit) * smoothstep(1.05, 0.95, off));
  }
  beyond += vec3(0.9, 0.95, 1.0) * (uMoon.w * uMoonlight * 0.03 * pow(max(toMoon, 0.0), 900.0));
  float shine = pow(max(toSun, 0.0), 12.0);
  vec3 light = mix(uCloudLit, uCloudShade, 0.75 * cloud.y * (1.0 - shine));
  light += uSunGlow * (0.5 * shine + 0.25 * pow(max(0.5 + 0.5 * alongCompass(d, uSun), 0.0), 4.0) * exp(-3.0 * d.y));
  return mix(sky + beyond, light, cloud.x);
}
`

/** Radiance of what lies below the horizon, as the table sees it: ground in the sun on the sunny side, in shade on the other. */
export const GROUND_HEAD = /* glsl */ `
uniform vec3 uGroundShade;
uniform vec3 uGroundSun;

vec3 groundRadiance(vec3 d) {
  float sunny = smoothstep(-0.75, 0.75, alongCompass(d, uSun));
  return uGroundShade + uGroundSun * mix(0.02, 0.72, sunny);
}
`
