/**
 * The GLSL of the lens. Its drawing is kept with alpha for how much of the picture it covers, and colors as square roots,
 * multiplied by that alpha: eight bits are enough for dark ink, and several samples a pixel add up.
 */
import { LENS_MARKS } from '../../domain/evidence/lens.ts'
import { NOISE_HEAD } from '../shaders/chunks/noise.ts'
import { PAINT_HEAD } from '../shaders/chunks/vertex/paint.ts'
import { VERTEX_HEAD, vertexRise } from '../shaders/chunks/vertex/rise.ts'
import { FIRST_ENTRY } from '../shaders/layout/enums.ts'
import { LINE_KINDS } from './lensLines.ts'

const DEFINES = [
  ...LENS_MARKS.map((mark, i) => `#define MARK_${mark.toUpperCase()} ${FIRST_ENTRY + i}`),
  ...LINE_KINDS.map((kind, i) => `#define LINE_${kind.toUpperCase()} ${i}.0`),
].join('\n')

/** Reads the marks from the feature texture that the lens has painted for itself. */
const MARK_HEAD = /* glsl */ `
${DEFINES}
int markOf(int feature) {
  return entryNow(featureTexel(feature, TEXEL_MORE_PAINT), entryNow(featureTexel(feature, TEXEL_PAINT), 0));
}
`

const COLORS = /* glsl */ `
const vec3 PAPER = vec3(0.9, 0.87, 0.79);
const vec3 GRAPHITE = vec3(0.022, 0.025, 0.034);
const vec3 RED_PENCIL = vec3(0.5, 0.008, 0.02);
const vec3 GLASS = vec3(0.008, 0.03, 0.068);
const vec3 WIRE = vec3(0.42, 0.78, 1.0);

vec4 kept(vec3 color, float alpha) {
  return vec4(sqrt(color) * alpha, alpha);
}
`

export const FACE_VERTEX = /* glsl */ `
${VERTEX_HEAD}
${PAINT_HEAD}
${MARK_HEAD}
flat varying int vMark;
varying vec3 vNormalOut;
varying vec2 vMask;
void main() {
  vMask = uv;
  vec3 transformed = position;
  ${vertexRise()}
  vec4 at = vec4(transformed, 1.0);
  vec3 turned = normal;
  #ifdef USE_INSTANCING
    at = instanceMatrix * at;
    turned = mat3(instanceMatrix) * turned;
  #endif
  at = modelMatrix * at;
  vPlace = at.xyz;
  vNormalOut = mat3(modelMatrix) * turned;
  bool owned = feature > 0;
  int mark = 0;
  if (owned && uRole != ROLE_GROUND && uRole != ROLE_LANDSCAPE && uRole < ROLE_WORKS) mark = markOf(feature);
  vMark = mark;
  gl_Position = projectionMatrix * viewMatrix * at;
}
`

/** uPane: 1 on panes. uRed: 1 on what is drawn with the red pencil. uPixel: device pixels of a CSS pixel. uMask: of trees. */
export const FACE_FRAGMENT = /* glsl */ `
${DEFINES}
${COLORS}
${NOISE_HEAD}
varying vec2 vCut;
varying vec3 vPlace;
varying vec3 vNormalOut;
flat varying int vMark;
uniform float uPane;
uniform float uRed;
uniform float uPixel;
varying vec2 vMask;
uniform sampler2D uMask;

/** Light as on a drawing: from the upper left of the table, whatever the sun does. */
const vec3 LIGHT = vec3(-0.48, 0.74, 0.47);

/** Strokes across the paper: how much of a place is ink, 0–1. @param pitch CSS pixels */
float strokes(vec2 paper, float pitch, float cover) {
  float wobble = 0.9 * valueNoise(paper * 0.045) + 0.35 * valueNoise(paper * 0.16);
  float line = abs(fract((paper.x + paper.y) / (1.4142 * pitch) + wobble) - 0.5) * 2.0;
  float ink = 1.0 - smoothstep(cover, cover + 0.34, line);
  // Graphite catches on the grain of the paper.
  return ink * (0.55 + 0.45 * valueNoise(paper * 0.9));
}

void main() {
  if (max(vCut.x, vCut.y) > 0.02) discard;
  #ifdef MASKED
    if (texture2D(uMask, vMask).a < 0.5) discard;
  #endif
  if (vMark < MARK_WIRE) {
    gl_FragColor = vec4(0.0);
    return;
  }
  vec3 facing = normalize(gl_FrontFacing ? vNormalOut : -vNormalOut);
  float lit = clamp(dot(facing, LIGHT), 0.0, 1.0);
  if (vMark == MARK_WIRE) {
    gl_FragColor = kept(GLASS * (0.5 + 1.3 * lit), 0.84);
    return;
  }
  vec2 paper = gl_FragCoord.xy / uPixel;
  vec3 pencil = mix(GRAPHITE, RED_PENCIL, uRed);
  // Paper gets darker on the sides that turn away, in three steps, with hatching of its own for each.
  float shade = 1.0 - lit;
  float tone = 1.0 - 0.12 * smoothstep(0.3, 0.45, shade) - 0.16 * smoothstep(0.62, 0.8, shade) - 0.16 * uPane;
  float ink = 0.0;
  if (shade > 0.3) ink = max(ink, 0.4 * strokes(paper, 7.0, 0.04));
  if (shade > 0.62) ink = max(ink, 0.6 * strokes(paper, 4.6, 0.14));
  if (uPane > 0.5) ink = max(ink, 0.55 * strokes(vec2(-paper.x, paper.y), 3.6, 0.16));
  ink = max(ink, 0.8 * uRed * strokes(paper, 3.4, 0.4));
  tone *= 0.97 + 0.03 * valueNoise(paper * 0.7);
  gl_FragColor = kept(mix(PAPER * tone, pencil, ink), 1.0);
}
`

