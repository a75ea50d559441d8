/** Order of the test files: those that take longest begin first, so that no worker waits at the end for one of them. */
import { basename } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Browser test files of more than a minute, the longest first; all others keep the order of the runner. */
const LONG: readonly string[] = [
  'layout',
  'kioskWaysOut',
  'screens',
  'offline',
  'picture',
  'mapExtent',
  'access',
  'lostParts',
  'hands',
  'session',
  'present',
  'lostFiles',
  'labels',
  'kioskHealing',
  'article',
]

const rank = ({ moduleId }: TestSpecification) => {
  const at = LONG.indexOf(basename(moduleId, '.test.ts'))
  return at < 0 ? LONG.length : at
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}
