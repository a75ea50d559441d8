/** Code as a module, for tests of what the build makes of libraries. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Runs code as a module of its own, from a folder that is gone again afterwards. */
// biome-ignore lint/suspicious/noExplicitAny: what a library exports is for the test to say
export async function importCode(code: string): Promise<any> {
  const folder = mkdtempSync(join(tmpdir(), 'lean-'))
  try {
    const path = join(folder, 'module.mjs')
    writeFileSync(path, code)
    return await import(/* @vite-ignore */ pathToFileURL(path).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
