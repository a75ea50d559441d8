/** GLSL of metal sheet: panels and grain. Gives `sheet`, 1 on metal. Needs NOISE_HEAD and `worldNormal`. */

/** After `normal_fragment_maps`. */
export const SHEET_METAL_BODY = /* glsl */ `
float sheet = step(0.2, metalnessFactor);
if (sheet > 0.0 && uGlow == GLOW_NONE && abs(worldNormal.y) < 0.6) {
  // Brushed sheet: panels of 1.5 m × 3.2 m differ a little; grain shows from near by.
  vec2 sheetAt = vec2(dot(vPlace.xz, vec2(worldNormal.z, -worldNormal.x)), vPlace.y);
  float far = smoothstep(0.25, 0.8, fwidth(sheetAt.x) + fwidth(sheetAt.y));
  float panel = (hash21(floor(sheetAt / vec2(1.5, 3.2))) - 0.5) * (1.0 - far);
  vec2 grainAt = sheetAt * vec2(4.0, 110.0);
  float grain = (valueNoise(grainAt) - 0.5) * (1.0 - smoothstep(0.3, 1.2, fwidth(grainAt.y)));
  roughnessFactor *= 1.0 + 0.36 * panel + 0.5 * grain;
  diffuseColor.rgb *= 1.0 + 0.07 * panel + 0.08 * grain;
}
`
