/** A park without a corridor, a river or a winter opens like any other. Its content is made from the pocket park's. */
import { describe, expect, it } from 'vitest'
import { otherPark } from '../tools/scene/otherPark.ts'
import { difference, getState, openTable, picture, setState, startBrowser } from './support/table.ts'

startBrowser()

const SCENES = /\/scenes\/pocket\/(\w+\.json)$/

describe('a park without a corridor and without a winter', () => {
  it('opens without a note, with its cards, its light panel and its finder', async () => {
    const texts = new Map(Object.entries(await otherPark()))
    const { page, errors } = await openTable('scene=pocket&lang=en', {
      viewport: { width: 640, height: 400 },
      before: (page) =>
        page.route(SCENES, (route) => {
          const read = texts.get(SCENES.exec(route.request().url())?.[1] ?? '')
          return read && 'text' in read
            ? route.fulfill({ contentType: 'application/json', body: read.text })
            : route.fulfill({ status: 404, body: '' })
        }),
    })
    expect(await page.locator('[role="alert"]').count()).toBe(0)
    // The browser itself names the one file that such a park does not have.
    expect(errors.filter((it) => !/404/.test(it))).toEqual([])

    // July and January look alike but for the sun: no snow, and no bare trees.
    await setState(page, { view: null, camera: { position: [0, 160, 120], target: [0, 0, 0] } })
    await setState(page, { date: '2025-10-01', season: 'summer' })
    const summer = await picture(page)
    await setState(page, { season: 'winter' })
    expect(difference(summer, await picture(page))).toBeLessThan(0.002)

    await setState(page, { select: 'hall' })
    await page.getByRole('heading', { name: 'Hall', exact: false }).first().waitFor()
    await setState(page, { select: 'red-walk' })
    expect((await getState(page)).select).not.toBe('red-walk')
    expect(errors.filter((it) => !/404/.test(it))).toEqual([])
  })
})
