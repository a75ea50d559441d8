/** Models as other people make them, for tests: a building of any unit, axis and direction, as a GLB. */
import { Document, NodeIO } from '@gltf-transform/core'

/** A point of the maker's own coordinates from meters: x along, y up, z across. */
type Axes = (meters: readonly [number, number, number]) => [number, number, number]

export interface SlabOptions {
  readonly lengthM: number
  readonly widthM: number
  readonly heightM: number
  /** How the maker counts and points; default meters, y up. */
  readonly axes?: Axes
  /** A wing in one corner, so that the four quarter turns differ. */
  readonly wing?: boolean
  /** Faces along each side, for models that need thinning. */
  readonly faces?: number
}

/** A slab with glazing on its walls and a plain roof, its middle on the origin. */
export function slabDocument(options: SlabOptions): Document {
  const { lengthM, widthM, heightM, axes = ([x, y, z]) => [x, y, z], wing = false, faces = 1 } = options
  const document = new Document()
  const buffer = document.createBuffer()
  const wall = document.createMaterial('Wall').setBaseColorFactor([0.6, 0.62, 0.65, 1])
  const glass = document.createMaterial('Curtain glass').setBaseColorFactor([0.2, 0.3, 0.4, 1])
  const mesh = document.createMesh('slab')
  const [l, w] = [lengthM / 2, widthM / 2]
  const outline: [number, number][] = wing
    ? [
        [-l, -w],
        [l, -w],
        [l, 0],
        [0, 0],
        [0, w],
        [-l, w],
      ]
    : [
        [-l, -w],
        [l, -w],
        [l, w],
        [-l, w],
      ]
  const add = (material: typeof wall, corners: [number, number, number][]) => {
    const positions = new Float32Array(corners.flatMap((it) => axes(it)))
    mesh.addPrimitive(
      document
        .createPrimitive()
        .setMaterial(material)
        .setAttribute(
          'POSITION',
          document.createAccessor().setType('VEC3').setArray(positions).setBuffer(buffer),
        ),
    )
  }
  const sides: [number, number, number][] = []
  for (const [i, a] of outline.entries()) {
    const b = outline[(i + 1) % outline.length] as [number, number]
    for (let k = 0; k < faces; k++) {
      const at = (t: number, y: number): [number, number, number] => [
        a[0] + (b[0] - a[0]) * t,
        y,
        a[1] + (b[1] - a[1]) * t,
      ]
      const [s, t] = [k / faces, (k + 1) / faces]
      sides.push(at(s, 0), at(s, heightM), at(t, heightM), at(s, 0), at(t, heightM), at(t, 0))
    }
  }
  add(glass, sides)
  const roof: [number, number, number][] = []
  for (const [x0, x1, z0, z1] of wing
    ? [
        [-l, 0, -w, w],
        [0, l, -w, 0],
      ]
    : [[-l, l, -w, w]])
    roof.push(
      [x0 as number, heightM, z0 as number],
      [x0 as number, heightM, z1 as number],
      [x1 as number, heightM, z1 as number],
      [x0 as number, heightM, z0 as number],
      [x1 as number, heightM, z1 as number],
      [x1 as number, heightM, z0 as number],
    )
  add(wall, roof)
  const node = document.createNode('slab').setMesh(mesh)
  document.createScene('export').addChild(node)
  return document
}

/** The GLB of a document, without any compression. */
export function glbOf(document: Document): Promise<Uint8Array> {
  return new NodeIO().writeBinary(document)
}

/** A land model of plain squares around the two cities, which stands for no land. @param scale of its kilometers @param down whether it faces down */
export function landDocument(city: readonly [number, number], { scale = 1, down = false } = {}): Document {
  const document = new Document()
  const buffer = document.createBuffer()
  const [x, z] = city
  const margin = Math.hypot(x, z) * 0.25
  const [west, east] = [Math.min(0, x) - margin, Math.max(0, x) + margin]
  const [north, south] = [Math.min(0, z) - margin, Math.max(0, z) + margin]
  const corners = [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ].flatMap(([x = 0, z = 0]) => [x * scale, 0, z * scale])
  const primitive = document
    .createPrimitive()
    .setMaterial(document.createMaterial('land'))
    .setAttribute(
      'POSITION',
      document.createAccessor().setType('VEC3').setArray(Float32Array.from(corners)).setBuffer(buffer),
    )
    .setIndices(
      document
        .createAccessor()
        .setType('SCALAR')
        .setArray(Uint32Array.from(down ? [0, 1, 2, 0, 2, 3] : [0, 2, 1, 0, 3, 2]))
        .setBuffer(buffer),
    )
  const node = document.createNode('land').setMesh(document.createMesh('land').addPrimitive(primitive))
  document.getRoot().setDefaultScene(document.createScene('land').addChild(node))
  return document
}
