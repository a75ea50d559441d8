/** Reads the JSON report of Vitest for `npm test`. Plain JavaScript, as everything that runs before the packages are there. */
import { relative } from 'node:path'

/**
 * @typedef {object} TestResult
 * @property {string} fullName
 * @property {string} status
 * @property {number | null} [duration] milliseconds, retries included; none where the test did not run
 */
/**
 * @typedef {object} FileResult
 * @property {string} name absolute path
 * @property {string} status
 * @property {readonly TestResult[]} assertionResults
 */
/**
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {readonly FileResult[]} testResults
 */

/**
 * Counts tests; a file that could not even be loaded counts as one failure.
 * @param {Report} report
 */
export function countOf({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length
  return { passed: numPassedTests, failed: numFailedTests + broken }
}

/**
 * The slowest tests, slowest first, one line each: seconds, file, name.
 * @param {Report} report
 * @param {number} count
 * @param {string} root the folder that paths are given from
 */
export function slowestOf({ testResults }, count, root) {
  return testResults
    .flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, duration }) => ({ name, fullName, ms: duration ?? 0 })),
    )
    .sort((a, b) => b.ms - a.ms)
    .slice(0, count)
    .map(({ name, fullName, ms }) => {
      const seconds = (ms / 1000).toFixed(1).padStart(7)
      return `${seconds} s  ${relative(root, name).replaceAll('\\', '/')}: ${fullName}`
    })
}
