import { beforeEach, describe, expect, it } from 'vitest'
import { parkCampus, parkTours } from '../domain/fixtures/park.ts'
import { serializable, useTable } from './index.ts'
import { isAway, perform, usePresenter } from './presenter.ts'

const campus = parkCampus()
const tours = parkTours()
const table = () => useTable.getState()
const text = () => JSON.stringify(serializable(table()))

beforeEach(() => {
  useTable.setState(useTable.getInitialState(), true)
  usePresenter.setState(usePresenter.getInitialState(), true)
  table().open(campus)
  table().setTours(tours)
})

describe('a presentation', () => {
  it('begins with the first tour, by F5 or by going on', () => {
    perform({ do: 'next' })
    expect(table()).toMatchObject({ tour: tours[0]?.id, step: 0 })
    expect(usePresenter.getState().startedAt).not.toBeNull()
    perform({ do: 'last' })
    perform({ do: 'begin' })
    expect(table().step).toBe(0)
  })

  it('goes on where one was: nothing is told anew, and the time that has passed stands', () => {
    perform({ do: 'resume' })
    expect(table()).toMatchObject({ tour: tours[0]?.id, step: 0 })
    usePresenter.setState({ startedAt: 1000 })
    perform({ do: 'jump', step: 3 })
    const story = text()
    const { tourSeconds } = table()
    perform({ do: 'blank' })
    perform({ do: 'resume' })
    expect([text(), table().tourSeconds]).toEqual([story, tourSeconds])
    expect(usePresenter.getState()).toMatchObject({ blank: false, startedAt: 1000 })
    // From a detour, and after the story was left.
    table().runTour(1000)
    perform({ do: 'show', patch: { select: 'mill' } })
    perform({ do: 'resume' })
    expect(table()).toMatchObject({ step: 3, select: null })
    perform({ do: 'leave' })
    expect(table().tour).toBeNull()
    perform({ do: 'resume' })
    expect(table()).toMatchObject({ tour: tours[0]?.id, step: 3 })
    expect(usePresenter.getState().startedAt).toBe(1000)
  })

  it('answers a question and comes back exactly', () => {
    perform({ do: 'start', tour: 'grand-tour' })
    perform({ do: 'jump', step: 4 })
    const story = text()
    expect(isAway(table())).toBe(false)
    perform({ do: 'visit', id: 'aurora-robotics' })
    perform({ do: 'show', patch: { overlay: 'occupancy', date: '2023-03-31' } })
    expect(table()).toMatchObject({ select: 'aurora-robotics', overlay: 'occupancy', date: '2023-03-31' })
    expect(isAway(table())).toBe(true)
    perform({ do: 'return' })
    expect(text()).toBe(story)
    expect(isAway(table())).toBe(false)
  })

  it('goes on with the next step from a detour', () => {
    perform({ do: 'start', tour: 'grand-tour' })
    perform({ do: 'show', patch: { select: 'mill', date: '2020-05-01' } })
    perform({ do: 'next' })
    expect(table()).toMatchObject({ step: 1, select: null, date: campus.pack.manifest.launch.date })
  })

  it('keeps the state while the picture is dark', () => {
    perform({ do: 'start', tour: 'grand-tour' })
    const story = text()
    perform({ do: 'blank' })
    expect([usePresenter.getState().blank, text()]).toEqual([true, story])
    perform({ do: 'blank' })
    expect(usePresenter.getState().blank).toBe(false)
  })

  it('leaves one layer at a time: dark, frozen, detour, story', () => {
    perform({ do: 'start', tour: 'grand-tour' })
    perform({ do: 'show', patch: { select: 'mill' } })
    perform({ do: 'freeze' })
    perform({ do: 'blank' })
    perform({ do: 'leave' })
    expect(usePresenter.getState()).toMatchObject({ blank: false, frozen: { tour: 'grand-tour', step: 0 } })
    perform({ do: 'leave' })
    expect(usePresenter.getState().frozen).toBeNull()
    perform({ do: 'leave' })
    expect(table()).toMatchObject({ select: null, tour: 'grand-tour' })
    perform({ do: 'leave' })
    expect(table().tour).toBeNull()
    perform({ do: 'return' })
    expect(table().tour).toBe('grand-tour')
  })

  it('takes no unknown id, and says what of a patch it could not use', () => {
    const unknown = { given: 'atlantis', reason: 'unknown-id' }
    expect(perform({ do: 'visit', id: 'atlantis' })).toEqual([{ key: 'select', ...unknown }])
    expect(table().select).toBeNull()
    expect(perform({ do: 'start', tour: 'atlantis' })).toEqual([{ key: 'tour', ...unknown }])
    expect(usePresenter.getState().startedAt).toBeNull()
    expect(perform({ do: 'show', patch: { overlay: 'mood', hour: 9 } })).toEqual([
      { key: 'overlay', given: 'mood', reason: 'unknown-id' },
    ])
    expect(table()).toMatchObject({ overlay: 'none', hour: 9 })
    // Whoever asked is told, and not the audience.
    expect(table().notices).toEqual([])
  })
})
