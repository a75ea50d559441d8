/** npm start: installs what is missing, builds what is out of date, serves the app and prints its address. */
import { join } from 'node:path'
import { ensureBuild, ensurePackages, exitCode, ROOT, requireNode } from './lib/prepare.mjs'

requireNode()
try {
  await ensurePackages()
  await ensureBuild()
  const server = join(ROOT, 'tools/serve/cli.ts')
  process.exitCode = await exitCode(process.execPath, ['--import', 'tsx', server, ...process.argv.slice(2)])
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
