import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document } from '@gltf-transform/core'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { featureTable, storeyFeature } from '../../../src/domain/campus/features.ts'
import { buildingHeightM } from '../../../src/domain/campus/storeys.ts'
import { extentOf } from '../../../src/domain/geometry/polygon.ts'
import { readPack } from '../../scene/readPack.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import { modelIO } from '../glb.ts'
import { validateGlb } from '../validate.ts'
import { ownModelFaults } from './check.ts'
import { ownModelCommand } from './command.ts'
import { glbOf, slabDocument } from './fixture.ts'
import { LARGEST_FILE } from './foreign/read.ts'
import { smallestRectangle } from './hull.ts'

const pack = await shenhaPack()
const building = pack.buildings.find((it) => it.id === 'lot1-industrial-2')!
const ground = smallestRectangle(building.footprint)
const heightM = buildingHeightM(building)
const slab = { lengthM: ground.length, widthM: ground.width, heightM }
const range = featureTable(pack).buildings.get(building.id)!

let folder = ''
let output = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'own-model-'))
  await cp('scenes/shenha', join(folder, 'scene'), { recursive: true })
  await mkdir(join(folder, 'models/shenha'), { recursive: true })
  output = ''
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((line: string) => {
      output += `${line}\n`
    })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

const run = (...args: string[]) =>
  ownModelCommand([...args, '--building', building.id, '--scene', join(folder, 'scene')], {
    models: join(folder, 'models'),
  })
async function file(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}
const content = () => readFile(join(folder, 'scene/buildings.json'), 'utf8')
const written = () => readFile(join(folder, `models/shenha/own-${building.id}.glb`))

/** Corners of a written model in scene meters with their features. */
async function corners(bytes: Uint8Array) {
  const document = await modelIO().readBinary(bytes)
  const node = document
    .getRoot()
    .listNodes()
    .find((it) => it.getMesh())
  const matrix = node!.getWorldMatrix()
  const found: { at: [number, number, number]; feature: number; openness: number }[] = []
  for (const primitive of node!.getMesh()!.listPrimitives()) {
    const [position, feature, color] = ['POSITION', '_FEATURE_ID_0', 'COLOR_0'].map((value) =>
      primitive.getAttribute(value),
    )
    for (let i = 0; i < position!.getCount(); i++) {
      const [x, y, z] = position!.getElement(i, [0, 0, 0]) as [number, number, number]
      const row = (k: number) => matrix[k]! * x + matrix[k + 4]! * y + matrix[k + 8]! * z + matrix[k + 12]!
      found.push({
        at: [row(0), row(1), row(2)],
        feature: feature!.getScalar(i),
        openness: color ? color.getElement(i, [])[0]! : 1,
      })
    }
  }
  return { document, found }
}
const extent = (values: number[]) => Math.max(...values) - Math.min(...values)

