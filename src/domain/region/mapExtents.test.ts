import { describe, expect, it } from 'vitest'
import { checkReferences } from '../content/check/check.ts'
import type { Handshake } from '../content/records/handshake.ts'
import { parkPack } from '../fixtures/park.ts'
import { schematicOfPack } from './anchors.ts'
import { greatCircleKm } from './geography.ts'
import { circleRadiusM, mapExtentsOf, nearerExtent } from './mapExtents.ts'

const sound = parkPack()
const shake = sound.manifest.handshake as Handshake

describe('the reaches of a table', () => {
  it('are those its pack brings content for, with no need of a land model', () => {
    const { manifest } = structuredClone(sound)
    expect(manifest.models.land).toBeUndefined()
    expect(mapExtentsOf(manifest)).toEqual(['park', 'zone', 'land'])
    delete manifest.handshake
    expect(mapExtentsOf(manifest)).toEqual(['park'])
  })

  it('lead back one after the other', () => {
    expect([nearerExtent('land'), nearerExtent('zone'), nearerExtent('park')]).toEqual(['zone', 'park', null])
  })
})

describe('the handshake of the park', () => {
  it('spans what its document says, within three per cent', () => {
    const derived = greatCircleKm(sound.manifest.location, shake.city)
    expect(Math.abs(derived / shake.distanceKm.value - 1)).toBeLessThan(0.03)
    const schematic = schematicOfPack(sound.manifest)
    expect(schematic?.lengthKm).toBe(derived)
    expect(Math.hypot(...(schematic?.city ?? [0, 0]))).toBeCloseTo(derived, 6)
  })

  it('draws zone and core as circles of the very areas that are documented', () => {
    for (const { areaKm2 } of [shake.zone, shake.core])
      expect(Math.PI * (circleRadiusM(areaKm2.value) / 1000) ** 2).toBeCloseTo(areaKm2.value, 9)
    expect(circleRadiusM(26)).toBeCloseTo(2877, 0)
  })

  it('puts the park in the south of the core, and the core in the zone', () => {
    const core = circleRadiusM(shake.core.areaKm2.value)
    for (const [x, z] of sound.site.boundary)
      expect(Math.hypot(x - shake.core.centre[0], z - shake.core.centre[1])).toBeLessThan(core)
    expect(shake.core.centre[1]).toBeLessThan(-core / 3)
  })
})

/** Faults after a change to the handshake. */
const faultsAfter = (change: (it: Handshake) => void) => {
  const pack = structuredClone(sound)
  change(pack.manifest.handshake as Handshake)
  return checkReferences(pack)
}

describe('a handshake that cannot be', () => {
  it.each<[string, (it: Handshake) => void, string, RegExp]>([
    [
      'a distance that the cities do not have',
      (it) => Object.assign(it.distanceKm, { value: 1800 }),
      'handshake.distanceKm.value',
      /1,112 km apart/,
    ],
    [
      'a core that reaches out of the zone',
      (it) => Object.assign(it.core, { centre: [5000, 0] }),
      'handshake.core.centre',
      /outside the zone/,
    ],
    [
      'a core without the park',
      (it) => Object.assign(it.core, { centre: [0, -1900] }),
      'handshake.core.centre',
      /park/,
    ],
    [
      'an area that is none',
      (it) => Object.assign(it.zone.areaKm2, { value: 0 }),
      'handshake.zone.areaKm2.value',
      /more than 0/,
    ],
    ['a story told backwards', (it) => it.story.reverse(), 'handshake.story[1].date', /before/],
    [
      'a source that is not in the ledger',
      (it) => Object.assign(it.distanceKm, { source: 'X999' }),
      'handshake.distanceKm.source',
      /no source/,
    ],
  ])('is a fault with its place: %s', (_what, change, path, reason) => {
    expect(faultsAfter(change)).toContainEqual(
      expect.objectContaining({ file: 'scene.json', path, reason: expect.stringMatching(reason) }),
    )
  })

  it('is a saved view that reaches further than the pack', () => {
    const pack = structuredClone(sound)
    delete pack.manifest.handshake
    Object.assign(pack.viewpoints[1] ?? {}, { reach: 'land' })
    expect(checkReferences(pack)).toContainEqual(
      expect.objectContaining({ file: 'viewpoints.json', path: 'viewpoints[1].reach' }),
    )
  })

  it('is a map without its approval, or an approval without a map', () => {
    const at = 'handshake.mapApproval'
    const mapApproval = { zh: '审图号：GS（2020）0000号', en: 'Map approval GS (2020) 0000' }
    const faultsOf = (land: string | undefined, approval: typeof mapApproval | undefined) => {
      const pack = structuredClone(sound)
      if (land) pack.manifest.models.land = land
      if (approval) Object.assign(pack.manifest.handshake ?? {}, { mapApproval: approval })
      return checkReferences(pack)
    }
    expect(faultsOf('land.glb', undefined)).toEqual([
      { file: 'scene.json', path: at, reason: expect.stringContaining('审图号') },
    ])
    expect(faultsOf(undefined, mapApproval)).toEqual([
      { file: 'scene.json', path: at, reason: expect.stringMatching(/no land model/) },
    ])
    expect(faultsOf('land.glb', mapApproval)).toEqual([])
    expect(faultsOf(undefined, undefined)).toEqual([])
  })

  it('is a land model without a city to reach', () => {
    const pack = structuredClone(sound)
    delete pack.manifest.handshake
    pack.manifest.models.land = 'land.glb'
    expect(checkReferences(pack)).toContainEqual(
      expect.objectContaining({ file: 'scene.json', path: 'models.land' }),
    )
  })
})
