/**
 * Packs the buffers of a GLB: accessors of one layout stand one after another in one buffer view, each distinct content once,
 * compressed by meshopt (EXT_meshopt_compression). A buffer view for each accessor would cost more bytes of JSON than some hold
 * in data, and a decoder call each.
 */
import { createHash } from 'node:crypto'
import { MeshoptEncoder } from 'meshoptimizer'

interface Accessor {
  bufferView?: number
  byteOffset?: number
  readonly componentType: number
  readonly count: number
  readonly type: string
  normalized?: boolean
}
interface BufferView {
  buffer: number
  byteOffset?: number
  byteLength: number
  byteStride?: number
  target?: number
  extensions?: Record<string, unknown>
}
interface Primitive {
  attributes: Record<string, number>
  indices: number
}
interface Gltf {
  accessors: Accessor[]
  bufferViews: BufferView[]
  buffers: { byteLength: number; extensions?: Record<string, unknown> }[]
  meshes?: { primitives: Primitive[] }[]
  nodes?: { extensions?: { EXT_mesh_gpu_instancing?: { attributes: Record<string, number> } } }[]
  images?: { bufferView?: number }[]
  extensionsUsed?: string[]
  extensionsRequired?: string[]
}

const EXTENSION = 'EXT_meshopt_compression'
const COMPONENTS: Record<string, number> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4 }
/** Bytes by component type: (unsigned) byte, (unsigned) short, unsigned int, float. */
const BYTES: Record<number, number> = { 5120: 1, 5121: 1, 5122: 2, 5123: 2, 5125: 4, 5126: 4 }
const SIGNED_BYTE = 5120
const NORMAL_BITS = 8
/** glTF's ARRAY_BUFFER and ELEMENT_ARRAY_BUFFER. */
const TARGET = { ATTRIBUTES: 34962, TRIANGLES: 34963 } as const
/** Vertex attributes start at multiples of so many bytes, and so do buffer views. */
const ALIGNMENT = 4

type Mode = keyof typeof TARGET

/** Accessors that share a buffer view. */
interface Group {
  readonly mode: Mode
  readonly stride: number
  /** Unit vectors, stored in a form that compresses better. */
  readonly octahedral: boolean
  readonly parts: Uint8Array[]
  /** Where content that is stored already begins, by its hash. */
  readonly known: Map<string, number>
  bytes: number
}

/**
 * @param glb without compressed buffers, animations or skins, each accessor tightly packed or padded to a stride
 * @returns the same scene; the same input gives the same bytes
 */
export function packBuffers(glb: Uint8Array): Uint8Array {
  const { gltf, binary } = parse(glb)
  const groups = new Map<string, Group>()
  const uses = usesOf(gltf)
  for (const [i, accessor] of gltf.accessors.entries()) {
    const use = uses.get(i)
    if (accessor.bufferView === undefined || !use) continue
    const group = groupOf(groups, accessor, use)
    accessor.byteOffset = add(group, contentOf(gltf, binary, accessor, group.stride))
    accessor.bufferView = [...groups.values()].indexOf(group)
    if (accessor.byteOffset === 0) delete accessor.byteOffset
    if (!accessor.normalized) delete accessor.normalized
  }
  // Pictures stay as they are.
  const images = (gltf.images ?? []).filter((it) => it.bufferView !== undefined)
  const pictures = images.map((image) =>
    bytesOf(binary, gltf.bufferViews[image.bufferView as number] as BufferView),
  )
  const views: BufferView[] = []
  const stored: Uint8Array[] = []
  let [stand, loose] = [0, 0]
  const store = (bytes: Uint8Array) => {
    const at = stand
    stored.push(bytes, new Uint8Array(-bytes.length & (ALIGNMENT - 1)))
    stand += Math.ceil(bytes.length / ALIGNMENT) * ALIGNMENT
    return at
  }
  for (const group of groups.values()) {
    const source = joined(group.parts, group.bytes)
    const count = group.bytes / group.stride
    const encoded = MeshoptEncoder.encodeGltfBuffer(source, count, group.stride, group.mode)
    views.push({
      buffer: 1,
      byteOffset: loose,
      byteLength: group.bytes,
      ...(group.mode === 'ATTRIBUTES' && { byteStride: group.stride }),
      target: TARGET[group.mode],
      extensions: {
        [EXTENSION]: {
          buffer: 0,
          byteOffset: store(encoded),
          byteLength: encoded.length,
          mode: group.mode,
          byteStride: group.stride,
          count,
          ...(group.octahedral && { filter: 'OCTAHEDRAL' }),
        },
      },
    })
    loose += Math.ceil(group.bytes / ALIGNMENT) * ALIGNMENT
  }
  for (const [i, bytes] of pictures.entries()) {
    ;(images[i] as { bufferView: number }).bufferView = views.length
    views.push({ buffer: 0, byteOffset: store(bytes), byteLength: bytes.length })
  }
  gltf.bufferViews = views
  gltf.buffers = [{ byteLength: stand }]
  if (loose > 0) {
    gltf.buffers.push({ byteLength: loose, extensions: { [EXTENSION]: { fallback: true } } })
    gltf.extensionsUsed = [...(gltf.extensionsUsed ?? []), EXTENSION]
    gltf.extensionsRequired = [...(gltf.extensionsRequired ?? []), EXTENSION]
  }
  mergeAccessors(gltf, uses)
  return write(gltf, joined(stored, stand))
}

interface Use {
  readonly mode: Mode
  readonly attribute: string
}

