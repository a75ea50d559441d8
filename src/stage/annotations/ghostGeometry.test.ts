import { describe, expect, it } from 'vitest'
import { storeyFeature } from '../../domain/campus/features.ts'
import { storeysOf } from '../../domain/campus/storeys.ts'
import { parkCampus } from '../../domain/fixtures/park.ts'
import { area } from '../../domain/geometry/polygon.ts'
import { ghostGeometry } from './ghostGeometry.ts'

const campus = parkCampus()

describe('the volume of what is planned', () => {
  it.each([...campus.buildings.values()].map((it) => [it.building.id, it] as const))(
    '%s: has a share for each storey, as high as it is planned',
    (_id, entry) => {
      const { faces, lines } = ghostGeometry([entry])
      for (const geometry of [faces, lines]) {
        const position = geometry.getAttribute('position')
        const feature = geometry.getAttribute('_feature_id_0')
        const span = new Map<number, [number, number]>()
        for (let i = 0; i < feature.count; i++) {
          const [low, high] = span.get(feature.getX(i)) ?? [Infinity, -Infinity]
          span.set(feature.getX(i), [Math.min(low, position.getY(i)), Math.max(high, position.getY(i))])
        }
        const storeys = storeysOf(entry.building).filter((it) => it.number > 0)
        expect(span.size).toBe(storeys.length)
        for (const { number, elevationM, heightM } of storeys) {
          const own = span.get(storeyFeature(entry.features, entry.building.basements.levels, number))
          expect(own?.[0]).toBeCloseTo(elevationM, 3)
          expect(own?.[1]).toBeCloseTo(elevationM + heightM, 3)
        }
      }
    },
  )

  it('has roofs only where something ends: nothing lies inside', () => {
    for (const entry of campus.buildings.values()) {
      const { faces } = ghostGeometry([entry])
      const [position, normal, index] = [
        faces.getAttribute('position'),
        faces.getAttribute('normal'),
        faces.index,
      ]
      let roofs = 0
      for (let i = 0; i < (index?.count ?? 0); i += 3) {
        const [a, b, c] = [0, 1, 2].map((k) => index?.getX(i + k) ?? 0) as [number, number, number]
        if (normal.getY(a) < 0.5) continue
        const [ax, az, bx, bz, cx, cz] = [a, b, c].flatMap((vertex) => [
          position.getX(vertex),
          position.getZ(vertex),
        ]) as [number, number, number, number, number, number]
        roofs += Math.abs((bx - ax) * (cz - az) - (bz - az) * (cx - ax)) / 2
      }
      const storeys = storeysOf(entry.building).filter((it) => it.number > 0)
      const ends = storeys.filter((it, i) => storeys[i + 1]?.outline !== it.outline)
      expect(roofs).toBeCloseTo(
        ends.reduce((sum, it) => sum + area(it.outline), 0),
        0,
      )
    }
  })
})
