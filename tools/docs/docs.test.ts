/** The docs speak of files, folders, keys and verbs that exist, and leave out none of those that are public. */
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { overlaysOf } from '../../src/domain/overlays/index.ts'
import { STATE_KEYS, stateShape } from '../../src/domain/state/state.ts'
import { keyLabels } from '../../src/modes/command.ts'
import { COMMANDS } from '../../src/modes/commands.ts'
import { COMMANDS as PRESENTER } from '../../src/modes/present/commands.ts'
import { LISTS } from '../../src/store/sandTable.ts'
import { shenhaPack } from '../scene/shenha.ts'
import { codeIn, exists, files, read, tableRows } from './sources.ts'

const docs = files('*.md')
const ROOTS = /^(?:src|tools|tests|scenes|docs|public|\.ci)\//
/** What a reader is to make. */
const EXAMPLES = ['scenes/my-park']
/** Longest README of the repository, lines. */
const README_LINES = 180

/** Text without blocks of code, whose brackets are no links. */
const prose = (markdown: string) => markdown.replace(/^```[\s\S]*?^```$/gm, '')

/** The anchor that a heading gets. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

const anchorsOf = (path: string) =>
  [...prose(read(path)).matchAll(/^#+ (.*)$/gm)].map((it) => anchorOf(it[1] ?? ''))

describe('the docs', () => {
  it('are all looked at', () => {
    for (const path of ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'src/domain/README.md'])
      expect(docs).toContain(path)
  })

  it('link to files and headings that exist', () => {
    const broken = docs.flatMap((path) => {
      const text = prose(read(path))
      const links = [...text.matchAll(/\]\(([^)\s]+)\)/g), ...text.matchAll(/\bsrc="([^"]+)"/g)]
      return links.flatMap(({ 1: link = '' }) => {
        if (/^[a-z]+:/.test(link)) return []
        const [file = '', anchor] = link.split('#')
        const target = file === '' ? path : join(dirname(path), file)
        if (!exists(target)) return `${path}: ${link}`
        return anchor === undefined || anchorsOf(target).includes(anchor) ? [] : `${path}: ${link}`
      })
    })
    expect(broken).toEqual([])
  })

  it('name paths that exist', () => {
    const named = docs.flatMap((path) =>
      codeIn(prose(read(path)))
        .filter((it) => ROOTS.test(it) && !/[<*{\s]/.test(it) && !EXAMPLES.includes(it))
        .map((it) => ({ path, it })),
    )
    expect(named.length).toBeGreaterThan(80)
    expect(named.filter(({ it }) => !exists(it))).toEqual([])
  })

  it('name files of a folder that are in it', () => {
    const pages = files('src/*README.md', 'tools/*README.md', 'tests/*README.md')
    const named = pages.flatMap((path) =>
      codeIn(prose(read(path)))
        .filter((it) => /^[\w./-]+\.(?:tsx?|mjs|css)$/.test(it) && !ROOTS.test(it) && it !== 'vite.config.ts')
        .map((it) => join(dirname(path), it)),
    )
    expect(named.length).toBeGreaterThan(40)
    expect(named.filter((it) => !exists(it))).toEqual([])
  })

  it('keep the front page short', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(README_LINES)
  })

  it('have a page in every layer and every tool', () => {
    const folders = [...files('src/*', 'tools/*')].flatMap(
      (path) => /^((?:src|tools)\/[^/]+)\//.exec(path)?.[1] ?? [],
    )
    const missing = [...new Set([...folders, 'src', 'tools', 'tests'])].filter(
      (it) => !exists(`${it}/README.md`),
    )
    expect(missing).toEqual([])
  })
})

describe('the public interfaces', async () => {
  const pack = await shenhaPack()
  const page = read('docs/interface.md')
  const section = (heading: string) => page.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? ''
  const keys = (markdown: string) => tableRows(markdown).flatMap(([key = '']) => codeIn(key))
  /** Beside the state: the version of the format, and what one finger does in a frame. */
  const ALL_KEYS = [...STATE_KEYS, 'v', 'scroll'].sort()

  it('tell every key of a link, and no other', () => {
    expect(keys(section('Links')).sort()).toEqual(ALL_KEYS)
    const chinese = read('README.zh-CN.md').split('## 链接')[1]?.split('\n## ')[0] ?? ''
    expect(keys(chinese).sort()).toEqual(ALL_KEYS)
  })

  it('tell every value of the keys that have a few', () => {
    const documented = new Map(
      tableRows(section('Links')).map(([key = '', values = '']) => [key, codeIn(values)]),
    )
    for (const key of ['mode', 'lang', 'season', 'weather', 'reach', 'quality'] as const) {
      const { def } = stateShape.shape[key]
      const values = Object.values('entries' in def ? def.entries : {})
      expect(values.length, key).toBeGreaterThan(1)
      expect(documented.get(`\`${key}\``), key).toEqual(expect.arrayContaining(values))
    }
    const own = new Set(pack.manifest.overlays.map((it) => it.id))
    const overlays = overlaysOf(pack).map((it) => it.id)
    expect(documented.get('`overlay`')).toEqual(overlays.filter((it) => !own.has(it)))
  })

  it('tell every verb of window.sandTable, every list and every figure', () => {
    const body = (file: string, name: string) =>
      read(file).split(`export interface ${name} {`)[1]?.split('\n}')[0]
    const verbs = [
      ...(body('src/store/sandTable.ts', 'SandTable') ?? '').matchAll(/^ {2}(?:readonly )?(\w+)[(:]/gm),
    ]
    const figures = [
      ...(body('src/store/stagePort.ts', 'StageStats') ?? '').matchAll(/^ {2}readonly (\w+)/gm),
    ]
    const rows = new Map(
      tableRows(section('Scripts')).map(([verb = '', text = '']) => [/\w+/.exec(verb)?.[0], codeIn(text)]),
    )
    expect(verbs.length).toBeGreaterThan(5)
    expect([...rows.keys()].sort()).toEqual(verbs.map((it) => it[1]).sort())
    expect(rows.get('list')).toEqual([...LISTS])
    expect(rows.get('stats')?.sort()).toEqual(figures.map((it) => it[1]).sort())
  })
})

