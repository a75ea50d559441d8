import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { expect, it } from 'vitest'
import { FingerLists } from './fingerLists.ts'
import { Select } from './Select.tsx'
import { TouchList } from './TouchList.tsx'

const ITEMS = [
  { value: 1, name: 'A day' },
  { value: 7, name: 'A week' },
  { value: 30, name: 'Month' },
  { value: 90, name: 'Quarter', disabled: true },
  { value: 365, name: 'Year' },
]

function Example() {
  const [value, setValue] = useState(7)
  return <Select label="Step" value={value} items={ITEMS} onChange={setValue} />
}

const ForFingers = ({ children }: { children: ReactNode }) => (
  <FingerLists value={(props) => <TouchList {...props} />}>{children}</FingerLists>
)

const open = async () => {
  const user = userEvent.setup()
  render(<Example />, { wrapper: ForFingers })
  await user.click(screen.getByRole('button', { name: 'Step: A week' }))
  return user
}
const focused = () => document.activeElement?.textContent

it('is a list of the browser, and gives the value itself', async () => {
  render(<Example />)
  const list = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Step' })
  expect(list.value).toBe('7')
  await userEvent.selectOptions(list, 'Month')
  expect(list.value).toBe('30')
})

it('for fingers opens a dialog at what is chosen, and chooses by a touch', async () => {
  const user = await open()
  screen.getByRole('dialog', { name: 'Step' })
  expect(screen.getByRole('option', { selected: true })).toBe(document.activeElement)
  await user.click(screen.getByRole('option', { name: 'Year' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  screen.getByRole('button', { name: 'Step: Year' })
})

it('for fingers goes by arrows, Home and End past what is disabled, and chooses by Enter', async () => {
  const user = await open()
  await user.keyboard('{ArrowDown}')
  expect(focused()).toBe('Month')
  await user.keyboard('{ArrowDown}')
  expect(focused()).toBe('Year')
  await user.keyboard('{ArrowDown}')
  expect(focused()).toBe('A day')
  await user.keyboard('{End}')
  expect(focused()).toBe('Year')
  await user.keyboard('{Home}{Enter}')
  screen.getByRole('button', { name: 'Step: A day' })
})

it('for fingers is one tab stop', async () => {
  await open()
  const stops = screen
    .getAllByRole<HTMLButtonElement>('option')
    .filter((it) => !it.disabled && it.tabIndex === 0)
  expect(stops.map((it) => it.textContent)).toEqual(['A week'])
})

it('for fingers goes to what begins with the letters that are typed', async () => {
  const user = await open()
  await user.keyboard('y')
  expect(focused()).toBe('Year')
  await user.keyboard('{Home}')
  // Another word: what was typed before is over.
  await new Promise((done) => setTimeout(done, 750))
  await user.keyboard('mo')
  expect(focused()).toBe('Month')
})

it('for fingers closes by a touch beside it and changes nothing', async () => {
  const user = await open()
  await user.click(screen.getByRole('dialog'))
  expect(screen.queryByRole('dialog')).toBeNull()
  screen.getByRole('button', { name: 'Step: A week', expanded: false })
})
