import { describe, expect, it } from 'vitest'
import { parkCampus } from '../fixtures/park.ts'
import { storeyFeature } from './features.ts'
import { storeysOf } from './storeys.ts'

const { features, buildings, featureTimes, pack, featuresOf, tenants } = parkCampus()

describe('features', () => {
  it('are numbered without gaps, each owned once', () => {
    features.features.forEach((feature, i) => {
      expect(feature.index).toBe(i)
    })
    const ranges = [features.buildings, features.corridor, features.landscape].flatMap((map) => [
      ...map.values(),
    ])
    const owned = ranges.flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i))
    expect(owned.sort((a, b) => a - b)).toEqual(features.features.slice(1).map((it) => it.index))
  })

  it('find every storey of a building by its number', () => {
    for (const { building, features: range } of buildings.values()) {
      for (const { number } of storeysOf(building)) {
        const feature = features.features[storeyFeature(range, building.basements.levels, number)]
        expect(feature).toMatchObject({ owner: building.id, storey: number })
      }
      const roof = features.features[storeyFeature(range, building.basements.levels, building.storeys + 1)]
      expect(roof?.kind).toBe('roof')
    }
  })

  it('have times in order: a part rises before it closes, closes before it is used', () => {
    for (const [i, times] of featureTimes.entries()) {
      const { kind } = features.features[i] ?? { kind: 'static' }
      if (kind !== 'storey' && kind !== 'roof') continue
      expect(times.structureEnd).toBeGreaterThan(times.structureStart)
      expect(times.envelopeEnd).toBeGreaterThan(times.envelopeStart)
      expect(times.inUse).toBeGreaterThan(times.excavationStart)
    }
  })

  it('stand for tenants by their storeys', () => {
    for (const tenant of tenants.values()) {
      const count = featuresOf(tenant.id).reduce((sum, it) => sum + it.count, 0)
      const storeys = tenant.locations.reduce((sum, it) => sum + it.storeys[1] - it.storeys[0] + 1, 0)
      expect(count, tenant.id).toBe(storeys)
    }
    expect(featuresOf(pack.corridor.id)).toHaveLength(pack.corridor.segments.length)
    expect(featuresOf('nothing')).toEqual([])
  })
})
