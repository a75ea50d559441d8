/** The park's own pack, for tests and tools that need real content. */
import { fileURLToPath } from 'node:url'
import { type Campus, campusOf } from '../../src/domain/campus/campus.ts'
import type { ScenePack } from '../../src/domain/content/pack.ts'
import type { Scripts } from '../../src/domain/content/script.ts'
import type { Tour } from '../../src/domain/content/tour.ts'
import { formatFault, readPack } from './readPack.ts'

const FOLDER = fileURLToPath(new URL('../../scenes/shenha', import.meta.url))

/** A fresh copy of the pack. @throws when it is not sound. */
export async function shenhaPack(): Promise<ScenePack> {
  return (await sound()).pack
}

/** The park's tours. @throws when the pack is not sound. */
export async function shenhaTours(): Promise<readonly Tour[]> {
  return (await sound()).tours
}

/** What is said at the steps of the park's tours. @throws when the pack is not sound. */
export async function shenhaScripts(): Promise<Scripts> {
  const { scripts } = await sound()
  if (!scripts) throw new Error('the park has no scripts')
  return scripts
}

/** Reading and checking the pack takes a quarter of a second, copying what was read a few milliseconds. */
let read: ReturnType<typeof readPack> | undefined

async function sound() {
  read ??= readPack(FOLDER)
  const result = await read
  if ('faults' in result) throw new Error(result.faults.map(formatFault).join('\n'))
  return structuredClone(result)
}

export async function shenhaCampus(): Promise<Campus> {
  return campusOf(await shenhaPack())
}
