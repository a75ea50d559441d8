/** Colors of the system's own, as a visitor with high contrast has them: what is said by color is still said. */
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { openTable, setState, startBrowser } from './support/table.ts'

startBrowser()

/** Pixels of an element on the page: RGB. */
async function pixels(locator: Locator): Promise<{ data: Buffer; count: number }> {
  const { data, info } = await sharp(await locator.screenshot({ animations: 'disabled' }))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, count: info.width * info.height }
}

/** Share of pixels that stand out from the system's ground, 0–1. */
async function ink(locator: Locator, ground: readonly number[]): Promise<number> {
  const { data, count } = await pixels(locator)
  let out = 0
  for (let i = 0; i < data.length; i += 3)
    if ([0, 1, 2].some((k) => Math.abs((data[i + k] ?? 0) - (ground[k] ?? 0)) > 40)) out++
  return out / count
}

/** The color of the system that is named, as numbers. */
const systemColor = (page: Page, name: string) =>
  page.evaluate((color) => {
    const probe = document.createElement('i')
    probe.style.color = color
    document.body.append(probe)
    const found = getComputedStyle(probe).color.match(/\d+/g)?.map(Number) ?? []
    probe.remove()
    return found.slice(0, 3)
  }, name)

const SCREEN = {
  viewport: { width: 1280, height: 800 },
  deviceScaleFactor: 1,
  massing: true,
  blind: true,
  forcedColors: 'active',
} as const

describe('high contrast', () => {
  it('keeps bars and keys of the schedule, the rail, and what is pressed', async () => {
    const { page } = await openTable('lang=en&date=2022-06-01', SCREEN)
    const ground = await systemColor(page, 'Canvas')
    const door = page.getByTestId('menu').getByRole('button').first()
    const before = await pixels(door)
    await door.click()
    await page.getByTestId('left').getByTestId('panel').waitFor()
    await page.mouse.move(640, 300)
    const after = await pixels(door)
    let changed = 0
    for (let i = 0; i < before.data.length; i++)
      if (Math.abs((before.data[i] ?? 0) - (after.data[i] ?? 0)) > 60) changed++
    expect(changed / before.data.length).toBeGreaterThan(0.3)
    await door.click()

    await page.getByRole('button', { name: 'Schedule', exact: true }).click()
    const bars = page.getByTestId('gantt').locator('[data-phase]')
    await bars.first().waitFor()
    const keys = page.getByTestId('gantt-key')
    const pictures = new Set<string>()
    for (let i = 0; i < (await keys.count()); i++) {
      const key = keys.nth(i)
      expect(await ink(key, ground), `key ${i}`).toBeGreaterThan(0.3)
      pictures.add((await pixels(key)).data.toString('base64'))
    }
    // Each phase has a key of its own look.
    expect(pictures.size).toBeGreaterThan(4)
    for (const bar of (await bars.all()).slice(0, 4)) expect(await ink(bar, ground)).toBeGreaterThan(0.3)

    const rail = page.getByRole('slider', { name: 'Timeline' })
    for (const part of ['rail-line', 'rail-done', 'rail-handle', 'rail-bead'])
      expect(await ink(rail.getByTestId(part).first(), ground), part).toBeGreaterThan(0.25)
  })

  it('keeps the kinds of evidence, chosen overlays and storeys of a building', async () => {
    const { page } = await openTable('lang=en&overlay=use', SCREEN)
    const ground = await systemColor(page, 'Canvas')
    const overlays = page.getByRole('radiogroup', { name: 'Color by' })
    const chosen = overlays.locator('label:has(:checked)')
    const other = overlays.locator('label:not(:has(:checked))').first()
    expect(await ink(chosen, ground)).toBeGreaterThan(2 * (await ink(other, ground)))
    await page.getByRole('button', { name: 'Evidence', exact: true }).click()
    const parts = page.getByTestId('kind-bar').locator('i')
    await parts.first().waitFor()
    const looks = new Set<string>()
    for (const part of await parts.all()) {
      const { width = 0 } = (await part.boundingBox()) ?? {}
      if (width < 4) continue
      expect(await ink(part, ground)).toBeGreaterThan(0.5)
      const { data, count } = await pixels(part)
      const middle = 3 * Math.floor(count / 2)
      looks.add(data.subarray(middle, middle + 3).toString('hex'))
    }
    expect(looks.size).toBeGreaterThan(1)
    await setState(page, { select: 'startup-center' })
    const storeys = page.getByTestId('stack-bar')
    await storeys.first().waitFor()
    await storeys.first().scrollIntoViewIfNeeded()
    expect(await ink(storeys.first(), ground)).toBeGreaterThan(0.08)
  })
})
