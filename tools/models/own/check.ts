/** Whether a building's own model is still what the content says. */
import { featureTable } from '../../../src/domain/features.ts'
import type { ScenePack } from '../../../src/domain/scene/pack.ts'
import { modelIO } from '../glb.ts'
import { validateGlb } from '../validate.ts'

/** @returns what is wrong with the model, empty when nothing is */
export async function ownModelFaults(
  pack: ScenePack,
  building: string,
  bytes: Uint8Array,
): Promise<string[]> {
  const { messages } = await validateGlb(building, bytes)
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
