/**
 * Where a company is in the park is illustrative in this pack, and every place that shows it says so: a card once, in words in
 * its head; what stands alone, by itself. A walk through all of them, which fails where the words are missing.
 */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { readTexts } from '../tools/scene/readPack.ts'
import { exportTable } from '../tools/scene/table/exportTable.ts'
import { TABLE_KINDS } from '../tools/scene/table/kinds.ts'
import { LABEL } from './support/parts.ts'
import { openTable, PATIENCE_MS, setState, startBrowser } from './support/table.ts'

startBrowser()

const LANGS = ['zh', 'en'] as const
type Lang = (typeof LANGS)[number]
const MARK: Record<Lang, RegExp> = { zh: /示意/, en: /illustrative/i }
/** Words of a card: its floors are illustrative. */
const PLACE: Record<Lang, RegExp> = { zh: /楼层.*为示意/, en: /Illustrative: .*floors/ }
const soon = { timeout: PATIENCE_MS }

const NAMES = {
  directory: { zh: '企业与建筑', en: 'Directory' },
  chains: { zh: '产业链', en: 'Chains' },
  finder: { zh: '找空间', en: 'Find space' },
  more: { zh: /^更多条件/, en: /^More wishes/ },
  print: { zh: '打印', en: 'Print' },
  keep: { zh: /^加入备选/, en: /^Add .* to the shortlist/ },
  close: { zh: '关闭', en: 'Close' },
} as const

interface Surface {
  readonly name: string
  /** Brings it onto the screen. */
  open(page: Page, lang: Lang): Promise<unknown>
  /** Its rows; those that name a company say where it is. */
  rows(page: Page): Locator
  /** Says it in words for all rows, of a card; without it each row does. */
  said?(page: Page): Locator
  /** Rows of a legend say it for all companies they count. */
  readonly counted?: boolean
  leave?(page: Page, lang: Lang): Promise<unknown>
}

const press = async (page: Page, name: string | RegExp) => {
  const button = page.getByRole('button', { name, exact: true }).first()
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
}
const select = (id: string) => (page: Page) => setState(page, { select: id })
const overlay = (id: string) => (page: Page) => setState(page, { overlay: id })

const SURFACES: readonly Surface[] = [
  {
    name: 'the directory',
    open: (page, lang) => press(page, NAMES.directory[lang]),
    rows: (page) => page.getByTestId('left').getByRole('listitem'),
    said: (page) => page.getByTestId('left').getByTestId('evidence-mark'),
  },
  {
    name: "a building's companies",
    open: select('startup-center'),
    rows: (page) => page.getByTestId('card').locator('ul > li:has(button)'),
    said: (page) => page.getByTestId('right').getByTestId('card').getByTestId('evidence-mark'),
  },
  {
    name: 'the stacking plan',
    open: select('startup-center'),
    rows: (page) => page.getByTestId('card').locator('ol[aria-label] > li'),
    said: (page) => page.getByTestId('right').getByTestId('card').getByTestId('evidence-mark'),
  },
  {
    name: 'the card of a storey',
    open: select('startup-center.f3'),
    rows: (page) => page.getByTestId('card').locator('ul > li:has(button)'),
    said: (page) => page.getByTestId('right').getByTestId('card').getByTestId('evidence-mark'),
  },
  {
    name: 'the accessible list of buildings',
    open: async (page) => {
      await setState(page, { select: 'startup-center' })
      await page.getByRole('listbox').focus()
    },
    rows: (page) => page.getByRole('option', { selected: true }),
  },
  {
    name: "a company's label on the model",
    open: select('huawei-kunpeng'),
    rows: (page) => page.locator(LABEL),
  },
  ...['industry', 'since', 'class', 'occupancy'].map((id) => ({
    name: `the legend of ${id}`,
    open: overlay(id),
    rows: (page: Page) => page.getByTestId('legend').getByRole('listitem'),
    counted: true,
  })),
  {
    name: 'the chains',
    open: async (page, lang) => {
      await setState(page, { chain: 'xinchuang' })
      await press(page, NAMES.chains[lang])
    },
    rows: (page) => page.getByTestId('left').getByRole('listitem').getByRole('button'),
    said: (page) => page.getByTestId('left').getByTestId('evidence-mark'),
    leave: (page, lang) => page.getByRole('button', { name: NAMES.close[lang] }).first().click(),
  },
  {
    name: 'the answers of the space finder',
    open: async (page, lang) => {
      await press(page, NAMES.finder[lang])
      await page.getByRole('button', { name: NAMES.more[lang] }).click()
      await page.getByRole('radio', { name: lang === 'zh' ? '华为鲲鹏' : 'Huawei Kunpeng' }).check()
    },
    rows: (page) => page.getByTestId('answers').locator('> li'),
  },
  {
    name: 'the page to print',
    open: async (page, lang) => {
      await page.getByRole('button', { name: NAMES.keep[lang] }).first().click()
      await press(page, NAMES.print[lang])
    },
    rows: (page) => page.locator('article').getByTestId('compared').locator('> li'),
  },
]

describe.each(LANGS)('where companies are is marked in %s', (lang) => {
  let page: Page
  let companies: string[]
  beforeAll(async () => {
    const table = await openTable(`lang=${lang}`, {
      massing: true,
      blind: true,
      viewport: { width: 1280, height: 1000 },
      // The page is looked at, not printed.
      before: (it) => it.addInitScript(() => (window.print = () => {})),
    })
    page = table.page
    const listed = await page.evaluate(() => window.sandTable.list('tenants'))
    companies = listed.map((it) => it.name[lang])
  })

  it.each(SURFACES)('in $name', async ({ open, rows, said, counted, leave }) => {
    await setState(page, { lang, select: null, overlay: 'none', chain: null })
    await open(page, lang)
    const shown = async () => {
      const texts = (await rows(page).allTextContents()).map((it) => it.replace(/\s+/g, ' '))
      // A legend counts companies; everything else names them. A count of none shows no place.
      return texts.filter((text) =>
        counted
          ? /[1-9]\d* (?:家|named)/.test(text) || /列名企业|Named company/.test(text)
          : companies.some((name) => text.includes(name)),
      )
    }
    await expect.poll(async () => (await shown()).length, soon).toBeGreaterThan(0)
    if (said) {
      expect(await said(page).count()).toBe(1)
      await expect.poll(() => said(page).textContent(), soon).toMatch(PLACE[lang])
      expect(await said(page).isVisible()).toBe(true)
    } else for (const text of await shown()) if (!isWithoutPlace(text)) expect(text).toMatch(MARK[lang])
    await leave?.(page, lang)
  })
})

/** A company at a registered address has no place in the park. */
const isWithoutPlace = (text: string) => /奥瑞德|Aurora/.test(text) && !/\bF\d/.test(text)

it('where companies are is marked in the exported table', async () => {
  const kind = TABLE_KINDS.find((it) => it.name === 'leases')
  const texts = await readTexts('scenes/shenha')
  const file = texts['tenants.json']
  if (!kind || 'error' in file) throw new Error('no leases')
  const [, ...rows] = exportTable(kind, file.text).trim().split(/\r?\n/)
  expect(rows.length).toBeGreaterThan(5)
  for (const row of rows) expect(row).toMatch(MARK.zh)
})
