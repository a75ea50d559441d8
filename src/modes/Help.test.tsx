/** The help tells of what the device has. */
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { message, startMessages } from '../../tests/support/messages.ts'
import { parkCampus } from '../domain/fixtures/park.ts'
import type { Mode } from '../domain/state/state.ts'
import { useTable } from '../store/index.ts'
import { Help } from './Help.tsx'

const table = () => useTable.getState()

function device(...queries: string[]): void {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: queries.some((it) => query.includes(it)),
    addEventListener: () => {},
    removeEventListener: () => {},
  }))
}

function open(mode: Mode): void {
  table().open(parkCampus())
  useTable.setState({ mode, lang: 'en', ready: true })
}

beforeEach(async () => {
  device()
  await startMessages('en')
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  useTable.setState(useTable.getInitialState())
})

describe('the help', () => {
  const show = () => {
    act(() => table().setHelp(true))
    render(<Help />)
    return document.body.textContent ?? ''
  }

  it('tells of mouse and keys where there are some', () => {
    open('explore')
    const text = show()
    for (const key of ['gesture.mouseButtons', 'gesture.pinch', 'command.title'] as const)
      expect(text).toContain(message(key, 'en'))
  })

  it.each([
    ['a phone', 'explore', 'hover: none'],
    ['a hall', 'kiosk', 'nothing'],
  ] as const)('tells of gestures alone on %s', (_device, mode, query) => {
    open(mode)
    device(query)
    const text = show()
    expect(text).toContain(message('gesture.pinch', 'en'))
    for (const key of ['gesture.mouseButtons', 'gesture.asRightButton', 'command.title'] as const)
      expect(text).not.toContain(message(key, 'en'))
    expect(document.querySelector('kbd')).toBeNull()
  })
})
