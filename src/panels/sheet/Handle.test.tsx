/** The handle of a sheet, by press, by stroke and by key. */
import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { startMessages } from '../../../tests/support/messages.ts'
import { Handle } from './Handle.tsx'

const onClose = vi.fn()
function Example() {
  const [tall, setTall] = useState(false)
  return <Handle tall={tall} onTall={setTall} onClose={onClose} />
}

const handle = () => screen.getByRole('button')
const isTall = () => handle().getAttribute('aria-expanded') === 'true'
/** As browsers send it: a click comes after every stroke that ends on the handle. */
const stroke = (from: number, to: number) => {
  fireEvent.pointerDown(handle(), { clientY: from, pointerId: 1 })
  fireEvent.pointerUp(handle(), { clientY: to, pointerId: 1 })
  fireEvent.click(handle())
}

beforeEach(async () => {
  await startMessages('en')
  onClose.mockClear()
  render(<Example />)
})

it('is one half or all of the room by turns, by press and by key, and says which', async () => {
  expect(handle().getAttribute('aria-label')).toBe('Enlarge the panel')
  stroke(300, 306)
  expect(isTall()).toBe(true)
  expect(handle().getAttribute('aria-label')).toBe('Reduce the panel')
  handle().focus()
  await userEvent.keyboard('{Enter}')
  expect(isTall()).toBe(false)
  expect(onClose).not.toHaveBeenCalled()
})

it('follows a stroke up and down, and closes by one down from the lower height', () => {
  stroke(300, 200)
  expect(isTall()).toBe(true)
  stroke(100, 20)
  expect(isTall()).toBe(true)
  stroke(100, 200)
  expect(isTall()).toBe(false)
  expect(onClose).not.toHaveBeenCalled()
  stroke(300, 400)
  expect(onClose).toHaveBeenCalledOnce()
})

it('takes up nothing of a stroke that was lost', () => {
  fireEvent.pointerDown(handle(), { clientY: 300, pointerId: 1 })
  fireEvent.pointerCancel(handle(), { pointerId: 1 })
  fireEvent.pointerUp(handle(), { clientY: 500, pointerId: 2 })
  expect(isTall()).toBe(false)
  expect(onClose).not.toHaveBeenCalled()
})
