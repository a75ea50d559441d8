/** GLSL: a hash of two numbers and value noise made of it, 0–1; the same on every machine. */
export const NOISE_HEAD = /* glsl */ `
float hash21(vec2 p) {
  p = fract(p * vec2(123.34, 456.21));
  p += dot(p, p + 45.32);
  return fract(p.x * p.y);
}

float valueNoise(vec2 p) {
  vec2 i = floor(p);
  vec2 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  float a = mix(hash21(i), hash21(i + vec2(1.0, 0.0)), f.x);
  float b = mix(hash21(i + vec2(0.0, 1.0)), hash21(i + vec2(1.0, 1.0)), f.x);
  return mix(a, b, f.y);
}
`