describe('the keys', () => {
  /** Keys as the docs write them: each in backticks of its own, the ends of a range, and a combination one by one. */
  const written = (labels: readonly unknown[]) =>
    labels.flatMap((label) => (typeof label === 'string' ? label.split(/[ –]/) : []))

  it('of explore are those of its commands, in the same order', () => {
    const table = read('docs/using.md').split('## Keys')[1]?.split('\n## ')[0] ?? ''
    const rows = tableRows(table).map(([keys = '']) => codeIn(keys))
    expect(rows.length).toBeGreaterThan(8)
    expect(rows).toEqual(COMMANDS.map((command) => written(keyLabels(command))))
  })

  it('of explore are all told in Chinese', () => {
    const documented = codeIn(/\*\*按键\*\*[^\n]*(?:\n[^\n]+)*/.exec(read('README.zh-CN.md'))?.[0] ?? '')
    const keys = COMMANDS.filter(({ run }) => run !== null).flatMap((command) => written(keyLabels(command)))
    expect(keys.filter((key) => !documented.includes(key))).toEqual([])
    expect(documented.filter((key) => /^[A-Z/?]$/.test(key) && !keys.includes(key))).toEqual([])
  })

  it('of a presentation are those of its commands, and digits', () => {
    const documented = tableRows(read('docs/presenting.md')).flatMap(([keys = '']) => codeIn(keys))
    const commands = Object.values(PRESENTER).flatMap((command) => written(keyLabels(command)))
    expect(commands.length).toBeGreaterThan(15)
    expect(documented.sort()).toEqual([...commands, '7', 'Enter'].sort())
  })
})
