/**
 * The state texture: a record of each feature, as `layout/features.ts` declares, and of each part of a storey beyond its line. Scrubbing never touches it; an overlay
 * rewrites its steps, a search and a chain the terms of light.
 */
import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three'
import type { Campus } from '../../domain/campus/campus.ts'
import type { FeatureRange } from '../../domain/campus/features.ts'
import type { FacadeStyle } from '../../domain/content/records/building.ts'
import type { Overlay } from '../../domain/overlays/index.ts'
import { paintedBy } from '../../domain/overlays/painted.ts'
import { illustrativePhases } from '../../domain/overlays/status.ts'
import { forRuns } from '../../domain/overlays/steps.ts'
import { storeyPartings } from '../../domain/tenancy/storeyParts.ts'
import { FACADES } from './layout/enums.ts'
import { FEATURE, FEATURES_PER_ROW, litTerm } from './layout/features.ts'
import { CHANNELS } from './layout/texels.ts'

/** A run of features that is lit, always or for a term, in days since the timeline's start. */
export interface LitRange extends FeatureRange {
  readonly fromDay?: number | undefined
  readonly untilDay?: number | undefined
}

/** How the facades of a style are lit at night; those of other styles are not. */
const LIT_FACADES: Partial<Record<FacadeStyle, (typeof FACADES)[number]>> = {
  research: 'offices',
  'start-up': 'offices',
  pavilion: 'offices',
  apartment: 'apartments',
  tower: 'tower',
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
  const partings = storeyPartings(campus)
  const features = campus.features.features.length
  const count = features + partings.length
  const rows = Math.ceil(count / FEATURES_PER_ROW)
  const width = FEATURES_PER_ROW * FEATURE.texels
  const data = new Float32Array(width * rows * CHANNELS)

  for (const [i, times] of campus.featureTimes.entries()) {
    const owner = campus.buildings.get(campus.features.features[i]?.owner ?? '')
    const { structureStart, structureEnd, envelopeStart, envelopeEnd } = times
    const { excavationStart, fitOutStart, inUse, baseM, heightM } = times
    FEATURE.write(data, i, {
      structureStart,
      structureEnd,
      envelopeStart,
      envelopeEnd,
      excavationStart,
      fitOutStart,
      inUse,
      baseM,
      heightM,
    })
    if (!owner) continue
    const { id, style } = owner.building
    FEATURE.write(data, i, {
      apartment: style === 'apartment' ? 1 : 0,
      illustrativePhases: illustrativePhases(campus.pack.schedule.buildings[id]),
      buildingHeightM: owner.heightM,
      facade: FACADES.indexOf(LIT_FACADES[style] ?? 'none'),
    })
  }

  for (const [i, { feature, axisRad, atM }] of partings.entries())
    FEATURE.write(data, feature, {
      partingX: Math.cos(axisRad),
      partingZ: Math.sin(axisRad),
      partingM: atM,
      farRecord: features + i,
    })

  const texture = floatTexture(data, width, rows)

  return {
    texture,
    paint(overlay) {
      const { floats } = FEATURE
      // The steps of a texel follow one another.
      const { step1: first4, step5: last4 } = FEATURE.offset
      const { steps } = paintedBy(overlay, campus)
      forRuns(steps, (first, end, code) => {
        for (let at = first * floats; at < end * floats; at += floats)
          for (let i = 0; i < CHANNELS; i++) {
            data[at + first4 + i] = steps.codes[code + i] as number
            data[at + last4 + i] = steps.codes[code + CHANNELS + i] as number
          }
      })
      texture.needsUpdate = true
    },
    light(ranges) {
      for (let i = 0; i < count; i++) FEATURE.write(data, i, { litTerm: 0 })
      for (const { first, count, fromDay, untilDay } of ranges) {
        const values = { litTerm: litTerm(fromDay, untilDay) }
        for (let i = first; i < first + count; i++) FEATURE.write(data, i, values)
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
