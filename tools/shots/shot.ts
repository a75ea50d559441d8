/** What a picture of the gallery is made of. */
import type { Vec3 } from '../../src/domain/math/vec3.ts'

export interface Shot {
  readonly name: string
  /** State to show, as `sandTable.setState` takes it. */
  readonly state: Record<string, unknown>
  /** What is set after that, as somebody does who asks in the middle of a tour. */
  readonly next?: Record<string, unknown>
  /** Controls to press once it is shown, one after the other: by their whole names, or by how these begin, with `…` behind. */
  readonly press?: readonly string[]
  /** The presenter's console beside the table, instead of the table. */
  readonly console?: boolean
  /** A place to tap before, so many times; CSS pixels. */
  readonly tap?: { readonly x: number; readonly y: number; readonly times: number }
  /** With the interface over it; otherwise the model alone. */
  readonly shell?: boolean
  /** A screen that is touched. */
  readonly touch?: boolean
  /** CSS pixels; a landscape picture unless given. */
  readonly size?: { readonly width: number; readonly height: number }
}

/** A camera where no saved view goes, meters. */
export const pose = (position: Vec3, target: Vec3) => ({ position, target })

/** What every shot starts from. */
export const BASE = {
  view: 'opening',
  date: '2024-12-21',
  hour: 16.6,
  season: 'live',
  overlay: 'none',
  select: null,
  reach: 'park',
  lang: 'zh',
}

export const LANDSCAPE = { width: 1280, height: 720 }
