/** Whether a pack's own land model is what docs/content-pack.md asks for. */
import type { Accessor, mat4 } from '@gltf-transform/core'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import { schematicOfPack } from '../../../src/domain/region/anchors.ts'
import { modelIO } from '../glb.ts'
import { validateGlb } from '../validate.ts'

type Corner = readonly [x: number, y: number, z: number]

/** Half the way around the earth, km: nothing lies further from the middle of the plan. */
const FURTHEST_KM = 20_038

/** @returns what is wrong with the model, empty when nothing is */
export async function landModelFaults({ manifest }: ScenePack, bytes: Uint8Array): Promise<string[]> {
  const report = await validateGlb('land', bytes).catch((error: Error) => ({ messages: [error.message] }))
  if (report.messages.length > 0) return [...report.messages]
  const document = await modelIO().readBinary(bytes)
  const node = document
    .getRoot()
    .listNodes()
    .find((it) => it.getMesh())
  const mesh = node?.getMesh()
  const primitive = mesh?.listPrimitives()[0]
  const [position, indices] = [primitive?.getAttribute('POSITION'), primitive?.getIndices()]
  if (!node || !mesh || !position || !indices) return ['holds no mesh with indices']
  if (document.getRoot().listMeshes().length > 1 || mesh.listPrimitives().length > 1)
    return ['holds more than one piece: only the first would be shown; join them']
  const corners = placed(position, node.getWorldMatrix())
  const city = schematicOfPack(manifest)?.city ?? [0, 0]
  const faults: string[] = []
  if (corners.some(([x, , z]) => Math.hypot(x, z) > FURTHEST_KM))
    faults.push('reaches further than half around the earth: its unit is the kilometer')
  for (const [name, [x, z]] of Object.entries({ home: [0, 0], city }) as [string, [number, number]][]) {
    const around = [0, 1].every((k) => {
      const values = corners.map((it) => it[k * 2] as number)
      return Math.min(...values) <= (k ? z : x) && Math.max(...values) >= (k ? z : x)
    })
    if (!around) faults.push(`does not reach around the ${name} city: the home city lies at its origin`)
  }
  const down = facingDown(corners, indices.getArray() ?? [])
  if (down > 0) faults.push(`${down} of ${indices.getCount() / 3} triangles face down`)
  return faults
}

/** Corners where they lie: what is stored may be quantized, and is placed by its node. */
function placed(position: Accessor, m: mat4): Corner[] {
  return Array.from({ length: position.getCount() }, (_, i) => {
    const [x, y, z] = position.getElement(i, [0, 0, 0]) as unknown as Corner
    const row = (k: 0 | 1 | 2) =>
      m[k] * x + (m[k + 4] as number) * y + (m[k + 8] as number) * z + (m[k + 12] as number)
    return [row(0), row(1), row(2)]
  })
}

function facingDown(corners: readonly Corner[], indices: ArrayLike<number>): number {
  let down = 0
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => corners[indices[i + k] as number]) as [Corner, Corner, Corner]
    if ((b[0] - a[0]) * (c[2] - a[2]) - (b[2] - a[2]) * (c[0] - a[0]) > 0) down++
  }
  return down
}
