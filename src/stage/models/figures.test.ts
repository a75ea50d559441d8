import {
  BufferGeometry,
  Float32BufferAttribute,
  Group,
  InstancedBufferAttribute,
  InstancedMesh,
  Matrix4,
  MeshBasicMaterial,
  Vector3,
} from 'three'
import { describe, expect, it } from 'vitest'
import { figuresOf, WALK, withFigures } from './figures.ts'

/** A figure of one triangle, 2 high, in as many places as it has walks. */
function batchOf(walks: readonly (readonly [number, number, number, number])[], scale = 0.01) {
  const source = new BufferGeometry()
  source.setAttribute('position', new Float32BufferAttribute([0, 0, 0, 20, 0, 0, 0, 200, 0], 3))
  source.setAttribute('uv', new Float32BufferAttribute([0.5, 0.5, 0.5, 0.5, 0.5, 0.5], 2))
  source.setIndex([0, 1, 2])
  source.setAttribute(WALK, new Float32BufferAttribute(walks.flat(), 4))
  const batch = new InstancedMesh(source, new MeshBasicMaterial(), walks.length)
  walks.forEach((_, i) => {
    // Looks to the south.
    batch.setMatrixAt(
      i,
      new Matrix4()
        .makeRotationY(-Math.PI / 2)
        .setPosition(10 * i, 5, 0)
        .scale(new Vector3(scale, scale, scale)),
    )
  })
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', source.getAttribute('position'))
  geometry.setAttribute('uv', source.getAttribute('uv'))
  geometry.setAttribute('_feature_id_0', new InstancedBufferAttribute(new Uint16Array(walks.length), 1))
  geometry.setIndex(source.index)
  const mesh = new InstancedMesh(withFigures(geometry, batch), batch.material, walks.length)
  mesh.instanceMatrix = batch.instanceMatrix
  return { mesh, loaded: batch.instanceMatrix }
}

function placeOf(mesh: InstancedMesh, i: number): number[] {
  const matrix = new Matrix4()
  mesh.getMatrixAt(i, matrix)
  return new Vector3().setFromMatrixPosition(matrix).toArray()
}

const near = (values: readonly number[]) => values.map((it) => expect.closeTo(it, 4))

describe('figures', () => {
  it('walk ahead, turn round and come back beside where they began', () => {
    const { mesh } = batchOf([[3, 0, 1, 1]])
    const { moving, update } = figuresOf(new Group().add(mesh))
    expect(moving).toEqual([mesh])
    update(2)
    expect(placeOf(mesh, 0)).toEqual(near([0, 5, 2]))
    update(1 + Math.PI)
    // Right of one who looks to the south is the west.
    expect(placeOf(mesh, 0)).toEqual(near([-2, 5, 3]))
    update(3 + Math.PI)
    expect(placeOf(mesh, 0)).toEqual(near([0, 5, 0]))
  })

  it('are where they would be after weeks of walking', () => {
    const { mesh } = batchOf([[3, 0, 1, 1]])
    const { update } = figuresOf(new Group().add(mesh))
    const round = 6 + 2 * Math.PI
    for (let i = 0; i < 300_000; i++) update(round)
    update(2)
    expect(placeOf(mesh, 0).map((it) => Math.round(it * 10))).toEqual(
      [0, 50, 20].map((it) => expect.closeTo(it, 0)),
    )
    expect(mesh.geometry.getAttribute('walked').getX(0)).toBeLessThan(1.46)
  })

  it('leave those who stand where they are, and what was loaded as it was', () => {
    const { mesh, loaded } = batchOf([
      [3, 0, 1, 1],
      [0, 0, 0, 0],
    ])
    const before = loaded.array.slice()
    figuresOf(new Group().add(mesh)).update(1)
    expect(placeOf(mesh, 1)).toEqual(near([10, 5, 0]))
    expect(loaded.array).toEqual(before)
    expect(mesh.geometry.getAttribute('walked').getX(1)).toBeLessThan(0)
  })

  it('do not swing their legs on skates', () => {
    const { mesh } = batchOf([[0, 0, -5, 3.4]])
    figuresOf(new Group().add(mesh)).update(1)
    expect(mesh.geometry.getAttribute('walked').getX(0)).toBeLessThan(0)
  })

  it('stand still while nobody sees them', () => {
    const { mesh } = batchOf([[3, 0, 1, 1]])
    const figures = figuresOf(new Group().add(mesh))
    mesh.visible = false
    figures.update(1)
    expect(placeOf(mesh, 0)).toEqual(near([0, 5, 0]))
  })

  it('have a shadow at their feet that other passes draw as a point', () => {
    const { mesh } = batchOf([[0, 0, 0, 0]])
    const position = mesh.geometry.getAttribute('position')
    const shadow = Array.from({ length: position.count - 3 }, (_, i) => [
      position.getX(i + 3),
      position.getY(i + 3),
      position.getZ(i + 3),
    ])
    expect(shadow.length).toBeGreaterThan(6)
    for (const at of shadow) expect(at).toEqual(near([0, 3.2, 0]))
  })
})
