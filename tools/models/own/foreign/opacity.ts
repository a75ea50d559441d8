/** Measures the alpha of a material over the surfaces that use it: factor × texture × vertex color. */
import type { Material, Primitive, Texture } from '@gltf-transform/core'
import type { Transform } from '@gltf-transform/extensions'
import sharp from 'sharp'

/** Shares of the surface area of a material, 0–1. */
export interface Opacity {
  /** Alpha below 1. */
  readonly seeThrough: number
  /** Alpha 0. */
  readonly invisible: number
}

/** Alpha from which a sample counts as opaque, with tolerance for compression. */
const OPAQUE = 0.98
const INVISIBLE = 0.02
/** Most triangles sampled for a material, at an even stride. */
const TRIANGLES = 3000
/** Sample points in a triangle, barycentric. */
const PLACES: readonly (readonly [number, number, number])[] = [
  [1 / 3, 1 / 3, 1 / 3],
  [0.8, 0.1, 0.1],
  [0.1, 0.8, 0.1],
  [0.1, 0.1, 0.8],
  [0.45, 0.45, 0.1],
  [0.45, 0.1, 0.45],
  [0.1, 0.45, 0.45],
]

/** Samples a material on all primitives that use it. */
export async function opacityOf(material: Material, primitives: readonly Primitive[]): Promise<Opacity> {
  const picture = await pictureOf(material.getBaseColorTexture())
  const factor = material.getBaseColorFactor()[3]
  const varies = picture || primitives.some((it) => it.getAttribute('COLOR_0')?.getElementSize() === 4)
  if (!varies) return { seeThrough: Number(factor < OPAQUE), invisible: Number(factor < INVISIBLE) }
  let [all, seeThrough, invisible] = [0, 0, 0]
  const place = placing(material)
  const total = primitives.reduce((sum, it) => sum + cornersOf(it) / 3, 0)
  const stride = Math.max(1, Math.floor(total / TRIANGLES))
  for (const primitive of primitives) {
    const index = primitive.getIndices()
    const uv = primitive.getAttribute(`TEXCOORD_${place.set}`)
    const color = primitive.getAttribute('COLOR_0')
    const position = primitive.getAttribute('POSITION')
    for (let first = 0; first + 2 < cornersOf(primitive); first += 3 * stride) {
      const corners = [0, 1, 2].map((k) => index?.getScalar(first + k) ?? first + k)
      const at = (k: number, from: typeof uv) => from?.getElement(corners[k] as number, []) ?? []
      const area = areaOf([0, 1, 2].map((k) => at(k, position)))
      const uvs = [0, 1, 2].map((k) => at(k, uv))
      const alphas = [0, 1, 2].map((k) => at(k, color)[3] ?? 1)
      for (const shares of PLACES) {
        const mix = (values: readonly number[]) =>
          values.reduce((sum, it, k) => sum + it * (shares[k] as number), 0)
        const own =
          picture && uv
            ? picture(...place.at(mix(uvs.map((it) => it[0] ?? 0)), mix(uvs.map((it) => it[1] ?? 0))))
            : 1
        const alpha = factor * own * mix(alphas)
        all += area
        if (alpha < OPAQUE) seeThrough += area
        if (alpha < INVISIBLE) invisible += area
      }
    }
  }
  return all > 0
    ? { seeThrough: seeThrough / all, invisible: invisible / all }
    : { seeThrough: 0, invisible: 0 }
}

const cornersOf = (primitive: Primitive) =>
  (primitive.getIndices() ?? primitive.getAttribute('POSITION'))?.getCount() ?? 0

function areaOf([a = [], b = [], c = []]: readonly number[][]): number {
  const side = (to: readonly number[]) =>
    [0, 1, 2].map((k) => (to[k] ?? 0) - (a[k] ?? 0)) as [number, number, number]
  const [u, v] = [side(b), side(c)]
  return Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]) / 2
}

/** Maps texture coordinates by KHR_texture_transform. */
function placing(material: Material): { set: number; at: (u: number, v: number) => [number, number] } {
  const info = material.getBaseColorTextureInfo()
  const transform = info?.getExtension<Transform>('KHR_texture_transform')
  const set = transform?.getTexCoord() ?? info?.getTexCoord() ?? 0
  if (!transform) return { set, at: (u, v) => [u, v] }
  const [[du, dv], [su, sv], turn] = [transform.getOffset(), transform.getScale(), transform.getRotation()]
  const [c, s] = [Math.cos(turn), Math.sin(turn)]
  return { set, at: (u, v) => [c * u * su + s * v * sv + du, c * v * sv - s * u * su + dv] }
}

/** Reads the alpha channel of a texture, with repeat wrapping; null if it has none or cannot be decoded. */
async function pictureOf(texture: Texture | null): Promise<((u: number, v: number) => number) | null> {
  const image = texture?.getImage()
  if (!image) return null
  const found = await sharp(image)
    .metadata()
    .then((metadata) =>
      metadata.hasAlpha ? sharp(image).ensureAlpha().raw().toBuffer({ resolveWithObject: true }) : null,
    )
    .catch(() => null)
  if (!found) return null
  const { data, info } = found
  const wrap = (value: number, size: number) =>
    Math.min(size - 1, Math.floor((value - Math.floor(value)) * size))
  return (u, v) => {
    const pixel = wrap(v, info.height) * info.width + wrap(u, info.width)
    return (data[pixel * info.channels + info.channels - 1] ?? 255) / 255
  }
}
