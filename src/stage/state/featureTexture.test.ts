/** The texture as the shader reads it: by row and column of a feature's texels. */
import { describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../../tools/scene/shenha.ts'
import { ALWAYS } from '../../domain/featureTimes.ts'
import { OVERLAYS, overlayById, PATTERNS } from '../../domain/overlays/index.ts'
import { linearColor } from './color.ts'
import { FEATURES_PER_ROW, featureTexture, TEXELS_PER_FEATURE } from './featureTexture.ts'

const campus = await shenhaCampus()
const count = campus.features.features.length
const built = featureTexture(campus)
const { image } = built.texture
const data = image.data as Float32Array

/** Reads a texel by row and column, as `featureTexel` of the vertex shader does. */
function texel(feature: number, index: number): number[] {
  const row = Math.floor(feature / FEATURES_PER_ROW)
  const column = (feature - row * FEATURES_PER_ROW) * TEXELS_PER_FEATURE + index
  const at = (row * image.width + column) * 4
  return [...data.slice(at, at + 4)]
}
const floats = (values: readonly number[]) => values.map(Math.fround)
const overlay = (id: string) => {
  const found = overlayById(id)
  if (!found) throw new Error(`there is no overlay "${id}"`)
  return found
}

describe('the state texture', () => {
  it('has room for every feature, in whole rows of a width that WebGL 2 always has', () => {
    expect(image.width).toBe(FEATURES_PER_ROW * TEXELS_PER_FEATURE)
    expect(image.width).toBeLessThanOrEqual(2048)
    expect(image.height * FEATURES_PER_ROW).toBeGreaterThanOrEqual(count)
    expect(data).toHaveLength(image.width * image.height * 4)
  })

  it('holds the dates and the place of every feature', () => {
    for (const [i, times] of campus.featureTimes.entries()) {
      const { structureStart, structureEnd, envelopeStart, envelopeEnd } = times
      expect(texel(i, 0)).toEqual(floats([structureStart, structureEnd, envelopeStart, envelopeEnd]))
      expect(texel(i, 1)).toEqual(floats([times.excavationStart, times.fitOutStart, times.inUse, ALWAYS]))
      expect(texel(i, 3).slice(0, 2)).toEqual(floats([times.baseM, times.heightM]))
    }
  })

  it('knows homes from offices by their windows', () => {
    for (const { building, features } of campus.buildings.values())
      expect(texel(features.first, 3)[2], building.id).toBe(building.style === 'apartment' ? 1 : 0)
    expect(texel(0, 3)[2]).toBe(0)
  })

  it.each(OVERLAYS.map((it) => it.id))('paints exactly what the overlay "%s" paints', (id) => {
    built.paint(overlay(id))
    const paints = new Map(
      overlay(id)
        .paint(campus)
        .map((it) => [it.feature, it]),
    )
    for (let i = 0; i < count; i++) {
      const paint = paints.get(i)
      const wanted = paint
        ? [...linearColor(paint.entry.color), PATTERNS.indexOf(paint.entry.pattern) + 1]
        : [0, 0, 0, 0]
      expect(texel(i, 2), `feature ${i}`).toEqual(floats(wanted))
      if (paint) expect(texel(i, 1)[3]).toBe(Math.fround(paint.fromDay ?? ALWAYS))
    }
  })

  it('never leaves the colours or dates of the overlay before', () => {
    const [first] = campus.pack.tenants.filter((it) => it.locations.length > 0)
    const storey = campus.featuresOf(first?.id ?? '')[0]?.first ?? -1
    built.paint(overlay('industry'))
    expect(texel(storey, 1)[3]).toBeGreaterThan(0)
    built.paint(overlay('use'))
    expect(texel(storey, 1)[3]).toBe(ALWAYS)
    built.paint(overlay('none'))
    for (let i = 0; i < count; i++) expect(texel(i, 2)).toEqual([0, 0, 0, 0])
  })

  it('keeps the dates of building whatever is painted', () => {
    const before = texel(40, 0)
    for (const it of OVERLAYS) built.paint(it)
    expect(texel(40, 0)).toEqual(before)
  })

  it('is sent to the picture anew after each painting', () => {
    const { version } = built.texture
    built.paint(overlay('lot'))
    expect(built.texture.version).toBeGreaterThan(version)
  })
})
