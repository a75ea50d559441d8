/**
 * Uniforms every state material shares: the clock, the selection, overlay mode, season and night. Writing one of them is
 * all that a scrub, a hover or a selection costs.
 */
import {
  type CubeTexture,
  type DataTexture,
  type IUniform,
  type Texture,
  Vector2,
  Vector3,
  Vector4,
} from 'three'
import { type LegendEntry, MAX_ENTRIES } from '../../domain/overlays/index.ts'
import type { OpeningField } from '../../domain/tours/openingField.ts'
import { linearColor } from './color.ts'
import { FIRST_ENTRY, OVERLAY_MODES, patternNumber } from './layout/enums.ts'
import { emptyRanges } from './layout/selectedRanges.ts'

export interface StateUniforms {
  readonly uFeatures: IUniform<DataTexture | null>
  /** Instant drawn, days since the timeline's start: calendar and working time. */
  readonly uTime: IUniform<number>
  readonly uWork: IUniform<number>
  /** One of `OVERLAY_MODES`. */
  readonly uOverlayMode: IUniform<number>
  /** 1 where colors are told apart by patterns too. */
  readonly uPatterns: IUniform<number>
  /** Color and pattern of each entry of the overlay, from `FIRST_ENTRY` on: rgb and pattern number, 0 where it is not shown. */
  readonly uEntries: IUniform<Vector4[]>
  /** Storeys drawn apart: first storey, roof, meters between them, the storey that lies open; −1 where unused. */
  readonly uExplode: IUniform<Vector4>
  /** First and last feature of each selected run; −1 where unused. */
  readonly uSelected: IUniform<Vector2[]>
  readonly uHovered: IUniform<Vector2>
  /** Color in which a chain is lit, linear; the last is 1 while one is. */
  readonly uSpotlight: IUniform<Vector4>
  /** Features of the building that is cut open, −1 while none is; the plane: normal x and z, offset and top in meters. */
  readonly uCutRange: IUniform<Vector2>
  readonly uCutPlane: IUniform<Vector4>
  /** 1 while alpha carries the emissive share of each pixel to the passes that follow, 0 while it goes to the screen. */
  readonly uEmissiveInAlpha: IUniform<number>
  /** How far the opening is: line of light, lift, lights, day; all 1 once it is over. */
  readonly uOpening: IUniform<Vector4>
  /** Where the opening's lift and lights begin (x, z) and how far off their last comes, meters; direction to the gate. */
  readonly uOpeningLift: IUniform<Vector3>
  readonly uOpeningLights: IUniform<Vector3>
  readonly uOpeningGate: IUniform<Vector2>
  /** 0 day … 1 night. */
  readonly uNight: IUniform<number>
  /** What scene light is multiplied by before the tone curve. */
  readonly uExposure: IUniform<number>
  /** Share of windows lit: offices, homes. */
  readonly uLitShare: IUniform<Vector2>
  readonly uSnow: IUniform<number>
  /** Ice: pond, river, floes on the river. */
  readonly uIce: IUniform<Vector3>
  /** Where a lane is cleared on a river's ice: z of its middle, meters. */
  readonly uRiverLane: IUniform<number>
  /** Thaw: how wet the open ground is. */
  readonly uWet: IUniform<number>
  /** Color of falling snow before the distance, linear, and how much of the distance the air takes at the ground, 1/m. */
  readonly uHaze: IUniform<Vector4>
  /** Clear air, see lighting/skyShader.ts: radiance overhead and at the horizon, glow around the sun, direction of the sun. */
  readonly uZenith: IUniform<Vector3>
  readonly uHorizon: IUniform<Vector3>
  readonly uSunGlow: IUniform<Vector3>
  readonly uSun: IUniform<Vector3>
  /**
   * Rose belt opposite a low sun: height of its middle as a sine, strength; how much of the sky falling snow hides; how fast
   * the sky turns from horizon to zenith with height.
   */
  readonly uBelt: IUniform<Vector4>
  /** Direction of the moon and the brightness of its disc, 0 while it is below the horizon. */
  readonly uMoon: IUniform<Vector4>
  readonly uFoliage: IUniform<number>
  readonly uGold: IUniform<number>
  readonly uGroundLight: IUniform<Texture | null>
  readonly uGroundOwner: IUniform<Texture | null>
  /** What wears the ground, see domain/environment/groundField.ts. */
  readonly uGroundField: IUniform<Texture | null>
  /** Baked openness of the ground, and whether there is one. */
  readonly uGroundShade: IUniform<Texture | null>
  readonly uBaked: IUniform<number>
  /** What glass and ice mirror, see lighting/localProbe.ts: the picture, its place and whether there is one, how far off it is. */
  readonly uCourt: IUniform<CubeTexture | null>
  readonly uProbe: IUniform<Vector4>
  readonly uCourtRadius: IUniform<number>
  /** Table extent in meters: minX, minZ, width, depth. */
  readonly uTable: IUniform<Vector4>
}

