/** Blending for materials drawn while alpha carries the emissive share of each pixel (see FRAGMENT_SHARE in shaders.ts). */
import {
  CustomBlending,
  type Material,
  OneFactor,
  OneMinusSrcAlphaFactor,
  SrcAlphaFactor,
  ZeroFactor,
} from 'three'

/** Blends color as usual and keeps the alpha of the frame buffer, so that the emissive share behind stays. */
export function preserveEmissiveAlpha(material: Material): void {
  material.blending = CustomBlending
  material.blendSrc = SrcAlphaFactor
  material.blendDst = OneMinusSrcAlphaFactor
  material.blendSrcAlpha = ZeroFactor
  material.blendDstAlpha = OneFactor
}
