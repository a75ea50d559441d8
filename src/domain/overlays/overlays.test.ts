import { describe, expect, it } from 'vitest'
import { checkReferences } from '../content/check/check.ts'
import { parkCampus, parkPack } from '../fixtures/park.ts'
import { sameInAll } from '../language/text.ts'
import { toDay } from '../schedule/calendar.ts'
import { customOverlay } from './custom.ts'
import { evidenceOverlay } from './evidence.ts'
import { legendOf, offeredOverlays, overlayById, overlaysOf, PATTERNS } from './index.ts'
import { CATEGORY_COLORS, PHASE_COLORS, SEQUENCE_COLORS } from './palette.ts'

const campus = parkCampus()
const overlays = overlaysOf(campus.pack)
const CORRIDOR_RED = '#c8102e'

describe('overlays', () => {
  it('are those of every table, and those of the pack', () => {
    expect(overlays.map((it) => it.id)).toEqual([
      'none',
      'use',
      'industry',
      'class',
      'since',
      'occupancy',
      'status',
      'lot',
      'day-and-night',
    ])
    expect(overlayById(campus.pack, 'nothing-of-the-kind')).toBeNull()
  })

  it.each(overlays.map((it) => [it.id, it] as const))(
    '%s paints only features that exist, in entries that it names',
    (_id, overlay) => {
      const entries = new Set(overlay.entries(campus).map((it) => it.id))
      for (const { first, count, entry, fromDay, untilDay } of overlay.paint(campus)) {
        expect(count).toBeGreaterThan(0)
        expect(campus.features.features[first]).toBeDefined()
        expect(campus.features.features[first + count - 1]).toBeDefined()
        expect(entries).toContain(entry.id)
        if (untilDay !== undefined) expect(untilDay).toBeGreaterThan(fromDay ?? -1)
      }
      for (const { color, pattern } of overlay.entries(campus)) {
        expect(color).toMatch(/^#[0-9a-f]{6}$/)
        expect(PATTERNS).toContain(pattern)
      }
    },
  )

  it.each(['use', 'lot'])('%s reaches every building', (id) => {
    const painted = new Set(
      overlayById(campus.pack, id)
        ?.paint(campus)
        .map((it) => campus.features.features[it.first]?.owner),
    )
    expect(painted.size).toBe(campus.buildings.size)
  })

  it('shows a tenant only from the day it is there', () => {
    for (const id of ['industry', 'class', 'since', 'occupancy']) {
      const paints = overlayById(campus.pack, id)?.paint(campus) ?? []
      for (const tenant of campus.pack.tenants) {
        for (const [i, { first, count }] of campus.featuresOf(tenant.id).entries()) {
          const paint = paints.find((it) => it.tenant === tenant.id && it.first === first)
          expect(paint?.count, `${id}: ${tenant.id}`).toBe(count)
          const since = tenant.locations[i]?.since ?? tenant.since.date
          expect(paint?.fromDay).toBe(toDay(since) - campus.timeline.start)
        }
      }
    }
  })

  it('of the pack’s own color buildings and companies by its groups', () => {
    const own = {
      id: 'mine',
      name: sameInAll('Groups'),
      groups: [
        { id: 'a', name: sameInAll('A'), members: ['mill'], illustrative: true as const },
        { id: 'b', name: sameInAll('B'), members: ['birch-data'], illustrative: true as const },
      ],
    }
    const overlay = customOverlay(own)
    const painted = (id: string) => overlay.paint(campus).filter((it) => it.entry.id === id)
    expect(painted('a')).toHaveLength(1)
    expect(painted('b').map((it) => it.tenant)).toEqual(['birch-data'])
    const pack = {
      ...campus.pack,
      manifest: { ...campus.pack.manifest, overlays: [own, { ...own, id: 'use' }] },
    }
    expect(overlayById(pack, 'mine')?.name).toEqual(own.name)
    const reasons = checkReferences(pack).map((it) => `${it.path}: ${it.reason}`)
    expect(reasons).toEqual(['overlays[1].id: there is another overlay "use"'])
  })

  it('tells entries apart by color and pattern together', () => {
    for (const overlay of overlays) {
      const keys = legendOf(overlay, campus).map((it) => `${it.color}/${it.pattern}`)
      expect(new Set(keys).size, overlay.id).toBe(keys.length)
    }
  })
})

/** Severe color blindness in linear RGB (Machado, Oliveira and Fernandes 2009). */
const SIGHTS: Record<string, readonly number[]> = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
}

/** CIE L*a*b* (D65) of an sRGB color as an eye sees it. */
function lab(hex: string, sight: readonly number[]): [number, number, number] {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const v = Number.parseInt(hex.slice(i, i + 2), 16) / 255
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  const seen = [0, 3, 6].map((i) => {
    const [x = 0, y = 0, z = 0] = sight.slice(i, i + 3)
    return Math.min(1, Math.max(0, x * r + y * g + z * b))
  }) as [number, number, number]
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047)
  const y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2])
  const z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** CIE76 distance; about 2.3 is just noticeable. */
function distance(a: string, b: string, sight: readonly number[]): number {
  const [p, q] = [lab(a, sight), lab(b, sight)]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

describe.each(Object.entries(SIGHTS))('colors of data under %s sight', (_name, sight) => {
  const palettes = {
    categories: [...CATEGORY_COLORS],
    years: [...SEQUENCE_COLORS],
    phases: Object.values(PHASE_COLORS) as string[],
    evidence: evidenceOverlay.entries(campus).map((it) => it.color),
  }
  it.each(Object.entries(palettes))('%s stay apart', (_palette, colors) => {
    for (const [i, a] of colors.entries()) {
      for (const b of colors.slice(i + 1)) {
        expect(distance(a, b, sight), `${a} and ${b}`).toBeGreaterThan(11)
      }
      expect(distance(a, CORRIDOR_RED, sight), `${a} and the corridor's red`).toBeGreaterThan(11)
    }
  })
})

describe('the overlays that are offered', () => {
  const ids = (classes: readonly number[]) => {
    const pack = parkPack()
    const tenants = pack.tenants.map((tenant, i) => ({
      ...tenant,
      classes: classes.includes(i) ? [{ class: 'listed' as const, illustrative: true as const }] : [],
    }))
    return offeredOverlays({ ...pack, tenants }).map((it) => it.id)
  }

  it('leave out classes of company where no two companies have one, which a link can still ask for', () => {
    expect(ids([0, 2])).toEqual(overlaysOf(parkPack()).map((it) => it.id))
    expect(ids([0, 2])).toContain('class')
    expect(ids([1])).not.toContain('class')
    expect(ids([])).not.toContain('class')
    expect(overlayById(parkPack(), 'class')?.id).toBe('class')
  })
})
