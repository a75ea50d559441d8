/**
 * GLSL of the emissive share: where passes follow, opaque surfaces write into alpha which share of their light is their own.
 * uEmissiveInAlpha: 1 while passes follow, 0 while alpha goes to the screen.
 */

/** Before the fragment shader's main. */
export const EMISSIVE_HEAD = /* glsl */ `
uniform float uEmissiveInAlpha;
`

/** After `dithering_fragment`. */
export const EMISSIVE_BODY = /* glsl */ `
#ifdef OPAQUE
  float emissiveShare = clamp(dot(shines, vec3(0.333)) / max(dot(outgoingLight, vec3(0.333)), 1e-4), 0.0, 1.0);
  gl_FragColor.a = mix(1.0, emissiveShare, uEmissiveInAlpha);
#endif
`
