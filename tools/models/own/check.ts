/** Whether a building's own model is still what the content says. */
import { featureTable } from '../../../src/domain/campus/features.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import { modelIO } from '../glb.ts'
import { validateGlb } from '../validate.ts'

/**
 * Normal maps without tangents are common, and well defined: renderers derive the tangents from the coordinates of the
 * picture.
 */
const TOLERATED = ['MESH_PRIMITIVE_GENERATED_TANGENT_SPACE']

/** What the Khronos validator says of a model made here from one of elsewhere. */
export const validateOwn = (uri: string, bytes: Uint8Array) => validateGlb(uri, bytes, TOLERATED)

/** @returns what is wrong with the model, empty when nothing is */
export async function ownModelFaults(
  pack: ScenePack,
  building: string,
  bytes: Uint8Array,
): Promise<string[]> {
  const { messages } = await validateOwn(building, bytes)
  if (messages.length > 0) return [...messages]
  const document = await modelIO().readBinary(bytes)
  const owners = document.getRoot().getDefaultScene()?.getExtras().features as
    | Record<string, [number, number]>
    | undefined
  const [was, now] = [owners?.[building]?.[1], featureTable(pack).buildings.get(building)?.count]
  if (was === now) return []
  return [
    was === undefined
      ? `does not show ${building}`
      : `was cut for other storeys than ${building} has now; add the model again`,
  ]
}
