import { describe, expect, it } from 'vitest'
import { countOf, slowestOf } from './testReport.mjs'

const passed = (fullName: string, duration: number | null) => ({ fullName, duration, status: 'passed' })
const report = {
  numPassedTests: 3,
  numFailedTests: 1,
  testResults: [
    {
      name: '/park/src/a.test.ts',
      status: 'passed',
      assertionResults: [passed('quick', 12), passed('slow', 61_234)],
    },
    {
      name: '/park/tests/b.test.ts',
      status: 'failed',
      assertionResults: [
        passed('not run', null),
        { fullName: 'slower', duration: 75_000, status: 'failed' },
        passed('medium', 2500),
      ],
    },
    { name: '/park/src/broken.test.ts', status: 'failed', assertionResults: [] },
  ],
}

describe('the report of all tests', () => {
  it('counts a file that could not be loaded as one failure', () => {
    expect(countOf(report)).toEqual({ passed: 3, failed: 2 })
  })

  it('lists the slowest tests of all files, slowest first, failed ones too', () => {
    expect(slowestOf(report, 3, '/park')).toEqual([
      '   75.0 s  tests/b.test.ts: slower',
      '   61.2 s  src/a.test.ts: slow',
      '    2.5 s  tests/b.test.ts: medium',
    ])
  })

  it('lists all where there are fewer, also those without a duration', () => {
    expect(slowestOf(report, 10, '/park')).toHaveLength(5)
    expect(slowestOf(report, 10, '/park').at(-1)).toBe('    0.0 s  tests/b.test.ts: not run')
  })
})
