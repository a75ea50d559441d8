/** From a glTF document to the bytes of a GLB: quantization, meshopt compression. The same document gives the same bytes. */
import { type Accessor, type Document, NodeIO, PropertyType } from '@gltf-transform/core'
import {
  EXTMeshFeatures,
  EXTMeshGPUInstancing,
  EXTMeshoptCompression,
  EXTTextureWebP,
  KHRMaterialsIOR,
  KHRMaterialsTransmission,
  KHRMaterialsVolume,
  KHRMeshQuantization,
  KHRTextureTransform,
} from '@gltf-transform/extensions'
import { prune, quantize, reorder } from '@gltf-transform/functions'
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer'
import { packBuffers } from './pack.ts'

/** Precision of stored positions and normals, bits. Positions share one grid, so that 16 bits over 800 m are 12 mm. */
const QUANTIZATION = Object.freeze({ position: 16, normal: 8, texcoord: 14 })

interface PackOptions {
  /** Positions are stored as whole centimeters where all fit: what meets still meets, and what is alike has the same bytes. */
  readonly centimeters?: boolean
}

/** Compresses a document and writes it. */
export async function packGlb(
  document: Document,
  { centimeters = false }: PackOptions = {},
): Promise<Uint8Array> {
  await MeshoptEncoder.ready
  const whole = centimeters && fitsCentimeters(document)
  if (whole) storeCentimeters(document)
  await document.transform(
    reorder({ encoder: MeshoptEncoder, target: 'size' }),
    quantize({
      pattern: whole ? /^(NORMAL|TANGENT|TEXCOORD_\d)$/ : /^(POSITION|NORMAL|TANGENT|TEXCOORD_\d)$/,
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
const CM_PER_M = 100

const valuesOf = (accessor: Accessor): ArrayLike<number> => accessor.getArray() ?? []

function positionsOf(document: Document): Set<Accessor> {
  const primitives = document
    .getRoot()
    .listMeshes()
    .flatMap((it) => it.listPrimitives())
  return new Set(primitives.flatMap((it) => it.getAttribute('POSITION') ?? []))
}

/** Whether every position is within 327 m of its mesh's middle, and no mesh has instances with a scale of their own. */
function fitsCentimeters(document: Document): boolean {
  const instanced = document
    .getRoot()
    .listNodes()
    .some((it) => it.getExtension('EXT_mesh_gpu_instancing') !== null)
  return (
    !instanced &&
    [...positionsOf(document)].every((position) =>
      [...position.getMin([]), ...position.getMax([])].every((value) => Math.abs(value) * CM_PER_M <= MOST),
    )
  )
}

/** Stores positions as whole centimeters (KHR_mesh_quantization); nodes scale them back. */
function storeCentimeters(document: Document): void {
  document.createExtension(KHRMeshQuantization).setRequired(true)
  for (const position of positionsOf(document))
    position.setArray(Int16Array.from(valuesOf(position), (it) => Math.round(it * CM_PER_M)))
  const scale: [number, number, number] = [1 / CM_PER_M, 1 / CM_PER_M, 1 / CM_PER_M]
  for (const node of document.getRoot().listNodes()) {
    const mesh = node.getMesh()
    if (!mesh) continue
    // Children keep their own size.
    if (node.listChildren().length === 0) node.setScale(scale)
    else {
      node.setMesh(null)
      node.addChild(document.createNode('').setMesh(mesh).setScale(scale))
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
