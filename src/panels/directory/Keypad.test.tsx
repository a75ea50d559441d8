import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { Keypad } from './Keypad.tsx'

function Example() {
  const [query, setQuery] = useState('')
  return (
    <>
      <output>{query}</output>
      <Keypad query={query} onChange={setQuery} />
      <button type="button">After</button>
    </>
  )
}

const written = () => screen.getByRole('status').textContent
const key = (name: string) => screen.getByRole('button', { name })

it('writes letter by letter and takes the last back', async () => {
  render(<Example />)
  const user = userEvent.setup()
  const back = screen.getAllByRole<HTMLButtonElement>('button').at(-2)
  if (!back) throw new Error('no key')
  expect(back.disabled).toBe(true)
  await user.click(key('S'))
  await user.click(key('Z'))
  expect(written()).toBe('sz')
  await user.click(back)
  expect(written()).toBe('s')
})

it('is one tab stop, with arrows from key to key', async () => {
  render(<Example />)
  const user = userEvent.setup()
  await user.tab()
  expect(document.activeElement).toBe(key('A'))
  await user.keyboard('{ArrowRight}{ArrowRight}{Enter}')
  expect(written()).toBe('c')
  await user.tab()
  expect(document.activeElement).toBe(key('After'))
  await user.tab({ shift: true })
  expect(document.activeElement).toBe(key('C'))
})
