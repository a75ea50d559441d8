/** What is under "more": all that a bar of few leaves out, once, by name. */
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { message, startMessages } from '../../../tests/support/messages.ts'
import { parkCampus } from '../../domain/fixtures/park.ts'
import type { Mode } from '../../domain/state/state.ts'
import { useTable } from '../../store/index.ts'
import { UNCHOSEN, useNarration } from '../../store/narration.ts'
import { PANELS } from '../list.ts'
import { Menu } from '../Menu.tsx'
import { More } from './More.tsx'

const table = () => useTable.getState()
const onClose = vi.fn()

/** The device has fingers alone, or is upright. */
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

const names = () => screen.getAllByRole('button').map((it) => it.textContent)

beforeEach(async () => {
  device()
  onClose.mockClear()
  await startMessages('en')
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  useTable.setState(useTable.getInitialState())
})

describe('a bar of few', () => {
  it.each(['explore', 'kiosk'] as const)('has with "more" every panel of %s once', (mode) => {
    open(mode)
    const hall = mode === 'kiosk'
    render(
      <>
        <Menu few hall={hall} fullScreen={false} />
        <More hall={hall} fullScreen={false} onClose={onClose} />
      </>,
    )
    for (const { label, modes } of PANELS)
      expect(names().filter((it) => it === message(label, 'en'))).toHaveLength(modes.includes(mode) ? 1 : 0)
    expect(document.querySelectorAll('.menu__item[aria-pressed]')).toHaveLength(4)
  })

  it('opens a panel, closes behind it, and tells that what is open is under it', async () => {
    open('explore')
    render(
      <>
        <Menu few hall={false} fullScreen={false} />
        <More hall={false} fullScreen={false} onClose={onClose} />
      </>,
    )
    const more = document.querySelector('[data-more]')
    expect(more?.hasAttribute('data-holds')).toBe(false)
    await userEvent.click(screen.getByRole('button', { name: 'Evidence' }))
    expect(onClose).toHaveBeenCalledOnce()
    expect(table().panel).toBe('sources')
    expect(more?.hasAttribute('data-holds')).toBe(true)
    await userEvent.click(screen.getByRole('button', { name: 'Hide the interface' }))
    expect(table().bare).toBe(true)
  })

  it('lowers the controls of a hall that lies, and offers that to no upright one', async () => {
    open('kiosk')
    const { rerender } = render(<More key="lying" hall fullScreen={false} onClose={onClose} />)
    await userEvent.click(screen.getByRole('button', { name: 'Lower controls' }))
    expect(table().low).toBe(true)
    device('portrait')
    rerender(<More key="upright" hall fullScreen={false} onClose={onClose} />)
    expect(screen.queryByRole('button', { name: 'Lower controls' })).toBeNull()
    // Home and languages are in the bar there.
    expect(names()).not.toContain('中文')
    expect(names()).not.toContain(message('camera.home', 'en'))
  })

  it('turns the sound on and off, where a machine makes any', async () => {
    open('explore')
    const { rerender } = render(<More key="mute" hall={false} fullScreen={false} onClose={onClose} />)
    expect(screen.queryByRole('button', { name: 'Sound' })).toBeNull()
    vi.stubGlobal('AudioContext', class {})
    rerender(<More key="sounds" hall={false} fullScreen={false} onClose={onClose} />)
    const pressed = () => screen.getByRole('button', { name: 'Sound' }).getAttribute('aria-pressed')
    expect(pressed()).toBe('false')
    await userEvent.click(screen.getByRole('button', { name: 'Sound' }))
    expect(pressed()).toBe('true')
    await userEvent.click(screen.getByRole('button', { name: 'Sound' }))
    expect(useNarration.getState().chosen).toBe(false)
    useNarration.setState(UNCHOSEN)
  })

  it('changes the language on a phone', async () => {
    open('explore')
    render(<More hall={false} fullScreen={false} onClose={onClose} />)
    await userEvent.click(screen.getByRole('button', { name: '中文' }))
    expect(table().lang).toBe('zh')
  })
})
