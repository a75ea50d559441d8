/**
 * npm test: installs what is missing (packages, on Debian also Chromium), builds the app, runs every test. Arguments go
 * to Vitest. Ends with the slowest tests and, as the last line, `N passed, N failed`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './lib/chromium.mjs'
import { ensureBuild, ensurePackages, exitCode, ROOT, requireNode } from './lib/prepare.mjs'
import { countOf, slowestOf } from './lib/testReport.mjs'

/** So many of the slowest tests are listed. */
const SLOWEST = 10

requireNode()
const folder = mkdtempSync(join(tmpdir(), 'sand-table-'))
try {
  await ensurePackages()
  const chromium = await ensureChromium()
  await ensureBuild()
  const file = join(folder, 'report.json')
  const code = await exitCode(
    process.execPath,
    [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...process.argv.slice(2),
    ],
    { env: { ...process.env, CHROMIUM_PATH: chromium } },
  )
  const report = JSON.parse(readFileSync(file, 'utf8'))
  console.log(['The slowest tests:', ...slowestOf(report, SLOWEST, ROOT)].join('\n'))
  finish(countOf(report), code)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  finish({ passed: 0, failed: 1 }, 1)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * @param {{ passed: number, failed: number }} count
 * @param {number} code
 */
function finish({ passed, failed }, code) {
  // Vitest can fail without a failed test, by an unhandled error for instance.
  const counted = code !== 0 && failed === 0 ? 1 : failed
  console.log(`${passed} passed, ${counted} failed`)
  process.exitCode = counted > 0 ? 1 : 0
}
