/**
 * The state texture: six texels a feature — structure and envelope dates, other dates and when it is lit for a search or a chain,
 * the overlay's first steps, place,
 * the days on which its site is lit, which the model of the sites brings, with its building's roof and how that is lit, and
 * the overlay's further steps. Scrubbing never
 * touches it; an overlay rewrites its two texels.
 */
import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three'
import type { Campus } from '../../domain/campus/campus.ts'
import type { FeatureRange } from '../../domain/campus/features.ts'
import type { FacadeStyle } from '../../domain/content/records/building.ts'
import { clamp } from '../../domain/math/interpolate.ts'
import type { Overlay } from '../../domain/overlays/index.ts'
import { paintedBy } from '../../domain/overlays/painted.ts'
import { illustrativePhases } from '../../domain/overlays/status.ts'
import { forRuns } from '../../domain/overlays/steps.ts'

/** Texels a feature takes, and floats a texel. */
export const TEXELS_PER_FEATURE = 6
const CHANNELS = 4
const FLOATS = TEXELS_PER_FEATURE * CHANNELS
/** Features in one row of the texture. */
export const FEATURES_PER_ROW = 256

/** Days that a term of light can tell apart: its first day, one on, times this, and its end; two of them are exact in a float. */
export const LIT_BASE = 4096
/** Ends that lie further on, or nowhere. */
const NO_END = LIT_BASE - 1

/** A run of features that is lit, always or for a term, in days since the timeline's start. */
export interface LitRange extends FeatureRange {
  readonly fromDay?: number | undefined
  readonly untilDay?: number | undefined
}

/** Index of each texel within a feature. */
const TEXEL = Object.freeze({ rising: 0, dates: 1, paint: 2, place: 3, site: 4, morePaint: 5 })

/** Kinds of buildings by how their facades are lit at night; 0 for what is not. */
const FACADE: Partial<Record<FacadeStyle, number>> = {
  research: 1,
  'start-up': 1,
  pavilion: 1,
  apartment: 2,
  tower: 3,
}

export interface FeatureTexture {
  readonly texture: DataTexture
  /** Shows an overlay. */
  paint(overlay: Overlay): void
  /** Lights runs of features, and only these. */
  light(ranges: readonly LitRange[]): void
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
    data.set([times.excavationStart, times.fitOutStart, times.inUse, 0], offset(i, TEXEL.dates))
    const building = campus.buildings.get(campus.features.features[i]?.owner ?? '')
    const residential = building?.building.style === 'apartment' ? 1 : 0
    const drawnOnly = building
      ? illustrativePhases(campus.pack.schedule.buildings[building.building.id])
      : NONE_ILLUSTRATIVE
    data.set([times.baseM, times.heightM, residential, drawnOnly], offset(i, TEXEL.place))
    if (building)
      data.set([0, 0, building.heightM, FACADE[building.building.style] ?? 0], offset(i, TEXEL.site))
  }

  const texture = floatTexture(data, width, rows)

  return {
    texture,
    paint(overlay) {
      const [paint, more] = [TEXEL.paint * CHANNELS, TEXEL.morePaint * CHANNELS]
      const { steps } = paintedBy(overlay, campus)
      forRuns(steps, (first, end, code) => {
        for (let at = first * FLOATS; at < end * FLOATS; at += FLOATS)
          for (let i = 0; i < CHANNELS; i++) {
            data[at + paint + i] = steps.codes[code + i] as number
            data[at + more + i] = steps.codes[code + CHANNELS + i] as number
          }
      })
      texture.needsUpdate = true
    },
    light(ranges) {
      for (let i = 0; i < count; i++) data[offset(i, TEXEL.dates) + 3] = 0
      for (const range of ranges)
        for (let i = 0; i < range.count; i++) data[offset(range.first + i, TEXEL.dates) + 3] = litTerm(range)
      texture.needsUpdate = true
    },
    dispose: () => texture.dispose(),
  }
}

function litTerm({ fromDay = -1, untilDay = NO_END }: LitRange): number {
  const from = clamp(fromDay + 1, 0, LIT_BASE - 1)
  return from * LIT_BASE + clamp(untilDay, 0, NO_END)
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
