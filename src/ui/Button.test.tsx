import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Plus } from 'lucide-react'
import { expect, it, vi } from 'vitest'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'

it('is pressed by mouse, Enter and Space, and sends no form', async () => {
  const onClick = vi.fn()
  const onSubmit = vi.fn()
  render(
    <form onSubmit={onSubmit}>
      <Button onClick={onClick}>Go</Button>
    </form>,
  )
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Go' }))
  await user.keyboard('{Enter}')
  await user.keyboard(' ')
  expect(onClick).toHaveBeenCalledTimes(3)
  expect(onSubmit).not.toHaveBeenCalled()
})

it('is a toggle only where it is told whether it is on', () => {
  render(
    <>
      <Button>Plain</Button>
      <Button pressed>On</Button>
      <Button pressed={false}>Off</Button>
    </>,
  )
  expect(screen.getByText('Plain').hasAttribute('aria-pressed')).toBe(false)
  expect(screen.getByRole('button', { pressed: true }).textContent).toBe('On')
  expect(screen.getByRole('button', { pressed: false }).textContent).toBe('Off')
})

it('does nothing while disabled', async () => {
  const onClick = vi.fn()
  render(<IconButton label="Zoom in" icon={Plus} disabled onClick={onClick} />)
  await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }))
  expect(onClick).not.toHaveBeenCalled()
})

it('with an icon alone has its label for a name and for a tooltip', () => {
  render(<IconButton label="Zoom in" icon={Plus} pressed />)
  const button = screen.getByRole('button', { name: 'Zoom in', pressed: true })
  expect(button.dataset.tooltip).toBe('Zoom in')
  expect(button.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
})