describe('a model from an architect', () => {
  it.each([
    ['in meters with y up', undefined],
    ['in millimeters with z up', ([x, y, z]: readonly number[]) => [x! * 1000, -z! * 1000, y! * 1000]],
    [
      'in inches, far from the origin',
      ([x, y, z]: readonly number[]) => [x! / 0.0254 + 9e4, y! / 0.0254, z! / 0.0254],
    ],
    [
      'turned by an odd angle',
      ([x, y, z]: readonly number[]) => [0.8 * x! - 0.6 * z!, y!, 0.6 * x! + 0.8 * z!],
    ],
  ])('%s stands on its ground, right in size and storeys', async (_how, axes) => {
    const source = slabDocument({ ...slab, ...(axes ? { axes: axes as never } : {}) })
    expect(await run('add', await file('slab.glb', await glbOf(source)))).toBe(0)
    const bytes = await written()
    expect(await validateGlb('own.glb', bytes)).toMatchObject({ errors: 0, warnings: 0 })

    const { found } = await corners(bytes)
    expect(extent(found.map((it) => it.at[1]))).toBeCloseTo(heightM, 1)
    expect(Math.min(...found.map((it) => it.at[1]))).toBeCloseTo(0, 1)
    const { minX, maxX, minZ, maxZ } = extentOf(building.footprint)
    expect(
      Math.abs(extent(found.map((it) => it.at[0])) - extent(building.footprint.map((it) => it[0]))),
    ).toBeLessThan(0.1)
    for (const [axis, middle] of [
      [0, (minX + maxX) / 2],
      [2, (minZ + maxZ) / 2],
    ] as const) {
      const values = found.map((it) => it.at[axis])
      expect((Math.max(...values) + Math.min(...values)) / 2).toBeCloseTo(middle, 1)
    }
    // Every storey above ground has its own piece of the wall, from its floor to the next.
    for (let storey = 1; storey <= building.storeys; storey++) {
      const number = storeyFeature(range, building.basements.levels, storey)
      const heights = found.filter((it) => it.feature === number).map((it) => it.at[1])
      const { ground: first, typical, top = typical } = building.storeyHeightM
      const floor = storey === 1 ? 0 : first + (storey - 2) * typical
      const high = storey === 1 ? first : storey === building.storeys ? top : typical
      expect(Math.min(...heights)).toBeCloseTo(floor, 1)
      expect(Math.max(...heights)).toBeCloseTo(floor + high, 1)
    }
    expect(output).toContain(`own size kept`)
  })

  it('finds the turn that covers an outline that is not symmetrical, and scales what has no unit', async () => {
    const office = pack.buildings.find((it) => it.style === 'start-up')!
    const outline = smallestRectangle(office.footprint)
    const wing = slabDocument({
      lengthM: outline.length * 7,
      widthM: outline.width * 7,
      heightM: buildingHeightM(office) * 7,
      wing: true,
    })
    const path = await file('wing.glb', await glbOf(wing))
    const places = { models: join(folder, 'models') }
    const args = ['add', path, '--building', office.id, '--scene', join(folder, 'scene'), '--dry-run']
    expect(await ownModelCommand(args, places)).toBe(0)
    expect(output).toContain('scaled by 0.1429 to its ground')
    const share = () => Number(/shares (\d+) %/.exec(output)?.[1])
    const best = share()
    for (const turn of ['90', '180', '270']) {
      output = ''
      await ownModelCommand([...args, '--turn', turn], places)
      expect(share()).toBeLessThan(best)
    }
    // A dry run leaves everything as it was.
    expect(await readdir(join(folder, 'models/shenha'))).toEqual([])
    expect(await content()).toBe(await readFile('scenes/shenha/buildings.json', 'utf8'))
  })

  it('is thinned, merged into few materials, given baked light and glass that lights up', async () => {
    const source = slabDocument({ ...slab, faces: 2500 })
    expect(await run('add', await file('fine.glb', await glbOf(source)), '--triangles', '3000')).toBe(0)
    expect(output).toMatch(/thinned from 20,002 to [\d,]+ triangles/)
    const { document, found } = await corners(await written())
    expect(document.getRoot().listMaterials().length).toBeLessThanOrEqual(2)
    const glows = document
      .getRoot()
      .listMaterials()
      .map((it) => it.getExtras().glow)
    expect(glows).toContain('glazing')
    // Walls are darker at the foot than at the top.
    const low = found.filter((it) => it.at[1] < 1).map((it) => it.openness)
    const high = found.filter((it) => it.at[1] > heightM - 1).map((it) => it.openness)
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
    expect(mean(low)).toBeLessThan(mean(high) - 0.05)
  })

  it('is recorded in the content without touching anything else, and goes again', async () => {
    const before = await content()
    await run('add', await file('slab.glb', await glbOf(slabDocument(slab))))
    const read = await readPack(join(folder, 'scene'))
    if ('faults' in read) throw new Error(JSON.stringify(read.faults))
    expect(read.pack.buildings.filter((it) => it.ownModel).map((it) => it.id)).toEqual([building.id])
    const lines = new Set(before.split('\n').map((it) => it.replace(/,$/, '')))
    const added = (await content()).split('\n').filter((it) => !lines.has(it.replace(/,$/, '')))
    expect(added.map((it) => it.trim())).toEqual([`"ownModel": "own-${building.id}.glb"`])
    expect(await run('remove')).toBe(0)
    expect(await content()).toBe(before)
    expect(await readdir(join(folder, 'models/shenha'))).toEqual([])
  })

  it('is checked against the storeys of the content', async () => {
    await run('add', await file('slab.glb', await glbOf(slabDocument(slab))))
    const bytes = await written()
    expect(await ownModelFaults(pack, building.id, bytes)).toEqual([])
    const taller = pack.buildings.map((it) => (it === building ? { ...it, storeys: it.storeys + 1 } : it))
    expect((await ownModelFaults({ ...pack, buildings: taller }, building.id, bytes)).join()).toMatch(
      /other storeys/,
    )
    expect((await ownModelFaults(pack, 'lot1-industrial-3', bytes)).join()).toMatch(/does not show/)
  })

  it('may have a normal map without tangents', async () => {
    const source = slabDocument(slab)
    const [buffer] = source.getRoot().listBuffers()
    const bumps = Buffer.from(Array.from({ length: 16 }, (_, i) => [i % 3 === 0 ? 90 : 160, 128, 240]).flat())
    const image = await sharp(bumps, { raw: { width: 4, height: 4, channels: 3 } })
      .png()
      .toBuffer()
    const relief = source.createTexture('relief').setImage(new Uint8Array(image)).setMimeType('image/png')
    for (const material of source.getRoot().listMaterials()) material.setNormalTexture(relief)
    for (const primitive of source.getRoot().listMeshes()[0]!.listPrimitives()) {
      const count = primitive.getAttribute('POSITION')!.getCount()
      const uvs = new Float32Array(Array.from({ length: count }, (_, i) => [i % 2, i % 3]).flat())
      primitive.setAttribute(
        'TEXCOORD_0',
        source.createAccessor().setType('VEC2').setArray(uvs).setBuffer(buffer!),
      )
    }
    expect(await run('add', await file('relief.glb', await glbOf(source)))).toBe(0)
    const bytes = await written()
    const { document } = await corners(bytes)
    expect(
      document
        .getRoot()
        .listMaterials()
        .some((it) => it.getNormalTexture()),
    ).toBe(true)
    expect(await ownModelFaults(pack, building.id, bytes)).toEqual([])
  })

  it('gives the same bytes every time', async () => {
    const path = await file('slab.glb', await glbOf(slabDocument(slab)))
    await run('add', path)
    const first = await written()
    await run('add', path)
    expect(Buffer.compare(first, await written())).toBe(0)
  })
})

