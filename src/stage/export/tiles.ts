/** Pictures larger than a graphics card draws at once, or than its memory holds, are drawn in tiles. */

/** A part of a picture, pixels. */
export interface Tile {
  /** What is drawn: the part with a margin around it. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** What is kept of it. */
  readonly keep: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** Pictures up to this are drawn at once. */
export const WHOLE_PX = 4096
/** A tile without its margin. */
const TILE_PX = 2048
/**
 * Drawn around a tile and thrown away: light spills so far. A multiple of the coarsest texel of that spill (2⁸ pixels), so
 * that its levels lie alike in all tiles.
 */
const MARGIN_PX = 256

/** @param most pixels that are drawn at once, in width and height */
export function tilesOf(width: number, height: number, most = WHOLE_PX): Tile[] {
  if (width <= most && height <= most)
    return [{ x: 0, y: 0, width, height, keep: { x: 0, y: 0, width, height } }]
  const tiles: Tile[] = []
  for (let y = 0; y < height; y += TILE_PX) {
    for (let x = 0; x < width; x += TILE_PX) {
      const [left, top] = [Math.max(0, x - MARGIN_PX), Math.max(0, y - MARGIN_PX)]
      const keep = { x, y, width: Math.min(TILE_PX, width - x), height: Math.min(TILE_PX, height - y) }
      tiles.push({
        x: left,
        y: top,
        width: Math.min(width, x + keep.width + MARGIN_PX) - left,
        height: Math.min(height, y + keep.height + MARGIN_PX) - top,
        keep,
      })
    }
  }
  return tiles
}
