import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { Tabs } from './Tabs.tsx'

const PAGES = ['lots', 'rates', 'stories'] as const

function Example({ scrolls = false }) {
  const [page, turnTo] = useState<(typeof PAGES)[number]>('lots')
  return (
    <Tabs
      label="Schedule"
      pages={PAGES}
      page={page}
      scrolls={scrolls}
      name={(it) => it.toUpperCase()}
      onTurn={turnTo}
    >
      <a href="#there">{`Page of ${page}`}</a>
    </Tabs>
  )
}

const selected = () => screen.getByRole('tab', { selected: true }).textContent

it('shows the page of the tab that is pressed, named by it', async () => {
  render(<Example />)
  screen.getByRole('tablist', { name: 'Schedule' })
  await userEvent.click(screen.getByRole('tab', { name: 'RATES' }))
  expect(selected()).toBe('RATES')
  expect(screen.getByRole('tabpanel', { name: 'RATES' }).textContent).toBe('Page of rates')
  expect(screen.getByRole('tab', { name: 'RATES' }).getAttribute('aria-controls')).toBe(
    screen.getByRole('tabpanel').id,
  )
})

it('turns by arrows, Home and End, and leads on to the page', async () => {
  render(<Example />)
  const user = userEvent.setup()
  await user.tab()
  expect(document.activeElement?.textContent).toBe('LOTS')
  await user.keyboard('{ArrowRight}')
  expect(selected()).toBe('RATES')
  await user.keyboard('{End}')
  expect(selected()).toBe('STORIES')
  await user.keyboard('{ArrowRight}')
  expect(selected()).toBe('LOTS')
  await user.keyboard('{ArrowLeft}{Home}')
  expect(selected()).toBe('LOTS')
  await user.tab()
  expect(document.activeElement?.textContent).toBe('Page of lots')
})

it('leads to the page itself where that scrolls', async () => {
  render(<Example scrolls />)
  const user = userEvent.setup()
  await user.tab()
  await user.tab()
  expect(document.activeElement).toBe(screen.getByRole('tabpanel'))
})
