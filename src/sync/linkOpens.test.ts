/** A link opens what it names, in every mode; in a hall each visit begins there, whatever was shown in between. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attractRound } from '../domain/kiosk/attract.ts'
import { serializable, useTable } from '../store/index.ts'
import { anyState, campus, launch, steps, tours } from './anyState.ts'
import { decodeState, encodeState } from './urlCodec.ts'

const table = () => useTable.getState()

/** Opens the table as the page does. */
function open(search: string): void {
  useTable.setState(useTable.getInitialState(), true)
  table().open(campus)
  table().setTours(tours)
  table().applyState(decodeState(new URLSearchParams(search)))
  table().keepOpened()
}

/** What draws visitors in, some of it. */
function attract(): void {
  table().setPhase('attract')
  for (const { state } of attractRound(campus.pack).slice(0, 4)) table().applyState(state)
}

describe('a link', () => {
  it('opens what it names', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        open(encodeState(campus, state, tours).toString())
        expect(serializable(table())).toEqual(state)
        expect(table().notices).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('is what every visit of a hall begins with, after what has drawn the visitor in', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        open(encodeState(campus, { ...state, mode: 'kiosk' }, tours).toString())
        for (let visit = 0; visit < 2; visit++) {
          attract()
          table().startOver('awake')
          expect(serializable(table())).toEqual({ ...state, mode: 'kiosk' })
          expect(table().phase).toBe('awake')
        }
      }),
      { numRuns: 100 },
    )
  })

  it.each(steps)(
    'to step $step of $tour begins the tour there, which goes on by itself',
    ({ tour, step }) => {
      open(`mode=kiosk&tour=${tour}&step=${step}`)
      attract()
      table().startOver('awake')
      expect(table()).toMatchObject({ tour, step, tourPlaying: true, tourAuto: true, phase: 'awake' })
      const last = (tours.find((it) => it.id === tour)?.steps.length ?? 0) - 1
      table().runTour(60)
      expect(table().step).toBeGreaterThanOrEqual(Math.min(last, step + 1))
      table().startOver('attract')
      expect(table()).toMatchObject({ tour, step, tourPlaying: false })
    },
  )

  it('to no tour begins none', () => {
    open('mode=kiosk&date=2020-07-29')
    attract()
    table().startOver('awake')
    expect(table()).toMatchObject({ tour: null, tourPlaying: false, date: '2020-07-29', view: launch.view })
  })
})
