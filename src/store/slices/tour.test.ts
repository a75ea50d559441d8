import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { parkCampus, parkTours } from '../../domain/fixtures/park.ts'
import { overlaysOf } from '../../domain/overlays/index.ts'
import { launchState } from '../../domain/state/state.ts'
import { frameAt } from '../../domain/tours/tourMotion.ts'
import { storyOf } from '../../domain/tours/tours.ts'
import { cameraIsLed, currentStep, onItsWay, serializable, tourEnded, useTable } from '../index.ts'

const campus = parkCampus()
const tours = parkTours()
const table = () => useTable.getState()
/** The state as it travels: text, byte for byte. */
const text = () => JSON.stringify(serializable(table()))

const film = tours.find((it) => it.flow)?.id ?? ''
const filmStory = storyOf(campus, tours.find((it) => it.flow) as (typeof tours)[number])
const filmLast = filmStory.steps.length - 1
/** Seconds of the film that have been played. */
const played = () =>
  filmStory.steps.slice(0, table().step).reduce((sum, it) => sum + it.lengthSeconds, 0) + table().tourSeconds

beforeEach(() => {
  useTable.setState(useTable.getInitialState(), true)
  table().open(campus)
  table().setTours(tours)
})

describe('a tour that a voice holds', () => {
  it('arrives, waits where it is, and goes on from there', () => {
    table().startTour(film, { auto: true })
    table().holdTour(true)
    const [first] = filmStory.steps
    table().runTour(500)
    expect([table().step, table().tourSeconds, table().tourPlaying]).toEqual([0, first?.lengthSeconds, true])
    table().runTour(500)
    expect(table().step).toBe(0)
    table().holdTour(false)
    table().runTour(0.5)
    expect([table().step, table().tourSeconds]).toEqual([1, 0.5])
  })

  it('ends where it has ended only when the voice has', () => {
    table().startTour(film, { auto: true, step: filmLast })
    table().holdTour(true)
    table().runTour(500)
    expect([table().tourPlaying, tourEnded(table())]).toEqual([true, false])
    table().holdTour(false)
    table().runTour(0.1)
    expect([table().tourPlaying, tourEnded(table())]).toEqual([false, true])
  })

  it('is led by hand as if there were none', () => {
    table().startTour(film)
    table().holdTour(true)
    table().runTour(500)
    expect(table().tourPlaying).toBe(false)
    table().stepTour(1)
    expect(table().step).toBe(1)
  })
})

/** Steps of all tours. */
const places = tours.flatMap((tour) => tour.steps.map((_, step) => ({ tour: tour.id, step })))

describe('a tour', () => {
  it('shows each step the same, whichever way leads there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), ({ tour, step }) => {
        table().open(campus)
        table().startTour(tour)
        for (let i = 0; i < step; i++) table().stepTour(1)
        table().runTour(200)
        const walked = text()
        table().open(campus)
        table().startTour(tour, { step: 2 })
        table().goToStep(step, { settled: true })
        expect(text()).toBe(walked)
        table().open(campus)
        table().applyState({ tour, step })
        expect(text()).toBe(walked)
      }),
    )
  })

  it('leads the camera nowhere when a link comes to a step', () => {
    const led: boolean[] = []
    const stop = useTable.subscribe(
      (it) => it.camera,
      () => led.push(cameraIsLed(table())),
    )
    for (const { tour, step } of places) table().applyState({ tour, step })
    stop()
    // The steps of the film have a camera of their own.
    expect(led).toHaveLength(3)
    expect(led).not.toContain(true)
  })

  it('leaves the camera to the film into the table while that plays', () => {
    table().setTableFilm(true)
    expect(cameraIsLed(table())).toBe(true)
    table().setTableFilm(false)
    expect(cameraIsLed(table())).toBe(false)
  })

  it('keeps to its steps at either end', () => {
    table().startTour('grand-tour')
    table().stepTour(-1)
    expect(table().step).toBe(0)
    table().goToStep(99)
    const last = table().step
    table().stepTour(1)
    expect([table().step, last]).toEqual([
      last,
      (tours.find((it) => it.id === 'grand-tour')?.steps.length ?? 0) - 1,
    ])
  })

  it('leaves language, quality and mode to whoever looks', () => {
    table().applyState({ lang: 'en', quality: 'low', mode: 'present' })
    table().startTour('warm-in-the-cold', { step: 3 })
    expect(table()).toMatchObject({ lang: 'en', quality: 'low', mode: 'present' })
  })

  it('lets date and light arrive within the time of the step, and waits there by hand', () => {
    const grow = tours.find((it) => it.id === 'grand-tour')
    const step = grow?.steps.findIndex((it) => it.from?.date !== undefined) ?? 0
    table().startTour('grand-tour', { step })
    expect(table()).toMatchObject({ tourPlaying: true, date: grow?.steps[step]?.from?.date })
    table().runTour(4)
    expect(table().date > (grow?.steps[step]?.from?.date ?? '')).toBe(true)
    table().runTour(90)
    expect(table()).toMatchObject({ tourPlaying: false, step, date: grow?.steps[step]?.date })
  })

  it('goes on by itself where it is asked to, through all of its steps', () => {
    for (const { id, steps } of tours) {
      table().startTour(id, { auto: true })
      const seen = new Set<number>()
      for (let i = 0; i < 400 && !tourEnded(table()); i++) {
        seen.add(table().step)
        table().runTour(0.5)
      }
      expect([...seen]).toEqual(steps.map((_, i) => i))
      expect(table().tourPlaying).toBe(false)
    }
  })
})

