import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { SearchField } from './SearchField.tsx'

function Example(props: {
  clearLabel?: string
  ownKeys?: boolean
  plainClass?: string
  hint?: string
  onEnter?(): void
}) {
  const [query, setQuery] = useState('')
  return <SearchField label="Company" value={query} onChange={setQuery} {...props} />
}

const field = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Company' })

it('is typed into, and emptied by a button that gives the focus back', async () => {
  render(<Example clearLabel="Clear" />)
  const user = userEvent.setup()
  expect(screen.queryByRole('button')).toBeNull()
  await user.type(field(), 'Agile')
  expect(field().value).toBe('Agile')
  await user.tab()
  await user.keyboard('{Enter}')
  expect(field().value).toBe('')
  expect(document.activeElement).toBe(field())
})

it('opens no keyboard of the system where the page has its own', () => {
  const { rerender } = render(<Example />)
  expect(field().inputMode).toBe('search')
  rerender(<Example ownKeys />)
  expect(field().inputMode).toBe('none')
})

it('may stand alone', async () => {
  render(<Example plainClass="plain" clearLabel="Clear" />)
  await userEvent.type(field(), 'a')
  expect(screen.queryByRole('search')).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
  expect(field().className).toBe('plain')
})

it('tells of Enter, but not of the one that ends the composing of a word', async () => {
  const onEnter = vi.fn()
  render(<Example onEnter={onEnter} />)
  await userEvent.type(field(), 'hw{Enter}')
  expect(onEnter).toHaveBeenCalledTimes(1)
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
  expect(onEnter).toHaveBeenCalledTimes(1)
})

it('has the hint in place of the label while it is empty', () => {
  render(<Example hint="Initials" />)
  expect(field().placeholder).toBe('Initials')
})
