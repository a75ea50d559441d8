/** Paint on site materials. */
import type { Vec3 } from '../../../src/domain/math/vec3.ts'
import { type Mesh, Surface, type Uv } from '../kit/mesh.ts'
import { type SiteColor, swatchUv } from '../textures/palette.ts'

/** Materials colored by the palette, one for each time that things on a site stand. */
export type SiteMaterial = 'site-works' | 'site-scaffold' | 'site-yard' | 'site-earthworks' | 'site-light'

/** A surface whose every new vertex takes one color of the palette. */
class Coat extends Surface {
  private readonly swatch: Uv

  constructor(base: Surface, color: SiteColor) {
    super()
    // Shares the arrays of the surface it paints.
    Object.assign(this, base)
    this.swatch = swatchUv(color)
  }

  override vertex(position: Vec3, normal: Vec3, _uv: Uv, feature: number): number {
    return super.vertex(position, normal, this.swatch, feature)
  }
}

/** The surface of a site material, painting in a color what is added to it. */
export function coat(mesh: Mesh, material: SiteMaterial, color: SiteColor): Surface {
  return new Coat(mesh.on(material), color)
}
