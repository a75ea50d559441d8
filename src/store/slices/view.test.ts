/** Where the camera is sent, and what that brings along. */
import { beforeEach, describe, expect, it } from 'vitest'
import { parkCampus } from '../../domain/fixtures/park.ts'
import { launchState, type TableState } from '../../domain/state/state.ts'
import { axisOffset, serializable, useTable } from '../index.ts'

const campus = parkCampus()
const table = () => useTable.getState()
const state = () => serializable(table())
const pose = { position: [10, 40, 90], target: [0, 5, 0] } satisfies TableState['camera']

beforeEach(() => {
  useTable.setState(useTable.getInitialState(), true)
  table().open(campus)
})

/** The campus with one saved view more. */
function withView(view: Record<string, unknown>) {
  const [first] = campus.pack.viewpoints
  const viewpoints = [...campus.pack.viewpoints, { ...first, ...view } as NonNullable<typeof first>]
  table().open({ ...campus, pack: { ...campus.pack, viewpoints } })
}

describe('the camera', () => {
  it('is at a saved view or at a pose of its own, never both', () => {
    table().goToPose(pose)
    expect(state()).toMatchObject({ camera: pose, view: null })
    table().goToView('by-lot')
    expect(state()).toMatchObject({ camera: null, view: 'by-lot' })
    table().reportPose(pose)
    expect(state()).toMatchObject({ camera: pose, view: null })
  })

  it('takes over all that a saved view brings: date, hour, season, overlay, selection', () => {
    const brought = {
      date: '2020-07-29',
      hour: 9.5,
      season: 'summer',
      overlay: 'status',
      select: 'mill',
    }
    withView({ id: 'topping-out', ...brought })
    table().play()
    table().goToView('topping-out')
    expect(state()).toMatchObject({ ...brought, view: 'topping-out', camera: null })
    // The view brings a date, so the clock must not run away from it.
    expect(table().playing).toBe(false)
  })

  it('leaves what a saved view does not bring as the visitor had it', () => {
    const [view] = campus.pack.viewpoints.filter((it) => it.hour === undefined && it.overlay === undefined)
    expect(view).toBeDefined()
    table().setHour(3)
    table().setOverlay('use')
    table().setSelect('mill')
    table().play()
    table().goToView(view?.id ?? '')
    expect(state()).toMatchObject({ hour: 3, overlay: 'use', select: 'mill' })
    expect(table().playing).toBe(true)
  })

  it('stays where it is when there is no such view, and says so', () => {
    table().goToPose(pose)
    table().goToView('moon')
    expect(state()).toMatchObject({ camera: pose, view: null })
    expect(table().notices).toHaveLength(1)
  })

  it('is asked to frame what is on the plan, again and again, until a hand has moved it on', () => {
    table().frame(['mill', 'atlantis'])
    const first = table().framed
    expect(first).toEqual(['mill'])
    table().frame('mill')
    expect(table().framed).not.toBe(first)
    table().frame('atlantis')
    expect(table().framed).toEqual(['mill'])
    table().reportPose(pose)
    expect(table().framed).toBeNull()
  })

  it('brings something free by a pose, by the middle of the picture, or by both', () => {
    table().goToView('by-lot')
    table().standFree(null, { x: -120, y: 0 })
    expect(state()).toMatchObject({ view: 'by-lot', camera: null })
    table().standFree(pose, { x: -90, y: 8 })
    expect(state()).toMatchObject({ view: null, camera: pose })
    expect(axisOffset(table())).toEqual({ x: -90, y: 8 })
    table().standFree(null, null)
    table().setCovered({ left: 0, right: 340, bottom: 200, room: 0.7 })
    expect(axisOffset(table())).toEqual({ x: -170, y: -100 })
  })

  it('nudges anew each time, also by the same amount', () => {
    table().nudgeCamera({ zoom: 1.2 })
    const first = table().nudge
    table().nudgeCamera({ zoom: 1.2 })
    expect(table().nudge).toEqual(first)
    expect(table().nudge).not.toBe(first)
  })
})

describe('light, overlay and selection', () => {
  it('keep the hour within the day, to a hundredth', () => {
    for (const [given, kept] of [
      [-3, 0],
      [30, 24],
      [12.3456, 12.35],
    ] as const) {
      table().setHour(given)
      expect(state().hour).toBe(kept)
    }
  })

  it('are part of the state that a link carries; what the pointer rests on is not', () => {
    table().setSeason('autumn')
    table().setQuality('low')
    table().setLang('en')
    table().setSelect('mill')
    table().setHover('loft')
    expect(state()).toMatchObject({ season: 'autumn', quality: 'low', lang: 'en', select: 'mill' })
    expect(JSON.stringify(state())).not.toContain('loft')
  })
})

describe('opening content', () => {
  it('returns to the launch state, byte for byte, whatever was done before', () => {
    const launch = JSON.stringify(state())
    expect(JSON.parse(launch)).toEqual(launchState(campus.pack))
    table().applyState({
      date: '2020-01-01',
      hour: 2,
      overlay: 'lot',
      select: 'mill',
      lang: 'en',
      camera: pose,
    })
    table().setQuality('low')
    table().setSeason('summer')
    expect(JSON.stringify(state())).not.toBe(launch)
    table().open(campus)
    expect(JSON.stringify(state())).toBe(launch)
  })

  it('keeps the reasons when content cannot be shown', () => {
    const faults = [{ file: 'site.json', path: 'boundary', reason: 'the outline crosses or touches itself' }]
    table().fail(faults)
    expect(table().faults).toBe(faults)
    table().open(campus)
    expect(table().faults).toBeNull()
  })

  it('takes no state before there is content', () => {
    useTable.setState(useTable.getInitialState(), true)
    const before = JSON.stringify(state())
    table().applyState({ hour: 4, nonsense: 1 })
    expect(JSON.stringify(state())).toBe(before)
    expect(table().notices).toEqual([])
  })

  it('numbers notices so that each can be dismissed alone', () => {
    table().applyState({ hour: 99, overlay: 'mood', lang: 'fr' })
    const ids = table().notices.map((it) => it.id)
    expect(new Set(ids).size).toBe(3)
    table().dismiss(ids[1] ?? -1)
    expect(table().notices.map((it) => it.id)).toEqual([ids[0], ids[2]])
  })
})
