/**
 * GLSL of overlays, fragment stage: color and pattern of a feature, and the accent of what is selected, hovered or lit.
 * Gives `plain` (0 on strong colors), `paintColor`, `painted` (1 under the overlay), `emphasis` and `accent`.
 */
import { OVERLAY_DEFINES } from '../layout/enums.ts'

/** Before the fragment shader's main. */
export const OVERLAY_HEAD = /* glsl */ `
${OVERLAY_DEFINES}
uniform int uOverlayMode;
uniform vec4 uSpotlight;
/** 1 where colors are told apart by patterns too. */
uniform float uPatterns;
const vec3 EMPHASIS = vec3(0.25, 0.62, 0.86);

/** Brightness of dark surfaces (panes) under an overlay's color, relative to pale ones. */
const float PAINTED_PANE = 0.52;
/** Width of the line around what has a color, meters, and least on screen, pixels. */
const float EDGE_M = 0.28;
const float EDGE_PX = 1.2;
/** Brightness under an overlay, relative to that without one: of emission, and of lamps on the ground. */
const float OVERLAY_GLOW = 0.45;
const float OVERLAY_GROUND_GLOW = 0.35;

/** How far a pattern's stroke covers a place, 0–1; p in units of the pitch. */
float strokeInk(int pattern, vec2 p) {
  float line = p.x;
  if (pattern == PATTERN_DIAGONAL) line = p.x + p.y;
  else if (pattern == PATTERN_HORIZONTAL) line = p.y;
  else if (pattern == PATTERN_CROSS) line = p.x - p.y;
  float width = fwidth(line) + 0.02;
  float wave = abs(fract(line) - 0.5) * 2.0;
  float ink = smoothstep(0.62 - width, 0.62 + width, wave);
  if (pattern == PATTERN_SOLID) ink = 0.0;
  if (pattern == PATTERN_DOTS) ink = 1.0 - smoothstep(0.26 - width, 0.26 + width, length(fract(p) - 0.5));
  if (pattern == PATTERN_CROSS) {
    float other = abs(fract(p.x + p.y) - 0.5) * 2.0;
    ink = max(ink, smoothstep(0.62 - width, 0.62 + width, other));
  }
  return ink * (1.0 - smoothstep(0.35, 0.9, width));
}

/** Pitch of patterns near by, meters, and the distance from which on it doubles with the distance. */
const float PATTERN_M = 4.2;
const float PATTERN_FROM_M = 240.0;

/** How far a pattern's stroke covers a place, 0–1; the pitch grows with the distance, so that strokes keep their width on screen. */
float patternInk(int pattern, vec3 at, vec3 normal) {
  vec2 uv = abs(normal.y) > 0.6 ? at.xz : vec2(abs(normal.x) > abs(normal.z) ? at.z : at.x, at.y);
  float octave = log2(max(distance(cameraPosition, at) / PATTERN_FROM_M, 1.0));
  vec2 p = uv / (PATTERN_M * exp2(floor(octave)));
  return mix(strokeInk(pattern, p), strokeInk(pattern, 0.5 * p), smoothstep(0.6, 1.0, fract(octave)));
}
`

/** After `normal_fragment_maps`, after season, snow and water. */
export const OVERLAY_BODY = /* glsl */ `
// Beyond the line of a storey that is parted, what holds there.
bool beyond = dot(vPlace.xz, vParting.xy) > vParting.z;
vec4 paint = beyond ? vFarPaint : vPaint;
float emphasis = beyond ? vParting.w : vMood.x;
vec3 paintColor = vec3(0.0);
float painted = 0.0;
// Strong colors (the red of the corridor) are left out of the overlay's desaturation.
float chroma = max(diffuseColor.r, max(diffuseColor.g, diffuseColor.b)) - min(diffuseColor.r, min(diffuseColor.g, diffuseColor.b));
float plain = 1.0 - smoothstep(0.3, 0.5, chroma);
if (uOverlayMode != OVERLAY_NONE) {
  // Buildings without data are desaturated.
  float gray = dot(diffuseColor.rgb, vec3(0.3, 0.55, 0.15));
  diffuseColor.rgb = mix(diffuseColor.rgb, vec3(gray) * 0.85, 0.6 * plain);
  if (paint.a > 0.5) {
    int pattern = int(paint.a + 0.5);
    bool striped = pattern >= STRIPED;
    if (striped) pattern -= STRIPED;
    // Walls have the color of the legend; panes stay darker, and equipment on roofs stays visible.
    float wall = smoothstep(0.04, 0.42, gray);
    paintColor = paint.rgb * mix(PAINTED_PANE, 1.0, wall);
    // The storeys of one color end in a line.
    float up = min(vPlace.y - vStorey.x, vStorey.x + vStorey.y - vPlace.y);
    float edge = max(EDGE_M, EDGE_PX * fwidth(vPlace.y));
    paintColor = mix(paintColor, paint.rgb, 0.85 * (1.0 - smoothstep(0.5 * edge, edge, up)) * step(abs(worldNormal.y), 0.6));
    if (uPatterns > 0.5) {
      float ink = patternInk(pattern, vPlace, worldNormal);
      paintColor = mix(paint.rgb, mix(paint.rgb, vec3(0.92, 0.95, 0.98), 0.42), ink) * mix(PAINTED_PANE, 1.0, wall);
    }
    painted = 1.0;
    // What only a drawing shows is paler; with patterns, stripes at twice the pitch are left out of the paint.
    float bare = striped ? mix(0.35, patternInk(PATTERN_DIAGONAL, vPlace * 0.5, worldNormal), uPatterns) : 0.0;
    diffuseColor.rgb = mix(diffuseColor.rgb, paintColor, 0.96 - 0.84 * bare);
    metalnessFactor *= 0.3;
    roughnessFactor = mix(roughnessFactor, 0.7, 0.6);
  }
}
// While a chain is shown its color replaces that of emphasis.
vec3 accent = mix(EMPHASIS, uSpotlight.rgb, uSpotlight.a);
diffuseColor.rgb = mix(diffuseColor.rgb, accent, 0.5 * emphasis * plain);
`
