/** Materials for full-screen passes. */
import { type IUniform, NoBlending, ShaderMaterial } from 'three'

const VERTEX = /* glsl */ `
varying vec2 vUv;
void main() {
  vUv = position.xy * 0.5 + 0.5;
  gl_Position = vec4(position.xy, 1.0, 1.0);
}
`

/** @param fragment GLSL that reads `vUv` and the uniforms it declares */
export function fullscreenMaterial<U extends Record<string, IUniform>>(
  fragment: string,
  uniforms: U,
): ShaderMaterial & { uniforms: U } {
  return new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: `varying vec2 vUv;\n${fragment}`,
    uniforms,
    blending: NoBlending,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
  }) as ShaderMaterial & { uniforms: U }
}
