/** What a file holds and is not to be seen. */
import type { Document } from '@gltf-transform/core'
import { KHRNodeVisibility } from '@gltf-transform/extensions'
import { describe, expect, it } from 'vitest'
import type { MutableVec3 } from '../../../../src/domain/math/vec3.ts'
import { slabDocument } from '../fixture.ts'
import { apart, bodies, L_SHAPE, PLAIN, positionsOf, shown } from '../shown.fixture.ts'

describe('what stands far away, or is hidden,', () => {
  /** A small box under a name. */
  function addBox(document: Document, name: string, at: MutableVec3) {
    const box = slabDocument({ lengthM: 2, widthM: 1, heightM: 1 })
    const [position] = positionsOf(box)
    const mesh = document
      .createMesh(name)
      .addPrimitive(
        document
          .createPrimitive()
          .setAttribute(
            'POSITION',
            document
              .createAccessor()
              .setType('VEC3')
              .setArray(position!.getArray()!.slice())
              .setBuffer(document.getRoot().listBuffers()[0]!),
          ),
      )
    const node = document.createNode(name).setMesh(mesh).setTranslation(at)
    document.getRoot().listScenes()[0]!.addChild(node)
    return node
  }

  it('is left out: a marker at the origin of a survey', async () => {
    const document = slabDocument(L_SHAPE)
    bodies(document)[0]!.setTranslation([541_234.567, 130, -5_067_890.123])
    addBox(document, 'Base point', [0, 0, 0])
    const { triangles, notes } = await shown(document)
    expect(apart(PLAIN, triangles)).toBeLessThan(0.001)
    expect(notes).toMatch(/1 node\(s\) far from all the rest left out: Base point/)
  })

  it.each([
    ['by the extension for it', /1 hidden node\(s\) left out: Neighbor/],
    ['by a word of the exporter', /1 hidden node\(s\) left out: Neighbor/],
    ['as a collision body', /1 collision bodies left out by their names: UCX_slab/],
    ['as a coarser level of detail', /1 coarser level\(s\) of detail left out by their names: slab_LOD1/],
    ['by a scale of nothing', /1 node\(s\) scaled to nothing left out: Neighbor/],
  ])('is left out: %s', async (how, note) => {
    const document = slabDocument(L_SHAPE)
    const name = how.includes('collision') ? 'UCX_slab' : how.includes('detail') ? 'slab_LOD1' : 'Neighbor'
    bodies(document)[0]!.setName('slab_LOD0')
    const node = addBox(document, name, [90, 0, 0])
    if (how.includes('extension'))
      node.setExtension(
        'KHR_node_visibility',
        document.createExtension(KHRNodeVisibility).createVisibility().setVisible(false),
      )
    if (how.includes('word')) node.setExtras({ visible: false })
    if (how.includes('scale')) node.setScale([0, 0, 0])
    const { triangles, notes } = await shown(document)
    expect(notes).toMatch(note)
    expect(apart(PLAIN, triangles)).toBeLessThan(0.001)
  })

  it('is told where it is shown: parts, and those with the names of surroundings', async () => {
    const document = slabDocument(L_SHAPE)
    addBox(document, 'Site context', [0, 0, 0])
    const { notes } = await shown(document)
    expect(notes).toMatch(/2 parts shown: slab, Site context/)
    expect(notes).toMatch(/Site context: shown and measured as part of the building/)
  })

  it('is left out: what lies in other scenes', async () => {
    const document = slabDocument(L_SHAPE)
    const other = document.createScene('old version')
    const node = addBox(document, 'Old', [0, 0, 0])
    document.getRoot().listScenes()[0]!.removeChild(node)
    other.addChild(node)
    document.getRoot().setDefaultScene(document.getRoot().listScenes()[0]!)
    const { triangles, notes } = await shown(document)
    expect(notes).toMatch(/1 other scene\(s\) left out: old version; shown is export/)
    expect(apart(PLAIN, triangles)).toBeLessThan(0.001)
  })
})
