/** What each quality draws, and which one a machine starts with. */
import type { Quality } from '../../domain/state/state.ts'
import { webGl } from '../webgl.ts'

export type QualityLevel = Exclude<Quality, 'auto'>

export interface QualitySettings {
  /** Device pixels a CSS pixel, at most. */
  readonly dpr: number
  /** Share of that resolution while something moves. */
  readonly movingDpr: number
  readonly shadowTexels: number
  /** Leaves people and garden lights out. */
  readonly sparse: boolean
  /** Passes after the scene: spill of light, tone curve and grade; without them it is drawn straight to the screen. */
  readonly passes: boolean
  /** Ambient occlusion among them. */
  readonly occlusion: boolean
  /** Samples a pixel while drawing, and frames that a still picture is averaged from. */
  readonly multisampling: number
  readonly samples: number
}

export const QUALITY: Record<QualityLevel, QualitySettings> = {
  low: {
    dpr: 1,
    movingDpr: 0.6,
    shadowTexels: 1024,
    sparse: true,
    passes: false,
    occlusion: false,
    multisampling: 0,
    samples: 1,
  },
  medium: {
    dpr: 1.5,
    movingDpr: 0.8,
    shadowTexels: 2048,
    sparse: false,
    passes: true,
    occlusion: false,
    multisampling: 4,
    samples: 16,
  },
  high: {
    dpr: 2,
    movingDpr: 1,
    shadowTexels: 4096,
    sparse: false,
    passes: true,
    occlusion: true,
    multisampling: 4,
    samples: 32,
  },
}

const NARROW_CSS_PX = 820

/** The level a machine starts with: software renderers low, phones medium, the rest high. */
export function probeQuality(): QualityLevel {
  if (webGl() === 'software') return 'low'
  const narrow = Math.min(window.innerWidth, window.innerHeight) < NARROW_CSS_PX
  return narrow ? 'medium' : 'high'
}
