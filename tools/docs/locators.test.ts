/** Browser tests find things by role, name or test id: a class is for style sheets, and changes with the look. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Classes that are read all the same, by file: to tell of a fault, or which code a control comes from. Only ever fewer. */
const READ: Readonly<Record<string, number>> = {
  'tests/pseudo.test.ts': 2,
  'tests/support/layoutFaults.ts': 1,
  'tests/support/lettering.ts': 1,
  'tests/support/walk.ts': 3,
}

const filesIn = (folder: string, pattern: RegExp) =>
  execFileSync('git', ['ls-files', folder], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => pattern.test(path))
const read = (path: string) => readFileSync(path, 'utf8')

/** Comments, texts and addresses of a style sheet. */
const APART = /\/\*[\s\S]*?\*\/|url\([^)]*\)|"[^"]*"|'[^']*'/g

/** Every class of the interface: those that style sheets have, and those that components give. */
const classes = new Set([
  ...filesIn('src', /\.css$/).flatMap((path) =>
    [
      ...read(path)
        .replace(APART, '')
        .matchAll(/\.([a-z][\w-]*)/g),
    ].map(([, name]) => name),
  ),
  ...filesIn('src', /\.tsx$/).flatMap((path) =>
    [...read(path).matchAll(/className="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' ')),
  ),
])

const STRING = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\\n]|\\.)*`/g
/** At the beginning of a simple selector, after an attribute or a pseudo-class, or at the name of an element. */
const CLASS =
  /(?:(?<=^|[\s>+~(,*\])}])|(?<=\b(?:[apbi]|button|div|dl|h[1-6]|input|label|li|main|nav|ol|p|section|span|svg|ul)))\.([a-z][\w-]*)/g
const ATTRIBUTE = /\[class\b|getElementsByClassName/
const NAME = /\.className\b|\.classList\b/

/** Lines that select by class. */
const faultsIn = (text: string) =>
  text.split('\n').flatMap((line, i) => {
    if (/^\s*(?:\*|\/[/*]|import\b|\} from\b)/.test(line)) return []
    const selects = (line.match(STRING) ?? []).some((string) =>
      [...string.slice(1, -1).matchAll(CLASS)].some(([, name]) => classes.has(name)),
    )
    return selects || ATTRIBUTE.test(line) ? [`${i + 1}: ${line.trim()}`] : []
  })
/** How many lines read the class of an element. */
const readsIn = (text: string) => text.split('\n').filter((line) => NAME.test(line)).length

const tests = filesIn('tests', /\.ts$/)

it('finds things by role, name or test id', () => {
  expect(tests.length).toBeGreaterThan(60)
  expect(classes.size).toBeGreaterThan(300)
  expect(tests.flatMap((path) => faultsIn(read(path)).map((fault) => `${path}:${fault}`))).toEqual([])
})

it('reads no more classes than it did', () => {
  const reads = tests.map((path) => [path, readsIn(read(path))] as const).filter(([, count]) => count > 0)
  expect(Object.fromEntries(reads)).toEqual(READ)
})

it('knows a class in each kind of selector', () => {
  const planted = [
    "page.locator('.card')",
    "page.locator('.shell__left .panel')",
    'document.querySelector("main > .panel__body")',
    "element.closest('button.icon-button')",
    'page.locator(`[data-at=arc].region-label`)',
    "page.locator('section:is(.glass, h1)')",
    "page.locator(part('menu') + '.menu__item')",
    "page.locator('[class*=card]')",
  ]
  for (const line of planted) expect(faultsIn(line), line).toHaveLength(1)
  for (const line of [
    "page.getByRole('button', { name: 'Close' })",
    "page.goto('http://table.example/')",
    "localStorage.getItem('sandTable.kiosk')",
    "import { pressInMenu } from './support/menu.ts'",
    "page.locator('#timeline')",
  ])
    expect(faultsIn(line), line).toEqual([])
})
