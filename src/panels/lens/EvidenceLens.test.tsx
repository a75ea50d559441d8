/** The lens by hand and by keys: where it is put, what it says, and how it is put away. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startMessages } from '../../../tests/support/messages.ts'
import { parkCampus } from '../../domain/fixtures/park.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { useTable } from '../../store/index.ts'
import { EvidenceLens } from './EvidenceLens.tsx'
import { EvidenceSwitch } from './EvidenceSwitch.tsx'

const table = () => useTable.getState()
const glass = () => screen.getByRole('slider', { name: 'Evidence lens' })
const place = () => {
  const { style } = glass().parentElement as HTMLElement
  return [Number.parseFloat(style.getPropertyValue('--x')), Number.parseFloat(style.getPropertyValue('--y'))]
}

describe('the evidence lens', () => {
  beforeEach(async () => {
    await startMessages('en')
    useTable.getState().open(parkCampus())
    useTable.getState().setLang('en')
    window.innerWidth = 1000
    window.innerHeight = 800
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
    HTMLElement.prototype.setPointerCapture = () => {}
  })
  afterEach(() => {
    cleanup()
    vi.unstubAllGlobals()
    useTable.setState(useTable.getInitialState())
  })

  it('moves by arrows, has a frame drawn for each, and goes at Esc', async () => {
    table().setLens(true)
    const redraw = vi.fn()
    table().setStage({ redraw } as never)
    render(<EvidenceLens />)
    expect(document.activeElement).toBe(glass())
    const [x = 0, y = 0] = place()
    redraw.mockClear()
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{Shift>}{ArrowLeft}{/Shift}')
    expect(place()).toEqual([x + 16 - 80, y + 16])
    expect(redraw).toHaveBeenCalledTimes(3)
    await userEvent.keyboard('{Home}')
    expect(place()).toEqual([x, y])
    await userEvent.keyboard('{Escape}')
    expect(table().lens).toBe(false)
  })

  it('follows one finger, stays where a finger is lost, and never leaves the window', () => {
    table().setLens(true)
    render(<EvidenceLens />)
    const [x = 0, y = 0] = place()
    const at = (clientX: number, clientY: number, pointerId = 1) => ({
      clientX,
      clientY,
      pointerId,
      button: 0,
    })
    fireEvent.pointerDown(glass(), at(500, 400))
    fireEvent.pointerMove(glass(), at(540, 430))
    fireEvent.pointerMove(glass(), at(0, 0, 2))
    expect(place()).toEqual([x + 40, y + 30])
    fireEvent.pointerCancel(glass(), at(540, 430))
    fireEvent.pointerMove(glass(), at(900, 430))
    expect(place()).toEqual([x + 40, y + 30])
    fireEvent.pointerDown(glass(), at(500, 400))
    fireEvent.pointerMove(glass(), at(9000, -9000))
    fireEvent.pointerUp(glass(), at(9000, -9000))
    expect(place()).toEqual([968, 32])
    window.innerWidth = 600
    act(() => void window.dispatchEvent(new Event('resize')))
    expect(place()).toEqual([568, 32])
  })

  it('names what stands in its middle and how it is known, and opens its card', async () => {
    table().setLens(true)
    render(<EvidenceLens />)
    expect(glass().getAttribute('aria-valuetext')).toBe('Drag the lens over a building')
    act(() => table().readLens({ id: 'mill', storey: 2, day: toDay('2023-12-21') }))
    const said = glass().getAttribute('aria-valuetext')
    expect(said).toMatch(/^.+ · F2: .+/)
    const line = screen.getByRole('button', { name: /F2/ })
    await userEvent.click(line)
    expect(table().select).toBe('mill')
  })

  it('is chosen where the evidence is turned on, in the place of the whole layer', async () => {
    render(<EvidenceSwitch />)
    await userEvent.click(screen.getByRole('switch'))
    await userEvent.click(screen.getByRole('radio', { name: 'In a lens' }))
    expect(table()).toMatchObject({ lens: true, evidence: false })
    await userEvent.click(screen.getByRole('radio', { name: 'Everywhere' }))
    expect(table()).toMatchObject({ lens: false, evidence: true })
    await userEvent.click(screen.getByRole('radio', { name: 'In a lens' }))
    await userEvent.click(screen.getByRole('switch'))
    expect(table()).toMatchObject({ lens: false, evidence: false })
  })
})
