/**
 * From scene light to display light. One curve for every quality: it is installed as three's custom tone mapping, which
 * the direct picture uses, and called by the grade pass where there are passes.
 *
 * Values up to SHOULDER.from pass unchanged, so that colors of materials in full light are the colors they were given;
 * brighter ones approach 1 on a hyperbola. Each value is the mean of two mappings: channel by channel, which lets bright
 * lamps go white as film does, and by the largest channel, which keeps the hue of saturated colors.
 */
import { ShaderChunk } from 'three'

/** Display-linear values from which highlights are compressed, and how fast bright saturated colors lose saturation. */
export const SHOULDER = Object.freeze({ from: 0.6, desaturation: 0.15 })

/** Share of the channel-by-channel mapping. */
const PER_CHANNEL = 0.5

export const TONE_GLSL = /* glsl */ `
vec3 toneShoulder(vec3 x) {
  const float from = ${SHOULDER.from.toFixed(3)};
  vec3 t = max(x - from, 0.0) / (1.0 - from);
  return min(x, vec3(from)) + (1.0 - from) * t / (1.0 + t);
}

vec3 toneMap(vec3 light) {
  light = max(light, 0.0);
  float peak = max(light.r, max(light.g, light.b));
  float shown = toneShoulder(vec3(peak)).r;
  vec3 byPeak = light * (shown / max(peak, 1e-5));
  byPeak = mix(vec3(shown), byPeak, 1.0 / (1.0 + ${SHOULDER.desaturation.toFixed(3)} * (peak - shown)));
  return clamp(mix(byPeak, toneShoulder(light), ${PER_CHANNEL.toFixed(3)}), 0.0, 1.0);
}
`

const PLACEHOLDER = 'vec3 CustomToneMapping( vec3 color ) { return color; }'

/** Makes the curve three's custom tone mapping; to be called before the first program is compiled. */
export function installTone(): void {
  const chunk = ShaderChunk.tonemapping_pars_fragment
  if (chunk.includes('toneMap(')) return
  if (!chunk.includes(PLACEHOLDER)) throw new Error('tone: three has no place for a custom tone mapping')
  ShaderChunk.tonemapping_pars_fragment = chunk.replace(
    PLACEHOLDER,
    `${TONE_GLSL}\nvec3 CustomToneMapping(vec3 color) { return toneMap(color * toneMappingExposure); }`,
  )
}

/** Display-linear to scene-linear at exposure 1, one channel: the inverse of the shoulder. */
export function toneInverse(shown: number): number {
  const { from } = SHOULDER
  if (shown <= from) return shown
  const t = (Math.min(shown, 0.995) - from) / (1 - from)
  return from + ((1 - from) * t) / (1 - t)
}
