/** Blending that leaves alpha alone, where it carries the share of own light (see FRAGMENT_SHARE). */
import {
  CustomBlending,
  type Material,
  OneFactor,
  OneMinusSrcAlphaFactor,
  SrcAlphaFactor,
  ZeroFactor,
} from 'three'

/** What is seen through lets the share of own light behind it stand. */
export function keepShare(material: Material): void {
  material.blending = CustomBlending
  material.blendSrc = SrcAlphaFactor
  material.blendDst = OneMinusSrcAlphaFactor
  material.blendSrcAlpha = ZeroFactor
  material.blendDstAlpha = OneFactor
}
