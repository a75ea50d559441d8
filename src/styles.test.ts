/** Style sheets keep to the design system: tokens, layers, named breakpoints, one density for the hall. See src/ui/README.md. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { colorsNamed } from 'culori'
import { describe, expect, it } from 'vitest'
import * as breakpoints from './panels/breakpoints.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TOKENS = 'src/ui/tokens.css'
const CASCADE = 'src/ui/cascade.css'
/** Nothing but imports, and nothing but fonts. */
const WITHOUT_RULES = ['src/ui/ui.css', 'src/ui/fonts.css']

/** Occurrences of the hall in selectors that may stand: its density, its layout, and what is inside of neither. */
const MOST_HALL_SELECTORS = 10

function filesOf(pattern: RegExp): string[] {
  return readdirSync(join(ROOT, 'src'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
/** Comments become spaces, so that lines keep their numbers. */
const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, (all) => all.replace(/[^\n]/g, ' '))

const sheets = filesOf(/\.css$/).map((path) => ({ path, raw: read(path), text: withoutComments(read(path)) }))
const scripts = filesOf(/\.tsx?$/)
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: read(path) }))
const sheet = (path: string) => sheets.find((one) => one.path === path)?.text ?? ''

interface Declaration {
  readonly at: string
  readonly property: string
  readonly value: string
}

/** Declarations of a style sheet: what stands between two of `{ } ;` and has a colon after a name alone. */
function declarationsOf({ path, text }: { path: string; text: string }): Declaration[] {
  const found: Declaration[] = []
  for (const match of text.matchAll(/(?<=[{};]\s*)([a-z-]+):\s+([^{};]*)(?=[;}])/g)) {
    const line = text.slice(0, match.index).split('\n').length
    found.push({ at: `${path}:${line}`, property: match[1] ?? '', value: match[2] ?? '' })
  }
  return found
}

/** What stands at the top of a style sheet, each without its block. */
function topLevel(text: string): string[] {
  const found: string[] = []
  let depth = 0
  let head = ''
  for (const char of text) {
    if (char === '}') depth--
    else if (depth === 0 && (char === '{' || char === ';')) {
      found.push(head.trim())
      head = ''
    } else if (depth === 0) head += char
    if (char === '{') depth++
  }
  return found
}

const declarations = sheets.flatMap(declarationsOf)
const outsideTokens = declarations.filter(({ at }) => !at.startsWith(`${TOKENS}:`))
const say = ({ at, property, value }: Declaration) => `${at} ${property}: ${value}`

const LAYERS = (/@layer ([\w, ]+);/.exec(sheet(CASCADE))?.[1] ?? '').split(', ')
const customMedia = new Map(
  [...sheet(CASCADE).matchAll(/@custom-media (--[\w-]+) ([^;]+);/g)].map((match) => [match[1], match[2]]),
)