export function stateUniforms(): StateUniforms {
  return {
    uFeatures: { value: null },
    uTime: { value: 0 },
    uWork: { value: 0 },
    uOverlayMode: { value: OVERLAY_MODES.indexOf('none') },
    uPatterns: { value: 0 },
    uEntries: { value: Array.from({ length: MAX_ENTRIES + 1 }, () => new Vector4(0, 0, 0, 0)) },
    uExplode: { value: new Vector4(-1, -1, 0, -1) },
    uSelected: { value: emptyRanges() },
    uHovered: { value: new Vector2(-1, -1) },
    uSpotlight: { value: new Vector4(0, 0, 0, 0) },
    uCutRange: { value: new Vector2(-1, -1) },
    uCutPlane: { value: new Vector4() },
    uEmissiveInAlpha: { value: 0 },
    uOpening: { value: new Vector4(1, 1, 1, 1) },
    uOpeningLift: { value: new Vector3(0, 0, 1) },
    uOpeningLights: { value: new Vector3(0, 0, 1) },
    uOpeningGate: { value: new Vector2(0, 1) },
    uNight: { value: 0 },
    uExposure: { value: 1 },
    uLitShare: { value: new Vector2(0.6, 0.4) },
    uSnow: { value: 0 },
    uIce: { value: new Vector3() },
    uRiverLane: { value: 0 },
    uWet: { value: 0 },
    uHaze: { value: new Vector4(0, 0, 0, 0) },
    uZenith: { value: new Vector3() },
    uHorizon: { value: new Vector3() },
    uSunGlow: { value: new Vector3() },
    uSun: { value: new Vector3(0, 1, 0) },
    uBelt: { value: new Vector4() },
    uMoon: { value: new Vector4() },
    uFoliage: { value: 1 },
    uGold: { value: 0 },
    uGroundLight: { value: null },
    uGroundOwner: { value: null },
    uGroundField: { value: null },
    uGroundShade: { value: null },
    uBaked: { value: 0 },
    uCourt: { value: null },
    uProbe: { value: new Vector4() },
    uCourtRadius: { value: 1 },
    uTable: { value: new Vector4(0, 0, 1, 1) },
  }
}

/**
 * Writes the colors of an overlay.
 * @param shown ids of the entries that are shown; all of them where it names none of these
 */
export function writeEntries(
  target: readonly Vector4[],
  entries: readonly LegendEntry[],
  shown: readonly string[],
): void {
  const chosen = new Set(shown)
  const all = !entries.some((it) => chosen.has(it.id))
  for (const [i, vector] of target.entries()) {
    const entry = entries[i - FIRST_ENTRY]
    if (entry && (all || chosen.has(entry.follows ?? entry.id)))
      vector.set(...linearColor(entry.color), patternNumber(entry.pattern))
    else vector.set(0, 0, 0, 0)
  }
}

/** Writes where the opening runs. */
export function writeOpeningField(uniforms: StateUniforms, { lift, lights, toGate }: OpeningField): void {
  uniforms.uOpeningLift.value.set(...lift.center, lift.radiusM)
  uniforms.uOpeningLights.value.set(...lights.center, lights.radiusM)
  uniforms.uOpeningGate.value.set(...toGate)
}