/** uSize: what is drawn to, device pixels. uPixel: device pixels of a CSS pixel. uHidden: 1 for lines behind faces. */
export const LINE_VERTEX = /* glsl */ `
${VERTEX_HEAD}
${PAINT_HEAD}
${MARK_HEAD}
attribute vec3 from;
attribute vec3 to;
attribute float kind;
uniform vec2 uSize;
uniform float uPixel;
uniform float uHidden;
flat varying int vMark;
flat varying float vStrength;
varying vec2 vPaper;

/** Facades stand before the volumes that the lines belong to: lines come so much nearer to the eye, meters. */
const float AHEAD_M = 2.0;
/** Lines of a pencil cross at corners, meters. */
const float CROSSING_M = 1.1;

void main() {
  int feature = int(_feature_id_0 + 0.5);
  vMark = markOf(feature);
  bool pencil = vMark == MARK_PENCIL;
  vec3 a = riseFeature(from, feature);
  vec3 b = riseFeature(to, feature);
  bool away = a.y < -1000.0 || vMark < MARK_WIRE || (uHidden > 0.5 && pencil);
  vec2 cut = cutAhead(float(feature), 0.5 * (a + b));
  if (max(cut.x, cut.y) > 0.02) away = true;
  vCut = vec2(-1.0);
  vec3 along = normalize(b - a + vec3(1e-5));
  float edge = kind == LINE_EDGE ? 1.0 : 0.0;
  if (pencil && edge > 0.5) {
    a -= along * CROSSING_M;
    b += along * CROSSING_M;
  }
  a += normalize(cameraPosition - a) * AHEAD_M;
  b += normalize(cameraPosition - b) * AHEAD_M;
  vec4 ca = projectionMatrix * viewMatrix * vec4(a, 1.0);
  vec4 cb = projectionMatrix * viewMatrix * vec4(b, 1.0);
  if (away || min(ca.w, cb.w) < 0.5) {
    gl_Position = vec4(0.0, 0.0, 2.0, 1.0);
    return;
  }
  vec2 pa = ca.xy / ca.w * uSize * 0.5;
  vec2 pb = cb.xy / cb.w * uSize * 0.5;
  vec2 dir = pb - pa;
  dir = dot(dir, dir) > 1e-6 ? normalize(dir) : vec2(1.0, 0.0);
  float width = uPixel * (edge > 0.5 ? (pencil ? 1.5 : 1.5) : (pencil ? 0.9 : 1.0));
  vStrength = uHidden > 0.5 ? 0.2 : (edge > 0.5 ? 1.0 : (pencil ? 0.5 : 0.8));
  // Storeys that lie closer than their lines are wide would be a gray face.
  vec4 at = mix(ca, cb, position.x);
  at.xy += vec2(-dir.y, dir.x) * position.y * width / uSize * at.w;
  vPaper = (at.xy / at.w) * uSize * 0.5 / uPixel;
  gl_Position = at;
}
`

export const LINE_FRAGMENT = /* glsl */ `
${DEFINES}
${COLORS}
${NOISE_HEAD}
flat varying int vMark;
flat varying float vStrength;
varying vec2 vPaper;
void main() {
  bool pencil = vMark == MARK_PENCIL;
  float grain = pencil ? 0.7 + 0.3 * valueNoise(vPaper * 0.8) : 1.0;
  gl_FragColor = kept(pencil ? GRAPHITE : WIRE, vStrength * grain);
}
`

/** A quad of the scene over the square around the disc. uSquare: its left, bottom, right and top in device coordinates. */
export const GLASS_VERTEX = /* glsl */ `
uniform vec4 uSquare;
varying vec2 vAt;
void main() {
  vAt = position.xy;
  gl_Position = vec4(mix(uSquare.xy, uSquare.zw, position.xy * 0.5 + 0.5), -1.0, 1.0);
}
`

/** uEdge: half of the soft edge, as a share of the radius. */
export const GLASS_FRAGMENT = /* glsl */ `
uniform sampler2D uDrawing;
uniform float uEdge;
uniform float uNight;
varying vec2 vAt;
void main() {
  float inside = 1.0 - smoothstep(1.0 - 2.0 * uEdge, 1.0, length(vAt));
  vec4 drawn = texture2D(uDrawing, vAt * 0.5 + 0.5);
  if (inside * drawn.a < 0.004) discard;
  vec3 color = drawn.rgb / drawn.a;
  // A lit sheet by night as well, though not a lamp.
  gl_FragColor = vec4(color * color * mix(1.0, 0.5, uNight), drawn.a * inside);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`
