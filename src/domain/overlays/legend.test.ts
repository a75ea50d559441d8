/** A legend says all that the overlay paints; nothing is colored that it does not explain. */
import { describe, expect, it } from 'vitest'
import { domainWords } from '../../i18n/domainWords.ts'
import { PHASES } from '../construction/construction.ts'
import { parkCampus } from '../fixtures/park.ts'
import { LANGS } from '../language/languages.ts'
import { toDay } from '../schedule/calendar.ts'
import { occupancyOn } from '../tenancy/occupancy.ts'
import { legendOf, MAX_ENTRIES, overlayById, overlaysOf, PATTERNS } from './index.ts'
import { CATEGORY_COLORS, category, NEUTRAL_COLOR, PHASE_COLORS, SEQUENCE_COLORS } from './palette.ts'
import { illustrativePhases, PHASE_NAMES, statusLegend } from './status.ts'
import { tallyOf } from './tally.ts'

const campus = parkCampus()
const overlays = overlaysOf(campus.pack)
const today = toDay('2023-12-21')
const overlay = (id: string) => {
  const found = overlayById(campus.pack, id)
  if (!found) throw new Error(`there is no overlay "${id}"`)
  return found
}

describe('legends', () => {
  it.each(overlays.map((it) => [it.id, it] as const))(
    'of %s name every entry in each language, once',
    (_id, overlay) => {
      const legend = legendOf(overlay, campus)
      for (const { name, color, pattern } of legend) {
        for (const lang of LANGS) expect(domainWords(name, lang).trim()).not.toBe('')
        expect(color).toMatch(/^#[0-9a-f]{6}$/)
        expect(PATTERNS).toContain(pattern)
      }
      expect(new Set(legend.map((entry) => entry.id)).size).toBe(legend.length)
      for (const lang of LANGS) expect(domainWords(overlay.name, lang)).not.toBe('')
    },
  )

  it('explain every color on a facade, and every pattern', () => {
    for (const overlay of overlays) {
      const legend = legendOf(overlay, campus)
      for (const { entry } of overlay.paint(campus)) {
        expect(
          legend.some((line) => line.color === entry.color),
          `${overlay.id}: ${entry.id}`,
        ).toBe(true)
        expect(
          legend.some((line) => line.pattern === entry.pattern),
          `${overlay.id}: ${entry.id}`,
        ).toBe(true)
      }
    }
  })

  it('list no use, lot or industry whose color is nowhere in the park', () => {
    for (const id of ['use', 'lot']) {
      const painted = new Set(
        overlay(id)
          .paint(campus)
          .map((it) => it.entry.id),
      )
      expect(
        legendOf(overlay(id), campus)
          .map((it) => it.id)
          .sort(),
      ).toEqual([...painted].sort())
    }
    // An industry without a named company still has the buildings that are imagined for it.
    const colors = new Set(
      overlay('industry')
        .paint(campus)
        .map((it) => it.entry.color),
    )
    for (const line of legendOf(overlay('industry'), campus))
      if (!line.illustrative) expect(colors, line.id).toContain(line.color)
  })

  it('mark what is only imagined, and nothing that is documented', () => {
    for (const { entry, tenant } of overlay('industry').paint(campus))
      expect(entry.illustrative === true).toBe(tenant === undefined)
  })

  it('keep within the entries that the picture can tell apart', () => {
    for (const it of overlays) expect(it.entries(campus).length, it.id).toBeLessThanOrEqual(MAX_ENTRIES)
  })

  it('give the floor area of each lot', () => {
    const lots = tallyOf(overlay('lot'), campus, today)
    expect(lots.get('quarry-lot')).toMatchObject({ areaM2: 8400, buildings: 3 })
    expect(lots.get('meadow-lot')).toMatchObject({ areaM2: 4800, buildings: 1 })
  })

  it('add up: the buildings of all uses, and of all lots, are all the buildings', () => {
    for (const id of ['use', 'lot']) {
      const counts = [...tallyOf(overlay(id), campus, today).values()].map((it) => it.buildings)
      expect(counts.reduce((sum, it) => sum + it, 0)).toBe(campus.buildings.size)
    }
  })

  it('count companies as they come', () => {
    const on = (date: string) =>
      [...tallyOf(overlay('since'), campus, toDay(date)).values()].reduce((sum, it) => sum + it.tenants, 0)
    expect(on('2021-08-31')).toBe(0)
    expect(on('2021-09-01')).toBe(1)
    // Of seven, one is registered only, and one has left.
    expect(on('2023-12-21')).toBe(5)
  })

  it('of what can be had add up to what can be let', () => {
    const tally = tallyOf(overlay('occupancy'), campus, today)
    const area = [...tally.values()].reduce((sum, it) => sum + it.areaM2, 0)
    expect(area).toBeCloseTo(occupancyOn(campus, today).lettableM2, 3)
  })

  it('of construction follow the order of building, which is the order of the picture’s numbers', () => {
    expect(statusLegend(campus).map((it) => it.id)).toEqual(PHASES.filter((it) => it !== 'planned'))
    expect(Object.keys(PHASE_NAMES).sort()).toEqual([...PHASES].sort())
    expect(overlay('status').byPhase).toBe(true)
    expect(overlay('status').paint(campus)).toEqual([])
  })

  it('of construction tell apart what a source dates and what is only drawn', () => {
    const phases = statusLegend(campus).map((it) => it.id)
    const striped = (id: string, phase: string) =>
      (illustrativePhases(campus.pack.schedule.buildings[id]) >> phases.indexOf(phase as never)) & 1
    expect(striped('mill', 'basement')).toBe(0)
    expect(striped('mill', 'envelope')).toBe(1)
    for (const [id, { inUse }] of Object.entries(campus.pack.schedule.buildings))
      expect(striped(id, 'in-use'), id).toBe(inUse.illustrative || inUse.planStated ? 1 : 0)
    expect(illustrativePhases(undefined)).toBe(2 ** phases.length - 1)
    expect(legendOf(overlay('status'), campus).at(-1)?.striped).toBe(true)
  })
})

const rgb = (hex: string) =>
  [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as [number, number, number]
const luminance = (hex: string) => {
  const [r, g, b] = rgb(hex).map((v) => (v / 255) ** 2.2) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

describe('colors of data', () => {
  it('leave red to the corridor', () => {
    for (const hex of [
      ...CATEGORY_COLORS,
      ...SEQUENCE_COLORS,
      ...Object.values(PHASE_COLORS),
      NEUTRAL_COLOR,
    ]) {
      const [r, g, b] = rgb(hex)
      expect(r > 150 && g < 90 && b < 90, hex).toBe(false)
    }
  })

  it('differ from the color of what has no category', () => {
    for (const hex of CATEGORY_COLORS) {
      const apart = Math.hypot(...rgb(hex).map((v, i) => v - (rgb(NEUTRAL_COLOR)[i] as number)))
      expect(apart, hex).toBeGreaterThan(40)
    }
  })

  it('grow lighter from the concrete to the finished house, so that the order reads without the legend', () => {
    const { basement, structure, envelope, 'in-use': inUse } = PHASE_COLORS
    const lights = [basement, structure, envelope, inUse].map(luminance)
    expect(lights).toEqual([...lights].sort((a, b) => a - b))
    const years = SEQUENCE_COLORS.map(luminance)
    expect(years).toEqual([...years].sort((a, b) => a - b))
  })

  it('and patterns together tell as many categories apart as there are colors times patterns', () => {
    const count = CATEGORY_COLORS.length * PATTERNS.length
    const marks = Array.from({ length: count }, (_, i) => Object.values(category(i)).join('/'))
    expect(new Set(marks).size).toBe(count)
    expect(category(count)).toEqual(category(0))
  })
})
