/**
 * A pseudo-language, made from English: accented, 40 % longer, in brackets. Whatever shows without brackets is no message,
 * and whatever is cut off would be cut off in a longer language. The chunk of English is replaced as the browser asks for
 * it, so that nothing of this is in the product.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { PANELS } from '../src/panels/list.ts'
import { shenhaPack, shenhaTours } from '../tools/scene/shenha.ts'
import { MESSAGES } from './support/messages.ts'
import { openTable, startBrowser } from './support/table.ts'

startBrowser()

const [OPEN, CLOSE] = ['⟦', '⟧']
const LONGER = 0.4
const ACCENTS = new Map(
  [...'aeiouycnszAEIOUYCNSZ'].map((it, i) => [it, [...'åéîöüýçñšžÅÉÎÖÜÝÇÑŠŽ'][i] ?? it]),
)

/** A message in the pseudo-language; its placeholders stay. */
function pseudo(text: string): string {
  const words = text
    .split(/(\{\{\w+\}\})/)
    .map((part) => (part.startsWith('{{') ? part : [...part].map((it) => ACCENTS.get(it) ?? it).join('')))
    .join('')
  return `${OPEN}${words}${'~'.repeat(Math.ceil(text.length * LONGER))}${CLOSE}`
}

/** The chunk of English in the build, with every message in the pseudo-language. */
async function pseudoChunk(): Promise<{ name: string; body: string }> {
  const folder = join(process.cwd(), 'dist/assets')
  const name = readdirSync(folder).find((it) => /^en-[\w-]+\.js$/.test(it))
  if (!name) throw new Error('the build has no chunk of English')
  const module = (await import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href)) as object
  const changed = (value: unknown): unknown =>
    typeof value === 'string'
      ? pseudo(value)
      : Object.fromEntries(Object.entries(value as object).map(([key, it]) => [key, changed(it)]))
  const parts = Object.entries(module).map(
    ([key, value], i) => `const v${i} = ${JSON.stringify(changed(value))}\nexport { v${i} as ${key} }`,
  )
  return { name, body: parts.join('\n') }
}

/** Every text of the content pack that may show, the longest first. */
async function packTexts(): Promise<string[]> {
  const texts = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value.trim())
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
  }
  visit([await shenhaPack(), await shenhaTours()])
  return [...texts].filter((it) => it.length > 1).sort((a, b) => b.length - a.length)
}

/** What of a page is no message, and what of it is cut off. Runs in the page. */
function look([texts, open, close]: [string[], string, string]): { hard: string[]; cut: string[] } {
  const known = new Set(texts)
  const UNITS =
    /\b(?:m²|km²|km|°C|px|mm|ms|F\d+(?:–F\d+)?|B\d+|[A-Z]\d{3}|EN|RU|Esc|Space|Shift|Enter|Tab|[A-Z])\b/g
  const MONTHS = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g
  const hard = new Set<string>()
  const cut = new Set<string>()
  /** How far the words in an element stand out of it to either side, pixels. */
  const overhang = (element: HTMLElement): number => {
    const { left, right } = element.getBoundingClientRect()
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    let most = 0
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      // Words for screen readers alone take a pixel.
      if ((text.parentElement?.clientWidth ?? 0) === 1) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      const words = range.getBoundingClientRect()
      if (words.width > 0) most = Math.max(most, words.right - right, left - words.left)
    }
    return most
  }
  /** Only for whoever listens. */
  const isClipped = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).clipPath === 'inset(50%)' || isClipped(element.parentElement))
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    // Scripts, styles; names on the model, which are the pack's.
    if (!element || element.closest('script, style, noscript, #labels, [data-testid=boot], [lang]:not(html)'))
      continue
    if (!element.checkVisibility({ visibilityProperty: true })) continue
    let rest = (node.textContent ?? '').trim()
    if (rest === '' || known.has(rest)) continue
    rest = rest.replace(new RegExp(`${open}[^]*?${close}`, 'g'), '').replace(/[⟦⟧~]/g, '')
    for (const text of texts) if (rest.includes(text)) rest = rest.replaceAll(text, '')
    rest = rest.replace(MONTHS, '').replace(UNITS, '')
    if (/\p{Letter}{2}/u.test(rest)) hard.add(`${element.className || element.tagName}: ${node.textContent}`)
  }
  for (const element of document.querySelectorAll<HTMLElement>(
    'button, h1, h2, h3, dt, label, summary, [role=button]',
  )) {
    if (!element.checkVisibility({ visibilityProperty: true }) || isClipped(element)) continue
    if (!(element.textContent ?? '').includes(open)) continue
    const { overflowX } = getComputedStyle(element)
    if (overflowX === 'auto' || overflowX === 'scroll') continue
    const over = Math.round(overhang(element))
    if (over > 1) cut.add(`${element.className || element.tagName}: ${element.textContent} (${over} px)`)
  }
  return { hard: [...hard], cut: [...cut] }
}

const chunk = await pseudoChunk()
const texts = await packTexts()

async function openPseudo(query: string): Promise<Page> {
  const { page } = await openTable(`${query}&lang=en`, {
    viewport: { width: 1440, height: 900 },
    massing: true,
    blind: true,
    before: (page) =>
      page.route(`**/${chunk.name}`, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: chunk.body }),
      ),
  })
  await page.getByText(OPEN).first().waitFor()
  // The opening picture is in two languages.
  await page.locator('#poster').waitFor({ state: 'detached' })
  return page
}

const faultsOf = (page: Page) => page.evaluate(look, [texts, OPEN, CLOSE] as [string[], string, string])

describe('in a language that is 40 % longer', () => {
  it('every panel shows messages alone, and none is cut off', async () => {
    const page = await openPseudo('mode=explore')
    const found: Record<string, unknown> = {}
    const note = async (name: string) => {
      const { hard, cut } = await faultsOf(page)
      if (hard.length + cut.length > 0) found[name] = { hard, cut }
    }
    await note('shell')
    for (const { id, label, modes } of PANELS) {
      if (!modes.includes('explore')) continue
      await page
        .getByRole('button', { name: pseudo(MESSAGES.en[label] ?? ''), exact: true })
        .first()
        .click()
      await page.getByTestId('left').getByTestId('panel').waitFor()
      await note(id)
    }
    expect(found).toEqual({})
  })

  it.each(['kiosk', 'present'])('%s shows messages alone, and none is cut off', async (mode) => {
    const page = await openPseudo(`mode=${mode}`)
    expect(await faultsOf(page)).toEqual({ hard: [], cut: [] })
    if (mode !== 'kiosk') return
    await page.getByTestId('menu').locator('[data-more]').click()
    await page.locator('[data-entry]').first().waitFor()
    expect(await faultsOf(page)).toEqual({ hard: [], cut: [] })
  })

  it('a text in the code and one that is cut off are found', async () => {
    const page = await openPseudo('mode=explore')
    await page.evaluate(
      ([open, close]) => {
        const planted = document.createElement('div')
        planted.innerHTML = `<p class="planted">Hard coded</p><button class="narrow">${open}a message that is far too long${close}</button>`
        const button = planted.querySelector('button') as HTMLElement
        Object.assign(button.style, { width: '60px', overflow: 'hidden', whiteSpace: 'nowrap' })
        document.body.append(planted)
      },
      [OPEN, CLOSE] as const,
    )
    const { hard, cut } = await faultsOf(page)
    expect(hard).toContain('planted: Hard coded')
    expect(cut.some((it) => it.startsWith('narrow'))).toBe(true)
  })
})
