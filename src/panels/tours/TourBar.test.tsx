/** What a tour says, and when: the date alone on the way to a day, its words once that is reached. */
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startMessages } from '../../../tests/support/messages.ts'
import { parkCampus, parkTours } from '../../domain/fixtures/park.ts'
import { useTable } from '../../store/index.ts'
import { TourBar } from './TourBar.tsx'

const table = () => useTable.getState()

describe('the caption of a tour', () => {
  beforeEach(() => {
    startMessages('en')
    table().open(parkCampus())
    table().setTours(parkTours())
    table().setLang('en')
  })
  afterEach(() => {
    cleanup()
    useTable.setState(useTable.getInitialState())
  })

  it('waits for its day: until then the running date stands alone', () => {
    table().startTour('grand-tour', { step: 3, auto: true })
    render(<TourBar />)
    const words = () => screen.getByText('Companies').closest('[aria-live]') as HTMLElement
    const time = () => document.querySelector('time')
    expect([words().hidden, time()?.dateTime]).toEqual([true, '2022-05-01'])
    act(() => table().runTour(2))
    expect([words().hidden, time()?.dateTime]).toEqual([true, table().date])
    expect(time()?.textContent).toMatch(/2022/)
    act(() => table().runTour(2))
    expect([table().date, words().hidden, time()]).toEqual(['2022-06-01', false, null])
    // Four seconds to read it.
    act(() => table().runTour(3.9))
    expect(words().textContent).toContain('Companies')
    act(() => table().runTour(0.2))
    expect(screen.queryByText('Companies')).toBeNull()
  })

  it('is there at once where a step has no way through dates', () => {
    table().startTour('grand-tour', { step: 1, auto: true })
    render(<TourBar />)
    expect(screen.getByText('Open hall').closest('[aria-live]')).toHaveProperty('hidden', false)
    expect(document.querySelector('time')).toBeNull()
  })
})
