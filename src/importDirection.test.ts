/** Imports point one way: domain ← i18n, store ← loader, ui ← stage, panels ← modes ← app; sync and tools use domain and store. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Layers that each layer may import besides itself. */
const ALLOWED: Record<string, readonly string[]> = {
  'src/domain': [],
  'src/i18n': ['src/domain'],
  'src/store': ['src/domain'],
  'src/ui': [],
  'src/loader': ['src/domain', 'src/store'],
  'src/stage': ['src/domain', 'src/i18n', 'src/store', 'src/loader'],
  'src/panels': ['src/domain', 'src/i18n', 'src/store', 'src/loader', 'src/ui'],
  'src/modes': ['src/domain', 'src/i18n', 'src/store', 'src/loader', 'src/ui', 'src/stage', 'src/panels'],
  'src/sync': ['src/domain', 'src/i18n', 'src/store', 'src/loader'],
  'src/embed': [],
  'src/app': [
    'src/domain',
    'src/i18n',
    'src/store',
    'src/loader',
    'src/ui',
    'src/stage',
    'src/panels',
    'src/modes',
    'src/sync',
  ],
  tools: ['src/domain', 'src/i18n', 'src/store'],
}

/** Packages that lower layers must do without. */
const FORBIDDEN_PACKAGES: Record<string, RegExp> = {
  'src/domain': /^(react|react-dom|three|zustand|@react-three\/|node:)/,
  'src/i18n': /^(react|three|zustand|@react-three\/|node:)/,
  'src/store': /^(react$|react-dom|three|@react-three\/|node:)/,
  'src/ui': /^(three|zustand|i18next|react-i18next|@react-three\/|node:)/,
  'src/loader': /^(three|@react-three\/)/,
  'src/panels': /^(three|@react-three\/)/,
  'src/sync': /^(react|three|@react-three\/)/,
}

/**
 * Tests of src that import tools: those whose point is the content of the real park, or what only a tool makes. All others
 * use the made-up park of src/domain/fixtures, so that a correction of the content turns no test of the code red.
 */
const READ_REAL_CONTENT = [
  'src/domain/campus/directory.test.ts', // searches by real names, in pinyin and both languages
  'src/domain/content/check/checkLinks.test.ts',
  'src/domain/content/check/checkPlan.test.ts',
  'src/domain/content/check/checkStatements.test.ts',
  'src/domain/evidence/registry.test.ts', // every statement of the files is listed
  'src/domain/industry/chains.test.ts',
  'src/domain/kiosk/attract.test.ts', // the shots that draw visitors in
  'src/domain/labels/names.test.ts',
  'src/domain/labels/selectLabels.test.ts',
  'src/domain/region/schematic.test.ts',
  'src/domain/tours/openingField.test.ts', // the opening of the real park
  'src/stage/beyond/beyondGeometry.test.ts', // the table with its river
  'src/stage/models/buildingLevels.test.ts', // distances of a park of 600 m
  'src/stage/shaders/featureTexture.test.ts', // 3,000 buildings of tools/bench
  'src/stage/shaders/materialContract.test.ts', // materials of tools/models
]

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g

const isTest = (path: string) => /\.test\.tsx?$/.test(path)

/** Files of TypeScript below a folder, by their paths from the root. */
const typeScriptOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((it) => it.isFile() && /\.tsx?$/.test(it.name))
    .map((it) => relative(ROOT, join(it.parentPath, it.name)).split(sep).join('/'))

const sources = (folder: string) => typeScriptOf(folder).filter((it) => !isTest(it) && !it.endsWith('.d.ts'))

const layerOf = (path: string) => Object.keys(ALLOWED).find((it) => path.startsWith(`${it}/`))

function importsOf(path: string): string[] {
  const text = readFileSync(join(ROOT, path), 'utf8')
  return [...text.matchAll(IMPORT)].flatMap((it) => it[1] ?? it[2] ?? [])
}

const files = [...sources('src'), ...sources('tools')]

/** Most source files of its own that a folder may hold, tests and styles not counted. */
const MOST_FILES = 16

