/** Another park is another folder: the teaching example opens, answers and moves in time like ours. */
import { describe, expect, it } from 'vitest'
import { readPack } from '../tools/scene/readPack.ts'
import { roofOf } from './support/onScreen.ts'
import { difference, getState, openTable, picture, setState, startBrowser } from './support/table.ts'

startBrowser()

describe('the pocket park', () => {
  it('opens from its link without a note, with its own buildings, companies, views and overlay', async () => {
    const { page, errors, strangers } = await openTable('scene=pocket&lang=en')
    expect(await page.title()).toBe('Pocket Park')
    expect(await page.getByTestId('notice').count()).toBe(0)
    const lists = await page.evaluate(() =>
      (['buildings', 'tenants', 'milestones', 'views', 'overlays'] as const).map((name) =>
        window.sandTable.list(name).map((it) => it.id),
      ),
    )
    expect(lists.slice(0, 2)).toEqual([
      ['hall', 'studio', 'lab', 'home'],
      ['maker-bear', 'slow-soup', 'paper-crane', 'night-owl', 'gear-school'],
    ])
    expect(lists[2]).toHaveLength(5)
    expect(lists[3]).toContain('pond')
    expect(lists[4]).toContain('day-and-night')
    expect(await getState(page)).toMatchObject({ scene: 'pocket', date: '2025-10-01', view: 'opening' })

    const autumn = await picture(page)
    await setState(page, { overlay: 'day-and-night' })
    expect(difference(autumn, await picture(page))).toBeGreaterThan(0.01)
    await setState(page, { overlay: 'none', date: '2024-03-01' })
    expect(difference(autumn, await picture(page))).toBeGreaterThan(0.05)
    await setState(page, { date: '2025-10-01', select: 'maker-bear' })
    const card = page.getByRole('region', { name: 'Maker Bear Robotics', exact: true })
    expect(await card.textContent()).toContain('Maker Bear Robotics')
    expect(await card.textContent()).toContain('Illustrative')
    expect(errors).toEqual([])
    expect(strangers).toEqual([])
  })

  it('is not announced by the picture and the name of another park', async () => {
    const { page } = await openTable('scene=pocket', {
      unready: true,
      // Held back, so that the poster stands.
      before: (it) => it.route('**/*.glb', () => {}),
    })
    const title = page.locator('#poster h1')
    await expect.poll(() => title.isVisible()).toBe(false)
    const picture = await page.locator('#poster').evaluate((it) => getComputedStyle(it).backgroundImage)
    expect(picture).not.toContain('url(')
    expect(await page.locator('#poster-progress').isVisible()).toBe(true)
  })

  it('is picked at its own places', async () => {
    const { page } = await openTable('scene=pocket')
    const read = await readPack('scenes/pocket')
    if ('faults' in read) throw new Error('the pocket park is not sound')
    const { x, y } = await roofOf(page, read.pack, 'hall')
    await page.mouse.click(x, y)
    await expect.poll(async () => (await getState(page)).select).toBe('hall')
  })
})
