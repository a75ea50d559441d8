/** The menu of the table, whose buttons stand in the bar or under *More*. */
import type { Page } from 'playwright-core'
import { PATIENCE_MS } from './table.ts'

/** Presses a button of the menu by its name, under *More* where it is not in the bar. */
export async function pressInMenu(page: Page, name: string | RegExp): Promise<void> {
  const menu = page.getByTestId('menu')
  const inBar = menu.getByRole('button', { name, exact: true })
  await menu.getByRole('button').first().waitFor({ timeout: PATIENCE_MS })
  if (await inBar.count()) return inBar.first().click()
  await menu.locator('[data-more]').click()
  await menu.getByRole('group').getByRole('button', { name, exact: true }).click({ timeout: PATIENCE_MS })
}
