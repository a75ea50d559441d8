/** Window panes: four of them, each with its frame, one of them to open. */
import { random } from '../kit/random.ts'
import { drawTile, type Texel, type TextureSet } from './relief.ts'

/** Panes in one tile; texture coordinates count panes. */
export const PANES_PER_TILE = 4
/** A typical pane, meters. */
const PANE = Object.freeze({ widthM: 1.4, heightM: 2.6 })
const FRAME = Object.freeze({ mullionM: 0.06, edgeM: 0.07, transomM: 0.05, transomAt: 0.3, sashM: 0.05 })
const TILE = Object.freeze({
  width: 512,
  height: 256,
  widthM: PANE.widthM * PANES_PER_TILE,
  heightM: PANE.heightM,
})

const GLASS = [70, 86, 99] as const
const ALUMINIUM = [176, 187, 195] as const
const SASH = [92, 101, 109] as const
/** Which pane of a tile opens. */
const OPERABLE = 1

/**
 * The panes of a storey, tileable along u: blue-gray glass that is a little different from pane to pane, mullions, a
 * transom in the upper third, a darker sash around the pane that opens. Alpha marks glass, for lighting windows at night;
 * the emissive picture shows some rooms lit to viewers that know nothing of the hour.
 */
export function paneTextures(): Promise<TextureSet> {
  const rng = random('panes')
  const tints = Array.from({ length: PANES_PER_TILE }, () => 0.94 + 0.12 * rng())
  const lit = Array.from({ length: PANES_PER_TILE }, (_, i) => i % 3 === 0)
  return drawTile(TILE, (x, y): Texel => {
    const pane = Math.min(PANES_PER_TILE - 1, Math.floor(x / PANE.widthM))
    const inPane = x - pane * PANE.widthM
    const toSide = Math.min(inPane, PANE.widthM - inPane)
    const toEdge = Math.min(y, PANE.heightM - y)
    const transomTop = PANE.heightM * FRAME.transomAt
    const onTransom = y >= transomTop && y < transomTop + FRAME.transomM
    if (toSide < FRAME.mullionM / 2 || toEdge < FRAME.edgeM || onTransom)
      return { color: ALUMINIUM, alpha: 0, heightMm: 45, roughness: 0.42, metallic: 0.5 }
    const low = y >= transomTop + FRAME.transomM
    const toSash = Math.min(
      toSide - FRAME.mullionM / 2,
      toEdge - FRAME.edgeM,
      y - transomTop - FRAME.transomM,
    )
    if (pane === OPERABLE && low && toSash < FRAME.sashM)
      return { color: SASH, alpha: 0, heightMm: 30, roughness: 0.5, metallic: 0.4 }
    // A faint gradient keeps the glass from looking like paint.
    const shade = (tints[pane] as number) * (0.82 + 0.3 * (1 - y / PANE.heightM))
    const [r, g, b] = GLASS
    const glow = lit[pane] ? ([66, 50, 30] as const) : ([6, 8, 11] as const)
    return {
      color: [r * shade, g * shade, b * shade],
      alpha: 1,
      heightMm: 0,
      roughness: 0.08,
      metallic: 0,
      emissive: glow,
    }
  })
}
