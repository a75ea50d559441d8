/** The language a table opens in, and that nobody translates what it says in two languages itself. */
import { describe, expect, inject, it } from 'vitest'
import {
  changeFile,
  getState,
  openContext,
  openTable,
  PATIENCE_MS,
  setState,
  startBrowser,
} from './support/table.ts'

startBrowser()

const DIRECTORY = { zh: '企业与建筑', en: 'Directory', ru: 'Каталог' }
const SMALL = { viewport: { width: 640, height: 400 }, massing: true, blind: true }
describe('the language', () => {
  it.each([
    ['zh', 'zh-CN', 'zh-TW', ''],
    ['ru', 'ru', 'ru-RU', ''],
    ['en', 'en', 'ko-KR', ''],
    ['zh', 'zh-CN', 'ru-RU', 'lang=zh'],
  ])('is %s (%s) in a browser of %s at "%s"', async (lang, declared, locale, query) => {
    const { page, errors } = await openTable(query, { ...SMALL, locale })
    expect((await getState(page)).lang).toBe(lang)
    expect(await page.locator('html').getAttribute('lang')).toBe(declared)
    const button = page.getByRole('button', {
      name: DIRECTORY[lang as 'zh' | 'en' | 'ru'],
      exact: true,
    })
    await button.waitFor({ timeout: PATIENCE_MS })
    // What is sent on opens in the same language, whatever the browser of whoever gets it.
    await setState(page, { hour: 12 })
    await expect.poll(() => new URL(page.url()).searchParams.get('lang')).toBe(lang)
    expect(errors).toEqual([])
  })

  it('is that of the pack where it names one, unless the link does', async () => {
    const chinese = { ...SMALL, locale: 'en-US' }
    const before = (page: Parameters<typeof changeFile>[0]) =>
      changeFile<{ launch: object }>(page, 'scene.json', (scene) => ({
        ...scene,
        models: {},
        launch: { ...scene.launch, lang: 'zh' },
      }))
    const usual = await openTable('', { ...chinese, massing: false, before })
    expect((await getState(usual.page)).lang).toBe('zh')
    const named = await openTable('lang=en', { ...chinese, massing: false, before })
    expect((await getState(named.page)).lang).toBe('en')
  })

  it('of the console is that of the browser too', async () => {
    const context = await openContext({ locale: 'en-US' })
    const page = await context.newPage()
    await page.goto(`${inject('url')}console.html`)
    await page.getByText('Waiting for the audience window').waitFor({ timeout: PATIENCE_MS })
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await context.close()
  })
})

describe('translators', () => {
  it.each(['', 'console.html'])('are told to leave the page alone: /%s', async (path) => {
    const context = await openContext()
    const page = await context.newPage()
    await page.goto(`${inject('url')}${path}`)
    expect(await page.locator('html').getAttribute('translate')).toBe('no')
    expect(await page.locator('meta[name="google"]').getAttribute('content')).toBe('notranslate')
    await context.close()
  })
})
