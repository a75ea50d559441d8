import { beforeEach, describe, expect, it } from 'vitest'
import { parkCampus } from '../domain/fixtures/park.ts'
import { toDay } from '../domain/schedule/calendar.ts'
import { launchState, STATE_KEYS } from '../domain/state/state.ts'
import { sameState, serializable, subscribeToState, useTable } from './index.ts'

const campus = parkCampus()
const table = () => useTable.getState()
const state = () => serializable(table())

beforeEach(() => {
  useTable.setState(useTable.getInitialState(), true)
  table().open(campus)
})

describe('the store', () => {
  it('opens in the launch state', () => {
    expect(state()).toEqual(launchState(campus.pack))
  })

  it('takes what is valid from outside and notes the rest', () => {
    table().applyState({ overlay: 'use', hour: 99, nonsense: true })
    expect(state().overlay).toBe('use')
    expect(state().hour).toBe(launchState(campus.pack).hour)
    expect(table().notices).toEqual([
      expect.objectContaining({ kind: 'state', note: expect.objectContaining({ key: 'hour' }) }),
    ])
    table().dismiss(table().notices[0]?.id ?? -1)
    expect(table().notices).toEqual([])
  })

  it('calls back for each change of the state, and for nothing that is no part of it', () => {
    const pose = () => ({ position: [240, 158, 508], target: [39.4, 0, 80.2] }) as const
    table().goToPose({ position: [...pose().position], target: [...pose().target] })
    const seen: unknown[] = []
    const stop = subscribeToState((it) => seen.push(serializable(it)))
    table().setHover('mill')
    table().togglePanel('finder')
    table().setFound(['mill'])
    table().setSplit(0.3)
    // The same pose and the same filter, in objects of their own.
    table().goToPose({ position: [...pose().position], target: [...pose().target] })
    table().applyState({ filter: [] })
    expect(seen).toEqual([])
    table().setHour(7)
    table().goToPose({ position: [241, 158, 508], target: [...pose().target] })
    table().setHover(null)
    table().toggleFilter('free')
    expect(seen).toMatchObject([{ hour: 7 }, { camera: { position: [241, 158, 508] } }, { filter: ['free'] }])
    stop()
    table().setHour(8)
    expect(seen.length).toBe(3)
  })

  it('is compared key by key, every key', () => {
    const before = state()
    for (const key of STATE_KEYS) {
      expect(sameState(before, { ...before, [key]: structuredClone(before[key]) }), key).toBe(true)
      expect(sameState(before, { ...before, [key]: 'something else' }), key).toBe(false)
    }
  })

  it('keeps the date within the timeline', () => {
    table().setDay(campus.timeline.end + 400)
    expect(toDay(state().date)).toBe(campus.timeline.end)
    table().setDay(campus.timeline.start - 3)
    expect(toDay(state().date)).toBe(campus.timeline.start)
  })

  it('steps through every milestone, to the end and back', () => {
    table().setDay(campus.timeline.start - 1)
    const visited: string[] = []
    for (let i = 0; i < campus.milestones.length; i++) {
      table().stepMilestone(1)
      visited.push(state().date)
    }
    const dates = [...new Set(campus.milestones.map((it) => it.date))]
    expect(visited.filter((it) => dates.includes(it)).length).toBeGreaterThanOrEqual(dates.length - 1)
    table().stepMilestone(1)
    table().stepMilestone(-1)
    expect(dates).toContain(state().date)
  })

  it('plays again from the start when it stands at the end', () => {
    table().setDay(campus.timeline.end)
    table().play()
    expect(table().playing).toBe(true)
    expect(state().date).toBe('2020-03-01')
  })

  it('stops the clock when a date is set from outside', () => {
    table().play()
    table().applyState({ date: '2020-03-12' })
    expect(table().playing).toBe(false)
    table().play()
    table().applyState({ overlay: 'lot' })
    expect(table().playing).toBe(true)
  })

  it('goes to a saved view with the light it brings, and leaves the rest', () => {
    table().setOverlay('lot')
    table().goToView('overview')
    expect(state()).toMatchObject({ view: 'overview', camera: null, hour: 13, overlay: 'lot' })
    table().goToView('no-such-view')
    expect(state().view).toBe('overview')
  })

  it('opens one panel at a time, and the ledger at a source', () => {
    table().togglePanel('directory')
    table().togglePanel('views')
    expect(table().panel).toBe('views')
    table().showSource('F054')
    expect(table()).toMatchObject({ panel: 'sources', source: 'F054' })
    table().togglePanel('sources')
    expect(table()).toMatchObject({ panel: null, source: null })
  })

  it('has a panel or the schedule open, and where there is room for one sheet the one asked for last', () => {
    table().togglePanel('directory')
    expect(table().sheet).toBe('panel')
    table().setSelect('mill')
    expect(table()).toMatchObject({ panel: 'directory', sheet: 'card' })
    table().unfold('panel')
    expect(table()).toMatchObject({ select: 'mill', sheet: 'panel' })
    table().applyState({ select: 'gate-hall' })
    expect(table().sheet).toBe('card')
    table().toggleSchedule()
    expect(table()).toMatchObject({ panel: null, schedule: true, select: 'gate-hall' })
    table().togglePanel('views')
    expect(table()).toMatchObject({ panel: 'views', schedule: false, sheet: 'panel' })
  })

  it('answers a lost picture with the one that is back', () => {
    table().notify({ kind: 'context-lost' })
    table().notify({ kind: 'context-restored' })
    expect(table().notices.map((it) => it.kind)).toEqual(['context-restored'])
  })
})
