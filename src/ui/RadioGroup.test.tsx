import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { RadioGroup } from './RadioGroup.tsx'

const SEASONS = ['spring', 'summer', 'winter'] as const

function Example({ first = 'summer' as (typeof SEASONS)[number] | null, legend = false, label = 'Season' }) {
  const [chosen, choose] = useState(first)
  return (
    <RadioGroup
      label={label}
      legend={legend}
      items={SEASONS}
      chosen={chosen}
      name={(it) => it}
      onChoose={choose}
    />
  )
}

const checked = () => screen.getAllByRole<HTMLInputElement>('radio', { checked: true }).map((it) => it.value)

it('has one chosen of several', async () => {
  render(<Example />)
  screen.getByRole('radiogroup', { name: 'Season' })
  expect(checked()).toEqual(['summer'])
  await userEvent.click(screen.getByRole('radio', { name: 'winter' }))
  expect(checked()).toEqual(['winter'])
})

it('is entered at what is chosen, arrows choose, Tab leaves it', async () => {
  render(
    <>
      <Example />
      <button type="button">After</button>
    </>,
  )
  const user = userEvent.setup()
  await user.tab()
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'summer' }))
  await user.keyboard('{ArrowRight}')
  expect(checked()).toEqual(['winter'])
  await user.keyboard('{ArrowRight}')
  expect(checked()).toEqual(['spring'])
  await user.tab()
  expect(document.activeElement?.textContent).toBe('After')
})

it('may have none chosen', () => {
  render(<Example first={null} />)
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])
})

it('has nothing to do with another group of the same choices', async () => {
  render(
    <>
      <Example />
      <Example label="Another" legend />
    </>,
  )
  const [first] = screen.getAllByRole('radio', { name: 'winter' })
  await userEvent.click(first as HTMLElement)
  expect(checked()).toEqual(['winter', 'summer'])
  // Past the last one is the first of the same group.
  await userEvent.keyboard('{ArrowRight}')
  expect(checked()).toEqual(['spring', 'summer'])
  expect(screen.getByRole('group', { name: 'Another' }).tagName).toBe('FIELDSET')
})
