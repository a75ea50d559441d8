/** Aluminium cladding: panels of 1.4 × 1.05 m with open joints, faintly brushed, no two quite the same shade. */
import { random } from '../kit/random.ts'
import { drawTile, type Texel, type TextureSet } from './relief.ts'

const PANEL = Object.freeze({ widthM: 1.4, heightM: 1.05, jointM: 0.016, edgeM: 0.014 })
const GRID = Object.freeze({ columns: 3, rows: 4 })
const TILE = Object.freeze({
  width: 512,
  height: 512,
  widthM: PANEL.widthM * GRID.columns,
  heightM: PANEL.heightM * GRID.rows,
})
/** Lines of the brush over the height of a tile. */
const BRUSH_LINES = 256

export function panelTextures(): Promise<TextureSet> {
  const rng = random('panels')
  const tones = Array.from({ length: GRID.columns * GRID.rows }, () => 244 + 11 * rng())
  const brush = Array.from({ length: BRUSH_LINES }, () => rng() - 0.5)
  return drawTile(TILE, (x, y): Texel => {
    const column = Math.min(GRID.columns - 1, Math.floor(x / PANEL.widthM))
    const row = Math.min(GRID.rows - 1, Math.floor(y / PANEL.heightM))
    const [inX, inY] = [x - column * PANEL.widthM, y - row * PANEL.heightM]
    const toJoint = Math.min(inX, PANEL.widthM - inX, inY, PANEL.heightM - inY) - PANEL.jointM / 2
    if (toJoint < 0) return { color: [118, 122, 126], heightMm: -12, roughness: 0.9, metallic: 0 }
    const grain = brush[Math.floor((y / TILE.heightM) * BRUSH_LINES)] ?? 0
    const tone = (tones[row * GRID.columns + column] as number) + 3 * grain
    // The edges of a cassette are bent back: they catch light.
    const bend = Math.min(1, toJoint / PANEL.edgeM)
    return {
      color: [tone, tone, tone],
      heightMm: -4 * (1 - bend),
      roughness: 0.96 + 0.04 * grain,
      metallic: 1,
    }
  })
}
