import { describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../../tools/scene/shenha.ts'
import { OVERLAYS, overlayById, PATTERNS } from './index.ts'
import { CATEGORY_COLORS, PHASE_COLORS } from './palette.ts'

const campus = await shenhaCampus()
const CORRIDOR_RED = '#c8102e'

describe('overlays', () => {
  it('are none, use, industry, status and lot', () => {
    expect(OVERLAYS.map((it) => it.id).sort()).toEqual(['industry', 'lot', 'none', 'status', 'use'])
    expect(overlayById('nothing-of-the-kind')).toBeNull()
  })

  it.each(OVERLAYS.map((it) => [it.id, it] as const))(
    '%s paints only features that exist',
    (_id, overlay) => {
      const seen = new Set<number>()
      for (const { feature, entry } of overlay.paint(campus)) {
        expect(campus.features.features[feature]).toBeDefined()
        expect(seen.has(feature), `feature ${feature} painted once`).toBe(false)
        seen.add(feature)
        expect(entry.color).toMatch(/^#[0-9a-f]{6}$/)
        expect(PATTERNS).toContain(entry.pattern)
      }
    },
  )

  it.each(['use', 'lot'])('%s explains every colour it paints and reaches every building', (id) => {
    const overlay = overlayById(id)
    const legend = new Set(overlay?.legend(campus).map((it) => it.id))
    const painted = new Set(overlay?.paint(campus).map((it) => campus.features.features[it.feature]?.owner))
    for (const { entry } of overlay?.paint(campus) ?? []) expect(legend.has(entry.id)).toBe(true)
    expect(painted.size).toBe(campus.buildings.size)
  })

  it('shows a tenant only from the day it is there', () => {
    const paints = overlayById('industry')?.paint(campus) ?? []
    for (const tenant of campus.pack.tenants) {
      for (const { first, count } of campus.featuresOf(tenant.id)) {
        for (let i = first; i < first + count; i++) {
          const paint = paints.find((it) => it.feature === i)
          expect(paint?.fromDay, `${tenant.id} on feature ${i}`).toBeGreaterThan(0)
        }
      }
    }
  })

  it('tells entries apart by colour and pattern together', () => {
    for (const overlay of OVERLAYS) {
      const keys = overlay.legend(campus).map((it) => `${it.color}/${it.pattern}`)
      expect(new Set(keys).size, overlay.id).toBe(keys.length)
    }
  })
})

/** Severe colour blindness in linear RGB (Machado, Oliveira and Fernandes 2009). */
const SIGHTS: Record<string, readonly number[]> = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
}

/** CIE L*a*b* (D65) of an sRGB colour as an eye sees it. */
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

describe.each(Object.entries(SIGHTS))('colours of data under %s sight', (_name, sight) => {
  const palettes = { categories: [...CATEGORY_COLORS], phases: Object.values(PHASE_COLORS) as string[] }
  it.each(Object.entries(palettes))('%s stay apart', (_palette, colors) => {
    for (const [i, a] of colors.entries()) {
      for (const b of colors.slice(i + 1)) {
        expect(distance(a, b, sight), `${a} and ${b}`).toBeGreaterThan(11)
      }
      expect(distance(a, CORRIDOR_RED, sight), `${a} and the corridor's red`).toBeGreaterThan(11)
    }
  })
})
