/**
 * GLSL of the ground near by: drifts and ripples of snow, tracks and slush on roads, what is trodden, bare strips along walls,
 * joints of paving, tufts of grass.
 *
 * uGroundField: see `domain/environment/groundField.ts`. uJoint: distance of the joints in a paved surface, meters, 0 without.
 * Materials with MATTE have it. Needs NOISE_HEAD, SNOW_HEAD and `worldNormal`. Gives `wear`: wheel tracks, road, what is
 * trodden or lies along a kerb, bare ground along a wall, each a share; `dirt`: share of soot in snow; `swell`, `ripple`,
 * `tread`: noise from coarse to fine, each with its slope, and `grit`; `lowland`: level ground; `fine`, `rippled`: 0 where a pixel is too
 * large for what is so small.
 */
import { FIELD_REACH_M } from '../../../domain/environment/groundFieldReach.ts'

/** Before the fragment shader's main. */
export const GROUND_HEAD = /* glsl */ `
#ifdef MATTE
uniform sampler2D uGroundField;
uniform float uJoint;

/** Width of a lane and distance of the wheels from its middle, meters. */
const float LANE_M = 3.5;
const float WHEEL_M = 0.78;
/** Directions of the winter wind, and the sizes of what it leaves behind along and across it, as frequencies. */
const mat2 WIND = mat2(0.83, -0.56, 0.56, 0.83);
const vec2 DRIFT = vec2(0.06, 0.17);
const vec2 RIPPLE = vec2(0.4, 1.0);
const float TREAD = 2.7;
const vec3 SOOT = vec3(0.5, 0.47, 0.44);

/** Value noise as \`valueNoise\`, and its slope. */
vec3 slopedNoise(vec2 p) {
  vec2 i = floor(p);
  vec2 f = fract(p);
  vec2 u = f * f * (3.0 - 2.0 * f);
  float a = hash21(i);
  float b = hash21(i + vec2(1.0, 0.0)) - a;
  float c = hash21(i + vec2(0.0, 1.0)) - a;
  float d = hash21(i + 1.0) - a - b - c;
  return vec3(a + b * u.x + c * u.y + d * u.x * u.y, 6.0 * f * (1.0 - f) * (vec2(b, c) + d * u.yx));
}
#endif
`