/** What each accessor is for. */
function usesOf({ meshes = [], nodes = [] }: Gltf): Map<number, Use> {
  const uses = new Map<number, Use>()
  const all = (attributes: Record<string, number>) => {
    for (const [attribute, accessor] of Object.entries(attributes))
      uses.set(accessor, { mode: 'ATTRIBUTES', attribute })
  }
  for (const { primitives } of meshes)
    for (const { attributes, indices } of primitives) {
      all(attributes)
      uses.set(indices, { mode: 'TRIANGLES', attribute: 'indices' })
    }
  for (const { extensions } of nodes) {
    const instancing = extensions?.EXT_mesh_gpu_instancing
    if (instancing) all(instancing.attributes)
  }
  return uses
}

function groupOf(groups: Map<string, Group>, { componentType, type, normalized }: Accessor, use: Use): Group {
  const { mode, attribute } = use
  const key = `${attribute}/${componentType}/${type}/${normalized ?? false}`
  const known = groups.get(key)
  if (known) return known
  const size = (COMPONENTS[type] as number) * (BYTES[componentType] as number)
  const unit = attribute === 'NORMAL' || attribute === 'TANGENT'
  const made: Group = {
    mode,
    stride: mode === 'TRIANGLES' ? size : Math.ceil(size / ALIGNMENT) * ALIGNMENT,
    octahedral: unit && componentType === SIGNED_BYTE,
    parts: [],
    known: new Map(),
    bytes: 0,
  }
  groups.set(key, made)
  return made
}

/** Adds content to a group. @returns where it begins, bytes */
function add(group: Group, content: Uint8Array): number {
  const hash = createHash('sha256').update(content).digest('hex')
  const known = group.known.get(hash)
  if (known !== undefined) return known
  const at = group.bytes
  const stored = group.octahedral ? octahedral(content) : content
  group.parts.push(stored)
  group.bytes += stored.length
  group.known.set(hash, at)
  return at
}

/** The bytes of an accessor, each element at a multiple of a stride. */
function contentOf(
  { bufferViews }: Gltf,
  binary: Uint8Array,
  accessor: Accessor,
  stride: number,
): Uint8Array {
  const view = bufferViews[accessor.bufferView as number] as BufferView
  const size = (COMPONENTS[accessor.type] as number) * (BYTES[accessor.componentType] as number)
  const from = (view.byteOffset ?? 0) + (accessor.byteOffset ?? 0)
  const step = view.byteStride ?? size
  const content = new Uint8Array(accessor.count * stride)
  for (let i = 0; i < accessor.count; i++)
    content.set(binary.subarray(from + i * step, from + i * step + size), i * stride)
  return content
}

function octahedral(content: Uint8Array): Uint8Array {
  const signed = new Int8Array(content.buffer, content.byteOffset, content.length)
  const unit = Float32Array.from(signed, (it) => Math.max(-1, it / 127))
  return MeshoptEncoder.encodeFilterOct(unit, signed.length / 4, 4, NORMAL_BITS)
}

/** Accessors that are alike in everything become one; those that nothing uses go. */
function mergeAccessors(gltf: Gltf, uses: ReadonlyMap<number, Use>): void {
  const known = new Map<string, number>()
  const kept: Accessor[] = []
  const now = gltf.accessors.map((accessor, i) => {
    if (!uses.has(i)) return -1
    const key = JSON.stringify(accessor)
    const place = known.get(key) ?? kept.push(accessor) - 1
    known.set(key, place)
    return place
  })
  gltf.accessors = kept
  const moved = (attributes: Record<string, number>) => {
    for (const name in attributes) attributes[name] = now[attributes[name] as number] as number
  }
  for (const { primitives } of gltf.meshes ?? [])
    for (const primitive of primitives) {
      moved(primitive.attributes)
      primitive.indices = now[primitive.indices] as number
    }
  for (const { extensions } of gltf.nodes ?? []) {
    const instancing = extensions?.EXT_mesh_gpu_instancing
    if (instancing) moved(instancing.attributes)
  }
}

const MAGIC = 0x46546c67
const JSON_CHUNK = 0x4e4f534a
const BINARY_CHUNK = 0x004e4942
const HEADER_BYTES = 12
const CHUNK_BYTES = 8

function parse(glb: Uint8Array): { gltf: Gltf; binary: Uint8Array } {
  const view = new DataView(glb.buffer, glb.byteOffset, glb.byteLength)
  const length = view.getUint32(HEADER_BYTES, true)
  const text = new TextDecoder().decode(
    glb.subarray(HEADER_BYTES + CHUNK_BYTES, HEADER_BYTES + CHUNK_BYTES + length),
  )
  const start = HEADER_BYTES + 2 * CHUNK_BYTES + length
  return { gltf: JSON.parse(text) as Gltf, binary: glb.subarray(start) }
}

function write(gltf: Gltf, binary: Uint8Array): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(gltf))
  const padded = Math.ceil(text.length / ALIGNMENT) * ALIGNMENT
  const total = HEADER_BYTES + CHUNK_BYTES + padded + CHUNK_BYTES + binary.length
  const glb = new Uint8Array(total).fill(
    0x20,
    HEADER_BYTES + CHUNK_BYTES,
    HEADER_BYTES + CHUNK_BYTES + padded,
  )
  const view = new DataView(glb.buffer)
  const words = [MAGIC, 2, total, padded, JSON_CHUNK]
  for (const [i, word] of words.entries()) view.setUint32(i * 4, word, true)
  glb.set(text, HEADER_BYTES + CHUNK_BYTES)
  const at = HEADER_BYTES + CHUNK_BYTES + padded
  view.setUint32(at, binary.length, true)
  view.setUint32(at + 4, BINARY_CHUNK, true)
  glb.set(binary, at + CHUNK_BYTES)
  return glb
}

function bytesOf(binary: Uint8Array, { byteOffset = 0, byteLength }: BufferView): Uint8Array {
  return binary.subarray(byteOffset, byteOffset + byteLength)
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
