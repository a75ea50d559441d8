import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { Button } from './Button.tsx'
import { Toolbar } from './Toolbar.tsx'

function Example({ names = ['In', 'Out', 'Home'], disabled = '' }) {
  return (
    <>
      <button type="button">Before</button>
      <Toolbar label="Camera">
        {names.map((name) => (
          <Button key={name} disabled={name === disabled}>
            {name}
          </Button>
        ))}
      </Toolbar>
      <button type="button">After</button>
    </>
  )
}

/** The first focus fetches what the arrows do. */
const enter = async (name: string) => {
  screen.getByText(name).focus()
  await waitFor(() => expect(screen.getByText('Home').tabIndex).toBe(-1))
}
const focused = () => document.activeElement?.textContent

it('has one tab stop, and arrows go round within it', async () => {
  render(<Example />)
  const user = userEvent.setup()
  screen.getByRole('toolbar', { name: 'Camera' })
  screen.getByText('Before').focus()
  await user.tab()
  expect(focused()).toBe('In')
  await enter('In')
  await user.keyboard('{ArrowRight}')
  expect(focused()).toBe('Out')
  await user.keyboard('{ArrowDown}{ArrowRight}')
  expect(focused()).toBe('In')
  await user.keyboard('{ArrowLeft}')
  expect(focused()).toBe('Home')
  await user.keyboard('{Home}')
  expect(focused()).toBe('In')
  await user.keyboard('{End}')
  expect(focused()).toBe('Home')
  await user.tab()
  expect(focused()).toBe('After')
})

it('is come back to where it was left', async () => {
  render(<Example />)
  const user = userEvent.setup()
  await enter('In')
  await user.keyboard('{ArrowRight}')
  await user.tab()
  await user.tab({ shift: true })
  expect(focused()).toBe('Out')
})

it('leaves keys with Ctrl to the browser', async () => {
  render(<Example />)
  await enter('In')
  await userEvent.keyboard('{Control>}{ArrowRight}{/Control}')
  expect(focused()).toBe('In')
})

it('skips what is disabled, and stays reachable when its tab stop goes', async () => {
  const { rerender } = render(<Example disabled="Out" />)
  const user = userEvent.setup()
  await enter('In')
  await user.keyboard('{ArrowRight}')
  expect(focused()).toBe('Home')
  screen.getByText('Before').focus()
  rerender(<Example names={['In', 'Out']} />)
  await waitFor(() => expect(screen.getByText('In').tabIndex).toBe(0))
  await user.tab()
  expect(focused()).toBe('In')
})
