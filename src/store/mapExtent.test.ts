/** How far the picture reaches: a way out and back that leaves everything else as it was. */
import { beforeEach, describe, expect, it } from 'vitest'
import { parkCampus, parkTours } from '../domain/fixtures/park.ts'
import { launchState } from '../domain/state/state.ts'
import { serializable, useTable } from './index.ts'

const campus = parkCampus()
const tours = parkTours()
const table = () => useTable.getState()
const pose = { position: [10, 40, 90], target: [0, 5, 0] } as const

beforeEach(() => {
  useTable.setState(useTable.getInitialState(), true)
  table().open(campus)
})

describe('the way out', () => {
  it('and back leaves the state as it was, camera and selection included', () => {
    table().applyState({ camera: pose, select: 'mill', overlay: 'use', compare: '2020-05-01' })
    const before = serializable(table())
    for (const reach of ['zone', 'land', 'zone', 'park'] as const) table().setMapExtent(reach)
    expect(serializable(table())).toEqual(before)
  })

  it('closes what a far picture has no room for, and stops time and tour', () => {
    table().play()
    table().togglePanel('directory')
    table().toggleSchedule()
    table().setMapExtent('land')
    expect(table()).toMatchObject({ panel: null, schedule: false, playing: false })
    table().setTours(tours)
    table().startTour('four-years', { auto: true })
    expect(table()).toMatchObject({ reach: 'park', tourPlaying: true })
    table().setMapExtent('zone')
    expect(table()).toMatchObject({ reach: 'zone', tourPlaying: false })
  })
})

describe('whatever is looked at', () => {
  it.each<[string, () => void]>([
    ['a selection', () => table().setSelect('mill')],
    ['a saved view', () => table().goToView('by-lot')],
    ['a pose', () => table().goToPose({ position: [10, 40, 90], target: [0, 5, 0] })],
    ['a frame', () => table().frame('mill')],
    ['a camera button', () => table().nudgeCamera({ zoom: 2 })],
    ['a selection from outside', () => table().applyState({ select: 'mill' })],
    ['storeys drawn apart', () => table().applyState({ exploded: 'mill' })],
  ])('is at the table: %s', (_what, look) => {
    table().setMapExtent('land')
    look()
    expect(table().reach).toBe('park')
  })

  it('stays far where nothing at the table is asked for', () => {
    table().setMapExtent('land')
    table().setSelect(null)
    table().applyState({ hour: 9, overlay: 'use', select: null, date: '2022-01-01' })
    expect(table().reach).toBe('land')
  })
})

describe('a reach from outside', () => {
  it('is taken beside a view, and refused with a note where the pack does not reach so far', () => {
    table().applyState({ view: 'by-lot', reach: 'land' })
    expect(table()).toMatchObject({ view: 'by-lot', reach: 'land' })
    const { handshake: _, ...manifest } = campus.pack.manifest
    table().open({ ...campus, pack: { ...campus.pack, manifest } })
    expect(serializable(table())).toEqual(launchState(campus.pack))
    table().applyState({ reach: 'zone' })
    expect(table().reach).toBe('park')
    expect(table().notices.at(-1)).toMatchObject({ note: { key: 'reach', reason: 'unknown-id' } })
  })

  it('comes with a saved view that has one; every other view leads back to the park', () => {
    const [first] = campus.pack.viewpoints
    const far = { ...first, id: 'far', reach: 'land' } as NonNullable<typeof first>
    table().open({ ...campus, pack: { ...campus.pack, viewpoints: [...campus.pack.viewpoints, far] } })
    table().goToView('far')
    expect(table()).toMatchObject({ view: 'far', reach: 'land' })
    table().goToView('by-lot')
    expect(table().reach).toBe('park')
    table().applyState({ view: 'far', reach: 'zone' })
    expect(table().reach).toBe('zone')
  })
})