/** After `normal_fragment_maps`, before the season. */
export const GROUND_BODY = /* glsl */ `
#ifdef MATTE
vec2 windAt = WIND * vPlace.xz;
vec3 swell = slopedNoise(windAt * DRIFT);
vec3 ripple = slopedNoise(windAt * RIPPLE + 3.0);
vec3 tread = slopedNoise(vPlace.xz * TREAD);
// Meters that a pixel covers, foreshortened in part: what is smaller fades away.
float pixelM = sqrt(length(dFdx(vPlace.xz)) * length(dFdy(vPlace.xz)));
float fine = 1.0 - smoothstep(0.06, 0.3, pixelM);
float rippled = 1.0 - smoothstep(0.25, 1.0, pixelM);
float grit = (valueNoise(vPlace.xz * 17.0) - 0.5) * (1.0 - smoothstep(0.012, 0.06, pixelM));
vec4 wear = vec4(0.0);
float dirt = 0.0;
float lowland = step(vPlace.y, 1.6) * smoothstep(0.5, 0.8, worldNormal.y);
{
  vec2 at = (vPlace.xz - uTable.xy) / uTable.zw;
  vec2 off = step(0.5, abs(at - 0.5));
  // Roads go on beyond the table.
  if (lowland > 0.0 && off.x * off.y < 0.5) {
    vec4 field = texture2D(uGroundField, at);
    float kerbM = (field.g - 0.5) * ${FIELD_REACH_M.kerb.toFixed(1)};
    float lane = mod(field.r * ${FIELD_REACH_M.middle.toFixed(1)}, LANE_M) - 0.5 * LANE_M;
    float wheel = abs(abs(lane) - WHEEL_M + 0.5 * (swell.x - 0.5)) + 0.06 * (ripple.x - 0.5) + 0.2 * (tread.x - 0.5) * fine;
    float blur = 0.5 * pixelM;
    wear.y = smoothstep(-0.2, 0.25 + blur, kerbM);
    wear.x = smoothstep(0.34 + blur, 0.14 - blur, wheel) * wear.y * smoothstep(0.5, 1.2, kerbM);
    // Ploughed to the side: most lies along the kerb.
    wear.z = smoothstep(2.2, 0.4, kerbM + 0.8 * (ripple.x - 0.5));
    dirt = smoothstep(-2.6, -0.1, kerbM) * (0.25 + 0.5 * ripple.x);
    float inside = 1.0 - max(off.x, off.y);
    diffuseColor.rgb = mix(diffuseColor.rgb, vec3(0.07, 0.08, 0.09), wear.y * (1.0 - inside));
    float trodden = max(field.b, uJoint > 0.0 ? 0.75 * smoothstep(0.4, 0.75, swell.x) : 0.0) * (0.7 + 0.6 * ripple.x);
    wear.z = mix(trodden * inside, wear.z, wear.y);
    if (uFoliageKind == FOLIAGE_SNOW) {
      // Heaped snow is all lumps, and gray at its foot.
      wear = vec4(0.0, 0.0, 1.0, 0.0);
      dirt *= 0.6 + smoothstep(0.36, 0.06, vPlace.y);
    } else wear.w = smoothstep(1.1, 0.2, (1.0 - field.a) * ${FIELD_REACH_M.wall.toFixed(1)} + 0.9 * (ripple.x - 0.5)) * (1.0 - wear.y) * inside;
  }
}
// Roads are worn where wheels run.
diffuseColor.rgb *= 1.0 + wear.y * (0.2 * (swell.x - 0.5) + 0.2 * (tread.x - 0.5) * fine + 0.5 * grit - 0.12 * wear.x);
if (uJoint > 0.0) {
  // Slabs twice as long as wide, in broken bond.
  vec2 slabAt = vPlace.xz / vec2(2.0 * uJoint, uJoint);
  slabAt.x += 0.5 * mod(floor(slabAt.y), 2.0);
  vec2 wide = vec2(pixelM) / vec2(2.0 * uJoint, uJoint);
  vec2 seam = smoothstep(0.008 + wide, vec2(0.0), 0.5 - abs(fract(slabAt) - 0.5)) * min(vec2(1.0), 0.014 / wide);
  float shown = 1.0 - smoothstep(0.25, 0.7, wide.y);
  diffuseColor.rgb *= 1.0 - 0.6 * max(seam.x, seam.y) * shown + 0.34 * (hash21(floor(slabAt)) - 0.5) * shown + 0.35 * grit + 0.12 * (tread.x - 0.5) * fine + 0.1 * (swell.x - 0.5) + 0.08 * (ripple.x - 0.5) * rippled;
}
#endif
`

/** After the snow has come to lie: its relief, and glints in it. */
export const GROUND_RELIEF = /* glsl */ `
#ifdef MATTE
{
  float open = lowland * (1.0 - wear.y);
  float white = snowHere * open;
  float tufts = uFoliageKind == FOLIAGE_GRASS ? open * (1.0 - snowHere) : 0.0;
  // Drifts half a meter high, ripples of centimeters, steps.
  vec2 slope = swell.yz * DRIFT * (0.4 * (1.0 - smoothstep(1.0, 5.0, pixelM))) * (1.0 - 0.7 * wear.z);
  slope += ripple.yz * RIPPLE * (0.15 * rippled);
  slope = (slope * WIND) * white + tread.yz * (TREAD * fine * ((uFoliageKind == FOLIAGE_SNOW ? 0.16 : 0.07) * max(wear.z, 0.15) * white + 0.05 * tufts + 0.03 * wear.y * snowHere));
  normal = normalize(normal - (viewMatrix * vec4(slope.x, 0.0, slope.y, 0.0)).xyz);
  // Glints of single crystals, a pixel or two wide at any distance.
  float grainM = exp2(ceil(log2(max(pixelM, 0.003) * 1.3)));
  float glint = step(0.9965, hash21(floor(vPlace.xz / grainM) + 7.0)) * white * smoothstep(0.14, 0.02, pixelM);
  diffuseColor.rgb *= 1.0 + 1.5 * glint;
}
#endif
`
