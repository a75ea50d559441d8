/** What shows nothing on a date is left out of the frame; what shows anything never is. */
import { BufferAttribute, BufferGeometry, Group, Mesh } from 'three'
import { beforeEach, describe, expect, it } from 'vitest'
import { storeyFeature } from '../../domain/campus/features.ts'
import { parkCampus } from '../../domain/fixtures/park.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { useTable } from '../../store/index.ts'
import { visibilityOf } from './visibility.ts'

const campus = parkCampus()
const entry = campus.buildings.get('mill')
if (!entry?.times) throw new Error('the start-up center has no schedule')
const { times, building, features } = entry
const ground = storeyFeature(features, building.basements.levels, 1)
const top = storeyFeature(features, building.basements.levels, building.storeys)

beforeEach(() => {
  useTable.setState(useTable.getInitialState(), true)
  useTable.getState().open(campus)
})

/** Days of the timeline, of those given, on which a mesh of a role and some features is drawn. */
function drawnOn(
  days: readonly number[],
  phase: string,
  numbers: readonly number[],
  foliage?: string,
): number[] {
  const geometry = new BufferGeometry()
  geometry.setAttribute('_feature_id_0', new BufferAttribute(new Uint16Array(numbers), 1))
  const mesh = new Mesh(geometry)
  mesh.userData = { phase, foliage }
  const group = new Group()
  group.add(mesh)
  const visibility = visibilityOf(group, campus)
  return days.filter((day) => {
    useTable.getState().setDay(day)
    visibility.update()
    return mesh.visible
  })
}
const { start, end } = campus.timeline
const every = Array.from({ length: end - start + 1 }, (_, i) => start + i)

describe('visibility by date', () => {
  it('shows the facade from the first day of the envelope, for good', () => {
    const drawn = drawnOn(every, 'envelope', [ground, top])
    expect(drawn).toEqual(every.filter((it) => it >= times.envelope.start))
  })

  it('shows bare structure from its first day until the last facade is closed', () => {
    const drawn = drawnOn(every, 'structure', [ground, top])
    expect(drawn[0]).toBe(times.structure.start)
    // A day more is drawn than needed, so that nothing pops while time runs through the last one.
    expect(drawn.at(-1)).toBe(times.envelope.end)
    expect(drawn).toHaveLength(times.envelope.end - times.structure.start + 1)
  })

  it('shows the faces of a cut while a building is cut open', () => {
    const geometry = new BufferGeometry()
    geometry.setAttribute('_feature_id_0', new BufferAttribute(new Uint16Array([ground]), 1))
    const mesh = new Mesh(geometry)
    mesh.userData = { phase: 'permanent', section: true }
    const group = new Group()
    group.add(mesh)
    const visibility = visibilityOf(group, campus)
    useTable.getState().setDay(end)
    for (const cutaway of [null, 'gate-hall', null]) {
      useTable.setState({ cutaway })
      visibility.update()
      expect(mesh.visible).toBe(cutaway !== null)
    }
  })

  it('shows building sites on the days that they name, and never on those of the finished park', () => {
    const mesh = new Mesh(new BufferGeometry())
    mesh.userData = { phase: 'works', span: [times.structure.start - start, times.structure.end - start] }
    const group = new Group()
    group.add(mesh)
    const visibility = visibilityOf(group, campus)
    const drawn = every.filter((day) => {
      useTable.getState().setDay(day)
      visibility.update()
      return mesh.visible
    })
    expect(drawn[0]).toBe(times.structure.start)
    expect(drawn.at(-1)).toBe(times.structure.end)
    expect(drawn).not.toContain(toDay(campus.pack.manifest.launch.date))
  })

  it('shows the pit from the first day of digging, and open ground until then', () => {
    expect(drawnOn(every, 'pit', [ground])[0]).toBe(times.excavation.start)
    expect(drawnOn(every, 'ground', [ground]).at(-1)).toBe(times.excavation.start)
    expect(drawnOn(every, 'ground', [ground])[0]).toBe(start)
  })

  it('always shows what was always there, and what it has no rule for', () => {
    expect(drawnOn(every, 'always', [0])).toEqual(every)
    expect(drawnOn(every, 'something-new', [0])).toEqual(every)
  })

  it('shows a mesh of several buildings as long as any of them needs it', () => {
    const other = campus.buildings.get('tower')
    const late = other ? storeyFeature(other.features, other.building.basements.levels, 1) : 0
    const drawn = drawnOn(every, 'structure', [ground, late])
    expect(drawn[0]).toBe(times.structure.start)
    expect(drawn.at(-1)).toBeGreaterThan(times.envelope.end)
  })

  it('lets skaters on the pond only while it is frozen', () => {
    const geometry = new BufferGeometry()
    geometry.setAttribute('_feature_id_0', new BufferAttribute(new Uint16Array([0]), 1))
    const skaters = new Mesh(geometry)
    skaters.name = 'people/skaters'
    const group = new Group()
    group.add(skaters)
    const visibility = visibilityOf(group, campus)
    const seen = (date: string) => {
      useTable.getState().applyState({ date })
      visibility.update()
      return skaters.visible
    }
    expect(['2023-07-10', '2023-10-01', '2022-12-21', '2023-01-20', '2023-05-01'].map(seen)).toEqual([
      false,
      false,
      true,
      true,
      false,
    ])
  })
})
