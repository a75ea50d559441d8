/**
 * GLSL of the season: leaves and grass turn, fields lie beyond the table.
 *
 * uFoliage: share of leaves. uGold: 0 green, 1 gold. Needs NOISE_HEAD; `fieldTone` is how much lighter a field is than the mean.
 */
import { isShed } from './tree.ts'

/** Before the fragment shader's main. */
export const SEASON_HEAD = /* glsl */ `
uniform float uFoliage;
uniform float uGold;
uniform int uFoliageKind;
`

/** After `normal_fragment_maps`. */
export const SEASON_BODY = /* glsl */ `
float fieldTone = 0.0;
#ifdef TREE
  diffuseColor.rgb *= 0.86 + 0.28 * vTree;
  if (${isShed('vMapUv')}) {
    vec3 gold = vec3(0.66, 0.4, 0.07) * min(1.6, dot(diffuseColor.rgb, vec3(2.0, 5.0, 1.0)));
    diffuseColor.rgb = mix(diffuseColor.rgb, gold, uGold * (0.55 + 0.45 * vTree));
  }
#endif
if (uFoliageKind == FOLIAGE_GRASS) {
  float green = uFoliage * (1.0 - 0.65 * uGold) * (0.8 + 0.2 * valueNoise(vPlace.xz * 0.08));
  diffuseColor.rgb = mix(vec3(0.34, 0.29, 0.18), diffuseColor.rgb, green);
  #ifdef MATTE
  if (lowland > 0.0) {
    // Tufts, and stripes 1.7 m wide from mowing.
    float mown = smoothstep(-0.3, 0.3, sin(vPlace.x * 1.848)) - 0.5;
    diffuseColor.rgb *= 1.0 + 0.34 * (swell.x - 0.5) * vec3(1.0, 0.8, 0.6) + 0.22 * (ripple.x - 0.5) * rippled + 0.5 * (tread.x - 0.5) * fine + 0.09 * mown * rippled * step(0.6, green);
  }
  // Beyond the table: fields 230 m × 140 m, lighter and darker by crop.
  vec2 beyond = max(uTable.xy - vPlace.xz, vPlace.xz - uTable.xy - uTable.zw);
  if (max(beyond.x, beyond.y) > 0.0) {
    vec2 at = mat2(0.966, 0.259, -0.259, 0.966) * vPlace.xz / vec2(230.0, 140.0);
    vec2 field = floor(at + vec2(0.5 * hash21(floor(at.yy)), 0.0));
    float crop = hash21(field);
    fieldTone = (crop - 0.5) * smoothstep(0.0, 60.0, max(beyond.x, beyond.y));
    diffuseColor.rgb *= 1.0 + vec3(0.5, 0.34, 0.3) * fieldTone;
  }
  #endif
}
`
