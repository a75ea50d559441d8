/** The crank by finger and by keys: it turns the date, runs on a little, and stops time that plays. */
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startMessages } from '../../../../tests/support/messages.ts'
import { parkCampus } from '../../../domain/fixtures/park.ts'
import { toDay } from '../../../domain/schedule/calendar.ts'
import { useTable } from '../../../store/index.ts'
import '../messages/index.ts'
import { Crank } from './Crank.tsx'

const SIZE = 200
const campus = parkCampus()
const START = '2021-07-01'
const table = () => useTable.getState()
const dial = () => screen.getByRole('slider')

/** A place on the dial: share of a turn clockwise from the right. */
const at = (share: number, more: object = {}) => ({
  clientX: SIZE / 2 + 80 * Math.cos(2 * Math.PI * share),
  clientY: SIZE / 2 + 80 * Math.sin(2 * Math.PI * share),
  pointerId: 1,
  button: 0,
  ...more,
})

describe('the crank', () => {
  let still = false
  let frames: FrameRequestCallback[] = []
  beforeEach(async () => {
    await startMessages('en')
    useTable.getState().open(campus)
    useTable.getState().setLang('en')
    table().setDay(toDay(START))
    still = false
    frames = []
    vi.stubGlobal('matchMedia', () => ({ matches: still }))
    vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => frames.push(run))
    HTMLElement.prototype.setPointerCapture = () => {}
    HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, SIZE, SIZE)
    render(<Crank />)
    await userEvent.click(screen.getByRole('button', { name: 'Crank the years' }))
  })
  afterEach(() => {
    cleanup()
    vi.unstubAllGlobals()
    useTable.setState(useTable.getInitialState())
  })
  const turnBy = (shares: number, steps = 16, more: object = {}) => {
    fireEvent.pointerDown(dial(), at(0, more))
    for (let i = 1; i <= steps; i++) fireEvent.pointerMove(dial(), at((shares * i) / steps, more))
  }
  const since = () => toDay(table().date) - toDay(START)

  it('turns a year on clockwise, and back against it, and stops what plays', () => {
    useTable.setState({ playing: true })
    turnBy(1)
    expect(table().playing).toBe(false)
    expect(since()).toBe(365)
    fireEvent.pointerCancel(dial(), at(0))
    turnBy(-1)
    expect(since()).toBe(0)
    expect(dial().getAttribute('aria-valuetext')).toContain('1 Jul 2021')
  })

  it('heeds one finger, and none in the middle of the dial', () => {
    turnBy(0.25)
    const turned = since()
    fireEvent.pointerDown(dial(), at(0.5, { pointerId: 2 }))
    fireEvent.pointerMove(dial(), at(0.75, { pointerId: 2 }))
    fireEvent.pointerMove(dial(), { ...at(0), clientX: SIZE / 2 + 2, clientY: SIZE / 2 })
    fireEvent.pointerMove(dial(), at(0.75))
    expect(since()).toBe(turned)
  })

  it('runs on when it is let go in motion, unless less motion is asked for', () => {
    turnBy(0.5)
    fireEvent.pointerUp(dial(), at(0.5))
    expect(frames).toHaveLength(1)
    fireEvent.pointerDown(dial(), at(0.5))
    still = true
    fireEvent.pointerMove(dial(), at(0.6))
    fireEvent.pointerUp(dial(), at(0.6))
    expect(frames).toHaveLength(1)
  })

  it('turns by months and years with the keys, which go no further', async () => {
    const beyond = vi.fn()
    window.addEventListener('keydown', beyond)
    dial().focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}')
    expect(table().date).toBe('2021-08-01')
    await userEvent.keyboard('{PageDown}')
    expect(table().date).toBe('2020-08-01')
    await userEvent.keyboard('{End}')
    expect(toDay(table().date)).toBe(campus.timeline.end)
    expect(beyond).not.toHaveBeenCalled()
    window.removeEventListener('keydown', beyond)
  })
})
