/** An editor's morning: a pack is saved while the table stands on the screen, first with a slip and then without. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Developing, develop } from '../tools/lib/develop.ts'
import {
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

let packs: string
let server: Developing
let page: Page

const file = (name: string) => join(packs, 'pocket', name)

/** Saves a file of the pack with some words of it changed. */
async function save(name: string, from: string, to: string): Promise<void> {
  const text = await readFile(file(name), 'utf8')
  expect(text).toContain(from)
  await writeFile(file(name), text.replace(from, to))
}

const soon = { timeout: PATIENCE_MS }

beforeAll(async () => {
  packs = await mkdtemp(join(tmpdir(), 'packs-'))
  await cp('scenes/pocket', join(packs, 'pocket'), { recursive: true })
  server = await develop(packs)
  ;({ page } = await openTable('scene=pocket&lang=en', { base: server.url, sites: true }))
  await setState(page, {
    date: '2025-08-01',
    select: 'lab',
    camera: { position: [60, 40, 90], target: [0, 4, 0] },
  })
})
afterAll(async () => {
  await page?.context().close()
  await server?.close()
  await rm(packs, { recursive: true, force: true })
})

describe('a pack that is saved while the table is open', () => {
  it('with a fault: names file, place and reason over the park, which stands and still answers', async () => {
    const before = await picture(page)
    const state = await getState(page)
    await save('tenants.json', '"building": "lab", "storeys": [3, 4]', '"building": "lad", "storeys": [3, 4]')
    const card = page.getByRole('alert')
    await card.waitFor(soon)
    expect(await card.textContent()).toContain('tenants.json › tenants[0].locations[0].building')
    expect(await card.textContent()).toContain('there is no building "lad"')
    expect(await getState(page)).toEqual(state)
    expect(difference(before, await picture(page))).toBeLessThan(0.01)
    await setState(page, { date: '2025-08-02' })
    expect((await getState(page)).date).toBe('2025-08-02')
    await setState(page, { date: '2025-08-01' })
  })

  it('and that is mended: the card goes by itself, and everything is as it was', async () => {
    const state = await getState(page)
    await save('tenants.json', '"building": "lad"', '"building": "lab"')
    await page.getByRole('alert').waitFor({ state: 'detached', ...soon })
    expect(await getState(page)).toEqual(state)
  })

  it('with another name: it stands in the open directory, while date, camera and selection stay', async () => {
    await page.evaluate(() => window.sandTable.setState({ select: null }))
    await page.getByRole('button', { name: 'Directory' }).click()
    await page.getByText('Slow Soup').first().waitFor(soon)
    const state = await getState(page)
    await save('tenants.json', '"en": "Slow Soup"', '"en": "Quick Soup"')
    await page.getByText('Quick Soup').first().waitFor(soon)
    expect(await page.getByText('Slow Soup').count()).toBe(0)
    expect(await getState(page)).toEqual(state)
  })

  it('without what was selected: the selection goes, the date stays', async () => {
    await setState(page, { select: 'night-owl' })
    await save('tenants.json', '"id": "night-owl"', '"id": "night-bird"')
    await expect.poll(async () => (await getState(page)).select, soon).toBeNull()
    expect((await getState(page)).date).toBe('2025-08-01')
  })

  it('with other shapes: says that the models are older, and how to build them', async () => {
    await save('buildings.json', '"storeys": 9', '"storeys": 8')
    await save('site.json', '14622', '14062')
    const note = page.getByRole('status').filter({ hasText: 'npm run models scenes/pocket' })
    await note.waitFor(soon)
    await save('buildings.json', '"storeys": 8', '"storeys": 9')
    await save('site.json', '14062', '14622')
    await note.waitFor({ state: 'detached', ...soon })
    await rest(page)
    expect((await getState(page)).date).toBe('2025-08-01')
  })
})
