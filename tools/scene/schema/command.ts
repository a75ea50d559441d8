/** `npm run scene -- schema [dir]`: writes the JSON Schemas, or tells which are not as the code has them. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jsonSchemas } from './jsonSchemas.ts'

/** Where editors find them: packs name them as `../schema/<file>`. */
export const SCHEMA_FOLDER = 'scenes/schema'

/** Writes all of them; files of an older version go. */
export async function writeSchemas(folder: string): Promise<number> {
  const schemas = await jsonSchemas()
  await mkdir(folder, { recursive: true })
  for (const name of await strangers(folder, schemas)) await rm(join(folder, name))
  for (const [name, text] of schemas) await writeFile(join(folder, name), text)
  return schemas.size
}

/** Names of schema files that are missing, differ, or belong to no pack file. */
export async function outdatedSchemas(folder: string): Promise<string[]> {
  const schemas = await jsonSchemas()
  const outdated = await strangers(folder, schemas)
  for (const [name, text] of schemas) {
    const written = await readFile(join(folder, name), 'utf8').catch(() => null)
    if (written !== text) outdated.push(name)
  }
  return outdated.sort()
}

async function strangers(folder: string, schemas: ReadonlyMap<string, string>): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((it) => it.endsWith('.schema.json') && !schemas.has(it))
}