/** Conditions of the media queries of a style sheet. */
const mediaOf = (text: string) =>
  [...text.matchAll(/@media ([^{]+)\{/g)].map((match) => (match[1] ?? '').trim())

describe('style sheets', () => {
  it('are found, with what is in them', () => {
    expect(sheets.length).toBeGreaterThan(40)
    expect(declarations.length).toBeGreaterThan(1500)
    expect(sheets.flatMap(({ text }) => mediaOf(text)).length).toBeGreaterThan(50)
    expect(LAYERS).toEqual(['base', 'primitives', 'features', 'modes', 'preferences'])
  })

  it('are each imported by a module, a page or the primitives', () => {
    const used = new Set<string>()
    for (const { path, text } of [...scripts, ...sheets])
      for (const match of text.matchAll(/import '(\.[^']+\.css)'|@import "([^"]+)"/g))
        used.add(
          relative(ROOT, resolve(ROOT, dirname(path), match[1] ?? match[2] ?? ''))
            .split(sep)
            .join('/'),
        )
    for (const page of ['index.html', 'console.html'])
      for (const match of read(page).matchAll(/href="\/(src\/[^"]+\.css)"/g)) used.add(match[1] ?? '')
    expect(sheets.map(({ path }) => path).filter((path) => !used.has(path))).toEqual([])
  })

  it('lie beside what they are for, not in a folder of styles', () => {
    expect(
      sheets.filter(({ path }) => /^src\/panels\/(?:styles\/|[^/]*$)/.test(path)).map(({ path }) => path),
    ).toEqual(
      ['cameraButtons', 'languageChoice', 'menu', 'sheetChip', 'sourceBadge', 'titleBlock'].map(
        (name) => `src/panels/${name}.css`,
      ),
    )
  })

  it('start with the order of layers, and have all rules in one of them', () => {
    const wrong = sheets
      .filter(({ path }) => path !== CASCADE && !WITHOUT_RULES.includes(path))
      .flatMap(({ path, text }) => {
        const [first, ...rest] = topLevel(text)
        const layers = rest.filter((head) => head !== '@page')
        const strange = layers.filter((head) => !LAYERS.includes(head.replace(/^@layer /, '')))
        if (basename(/"(.*)"/.exec(first ?? '')?.[1] ?? '') !== 'cascade.css')
          strange.unshift(`first: ${first}`)
        return strange.map((head) => `${path}: ${head}`)
      })
    expect(wrong).toEqual([])
  })

  it('keep colors among the tokens', () => {
    const system = /^(?:transparent|currentcolor)$/i
    const wrong = outsideTokens.filter(({ property, value }) => {
      if (/^(?:animation|grid|transition|will)/.test(property)) return false
      if (/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/i.test(value)) return true
      // Names of tokens may have a color in them.
      const words = value.replace(/var\([^)]*\)|"[^"]*"|--[\w-]+/g, '').match(/[a-z]+/gi) ?? []
      return words.some((word) => word.toLowerCase() in colorsNamed && !system.test(word))
    })
    expect(wrong.map(say)).toEqual([])
  })

  it('keep layers, sizes of type and durations among the tokens', () => {
    const wrong = outsideTokens.filter(
      ({ property, value }) =>
        (property === 'z-index' && !/^var\(--layer-\w+\)$/.test(value)) ||
        (property === 'font-size' && /^\d/.test(value) && !/^[\d.]+(?:em|pt)$/.test(value)) ||
        (property === 'transition' && /\b\d+ms\b/.test(value)),
    )
    expect(wrong.map(say)).toEqual([])
  })

  it('use breakpoints by their names', () => {
    const wrong = sheets.flatMap(({ path, text }) =>
      mediaOf(text)
        .filter((query) => {
          const names = query.match(/\(--[\w-]+\)/g) ?? []
          const rest = query.replace(/\(--[\w-]+\)|\band\b|\bor\b|\bnot\b|[(),\s]/g, '')
          return (
            (rest !== '' && rest !== 'print') || names.some((name) => !customMedia.has(name.slice(1, -1)))
          )
        })
        .map((query) => `${path}: ${query}`),
    )
    expect(wrong).toEqual([])
    const used = new Set(
      sheets.flatMap(({ text }) => mediaOf(text).flatMap((query) => query.match(/--[\w-]+/g) ?? [])),
    )
    expect([...customMedia.keys()].filter((name) => !used.has(name ?? ''))).toEqual([])
  })

  it('have the breakpoints of scripts', () => {
    for (const [name, query] of Object.entries(breakpoints))
      expect(customMedia.get(`--${name.toLowerCase().replace('_', '-')}`), name).toBe(query)
  })

  it('leave the hall to its density and its layout', () => {
    const found = sheets.flatMap(({ path, text }) => [...text.matchAll(/\[data-hall/g)].map(() => path))
    expect(found.length).toBeGreaterThan(0)
    expect(found.length, found.join(', ')).toBeLessThanOrEqual(MOST_HALL_SELECTORS)
  })

  it('give a reason for what is important', () => {
    const wrong = sheets.flatMap(({ path, raw }) => {
      const lines = raw.split('\n')
      return lines.flatMap((line, i) =>
        line.includes('!important') && !/noImportantStyles: \w+/.test(lines[i - 1] ?? '')
          ? [`${path}:${i + 1}`]
          : [],
      )
    })
    expect(wrong).toEqual([])
  })

  it('use tokens that there are, and all of them', () => {
    const code = scripts.map(({ text }) => text).join('\n')
    const set = new Set(
      sheets.flatMap(({ text }) => [...text.matchAll(/(?<=[{;\s])(--[\w-]+):/g)].map((one) => one[1])),
    )
    const used = new Set(
      sheets.flatMap(({ text }) => [...text.matchAll(/var\((--[\w-]+)/g)].map((one) => one[1])),
    )
    const unknown = [...used].filter((name) => !set.has(name) && !code.includes(`${name}`))
    expect(unknown).toEqual([])
    const tokens = [...sheet(TOKENS).matchAll(/(?<=[{;\s])(--[\w-]+):/g)].map((one) => one[1] ?? '')
    expect([...new Set(tokens)].filter((name) => !used.has(name) && !code.includes(name))).toEqual([])
  })

  it('do not count children of another component', () => {
    // Which buttons a small screen leaves out is marked on the buttons.
    expect(sheet('src/panels/cameraButtons.css')).not.toMatch(/:nth-/)
  })

  it('stop motion in one place', () => {
    const places = sheets.filter(({ text }) => mediaOf(text).includes('(--still)')).map(({ path }) => path)
    expect(places).toEqual([TOKENS])
  })
})