describe('the words of a step', () => {
  it('come when its day is reached, and stay for four seconds before it goes on by itself', () => {
    const frame = 0.05
    for (const { id } of tours) {
      table().startTour(id, { auto: true })
      const heldFor = new Map<number, number>()
      for (let i = 0; i < 4000 && !tourEnded(table()); i++) {
        const { step, date } = table()
        const told = currentStep(table())
        if (!onItsWay(table())) {
          if (told?.travels) expect(date).toBe(told.state.date)
          heldFor.set(step, (heldFor.get(step) ?? 0) + frame)
        } else expect(date < (told?.state.date ?? '')).toBe(true)
        table().runTour(frame)
      }
      expect(Math.min(...heldFor.values())).toBeGreaterThanOrEqual(4 - frame)
      expect(heldFor.size).toBe(tours.find((it) => it.id === id)?.steps.length)
    }
  })

  it('stay away where the tour is stopped on its way, and are there where a link comes to the step', () => {
    const step = tours[0]?.steps.findIndex((it) => it.from?.date !== undefined) ?? 0
    table().startTour('grand-tour', { step })
    table().runTour(1)
    table().pauseTour()
    expect(onItsWay(table())).toBe(true)
    table().open(campus)
    table().applyState({ tour: 'grand-tour', step })
    expect(onItsWay(table())).toBe(false)
  })
})

describe('return to the story', () => {
  const buildings = [...campus.buildings.keys()]
  const detour = fc.oneof(
    fc.constantFrom(...buildings).map((id) => () => table().setSelect(id)),
    fc.constantFrom(...overlaysOf(campus.pack)).map(
      ({ id }) =>
        () =>
          table().setOverlay(id),
    ),
    fc.constantFrom('free', 'robots').map((it) => () => table().toggleFilter(it)),
    fc.constantFrom(...campus.pack.viewpoints).map(
      ({ id }) =>
        () =>
          table().goToView(id),
    ),
    fc.constantFrom(...buildings).map((id) => () => table().setExploded(id)),
    fc.constant(() => table().setCutaway('gate-hall')),
    fc.constantFrom(...buildings).map((id) => () => table().frame(id)),
    fc
      .integer({ min: campus.timeline.start, max: campus.timeline.end })
      .map((day) => () => table().setDay(day)),
    fc.double({ min: 0, max: 24, noNaN: true }).map((hour) => () => table().setHour(hour)),
    fc.constantFrom('winter' as const, 'summer' as const).map((it) => () => table().setSeason(it)),
    fc.constantFrom('snowstorm' as const, 'clear' as const).map((it) => () => table().setWeather(it)),
    fc.constant(() => table().setCompare('2020-05-15')),
    fc.constant(() => table().setEvidence(true)),
    fc.constant(() => table().setMapExtent('land')),
    fc.constant(() => table().setChain('software-chain')),
    fc.constant(() => table().play()),
    fc.double({ min: 0.1, max: 30, noNaN: true }).map((it) => () => table().runTour(it)),
    fc.integer({ min: 1, max: 400 }).map((days) => () => table().runDays(days)),
    fc.constantFrom(...buildings).map((id) => () => table().playStory(id)),
    fc.constant(() => table().playYear()),
    fc.constant(() => table().stopTour()),
    fc.constant(() => table().togglePanel('finder')),
    fc.constant(() => table().toggleSchedule()),
    fc.record({ x: fc.integer({ min: -200, max: 200 }) }).map(({ x }) => () => {
      table().reportPose({ position: [x, 200, 300], target: [0, 0, 0] })
    }),
  )

  it('is exact, byte for byte, whatever was touched in between', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.array(detour, { maxLength: 12 }),
        ({ tour, step }, detours) => {
          table().open(campus)
          table().startTour(tour, { step })
          table().runTour(200)
          const story = text()
          for (const it of detours) it()
          table().returnToStory()
          expect(text()).toBe(story)
          expect(table()).toMatchObject({ panel: null, schedule: false, playing: false, tourPlaying: false })
        },
      ),
      { numRuns: 300 },
    )
  })

  it('has nowhere to go before a story was told', () => {
    const before = text()
    table().returnToStory()
    expect(text()).toBe(before)
  })
})

