import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Minus, Plus } from 'lucide-react'
import { expect, it } from 'vitest'
import { IconButton } from './IconButton.tsx'
import { Tooltips } from './Tooltips.tsx'

const show = () =>
  render(
    <>
      <IconButton label="Zoom in" icon={Plus} />
      <IconButton label="Zoom out" icon={Minus} />
      <p>Text</p>
      <Tooltips />
    </>,
  )

const shown = () => screen.queryByRole('tooltip', { hidden: true })?.textContent
const rest = (ms: number) => act(() => new Promise((done) => setTimeout(done, ms)))

it('shows where a mouse rests, not where it passes', async () => {
  show()
  const user = userEvent.setup()
  await user.hover(screen.getByRole('button', { name: 'Zoom in' }))
  await rest(200)
  expect(shown()).toBeUndefined()
  await rest(500)
  expect(shown()).toBe('Zoom in')
  await user.hover(screen.getByText('Text'))
  await rest(600)
  expect(shown()).toBeUndefined()
})

it('stays while the mouse is on it, and goes at a press', async () => {
  show()
  const user = userEvent.setup()
  await user.hover(screen.getByRole('button', { name: 'Zoom in' }))
  await rest(600)
  await user.hover(screen.getByRole('tooltip', { hidden: true }))
  await rest(600)
  expect(shown()).toBe('Zoom in')
  await user.click(screen.getByRole('button', { name: 'Zoom in' }))
  await rest(0)
  expect(shown()).toBeUndefined()
})

it('shows at once where the keyboard goes, and any key takes it away', async () => {
  show()
  const user = userEvent.setup()
  await user.tab()
  await rest(20)
  expect(shown()).toBe('Zoom in')
  await user.tab()
  await rest(20)
  expect(shown()).toBe('Zoom out')
  await user.keyboard('{Escape}')
  await rest(20)
  expect(shown()).toBeUndefined()
})

it('is not for fingers', async () => {
  show()
  await userEvent.pointer({ keys: '[TouchA]', target: screen.getByRole('button', { name: 'Zoom in' }) })
  await rest(600)
  expect(shown()).toBeUndefined()
})
