/**
 * How an arc is drawn: a ribbon of a few pixels that faces the camera, bent along a cubic curve, with a mark where it
 * touches a facade. While it comes, light runs along it; then it rests.
 */
import { VERTEX_HEAD } from '../shaders/chunks/vertex/rise.ts'

/** Core of a ribbon: meters, and the pixels it is never thinner or thicker than; a halo lies around it. */
const CORE = Object.freeze({ widthM: 1.3, leastPx: 1.5, mostPx: 4.5, halo: 4.5 })
/** Radius of the mark at an end, in widths of the core. */
const MARK = 6

export const ARC_VERTEX = /* glsl */ `
${VERTEX_HEAD}
attribute vec4 aKnot;
attribute vec3 aFrom;
attribute vec3 aLeave;
attribute vec3 aArrive;
attribute vec3 aTo;
attribute vec2 aFeatures;
attribute vec2 aTerm;
uniform vec2 uHalf;
uniform float uPixel;
varying float vAlong;
varying vec2 vAcross;
varying float vCore;
flat varying float vMark;

vec4 seenAt(float t) {
  float s = 1.0 - t;
  vec3 at = s * s * s * aFrom + 3.0 * s * s * t * aLeave + 3.0 * s * t * t * aArrive + t * t * t * aTo;
  at.y += mix(explodedLift(aFeatures.x), explodedLift(aFeatures.y), t);
  // A little before the facade that it touches.
  at += normalize(cameraPosition - at) * 0.8;
  return projectionMatrix * viewMatrix * vec4(at, 1.0);
}

void main() {
  vAlong = aKnot.x;
  vMark = aKnot.w;
  bool there = uTime > aTerm.x && uTime <= aTerm.y;
  vec4 here = seenAt(vAlong);
  // Pixels that a meter has at this distance.
  float scale = projectionMatrix[1][1] * uHalf.y / max(here.w, 1.0);
  vCore = 0.5 * clamp(${CORE.widthM.toFixed(2)} * scale, ${CORE.leastPx.toFixed(2)} * uPixel, ${CORE.mostPx.toFixed(2)} * uPixel);
  vec2 aside;
  if (vMark > 0.5) {
    float radius = ${MARK.toFixed(1)} * vCore;
    vAcross = aKnot.yz * radius;
    aside = vAcross;
  } else {
    float ahead = vAlong < 0.5 ? 0.01 : -0.01;
    vec4 next = seenAt(vAlong + ahead);
    vec2 way = (next.xy / max(next.w, 0.1) - here.xy / max(here.w, 0.1)) * uHalf * sign(ahead);
    way = length(way) > 1e-4 ? normalize(way) : vec2(1.0, 0.0);
    float halfWidth = ${CORE.halo.toFixed(1)} * vCore;
    vAcross = vec2(aKnot.y * halfWidth, 0.0);
    aside = vec2(-way.y, way.x) * vAcross.x;
  }
  here.xy += aside / uHalf * here.w;
  gl_Position = there ? here : vec4(0.0, 0.0, 2.0, 1.0);
}
`

export const ARC_FRAGMENT = /* glsl */ `
uniform vec3 uColor;
uniform float uNight;
uniform float uReach;
uniform float uStrength;
uniform vec4 uOpening;
varying float vAlong;
varying vec2 vAcross;
varying float vCore;
flat varying float vMark;

void main() {
  float away = length(vAcross);
  float shape;
  float halo;
  if (vMark > 0.5) {
    // A dot within a ring: light of its own, and paper around it.
    float ring = 3.6 * vCore;
    shape = max(clamp(1.9 * vCore - away + 0.5, 0.0, 1.0), clamp(0.8 * vCore - abs(away - ring) + 0.5, 0.0, 1.0));
    halo = 0.34 * smoothstep(${MARK.toFixed(1)}, 2.0, away / vCore);
  } else {
    shape = clamp(vCore - away + 0.5, 0.0, 1.0);
    float off = away / (${CORE.halo.toFixed(1)} * vCore);
    halo = 0.3 * (1.0 - off) * (1.0 - off);
  }
  // It grows from its begin; the tip is brightest, and calms down as it arrives.
  float passed = smoothstep(vAlong - 0.004, vAlong, uReach);
  float tip = exp(-16.0 * max(uReach - vAlong, 0.0)) * (1.0 - smoothstep(0.82, 1.0, uReach));
  float alpha = max(shape, halo) * passed * uStrength * uOpening.z;
  if (alpha < 0.004) discard;
  vec3 light = mix(uColor, vec3(1.0), 0.3 * uNight + 0.6 * tip) * mix(1.0, 2.4, uNight) * (1.0 + 2.0 * tip);
  // By day a pale rim parts it from dark and bright ground alike.
  vec3 rim = mix(vec3(0.94, 0.97, 1.0), uColor * 1.6, uNight);
  gl_FragColor = vec4(mix(rim, light, shape), alpha);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`
