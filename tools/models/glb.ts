/** From a glTF document to the bytes of a GLB: quantization, meshopt compression. The same document gives the same bytes. */
import { type Document, NodeIO, PropertyType } from '@gltf-transform/core'
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

/** Precision of stored positions and normals, bits. Positions share one grid, so that 16 bits over 800 m are 12 mm. */
const QUANTIZATION = Object.freeze({ position: 16, normal: 8, texcoord: 14 })

/** Compresses a document and writes it. */
export async function packGlb(document: Document): Promise<Uint8Array> {
  await MeshoptEncoder.ready
  await document.transform(
    reorder({ encoder: MeshoptEncoder, target: 'size' }),
    quantize({
      pattern: /^(POSITION|NORMAL|TANGENT|TEXCOORD_\d)$/,
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
  document
    .createExtension(EXTMeshoptCompression)
    .setRequired(true)
    .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.FILTER })
  return modelIO().writeBinary(document)
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
