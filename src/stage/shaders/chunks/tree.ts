/**
 * GLSL of trees: cards cut out of the picture of foliage, shaded as one crown.
 *
 * uFoliage: share of leaves. Alpha is a mask; of what is shed, the lower half of the picture, it says also when it falls.
 */
import { FOLIAGE_CELLS, FOLIAGE_PICTURE } from '../../../domain/environment/foliagePicture.ts'

const { width, height, columns, rows } = FOLIAGE_PICTURE
const TWIGS = FOLIAGE_CELLS.indexOf('twigs')
const half = 0.5 / columns

/** GLSL: whether a place of the picture is shed. */
export const isShed = (at: string) => `${at}.y > ${1 / rows}`

/** GLSL: whether a place of the picture is of bare twigs, which are in the row that stays. */
export const isTwigs = (at: string) =>
  `${at}.y < ${1 / rows} && abs(${at}.x - ${(2 * TWIGS + 1) * half}) < ${half}`

/** After `map_fragment`; the mask is tested afterwards. `twigs`: of bare twigs. */
export const TREE_MASK = /* glsl */ `
#ifdef TREE
  vec2 texel = vMapUv * vec2(${width}.0, ${height}.0);
  vec2 perPixel = fwidth(texel);
  float smaller = max(0.0, log2(max(perPixel.x, perPixel.y)));
  bool twigs = ${isTwigs('vMapUv')};
  if (twigs) {
    // Grains of a pixel: a net of twigs stays a net where it is finer than that.
    vec2 grain = floor(texel * exp2(0.5 - floor(smaller)));
    float pick = fract(sin(dot(grain, vec2(12.9898, 78.233))) * 437.5);
    diffuseColor.a += (0.48 - pick) * 0.85 * smoothstep(0.3, 2.0, smaller);
  } else diffuseColor.a *= 1.0 + 0.4 * smaller;
  if (${isShed('vMapUv')}) diffuseColor.a *= mix(0.56, 1.0, uFoliage);
#endif
`

/** After what snow makes of open ground: it lies in patches on what faces up, and little on twigs. */
export const TREE_SNOW = /* glsl */ `
#ifdef TREE
  float held = twigs ? 0.1 : 0.85;
  snowHere = uSnow * held * smoothstep(0.0, 0.9, worldNormal.y) *
    smoothstep(0.4, 0.75, valueNoise(vMapUv * vec2(130.0, 65.0)) + 0.45 * worldNormal.y);
#endif
`

/** After `normal_fragment_begin`. */
export const TREE_LIGHT = /* glsl */ `
#ifdef TREE
  // A card faces as its crown does. Leaves let light through; what is opaque shows the side that is seen.
  normal = normalize(vNormal);
  vec3 toEye = normalize(vViewPosition);
  if (!(${isShed('vMapUv')})) normal -= 2.0 * min(0.0, dot(normal, toEye)) * toEye;
  #if NUM_DIR_LIGHTS > 0
    else normal = normalize(normal + 0.3 * directionalLights[0].direction);
  #endif
#endif
`

/** In the shadow pass, before main. */
export const TREE_SHADOW_HEAD = /* glsl */ `
uniform float uFoliage;
`