describe('folders', () => {
  it('hold few files each', () => {
    const counts = new Map<string, number>()
    for (const file of sources('src')) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
    expect(counts.size).toBeGreaterThan(30)
    expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([])
  })
})

describe('imports', () => {
  it('are looked at in every file', () => {
    expect(files.length).toBeGreaterThan(150)
    for (const layer of Object.keys(ALLOWED)) {
      expect(
        files.some((it) => layerOf(it) === layer),
        layer,
      ).toBe(true)
    }
    expect(files.filter((it) => !layerOf(it))).toEqual([])
    expect(files.flatMap(importsOf).length).toBeGreaterThan(500)
  })

  it('of tests in src reach for tools and real content only where that is the point', () => {
    const tests = typeScriptOf('src').filter(isTest)
    expect(tests.length).toBeGreaterThan(150)
    const reaching = tests.filter((file) =>
      importsOf(file).some((name) => resolve(ROOT, dirname(file), name).startsWith(join(ROOT, 'tools'))),
    )
    expect(reaching.sort()).toEqual(READ_REAL_CONTENT)
  })

  it('of the fixtures stand in tests alone', () => {
    const users = files.filter(
      (file) =>
        !/fixtures|anyState/.test(file) && importsOf(file).some((name) => /fixtures|anyState/.test(name)),
    )
    expect(users).toEqual([])
  })

  it('point one way', () => {
    const wrong = files.flatMap((file) => {
      const layer = layerOf(file) ?? ''
      return importsOf(file).flatMap((name) => {
        if (!name.startsWith('.')) {
          return FORBIDDEN_PACKAGES[layer]?.test(name) ? `${file} imports ${name}` : []
        }
        const target = relative(ROOT, resolve(ROOT, dirname(file), name))
          .split(sep)
          .join('/')
        const targetLayer = layerOf(target)
        const fine = targetLayer === layer || (targetLayer && ALLOWED[layer]?.includes(targetLayer))
        return fine ? [] : `${file} imports ${target}`
      })
    })
    expect(wrong).toEqual([])
  })
})

/** Ways to find elements that other components have rendered, by selector, id or class. */
const PAGE_LOOKUP =
  /\bdocument\s*\??\.\s*(?:querySelector(?:All)?|getElementById|getElementsBy\w+)|\bgetElementsBy(?:Class|Tag)\w*|\b(?:querySelector(?:All)?(?:<[^>]*>)?|closest(?:<[^>]*>)?|matches)\(\s*['"`][^'"`]*\.[a-z]/g
/** In the stage nothing is looked up at all, nor in the scene by a name: see `src/store/overlayRegistry.ts`. */
const STAGE_LOOKUP = /\bquerySelector|\.closest\(|\bgetElement|\bgetObjectBy|\bMutationObserver\b/g

describe('elements of the page', () => {
  const lookups = (folder: string, pattern: RegExp) =>
    sources(folder).flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(pattern)].map((it) => `${file}: ${it[0]}`),
    )

  it('are not looked up by the stage', () => {
    expect(sources('src/stage').length).toBeGreaterThan(100)
    expect([...lookups('src/stage', PAGE_LOOKUP), ...lookups('src/stage', STAGE_LOOKUP)]).toEqual([])
  })

  it.each(['src/panels', 'src/modes'])('of others are not looked up by %s', (folder) => {
    expect(sources(folder).length).toBeGreaterThan(40)
    expect(lookups(folder, PAGE_LOOKUP)).toEqual([])
  })

  it('would be found in either, however they are written', () => {
    const faults = [
      "document.querySelectorAll('.shell .glass')",
      "document.querySelector<HTMLElement>('[data-reach]')",
      "document.getElementById('labels')",
      "document.getElementsByClassName('glass')",
      "element.closest('.shell')",
      "own.querySelectorAll<HTMLElement>('.region-label')",
      'own.querySelector(`.row`)',
      "it.matches('button.close')",
    ]
    for (const fault of faults) expect([...fault.matchAll(PAGE_LOOKUP)], fault).toHaveLength(1)
    // What a component has rendered itself is found by role.
    expect([...`list.querySelector('[role="option"]')`.matchAll(PAGE_LOOKUP)]).toEqual([])
  })
})
