import { BoxGeometry, Group, InstancedBufferAttribute, InstancedMesh, Matrix4, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { FAR, instanceLevels } from './instanceLevels.ts'

const COUNT = 40

/** Trees in a row along x, 20 m apart, each with a number of its own. */
function row(): { group: Group; near: InstancedMesh; far: InstancedMesh } {
  const make = (name: string) => {
    const geometry = new BoxGeometry()
    const numbers = Uint16Array.from({ length: COUNT }, (_, i) => i + 100)
    geometry.setAttribute('_feature_id_0', new InstancedBufferAttribute(numbers, 1))
    const mesh = new InstancedMesh(geometry, undefined, COUNT)
    for (let i = 0; i < COUNT; i++) mesh.setMatrixAt(i, new Matrix4().makeTranslation(i * 20, 0, 0))
    mesh.name = name
    return mesh
  }
  const [near, far] = [make('trees/elm'), make(`trees/elm${FAR}`)]
  const group = new Group()
  group.add(near, far)
  return { group, near, far }
}

/** Which trees a batch draws: place and number must belong together. */
function drawn(mesh: InstancedMesh): number[] {
  const matrix = new Matrix4()
  return Array.from({ length: mesh.count }, (_, i) => {
    mesh.getMatrixAt(i, matrix)
    const tree = Math.round((matrix.elements[12] as number) / 20)
    expect(mesh.geometry.getAttribute('_feature_id_0').getX(i)).toBe(tree + 100)
    return tree
  })
}

describe('two levels of detail', () => {
  it('draw every tree once, near ones near', () => {
    const { group, near, far } = row()
    const levels = instanceLevels(group)
    for (const x of [0, 333, 790, -50, 400]) {
      levels.update(new Vector3(x, 0, 0), 1)
      const [a, b] = [drawn(near), drawn(far)]
      expect([...a, ...b].sort((p, q) => p - q)).toEqual(Array.from({ length: COUNT }, (_, i) => i))
      for (const i of a) expect(Math.abs(i * 20 - x)).toBeLessThan(170)
      for (const i of b) expect(Math.abs(i * 20 - x)).toBeGreaterThanOrEqual(150)
    }
  })

  it('keep still while the camera moves a little, and give a tree at the border some slack', () => {
    const { group, near } = row()
    const levels = instanceLevels(group)
    expect(levels.update(new Vector3(0, 0, 0), 1)).toBe(true)
    expect(levels.update(new Vector3(3, 0, 0), 1)).toBe(false)
    const before = drawn(near)
    levels.update(new Vector3(-14, 0, 0), 1)
    expect(drawn(near)).toEqual(before)
    levels.update(new Vector3(-60, 0, 0), 1)
    expect(drawn(near).length).toBeLessThan(before.length)
  })

  it('reach farther on a screen with more lines', () => {
    const { group, near } = row()
    const levels = instanceLevels(group)
    levels.update(new Vector3(0, 0, 0), 1)
    const few = near.count
    levels.update(new Vector3(0, 0, 0), 2)
    expect(near.count).toBeGreaterThan(few * 1.5)
  })
})
