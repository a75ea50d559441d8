import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { parkCampus, parkTours } from '../domain/fixtures/park.ts'
import { dismissTopLayer, layerCount } from './dismissTopLayer.ts'
import { useTable } from './index.ts'

const campus = parkCampus()
const tours = parkTours()
const table = () => useTable.getState()

beforeEach(() => {
  useTable.setState(useTable.getInitialState(), true)
  table().open(campus)
  table().setTours(tours)
})

describe('layers over the park', () => {
  it('are taken off one by one, from the top: as often as they are counted', () => {
    const optional: { requiredKeys: [] } = { requiredKeys: [] }
    const near = {
      help: fc.constant(true),
      select: fc.constantFrom('mill', 'aurora-robotics'),
      chain: fc.constant('robot-chain'),
      exploded: fc.constant('mill'),
      compare: fc.constant('2020-01-01'),
      evidence: fc.constant(true),
      lens: fc.constant(true),
      overlay: fc.constantFrom('use', 'industry'),
    }
    const beside = {
      milestone: fc.constant(campus.milestones[0]?.id ?? ''),
      panel: fc.constantFrom('directory', 'sources'),
      schedule: fc.constant(true),
    }
    // Far out there is nothing beside the picture.
    const open = fc.oneof(
      fc.record({ ...near, ...beside }, optional),
      fc.record({ ...near, reach: fc.constantFrom('zone', 'land') }, optional),
    )
    fc.assert(
      fc.property(open, (layers) => {
        table().open(campus)
        const bare = table()
        useTable.setState(layers as Partial<typeof bare>)
        for (let left = layerCount(table()); left > 0; left--) {
          expect(layerCount(table())).toBe(left)
          expect(dismissTopLayer()).toBe(true)
        }
        expect([layerCount(table()), dismissTopLayer()]).toEqual([0, false])
      }),
    )
  })

  it('of a tour are the tour: it comes as one, goes as one, and gives back what lay there before', () => {
    table().setOverlay('use')
    expect(layerCount(table())).toBe(1)
    table().startTour('grand-tour', { step: 3, settled: true })
    expect(layerCount(table())).toBe(1)
    table().togglePanel('light')
    expect(layerCount(table())).toBe(2)
    dismissTopLayer()
    expect([table().tour, table().overlay]).toEqual([null, 'use'])
    expect(layerCount(table())).toBe(2)
  })
})
