/**
 * GLSL of the district: fronts without geometry of their own, muted, with windows counted by `vFront`: from left to right from a
 * multiple of BLOCK_STRIDE that is the block's, storeys from the ground up, below it where there are none.
 *
 * uDistrict: the material has such fronts. Plain materials have it, see FRONTS. Gives `cityLight`. Needs NOISE_HEAD,
 * WINDOWS_HEAD and `worldNormal`.
 */
import { BLOCK_STRIDE } from '../../../domain/environment/blockFront.ts'

/** In both stages: materials without a map that are neither ground nor water. */
export const FRONT_VARYING = /* glsl */ `
#if !defined(USE_MAP) && !defined(MATTE) && !defined(WATER)
#define FRONTS
varying vec2 vFront;
#endif
`

/** In the vertex stage. */
export const FRONT_VERTEX = /* glsl */ `
#ifdef FRONTS
vFront = uv;
#endif
`

/** Before the fragment shader's main. */
export const DISTRICT_HEAD = /* glsl */ `
uniform bool uDistrict;
const float BLOCK_STRIDE = ${BLOCK_STRIDE.toFixed(1)};
/** Share of the windows that are lit of those that would be in the park, and how strongly. */
const vec2 CITY_LIGHT = vec2(0.55, 0.5);
`

/** After `normal_fragment_maps`, before the snow. */
export const DISTRICT_BODY = /* glsl */ `
vec3 cityLight = vec3(0.0);
#ifdef FRONTS
if (uDistrict) {
  float block = floor(vFront.x / BLOCK_STRIDE);
  vec2 at = vec2(vFront.x - block * BLOCK_STRIDE, vFront.y);
  float kind = hash21(vec2(block, 5.0));
  // Plaster, brick and panels, half as strong in color as they would be.
  vec3 plaster = mix(vec3(0.6, 0.575, 0.54), vec3(0.55, 0.565, 0.575), smoothstep(0.3, 0.5, hash21(vec2(block, 9.0))));
  plaster = mix(plaster, vec3(0.5, 0.445, 0.415), step(0.74, hash21(vec2(block, 13.0))));
  diffuseColor.rgb = plaster * (0.36 + 0.2 * kind);
  if (at.y > 0.0 && abs(worldNormal.y) < 0.5) {
    // Ribbons, high windows, broad ones.
    vec2 wide = kind < 0.25 ? vec2(0.46, 0.22) : kind < 0.65 ? vec2(0.19, 0.26) : vec2(0.3, 0.25);
    vec2 blur = max(fwidth(vFront), 0.01);
    vec2 in2 = smoothstep(0.7 * blur, -0.7 * blur, abs(fract(at) - vec2(0.5, 0.54)) - wide);
    float far = smoothstep(0.45, 1.1, max(blur.x, blur.y));
    float pane = mix(in2.x * in2.y, 4.0 * wide.x * wide.y, far);
    float slab = smoothstep(0.05 + blur.y, 0.0, abs(fract(at.y + 0.5) - 0.5)) * (1.0 - far);
    diffuseColor.rgb *= 1.0 - 0.16 * slab + 0.1 * (hash21(vec2(block, floor(at.y))) - 0.5) * (1.0 - far);
    diffuseColor.rgb = mix(diffuseColor.rgb, vec3(0.16, 0.175, 0.19), 0.8 * pane);
    roughnessFactor = mix(roughnessFactor, 0.25, pane * (1.0 - far));
    float share = CITY_LIGHT.x * uLitShare.y * (0.5 + kind);
    float lit = step(hash21(floor(at) + block * vec2(0.37, 0.73)), share);
    float strength = 0.35 + 1.1 * hash21(floor(at) + block * vec2(0.61, 0.23));
    cityLight = mix(K3500, K2700, hash21(floor(at) + 2.0 * block)) * pane * CITY_LIGHT.y * mix(lit * strength, 0.9 * share, far);
  }
}
#endif
`
