/** Bad content, missing models, a lost picture, an old browser: a clear word, and nothing lost. */
import { describe, expect, it } from 'vitest'
import {
  changeFile,
  difference,
  getState,
  openTable,
  PATIENCE_MS,
  picture,
  rest,
  setState,
  startBrowser,
} from './support/table.ts'

startBrowser()

describe('bad content', () => {
  it('names the file of broken JSON instead of showing an empty table', async () => {
    const { page } = await openTable('lang=en', {
      unready: true,
      before: (it) => it.route('**/tenants.json', (route) => route.fulfill({ body: '{ "tenants": [ ' })),
    })
    const text = await page.getByRole('alert').textContent()
    expect(text).toContain('tenants.json')
    expect(text).toMatch(/not valid JSON/)
    expect(await page.locator('canvas').count()).toBe(0)
    const outcome = await page.evaluate(() => window.sandTable.ready.then(() => 'ready', String))
    expect(outcome).toMatch(/1 fault/)
  })

  it('names file, path and reason of a reference that leads nowhere', async () => {
    const { page } = await openTable('', {
      unready: true,
      before: (page) =>
        changeFile<{ milestones: { buildings: string[] }[] }>(page, 'milestones.json', (json) => {
          const milestone = json.milestones[2]
          if (milestone) milestone.buildings = ['nowhere']
          return json
        }),
    })
    const text = await page.getByRole('alert').textContent()
    expect(text).toContain('milestones.json')
    expect(text).toContain('milestones[2].buildings[0]')
    expect(text).toContain('nowhere')
  })
})

describe('models', () => {
  it.each([
    ['is missing', { status: 404, body: '' }],
    ['is broken', { status: 200, body: 'glTF, but not really' }],
  ])('stand as massing with a note when the file %s, and can still be touched', async (_what, answer) => {
    const { page } = await openTable('view=top&lang=en', {
      models: ['site', 'buildings'],
      before: (it) => it.route('**/buildings.glb', (route) => route.fulfill(answer)),
    })
    const notes = (await page.getByRole('status').allTextContents()).join()
    expect(notes).toContain('buildings')
    await rest(page)
    const whole = await picture(page)
    await setState(page, { date: '2019-01-01' })
    // The massing is really drawn: without it the picture is another.
    expect(difference(whole, await picture(page))).toBeGreaterThan(0.08)
    await page.evaluate(() => window.sandTable.setState({ date: '2024-12-21', select: 'headquarters-2' }))
    await expect.poll(() => page.getByTestId('card').count()).toBe(1)
  })
})

describe('the picture', () => {
  it('comes back with the same view and state after the context was lost', async () => {
    const { page, errors } = await openTable(
      'view=overview&overlay=use&date=2021-06-01&select=lot1-industrial-3',
      { massing: true, everyFrame: true },
    )
    await rest(page)
    const state = await getState(page)
    const before = await picture(page)
    await page.evaluate(() => {
      // Notes leave by themselves; a slow page may show one only between two looks.
      new MutationObserver(() => {
        const shown = [...document.querySelectorAll('[role=status]')].map((it) => it.textContent).join()
        const { dataset } = document.body
        if (!dataset.notes?.includes(shown)) dataset.notes = `${dataset.notes ?? ''}${shown}`
      }).observe(document.getElementById('root') as HTMLElement, {
        childList: true,
        subtree: true,
        characterData: true,
      })
      const lose = document.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
      lose?.loseContext()
      // The browser only restores what it has told the page is lost.
      document
        .querySelector('canvas')
        ?.addEventListener('webglcontextlost', () => setTimeout(() => lose?.restoreContext()))
    })
    await expect
      .poll(() => page.evaluate(() => window.sandTable.stats().webglContextLosses), { timeout: PATIENCE_MS })
      .toBe(1)
    await expect
      .poll(() => page.evaluate(() => document.body.dataset.notes ?? ''), { timeout: PATIENCE_MS })
      .toContain('画面已恢复')
    await rest(page)
    expect(await getState(page)).toEqual(state)
    expect(difference(before, await picture(page))).toBeLessThan(0.01)
    expect(errors).toEqual([])
  })
})

describe('a browser without WebGL 2', () => {
  it('gets a page that says what is needed', async () => {
    const { page } = await openTable('lang=en', {
      unready: true,
      before: (page) =>
        page.addInitScript(() => {
          const original = HTMLCanvasElement.prototype.getContext
          HTMLCanvasElement.prototype.getContext = function (
            this: HTMLCanvasElement,
            kind: string,
            ...rest: []
          ) {
            return kind === 'webgl2' ? null : original.call(this, kind as '2d', ...rest)
          } as typeof original
        }),
    })
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('WebGL 2')
    const outcome = await page.evaluate(() => window.sandTable.ready.then(() => 'ready', String))
    expect(outcome).toContain('WebGL 2')
  })
})
