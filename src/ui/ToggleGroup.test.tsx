import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { ToggleGroup } from './ToggleGroup.tsx'

const USES = ['offices', 'shops', 'hotel'] as const

function Example({ legend = false }) {
  const [on, setOn] = useState<readonly string[]>(['shops'])
  return (
    <ToggleGroup
      label="Use"
      legend={legend}
      items={USES}
      isOn={(it) => on.includes(it)}
      name={(it) => it.toUpperCase()}
      onPress={(it) => setOn(on.includes(it) ? on.filter((other) => other !== it) : [...on, it])}
    />
  )
}

const pressed = () => screen.getAllByRole('button', { pressed: true }).map((it) => it.textContent)

it('has any number on', async () => {
  render(<Example />)
  screen.getByRole('group', { name: 'Use' })
  await userEvent.click(screen.getByRole('button', { name: 'HOTEL' }))
  expect(pressed()).toEqual(['SHOPS', 'HOTEL'])
  await userEvent.click(screen.getByRole('button', { name: 'SHOPS' }))
  expect(pressed()).toEqual(['HOTEL'])
})

it('is entered at what is on; arrows change nothing, Space does', async () => {
  render(<Example />)
  const user = userEvent.setup()
  await user.tab()
  expect(document.activeElement?.textContent).toBe('SHOPS')
  await user.keyboard('{ArrowRight}')
  expect(document.activeElement?.textContent).toBe('HOTEL')
  expect(pressed()).toEqual(['SHOPS'])
  await user.keyboard(' ')
  expect(pressed()).toEqual(['SHOPS', 'HOTEL'])
})

it('may show its label', () => {
  render(<Example legend />)
  expect(screen.getByRole('group', { name: 'Use' }).tagName).toBe('FIELDSET')
  expect(screen.getByText('Use').tagName).toBe('LEGEND')
})
