import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { palettePicture, type SiteColor, swatchUv } from './palette.ts'
import { PANES_PER_TILE, paneTextures } from './pane.ts'
import { panelTextures } from './panel.ts'

const sets = { pane: await paneTextures(), panel: await panelTextures() }
const raw = async (image: Uint8Array) => sharp(image).raw().toBuffer({ resolveWithObject: true })

describe.each(Object.entries(sets))('the %s textures', (_name, set) => {
  it('are one size, small, and the same each time', async () => {
    for (const image of [set.color, set.normal, set.metallicRoughness]) {
      const { width, height, format } = await sharp(image).metadata()
      expect([width, height, format]).toEqual([set.tile.width, set.tile.height, 'webp'])
      expect(image.length).toBeLessThan(150_000)
    }
  })

  it('have normals of unit length that lean as far one way as the other: the tile closes', async () => {
    const { data } = await raw(set.normal)
    const sum = [0, 0]
    let farthest = 0
    for (let i = 0; i < data.length; i += 3) {
      const [x, y, z] = [0, 1, 2].map((k) => (data[i + k] as number) / 127.5 - 1) as [number, number, number]
      farthest = Math.max(farthest, Math.abs(Math.hypot(x, y, z) - 1))
      sum[0] = (sum[0] as number) + x
      sum[1] = (sum[1] as number) + y
    }
    expect(farthest).toBeLessThan(0.02)
    for (const lean of sum) expect(Math.abs(lean / (data.length / 3))).toBeLessThan(0.01)
  })
})

describe('window panes', () => {
  it('mark glass by alpha: most of every pane, and never the frame between two', async () => {
    const { data, info } = await raw(sets.pane.color)
    const alpha = (x: number, y: number) => data[(y * info.width + x) * 4 + 3] as number
    const perPane = info.width / PANES_PER_TILE
    for (let pane = 0; pane < PANES_PER_TILE; pane++) {
      let glass = 0
      for (let y = 0; y < info.height; y++)
        for (let x = pane * perPane; x < (pane + 1) * perPane; x++) glass += alpha(x, y) / 255
      expect(glass / (perPane * info.height)).toBeGreaterThan(0.75)
      for (let y = 0; y < info.height; y++) expect(alpha(pane * perPane, y)).toBe(0)
    }
  })
})

describe('the palette of the building sites', () => {
  it('shows each color where its coordinates point, with room around it, and none of them red', async () => {
    const { data, info } = await raw(await palettePicture())
    const at = (color: SiteColor, dx: number) => {
      const [u, v] = swatchUv(color)
      const i = (Math.floor(v * info.height) * info.width + Math.floor(u * info.width) + dx) * 3
      return [...data.subarray(i, i + 3)]
    }
    expect(at('ochre', 0)).toEqual([0xcb, 0x9a, 0x34])
    expect(at('graphite', 0)).toEqual([0x2c, 0x34, 0x3c])
    expect(at('white', -1)).toEqual(at('white', 0))
    let reddest = -255
    for (let i = 0; i < data.length; i += 3) {
      const [r, g, b] = [data[i], data[i + 1], data[i + 2]] as [number, number, number]
      reddest = Math.max(reddest, r - Math.max(g, b))
    }
    expect(reddest).toBeLessThan(60)
  })
})
