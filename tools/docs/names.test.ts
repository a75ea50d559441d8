/** A variable called `it` stays within one line: a longer scope names what it holds. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const LONGER_SCOPES = [
  // A declaration in a block.
  /\b(?:const|let) it(?:: [^=]+)? =/,
  // A loop whose body takes lines of its own.
  /\bfor \((?:const|let) it of .*\{$/,
  // A callback that goes on in the next line.
  /\(it(?:: [\w<>[\]| ]+)?(?:, \w+)*\)(?:: [\w<>[\]|, ]+)? =>(?: [({[]+)?$/,
]

const sources = execFileSync('git', ['ls-files', 'src', 'tools', 'tests'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('names.test.ts'))

const faultsIn = (text: string) =>
  text
    .split('\n')
    .flatMap((line, i) => (LONGER_SCOPES.some((rule) => rule.test(line)) ? [`${i + 1}: ${line.trim()}`] : []))

it('names what longer scopes hold', () => {
  expect(sources.length).toBeGreaterThan(500)
  expect(
    sources.flatMap((path) => faultsIn(readFileSync(path, 'utf8')).map((fault) => `${path}:${fault}`)),
  ).toEqual([])
})

it('finds each kind of longer scope', () => {
  const planted = [
    'const it = list[0]',
    'for (const it of list) {',
    'list.map((it) => (',
    'list.map((it, i) => {',
    'list.map((it: Building) =>',
  ]
  for (const line of planted) expect(faultsIn(line), line).toHaveLength(1)
  for (const line of ['list.map((it) => it.id)', 'for (const it of list) dispose(it)'])
    expect(faultsIn(line), line).toEqual([])
})
