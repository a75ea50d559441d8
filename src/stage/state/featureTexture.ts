/**
 * The state texture: five texels a feature — structure and envelope dates, other dates, overlay paint, place, and the
 * days on which its site is lit, which the model of the sites brings. Scrubbing never touches it; an overlay rewrites one
 * texel a feature.
 */
import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three'
import type { Campus } from '../../domain/campus.ts'
import { ALWAYS } from '../../domain/featureTimes.ts'
import { type Overlay, PATTERNS } from '../../domain/overlays/index.ts'
import { illustrativePhases } from '../../domain/overlays/status.ts'
import { linearColor } from './color.ts'

/** Texels a feature takes, and floats a texel. */
export const TEXELS_PER_FEATURE = 5
const CHANNELS = 4
/** Features in one row of the texture. */
export const FEATURES_PER_ROW = 256

/** Index of each texel within a feature. */
const TEXEL = Object.freeze({ rising: 0, dates: 1, paint: 2, place: 3 })

export interface FeatureTexture {
  readonly texture: DataTexture
  /** Shows an overlay. */
  paint(overlay: Overlay): void
  dispose(): void
}

/** Builds the texture of a campus. */
export function featureTexture(campus: Campus): FeatureTexture {
  const count = campus.features.features.length
  const rows = Math.ceil(count / FEATURES_PER_ROW)
  const width = FEATURES_PER_ROW * TEXELS_PER_FEATURE
  const data = new Float32Array(width * rows * CHANNELS)
  const offset = (feature: number, texel: number) => (feature * TEXELS_PER_FEATURE + texel) * CHANNELS

  for (const [i, times] of campus.featureTimes.entries()) {
    const { structureStart, structureEnd, envelopeStart, envelopeEnd } = times
    data.set([structureStart, structureEnd, envelopeStart, envelopeEnd], offset(i, TEXEL.rising))
    data.set([times.excavationStart, times.fitOutStart, times.inUse, ALWAYS], offset(i, TEXEL.dates))
    const building = campus.buildings.get(campus.features.features[i]?.owner ?? '')
    const residential = building?.building.style === 'apartment' ? 1 : 0
    const drawnOnly = building
      ? illustrativePhases(campus.pack.schedule.buildings[building.building.id])
      : NONE_ILLUSTRATIVE
    data.set([times.baseM, times.heightM, residential, drawnOnly], offset(i, TEXEL.place))
  }

  const texture = floatTexture(data, width, rows)

  return {
    texture,
    paint(overlay) {
      for (let i = 0; i < count; i++) data.set(NO_PAINT, offset(i, TEXEL.paint))
      for (const { feature, entry, fromDay } of overlay.paint(campus)) {
        const [r, g, b] = linearColor(entry.color)
        data.set([r, g, b, PATTERNS.indexOf(entry.pattern) + 1], offset(feature, TEXEL.paint))
        data[offset(feature, TEXEL.dates) + 3] = fromDay ?? ALWAYS
      }
      texture.needsUpdate = true
    },
    dispose: () => texture.dispose(),
  }
}

/** Numbers for a shader, four a texel. */
export function floatTexture(data: Float32Array<ArrayBuffer>, width: number, height: number): DataTexture {
  const texture = new DataTexture(data, width, height, RGBAFormat, FloatType)
  texture.minFilter = NearestFilter
  texture.magFilter = NearestFilter
  texture.needsUpdate = true
  return texture
}

const NONE_ILLUSTRATIVE = 0
/** A pattern of 0 means that the feature is left neutral. */
const NO_PAINT = [0, 0, 0, 0]
