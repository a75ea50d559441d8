import { describe, expect, it } from 'vitest'
import { schematicOfPack } from '../../../src/domain/region/anchors.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import { packGlb } from '../glb.ts'
import { glbOf, landDocument } from './fixture.ts'
import { landModelFaults } from './land.ts'

const pack = await shenhaPack()
const city = schematicOfPack(pack.manifest)?.city ?? [0, 0]

describe('a land model of a pack', () => {
  it('is sound as it is exported, and compressed', async () => {
    expect(await landModelFaults(pack, await glbOf(landDocument(city)))).toEqual([])
    expect(await landModelFaults(pack, await packGlb(landDocument(city)))).toEqual([])
  })

  it.each<[string, ReturnType<typeof landDocument>, RegExp]>([
    ['meters for kilometers', landDocument(city, { scale: 1000 }), /kilometer/],
    ['thousands of kilometers', landDocument(city, { scale: 0.001 }), /around the city city/],
    ['another middle', landDocument([city[0], -city[1]]), /around the city city/],
    ['a sheet that faces down', landDocument(city, { down: true }), /2 of 2 triangles face down/],
  ])('is refused with a reason: %s', async (_what, document, reason) => {
    expect((await landModelFaults(pack, await glbOf(document))).join()).toMatch(reason)
  })

  it('is refused when there is nothing in it, or in pieces', async () => {
    const empty = landDocument(city)
    for (const mesh of empty.getRoot().listMeshes()) mesh.dispose()
    expect(await landModelFaults(pack, await glbOf(empty))).toEqual(['holds no mesh with indices'])
    const pieces = landDocument(city)
    const [mesh] = pieces.getRoot().listMeshes()
    pieces.createNode('island').setMesh(mesh?.clone() ?? null)
    expect((await landModelFaults(pack, await glbOf(pieces))).join()).toMatch(/more than one piece/)
    expect((await landModelFaults(pack, new Uint8Array(20))).length).toBeGreaterThan(0)
  })
})
