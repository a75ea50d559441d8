/** Rows of the building sites, and what the shader of the sites takes for granted of them. */
import { Texture } from 'three'
import { describe, expect, it } from 'vitest'
import { storeyFeature } from '../../domain/campus/features.ts'
import { kitSpan } from '../../domain/construction/siteKits.ts'
import { type CraneNumbers, PART } from '../../domain/construction/siteParts.ts'
import { KITS } from '../../domain/content/records/profile.ts'
import { parkCampus } from '../../domain/fixtures/park.ts'
import { PHASE_ROLES } from '../shaders/layout/enums.ts'
import { readRecord } from '../shaders/layout/texels.ts'
import { SITE } from './siteLayout.ts'
import { siteVariant } from './siteShader.ts'
import { siteRows } from './siteTexture.ts'

const campus = parkCampus()
const id = 'mill'
const crane: CraneNumbers = [10, 20, 9.5, 45, 1.2, 130, 2, 0.5]
const rows = siteRows(campus, { [id]: { crane, lamp: [3, 4] } })
const entry = campus.buildings.get(id)!
const row = readRecord(SITE, rows.data, rows.rowOf[entry.features.first]!)

describe('the shader of the building sites', () => {
  const { vertexHead } = siteVariant(new Texture())

  it('numbers kits in the order of the site roles, and parts as the models do', () => {
    const roles = ['works', 'scaffold', 'earthworks', 'yard', 'lights']
    expect(PHASE_ROLES.slice(PHASE_ROLES.indexOf('works'))).toEqual(roles)
    expect(KITS.slice(0, roles.length)).toEqual(['crane', ...roles.slice(1)])
    for (const [i, kit] of KITS.entries())
      expect(vertexHead).toContain(`#define KIT_${kit.toUpperCase()} ${i}\n`)
    for (const [part, i] of Object.entries(PART))
      expect(vertexHead).toContain(`#define PART_${part.toUpperCase()} ${i}\n`)
  })

  it('finds the days of a kit by its number, two kits a texel from the first on', () => {
    for (const [i, kit] of KITS.entries()) {
      expect(SITE.offset[`${kit}From`]).toBe(2 * i)
      expect(SITE.offset[`${kit}Until`]).toBe(2 * i + 1)
    }
    expect(vertexHead).toContain('#define TEXEL_CRANE_SCAFFOLD 0\n')
    expect(vertexHead).toContain('#define SPANS_PER_TEXEL 2\n')
  })
})

describe('the rows of the sites', () => {
  it('hold the days of every kit', () => {
    for (const kit of KITS) {
      const { start, end } = kitSpan(entry.times!, {}, kit)!
      const span = [row[`${kit}From`], row[`${kit}Until`]]
      expect(span, kit).toEqual([start - campus.timeline.start, end - campus.timeline.start])
    }
  })

  it('hold the crane and the storeys', () => {
    const { craneX, craneZ, liftM, jibM, rangeRad, periodDays, phaseRad, turnRad } = row
    const numbers = [craneX, craneZ, liftM, jibM, rangeRad, periodDays, phaseRad, turnRad]
    expect(numbers.map((it) => Math.round(it * 1e4) / 1e4)).toEqual([...crane])
    const groundStorey = storeyFeature(entry.features, entry.building.basements.levels, 1)
    expect(row).toMatchObject({
      groundStorey,
      storeyCount: entry.building.storeys,
      lampX: 3,
      lampZ: 4,
      hasLamp: 1,
    })
    expect(row.roofM).toBeCloseTo(entry.heightM, 4)
  })

  it('tell when anything of a kit stands anywhere', () => {
    const spans = [...campus.buildings.values()].map((it) => kitSpan(it.times!, {}, 'crane')!)
    expect(rows.span(['crane'])).toEqual([
      Math.min(...spans.map((it) => it.start)) - campus.timeline.start,
      Math.max(...spans.map((it) => it.end)) - campus.timeline.start,
    ])
  })

  it('tell when a site is lit', () => {
    expect(rows.lights(rows.rowOf[entry.features.first]!)).toEqual([row.lightsFrom, row.lightsUntil])
  })
})
