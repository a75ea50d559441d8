/** The card of a company: what the pack holds of it and nothing where it holds nothing, and who else is in its building. */
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startMessages } from '../../../tests/support/messages.ts'
import { parkCampus } from '../../domain/fixtures/park.ts'
import { useTable } from '../../store/index.ts'
import { SelectionCard } from './SelectionCard.tsx'

function show(id: string, date: string): HTMLElement {
  useTable.getState().setSelect(id)
  useTable.getState().applyState({ date })
  render(<SelectionCard />)
  return screen.getByRole('region')
}

beforeEach(async () => {
  await startMessages('en')
  useTable.getState().open(parkCampus())
  useTable.getState().setLang('en')
})
afterEach(() => {
  cleanup()
  useTable.setState(useTable.getInitialState())
})

it('names the companies in the building on the date, and goes to one', async () => {
  const card = show('aurora-robotics', '2022-06-01')
  const heading = within(card).getByRole('heading', { name: 'In the same building' })
  const rows = within(heading.nextElementSibling as HTMLElement).getAllByRole('button')
  expect(rows.map((it) => it.textContent)).toEqual([
    expect.stringMatching(/^Crane Optics.*F4$/),
    expect.stringMatching(/^Gull Games.*F4$/),
  ])
  await userEvent.click(rows[1] as HTMLElement)
  expect(useTable.getState().select).toBe('gull-games')
})

it('has no heading for neighbors where there are none', () => {
  const card = show('aurora-robotics', '2021-12-01')
  expect(within(card).queryByRole('heading', { name: 'In the same building' })).toBeNull()
})

it('quotes the line of the company, and says nothing where the pack has none', () => {
  const card = show('aurora-robotics', '2022-06-01')
  expect(card.querySelector('q')?.textContent).toBe('Arms that never tire')
  cleanup()
  expect(show('birch-data', '2022-06-01').querySelector('q')).toBeNull()
})

it('shows the chain of the company on the model, and takes it off again', async () => {
  const card = show('crane-optics', '2022-06-01')
  const button = within(card).getByRole('button', { name: 'Show its chain on the model' })
  await userEvent.click(button)
  expect(useTable.getState().chain).toBe('robot-chain')
  expect(button.getAttribute('aria-pressed')).toBe('true')
  await userEvent.click(button)
  expect(useTable.getState().chain).toBeNull()
})
