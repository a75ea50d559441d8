import { BoxGeometry, BufferAttribute, Group, Mesh, MeshStandardMaterial, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../../tools/scene/shenha.ts'
import { centroid } from '../../domain/geometry/polygon.ts'
import { buildingLevels } from './buildingLevels.ts'
import { mergeByMaterial } from './mergeByMaterial.ts'

const campus = await shenhaCampus()
const [near, distant] = ['startup-center', 'apartment-5'].map((id) => {
  const entry = campus.buildings.get(id)
  if (!entry) throw new Error(`there is no ${id}`)
  return entry
}) as [ReturnType<typeof entryOf>, ReturnType<typeof entryOf>]
function entryOf() {
  return [...campus.buildings.values()][0] as NonNullable<ReturnType<typeof campus.buildings.get>>
}
const steel = new MeshStandardMaterial()

/** A box on a building; far ones are 1 m wide instead of 2. */
function box(entry: typeof near, far: boolean): Mesh {
  const geometry = new BoxGeometry(far ? 1 : 2, 1, 1)
  const count = geometry.getAttribute('position').count
  geometry.setAttribute(
    '_feature_id_0',
    new BufferAttribute(new Uint16Array(count).fill(entry.features.first + 2), 1),
  )
  const mesh = new Mesh(geometry, steel)
  const [x, z] = centroid(entry.building.footprint)
  mesh.position.set(x, 0, z)
  return mesh
}

function leveled() {
  const [root, far] = [new Group(), new Group()]
  root.add(box(near, false), box(distant, false))
  far.add(box(near, true), box(distant, true))
  for (const it of [root, far]) it.updateMatrixWorld(true)
  const [part] = mergeByMaterial(root, { of: (it) => it, stale: new Set() }, { far })
  if (!part) throw new Error('nothing was merged')
  const mesh = new Mesh(part.geometry, steel)
  return { mesh, levels: buildingLevels(new Map([[mesh, part.runs]]), campus) }
}

/** Which boxes are drawn: owner and width. */
function drawn({ geometry }: Mesh): string[] {
  const { index, drawRange } = geometry
  const position = geometry.getAttribute('position')
  const feature = geometry.getAttribute('_feature_id_0')
  const widths = new Map<string, [number, number]>()
  for (let i = 0; i < drawRange.count; i++) {
    const vertex = index?.getX(i) ?? 0
    const owner = campus.features.features[feature.getX(vertex)]?.owner ?? ''
    const [low, high] = widths.get(owner) ?? [Infinity, -Infinity]
    widths.set(owner, [Math.min(low, position.getX(vertex)), Math.max(high, position.getX(vertex))])
  }
  return [...widths].map(([owner, [low, high]]) => `${owner} ${Math.round(high - low)}`).sort()
}

describe('buildings in two levels', () => {
  const [x, z] = centroid(near.building.footprint)

  it('are all near until the camera is known', () => {
    expect(drawn(leveled().mesh)).toEqual(['apartment-5 2', 'startup-center 2'])
  })

  it('are drawn once each, far ones far, in one draw call', () => {
    const { mesh, levels } = leveled()
    expect(levels.update(new Vector3(x, 10, z + 200), 1)).toBe(true)
    expect(drawn(mesh)).toEqual(['apartment-5 1', 'startup-center 2'])
    expect(mesh.geometry.drawRange.count).toBe(72)
    levels.update(new Vector3(x, 10, z + 900), 1)
    expect(drawn(mesh)).toEqual(['apartment-5 1', 'startup-center 1'])
    levels.update(new Vector3(x, 10, z + 20), 4)
    expect(drawn(mesh)).toEqual(['apartment-5 2', 'startup-center 2'])
  })

  it('stay as they are while the camera moves a little', () => {
    const { levels } = leveled()
    levels.update(new Vector3(x, 10, z + 200), 1)
    expect(levels.update(new Vector3(x + 3, 10, z + 200), 1)).toBe(false)
    expect(levels.update(new Vector3(x + 30, 10, z + 200), 1)).toBe(false)
  })
})