describe('a link into a tour', () => {
  it('opens the step, with whatever else it asks for', () => {
    table().applyState({ tour: 'four-years', step: 2, hour: 5 })
    expect(table()).toMatchObject({ tour: 'four-years', step: 2, hour: 5 })
    table().stopTour()
    expect(table()).toMatchObject({ tour: null, step: 0, hour: launchState(campus.pack).hour })
  })

  it('goes to another step of the same tour, and ends it', () => {
    table().applyState({ tour: 'grand-tour', step: 0 })
    table().applyState({ step: 3 })
    expect(table()).toMatchObject({ tour: 'grand-tour', step: 3, overlay: 'industry' })
    table().applyState({ tour: null })
    expect(table()).toMatchObject({ tour: null, overlay: 'none' })
  })

  it('says so when there is no such tour or step', () => {
    table().applyState({ tour: 'grand', step: 1 })
    table().applyState({ tour: 'grand-tour', step: 77 })
    expect(table().notices.map((it) => it.kind === 'state' && it.note.reason)).toEqual([
      'unknown-id',
      'out-of-range',
    ])
    expect(table()).toMatchObject({ tour: 'grand-tour', step: 0 })
  })
})

describe('the film', () => {
  it('clears the table for itself and begins before its first date', () => {
    table().applyState({ select: 'mill', compare: '2020-01-01' })
    table().toggleSchedule()
    table().startTour(film, { auto: true })
    expect(table()).toMatchObject({ tourPlaying: true, select: null, compare: null, schedule: false })
    expect(table().date < (filmStory.steps[0]?.state.date ?? '')).toBe(true)
  })

  it('waits at its end, and plays again from there', () => {
    table().startTour(film, { auto: true })
    for (let i = 0; i < 100; i++) table().runTour(1)
    expect([table().tourPlaying, table().step, played()]).toEqual([false, filmLast, 3 * (6 + 4)])
    expect(table().date).toBe(filmStory.steps[filmLast]?.state.date)
    table().resumeTour()
    expect([table().tourPlaying, table().step, played()]).toEqual([true, 0, 0])
  })

  it('goes on from where it was stopped, whatever was looked at meanwhile', () => {
    table().startTour(film, { auto: true })
    table().runTour(13)
    table().pause()
    const { date } = table()
    expect(table().camera).not.toBeNull()
    table().applyState({ date: '2021-01-01', view: 'by-lot' })
    table().resumeTour()
    table().runTour(0)
    expect([table().tourPlaying, played(), table().date]).toEqual([true, 13, date])
  })

  it('leaves the camera where it was last, and gives the light back', () => {
    table().applyState({ hour: 9, season: 'winter', overlay: 'use' })
    table().startTour(film, { auto: true })
    table().runTour(33)
    const played = currentStep(table())
    const shown = played && frameAt(played, table().tourSeconds).camera
    table().stopTour()
    expect(table()).toMatchObject({ tour: null, hour: 9, season: 'winter', overlay: 'use' })
    for (const [k, meters] of (table().camera?.position ?? []).entries())
      expect(Math.abs(meters - (shown?.position[k] ?? Number.NaN))).toBeLessThan(0.06)
  })

  it('gives way to the clock and to whoever sets a date', () => {
    table().startTour(film, { auto: true })
    table().play()
    expect([table().tour, table().playing]).toEqual([null, true])
    table().startTour(film, { auto: true })
    table().applyState({ date: '2020-07-29' })
    expect([table().tour, table().tourPlaying, table().date]).toEqual([film, false, '2020-07-29'])
  })

  it('leaves nothing behind when the pack is opened again', () => {
    table().startTour(film, { auto: true })
    table().runTour(10)
    table().open(campus)
    expect(table()).toMatchObject({ tourPlaying: false, tourAuto: false, lastStep: null })
    expect(serializable(table())).toEqual(launchState(campus.pack))
  })
})
