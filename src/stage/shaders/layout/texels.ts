/**
 * Records of floats in a texture, four floats a texel: one declaration names the texels and their channels. Offsets for
 * writing and reading in TypeScript and defines for reading in GLSL both come from it.
 */

/** Floats a texel of an RGBA texture has. */
export const CHANNELS = 4
const COMPONENTS = ['x', 'y', 'z', 'w'] as const

/** Names of the channels of each texel, in order. */
type Texels = Readonly<Record<string, readonly string[]>>
type FieldOf<T extends Texels> = T[keyof T][number]

export interface TexelLayout<T extends Texels> {
  /** Texels and floats of a record. */
  readonly texels: number
  readonly floats: number
  /** Place of each field within a record, floats. */
  readonly offset: Readonly<Record<FieldOf<T>, number>>
  /**
   * GLSL: `#define TEXEL_RISING 0` for each texel, `#define STRUCTURE_START x` for each field, so that GLSL says
   * `featureTexel(feature, TEXEL_RISING).STRUCTURE_START`.
   */
  readonly defines: string
  /** Writes some fields of a record; the others keep their values. */
  write(data: Float32Array, record: number, values: Partial<Record<FieldOf<T>, number>>): void
}

/** @param texels channels of each texel by its name; a texel may use fewer than four */
export function texelLayout<const T extends Texels>(texels: T): TexelLayout<T> {
  const entries = Object.entries(texels)
  const floats = entries.length * CHANNELS
  const offset: Record<string, number> = {}
  const defines: string[] = []
  for (const [i, [texel, fields]] of entries.entries()) {
    defines.push(`#define TEXEL_${glslName(texel)} ${i}`)
    for (const [channel, field] of fields.entries()) {
      offset[field] = i * CHANNELS + channel
      defines.push(`#define ${glslName(field)} ${COMPONENTS[channel]}`)
    }
  }
  return {
    texels: entries.length,
    floats,
    offset: offset as Record<FieldOf<T>, number>,
    defines: defines.join('\n'),
    write(data, record, values) {
      for (const field in values)
        data[record * floats + (offset[field] as number)] = values[field as FieldOf<T>] as number
    },
  }
}

/** All fields of a record. */
export function readRecord<T extends Texels>(
  { offset, floats }: TexelLayout<T>,
  data: Float32Array,
  record: number,
): Record<FieldOf<T>, number> {
  const entries = Object.entries<number>(offset)
  return Object.fromEntries(entries.map(([field, at]) => [field, data[record * floats + at]])) as never
}

/** GLSL: a define for each name of an enum, from a number on. */
export function enumDefines(prefix: string, names: readonly string[], first = 0): string {
  return numberDefines(prefix, Object.fromEntries(names.map((name, i) => [name, first + i])))
}

/** GLSL: a define for each named number. */
export function numberDefines(prefix: string, numbers: Readonly<Record<string, number>>): string {
  return Object.entries(numbers)
    .map(([name, number]) => `#define ${prefix}_${glslName(name)} ${number}`)
    .join('\n')
}

/** `structureStart` and `structure-start` as `STRUCTURE_START`. */
function glslName(name: string): string {
  return name.replace(/[A-Z]/g, '_$&').replaceAll('-', '_').toUpperCase()
}