describe('a file that cannot be taken', () => {
  afterEach(async () => {
    // Whatever was wrong, nothing was written.
    expect(await readdir(join(folder, 'models/shenha'))).toEqual([])
    expect(await content()).toBe(await readFile('scenes/shenha/buildings.json', 'utf8'))
  })

  it('is missing', async () => {
    expect(await run('add', join(folder, 'nowhere.glb'))).toBe(1)
    expect(output).toMatch(/nowhere\.glb: there is no such file/)
  })

  it('is of another kind', async () => {
    expect(await run('add', await file('tower.fbx', 'Kaydara FBX'))).toBe(1)
    expect(output).toMatch(/tower\.fbx: only glTF is taken/)
    expect(await run('add', await file('tower.glb', 'Kaydara FBX Binary'))).toBe(1)
    expect(output).toMatch(/tower\.glb: is not a binary glTF file/)
  })

  it('is cut short', async () => {
    const bytes = await glbOf(slabDocument(slab))
    expect(await run('add', await file('half.glb', bytes.slice(0, bytes.length / 2)))).toBe(1)
    expect(output).toMatch(/half\.glb: is cut short: \d+ of \d+ bytes/)
  })

  it('is broken inside', async () => {
    const bytes = await glbOf(slabDocument(slab))
    bytes.fill(0x7b, 40, 60)
    expect(await run('add', await file('broken.glb', bytes))).toBe(1)
    expect(output).toMatch(/broken\.glb: cannot be read as glTF/)
  })

  it('has faults that the validator names', async () => {
    const document = slabDocument(slab)
    const [primitive] = document.getRoot().listMeshes()[0]!.listPrimitives()
    const normals = new Float32Array(primitive!.getAttribute('POSITION')!.getArray()!.length).fill(3)
    const accessor = document.createAccessor().setType('VEC3').setArray(normals)
    primitive!.setAttribute('NORMAL', accessor.setBuffer(document.getRoot().listBuffers()[0]!))
    expect(await run('add', await file('faulty.glb', await glbOf(document)))).toBe(1)
    expect(output).toMatch(/faulty\.glb: has \d+ error\(s\).*--lenient[\s\S]*ACCESSOR_VECTOR3_NON_UNIT/)
  })

  it('is empty, or holds only animation, or only lines', async () => {
    const empty = new Document()
    empty.createBuffer()
    empty.createScene('nothing').addChild(empty.createNode('nobody'))
    expect(await run('add', await file('empty.glb', await glbOf(empty)))).toBe(1)
    expect(output).toMatch(/empty\.glb: there is nothing in it/)

    const moving = new Document()
    const buffer = moving.createBuffer()
    const bone = moving.createNode('bone')
    moving.createScene('walk').addChild(bone)
    const times = moving
      .createAccessor()
      .setType('SCALAR')
      .setArray(new Float32Array([0, 1]))
      .setBuffer(buffer)
    const turns = moving
      .createAccessor()
      .setType('VEC3')
      .setArray(new Float32Array([0, 0, 0, 1, 0, 0]))
      .setBuffer(buffer)
    const sampler = moving.createAnimationSampler().setInput(times).setOutput(turns)
    const channel = moving
      .createAnimationChannel()
      .setTargetNode(bone)
      .setTargetPath('translation')
      .setSampler(sampler)
    moving.createAnimation('walk').addSampler(sampler).addChannel(channel)
    expect(await run('add', await file('walk.glb', await glbOf(moving)))).toBe(1)
    expect(output).toMatch(/walk\.glb: there is only animation in it/)

    const wires = slabDocument(slab)
    for (const primitive of wires.getRoot().listMeshes()[0]!.listPrimitives()) primitive.setMode(1)
    expect(await run('add', await file('wires.glb', await glbOf(wires)))).toBe(1)
    expect(output).toMatch(/wires\.glb: there is only lines or points in it/)
  })

  it('is flat', async () => {
    expect(await run('add', await file('flat.glb', await glbOf(slabDocument({ ...slab, widthM: 0 }))))).toBe(
      1,
    )
    expect(output).toMatch(/flat\.glb: is flat/)
  })

  it('is larger than 200 MB', async () => {
    const path = await file('huge.glb', await glbOf(slabDocument(slab)))
    await truncate(path, LARGEST_FILE + 1)
    expect(await run('add', path)).toBe(1)
    expect(output).toMatch(/huge\.glb: 200\.0 MB is more than 200\.0 MB/)
  })

  it('reaches out of its folder', async () => {
    const gltf = { asset: { version: '2.0' }, buffers: [{ uri: '../secret.bin', byteLength: 4 }] }
    expect(await run('add', await file('sly.gltf', JSON.stringify(gltf)))).toBe(1)
    expect(output).toMatch(/refers to "\.\.\/secret\.bin", which is not beside it/)
  })

  it('is glTF 1.0 as text, or lacks a picture', async () => {
    const old = { asset: { version: '1.0' }, buffers: { body: { uri: 'body.bin' } } }
    expect(await run('add', await file('old.gltf', JSON.stringify(old)))).toBe(1)
    expect(output).toMatch(/old\.gltf: is glTF 1\.0; only glTF 2\.0 is taken/)
    const bare = { asset: { version: '2.0' }, images: [{ uri: 'wall.png' }] }
    expect(await run('add', await file('bare.gltf', JSON.stringify(bare)))).toBe(1)
    expect(output).toMatch(/bare\.gltf: refers to "wall\.png", which is not beside it/)
  })

  it('is meant for a building that is not there, or is asked for wrongly', async () => {
    const path = await file('slab.glb', await glbOf(slabDocument(slab)))
    const scene = join(folder, 'scene')
    expect(await ownModelCommand(['add', path, '--building', 'tower-9', '--scene', scene])).toBe(1)
    expect(output).toMatch(/no building "tower-9"; there are .*lot1-industrial-2/)
    expect(await ownModelCommand(['add', path])).toBe(2)
    expect(await run('add')).toBe(2)
    expect(await run('add', path, '--unit', 'parsec')).toBe(2)
    expect(await run('add', path, '--turn', '45')).toBe(2)
    expect(await run('remove')).toBe(1)
    expect(output).toMatch(/has no model of its own/)
  })
})
