/** From the flat sheet of a land model to what the stage draws: its coast, and the walls that make it a plate. */
import type { Vec3 } from '../../domain/math/vec3.ts'

export interface TerrainMesh {
  /** `[x, y, z]` of each corner, km. */
  readonly positions: ArrayLike<number>
  readonly indices: ArrayLike<number>
}

/** Corners of the sheet's edge, two and two, in the order of its triangles: land lies at the left from `a` to `b`, seen from above. */
export function coastOf({ indices }: TerrainMesh): [a: number, b: number][] {
  const once = new Map<string, [number, number]>()
  for (let i = 0; i < indices.length; i += 3) {
    for (let k = 0; k < 3; k++) {
      const a = indices[i + k] as number
      const b = indices[i + ((k + 1) % 3)] as number
      // An edge between two triangles runs both ways.
      if (!once.delete(`${b},${a}`)) once.set(`${a},${b}`, [a, b])
    }
  }
  return [...once.values()]
}

/** The plate: the sheet at height 1 facing up, and walls from its edge down to 0 facing out. */
export function plateOf(sheet: TerrainMesh): {
  position: Float32Array
  normal: Float32Array
  index: Uint32Array
} {
  const coast = coastOf(sheet)
  const corners = sheet.positions.length / 3
  const count = corners + coast.length * 4
  const position = new Float32Array(count * 3)
  const normal = new Float32Array(count * 3)
  const index = new Uint32Array(sheet.indices.length + coast.length * 6)
  index.set(sheet.indices)
  const put = (at: number, from: number, y: number, [nx, ny, nz]: Vec3) => {
    position.set([sheet.positions[from * 3] as number, y, sheet.positions[from * 3 + 2] as number], at * 3)
    normal.set([nx, ny, nz], at * 3)
  }
  for (let i = 0; i < corners; i++) put(i, i, 1, [0, 1, 0])
  for (const [i, [a, b]] of coast.entries()) {
    const dx = (sheet.positions[b * 3] as number) - (sheet.positions[a * 3] as number)
    const dz = (sheet.positions[b * 3 + 2] as number) - (sheet.positions[a * 3 + 2] as number)
    const length = Math.hypot(dx, dz) || 1
    const out = [-dz / length, 0, dx / length] as const
    const first = corners + i * 4
    put(first, a, 0, out)
    put(first + 1, b, 0, out)
    put(first + 2, b, 1, out)
    put(first + 3, a, 1, out)
    index.set([first, first + 1, first + 2, first, first + 2, first + 3], sheet.indices.length + i * 6)
  }
  return { position, normal, index }
}
