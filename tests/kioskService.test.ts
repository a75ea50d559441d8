/** Behind a hidden gesture and a PIN: what the staff of a hall find, and who does not get in. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { giveLeapingClock, leap } from '../tools/lib/clock.ts'
import { seriousFindings } from './support/axe.ts'
import { openTable, PATIENCE_MS, ready, startBrowser, wake, withScene } from './support/table.ts'

startBrowser()

/** Five taps in the corner. */
async function knock(page: Page): Promise<void> {
  for (let i = 0; i < 5; i++) await page.mouse.click(30, 30)
  await page.getByTestId('service').waitFor({ timeout: PATIENCE_MS })
}

async function enter(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
  await page.getByRole('button', { name: 'OK', exact: true }).click()
}

describe('the service panel', () => {
  it('asks for a PIN, and after five wrong ones for patience, whoever loads the page again', async () => {
    const { page, errors } = await openTable('mode=kiosk&lang=en', {
      viewport: { width: 1000, height: 800 },
      deviceScaleFactor: 0.25,
      massing: true,
      blind: true,
      before: async (page) => {
        await giveLeapingClock(page)
        // Nobody is asked before the clock has leapt.
        await withScene({ tours: false, kiosk: { idleSeconds: 290 } })(page)
      },
    })
    await knock(page)
    // The first to come sets it, entered twice.
    await enter(page, '2046')
    await enter(page, '2047')
    expect(await page.getByRole('alert').textContent()).toContain('not the same')
    await enter(page, '2046')
    await enter(page, '2046')
    await page.getByTestId('desk').waitFor({ timeout: PATIENCE_MS })
    expect(await page.getByTestId('desk').textContent()).toMatch(/Content version[0-9a-f]{8}/)
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('2046')

    const ruler = async () => (await page.getByTestId('ruler').boundingBox())?.width ?? 0
    const before = await ruler()
    await page.getByRole('button', { name: '+ + Longer' }).click()
    expect(await ruler()).toBeCloseTo(before * 1.05, 0)

    await page.getByTestId('service').getByRole('button', { name: 'Close' }).click()
    await knock(page)
    for (let i = 0; i < 5; i++) {
      await enter(page, '9999')
      await expect.poll(() => page.getByRole('alert').textContent(), { timeout: PATIENCE_MS }).not.toBe('')
      await expect
        .poll(() => page.getByRole('button', { name: '1', exact: true }).isEnabled(), {
          timeout: PATIENCE_MS,
        })
        .toBe(i < 4)
    }
    await expect
      .poll(() => page.getByRole('alert').textContent(), { timeout: PATIENCE_MS })
      .toContain('5 min')

    await page.reload()
    await ready(page)
    await wake(page)
    await knock(page)
    expect(await page.getByRole('button', { name: '1', exact: true }).isDisabled()).toBe(true)
    expect(await page.getByRole('alert').textContent()).toMatch(/[45] min/)

    await leap(page, 300)
    await page.locator('[data-testid="kiosk"][data-phase="countdown"]').waitFor({ timeout: PATIENCE_MS })
    await page.getByRole('button', { name: 'Keep looking' }).click()
    await enter(page, '2046')
    await page.getByTestId('desk').waitFor({ timeout: PATIENCE_MS })
    expect(errors).toEqual([])
  })
})

describe.each(['zh', 'en'])('in %s', (lang) => {
  it('has no serious findings while it invites, asks, and behind the PIN', async () => {
    const { page } = await openTable(`mode=kiosk&lang=${lang}`, {
      asleep: true,
      bypassCSP: true,
      viewport: { width: 1000, height: 800 },
      deviceScaleFactor: 0.25,
      massing: true,
      blind: true,
      before: async (page) => {
        await giveLeapingClock(page)
        await withScene({ tours: false })(page)
      },
    })
    await page.locator('[data-testid="kiosk"][data-phase="attract"]').waitFor({ timeout: PATIENCE_MS })
    expect(await seriousFindings(page)).toEqual([])
    await wake(page)
    await knock(page)
    expect(await seriousFindings(page)).toEqual([])
    await leap(page, 91)
    await page.getByRole('alertdialog').waitFor({ timeout: PATIENCE_MS })
    expect(await seriousFindings(page)).toEqual([])
  })
})
