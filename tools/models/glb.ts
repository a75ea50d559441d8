/** From a glTF document to the bytes of a GLB: quantization, meshopt compression. The same document gives the same bytes. */
import { type Accessor, type Document, NodeIO, PropertyType } from '@gltf-transform/core'
import {
  EXTMeshFeatures,
  EXTMeshGPUInstancing,
  EXTMeshoptCompression,
  EXTTextureWebP,
  type InstancedMesh,
  KHRMaterialsIOR,
  KHRMaterialsTransmission,
  KHRMaterialsVolume,
  KHRMeshQuantization,
  KHRTextureTransform,
} from '@gltf-transform/extensions'
import { prune, quantize, reorder } from '@gltf-transform/functions'
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer'
import { packBuffers } from './pack.ts'

/** Precision of stored positions, where they are not whole steps, normals and texture coordinates, bits. */
const QUANTIZATION = Object.freeze({ position: 16, normal: 8, texcoord: 14 })

interface PackOptions {
  /** Positions are whole steps of a centimeter or more: what meets still meets, and what is alike has the same bytes. */
  readonly wholeSteps?: boolean
}

/** Compresses a document and writes it. */
export async function packGlb(
  document: Document,
  { wholeSteps = false }: PackOptions = {},
): Promise<Uint8Array> {
  await MeshoptEncoder.ready
  if (wholeSteps) storeSteps(document)
  await document.transform(
    reorder({ encoder: MeshoptEncoder, target: 'size' }),
    quantize({
      pattern: wholeSteps ? /^(NORMAL|TANGENT|TEXCOORD_\d)$/ : /^(POSITION|NORMAL|TANGENT|TEXCOORD_\d)$/,
      quantizationVolume: 'scene',
      quantizePosition: QUANTIZATION.position,
      quantizeNormal: QUANTIZATION.normal,
      quantizeTexcoord: QUANTIZATION.texcoord,
      cleanup: false,
    }),
    // Storey anchors are leaves on purpose; only data that lost its user goes.
    prune({
      propertyTypes: [PropertyType.ACCESSOR],
      keepLeaves: true,
      keepAttributes: true,
      keepExtras: true,
    }),
  )
  for (const extension of document.getRoot().listExtensionsUsed())
    if (extension.extensionName === EXTMeshoptCompression.EXTENSION_NAME) extension.dispose()
  return packBuffers(await modelIO().writeBinary(document))
}

/** Largest coordinate of two bytes. */
const MOST = 32767
const MM_PER_M = 1000
/** Positions of what lies within 327 m of its mesh's middle are whole centimeters. */
const SMALLEST_STEP_MM = 10

const valuesOf = (accessor: Accessor): ArrayLike<number> => accessor.getArray() ?? []

function positionsOf(document: Document): Set<Accessor> {
  const primitives = document
    .getRoot()
    .listMeshes()
    .flatMap((it) => it.listPrimitives())
  return new Set(primitives.flatMap((it) => it.getAttribute('POSITION') ?? []))
}

/** The smallest step, in meters, in which two bytes reach every position. */
function stepOf(positions: Iterable<Accessor>): number {
  let mostM = 0
  for (const position of positions)
    for (const value of [...position.getMin([]), ...position.getMax([])])
      mostM = Math.max(mostM, Math.abs(value))
  return Math.max(SMALLEST_STEP_MM, Math.ceil((mostM * MM_PER_M) / MOST)) / MM_PER_M
}

/** Stores positions as whole steps (KHR_mesh_quantization); nodes, or the instances of one, scale them back. */
function storeSteps(document: Document): void {
  document.createExtension(KHRMeshQuantization).setRequired(true)
  const positions = positionsOf(document)
  const step = stepOf(positions)
  for (const position of positions)
    position.setArray(Int16Array.from(valuesOf(position), (it) => Math.round(it / step)))
  for (const node of document.getRoot().listNodes()) {
    const mesh = node.getMesh()
    if (!mesh) continue
    const scales = node.getExtension<InstancedMesh>('EXT_mesh_gpu_instancing')?.getAttribute('SCALE')
    if (scales) {
      scales.setArray(Float32Array.from(valuesOf(scales), (it) => it * step))
      continue
    }
    // Children keep their own size.
    if (node.listChildren().length === 0) node.setScale([step, step, step])
    else {
      node.setMesh(null)
      node.addChild(document.createNode('').setMesh(mesh).setScale([step, step, step]))
    }
  }
}

/** An IO that knows every extension the models use. */
export function modelIO(): NodeIO {
  return new NodeIO()
    .registerExtensions([
      EXTMeshFeatures,
      EXTMeshGPUInstancing,
      EXTMeshoptCompression,
      EXTTextureWebP,
      KHRMaterialsIOR,
      KHRMaterialsTransmission,
      KHRMaterialsVolume,
      KHRMeshQuantization,
      KHRTextureTransform,
    ])
    .registerDependencies({ 'meshopt.encoder': MeshoptEncoder, 'meshopt.decoder': MeshoptDecoder })
}
