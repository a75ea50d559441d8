import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Popover } from './Popover.tsx'

const COLORS = ['Red', 'Green', 'Blue'] as const

function Example({ onKey }: { onKey?: (key: string) => void }) {
  const [chosen, choose] = useState<string>('Green')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for the page, which has keys of its own
    <div onKeyDown={(event) => onKey?.(event.key)}>
      <button type="button">Before</button>
      <Popover label="Colors" className="example" button={{ className: 'opener', children: 'Color' }}>
        {(close) =>
          COLORS.map((color) => (
            <button
              key={color}
              type="button"
              aria-pressed={color === chosen}
              onClick={() => {
                close()
                choose(color)
              }}
            >
              {color}
            </button>
          ))
        }
      </Popover>
      <button type="button">After</button>
    </div>
  )
}

const opener = () => screen.getByRole('button', { name: 'Color' })
const box = () => screen.queryByRole('group', { name: 'Colors' })
const focused = () => document.activeElement?.textContent
/** The box is shown as a popover of the browser, which the DOM of these tests has not. */
const showPopover = vi.fn()
const hidePopover = vi.fn()

beforeEach(() => {
  showPopover.mockClear()
  hidePopover.mockClear()
  Object.assign(HTMLElement.prototype, { showPopover, hidePopover })
})
afterEach(() => {
  for (const it of ['showPopover', 'hidePopover']) Reflect.deleteProperty(HTMLElement.prototype, it)
})

const open = async () => {
  await userEvent.click(opener())
  expect(box()).not.toBeNull()
}
/** What the arrows do is fetched when the box opens. */
const arrowsAreThere = () => waitFor(() => expect(screen.getByText('Red').tabIndex).toBe(-1))

it('is opened by its button, from the keyboard too, and says so', async () => {
  render(<Example />)
  expect(box()).toBeNull()
  expect(opener().getAttribute('aria-expanded')).toBe('false')
  opener().focus()
  await userEvent.keyboard('{Enter}')
  expect(box()).not.toBeNull()
  expect(screen.getByText('Color').getAttribute('aria-expanded')).toBe('true')
  expect(showPopover).toHaveBeenCalledTimes(1)
  expect(showPopover.mock.contexts[0]).toBe(box()?.closest('[popover="auto"]'))
})

it('takes the focus to what is chosen; arrows, Home and End go round and change nothing', async () => {
  render(<Example />)
  await open()
  expect(focused()).toBe('Green')
  await arrowsAreThere()
  const user = userEvent.setup()
  await user.keyboard('{ArrowDown}')
  expect(focused()).toBe('Blue')
  await user.keyboard('{ArrowDown}')
  expect(focused()).toBe('Red')
  await user.keyboard('{End}')
  expect(focused()).toBe('Blue')
  await user.keyboard('{Home}{ArrowUp}')
  expect(focused()).toBe('Blue')
  expect(screen.getByRole('button', { pressed: true }).textContent).toBe('Green')
})

it('closes at a choice and gives the focus back', async () => {
  render(<Example />)
  await open()
  await arrowsAreThere()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(box()).toBeNull()
  expect(hidePopover).toHaveBeenCalledTimes(1)
  expect(document.activeElement).toBe(opener())
  await open()
  expect(screen.getByRole('button', { pressed: true }).textContent).toBe('Blue')
})

it('closes at Esc, which the page does not hear of', async () => {
  const onKey = vi.fn()
  render(<Example onKey={onKey} />)
  await open()
  const heard = vi.fn()
  window.addEventListener('keydown', heard)
  await userEvent.keyboard('{Escape}')
  window.removeEventListener('keydown', heard)
  expect(box()).toBeNull()
  expect(document.activeElement).toBe(opener())
  expect(onKey).not.toHaveBeenCalled()
  expect(heard).not.toHaveBeenCalled()
})

it('closes at a touch beside it, not at one within', async () => {
  render(<Example />)
  await open()
  const group = box()
  const layer = group?.parentElement
  if (!group || !layer) throw new Error('no popover')
  await userEvent.click(group)
  expect(box()).toBe(group)
  await userEvent.click(layer)
  expect(box()).toBeNull()
  expect(document.activeElement).toBe(opener())
})

it('closes when the Tab key leaves it, and lets the focus go on', async () => {
  render(<Example />)
  await open()
  await arrowsAreThere()
  const user = userEvent.setup()
  await user.tab()
  expect(box()).toBeNull()
  expect(focused()).toBe('After')
})

it('closes when the browser closes it, as a dialog that opens does', async () => {
  render(<Example />)
  await open()
  const layer = box()?.parentElement
  if (!layer) throw new Error('no popover')
  fireEvent(layer, Object.assign(new Event('toggle'), { newState: 'closed' }))
  expect(box()).toBeNull()
})

it('stands beside its button, within the window, also when that changes its size', async () => {
  const [width, height] = [window.innerWidth, window.innerHeight]
  const sizes = { offsetWidth: 120, offsetHeight: 90 }
  for (const [name, value] of Object.entries(sizes))
    vi.spyOn(HTMLElement.prototype, name as 'offsetWidth', 'get').mockReturnValue(value)
  render(<Example />)
  const at = (left: number, top: number) =>
    vi.spyOn(opener(), 'getBoundingClientRect').mockReturnValue(new DOMRect(left, top, 60, 40))
  const place = () => [box()?.style.left, box()?.style.top]
  // Below, from the start of a button at the left; from the end of one at the right.
  at(20, 30)
  await open()
  expect(place()).toEqual(['20px', '78px'])
  await userEvent.keyboard('{Escape}')
  at(width - 100, 30)
  await open()
  expect(place()).toEqual([`${width - 160}px`, '78px'])
  await userEvent.keyboard('{Escape}')
  // Above where there is no room below.
  at(20, height - 60)
  await open()
  expect(place()).toEqual(['20px', `${height - 158}px`])
  // Never beyond an edge.
  vi.mocked(screen.getByText('Color').getBoundingClientRect).mockReturnValue(new DOMRect(-30, -90, 60, 40))
  fireEvent(window, new Event('resize'))
  expect(place()).toEqual(['8px', '8px'])
  vi.restoreAllMocks()
})

it('with text alone takes the focus itself', async () => {
  render(
    <Popover label="Note" className="example" button={{ children: 'More' }}>
      {() => 'All of it.'}
    </Popover>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'More' }))
  const group = screen.getByRole('group', { name: 'Note' })
  expect(group.textContent).toBe('All of it.')
  expect(document.activeElement).toBe(group.parentElement)
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More' }))
})
