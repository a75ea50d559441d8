/**
 * npm test: installs what is missing (packages, on Debian also Chromium), builds the app, runs every test. Arguments go
 * to Vitest. The last line is `N passed, N failed`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './lib/chromium.mjs'
import { ensureBuild, ensurePackages, exitCode, ROOT, requireNode } from './lib/prepare.mjs'

requireNode()
const folder = mkdtempSync(join(tmpdir(), 'sand-table-'))
try {
  await ensurePackages()
  const chromium = await ensureChromium()
  await ensureBuild()
  const report = join(folder, 'report.json')
  const code = await exitCode(
    process.execPath,
    [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...process.argv.slice(2),
    ],
    { env: { ...process.env, CHROMIUM_PATH: chromium } },
  )
  finish(countOf(report), code)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  finish({ passed: 0, failed: 1 }, 1)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * Counts tests; a file that could not even be loaded counts as one failure.
 * @param {string} report
 */
function countOf(report) {
  const {
    numPassedTests: passed,
    numFailedTests: failed,
    testResults,
  } = JSON.parse(readFileSync(report, 'utf8'))
  const broken = testResults.filter(
    (/** @type {any} */ it) =>
      it.status === 'failed' &&
      it.assertionResults.every((/** @type {any} */ test) => test.status !== 'failed'),
  ).length
  return { passed, failed: failed + broken }
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
