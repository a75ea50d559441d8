/** What the tests of the docs share: the Markdown files of the repository, and the files they speak of. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export const exists = (path: string) => existsSync(join(ROOT, path))
export const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** Files of the repository, new ones included, by a pattern of git such as `*.md`. */
export function files(...patterns: readonly string[]): string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '-z', ...patterns],
    { cwd: ROOT, encoding: 'utf8' },
  )
  return listed.split('\0').filter((it) => it !== '' && exists(it))
}

/** The rows of all tables in a Markdown text, cell by cell, without heads. */
export function tableRows(markdown: string): string[][] {
  const lines = markdown.split('\n')
  return lines
    .filter((line, i) => line.startsWith('|') && !isRule(line) && !isRule(lines[i + 1] ?? ''))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((it) => it.trim()),
    )
}

const isRule = (line: string) => /^\|[\s:|-]+\|$/.test(line)

/** What stands in backticks. */
export const codeIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map((it) => it[1] ?? '')
