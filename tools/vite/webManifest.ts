/** Makes the table installable: the web manifest, and icons of the sizes that home screens ask for. */
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { Plugin } from 'vite'

const ICON = 'public/icon.svg'
const FILE = 'manifest.webmanifest'
/** Sides of the icons, pixels. */
const SIDES = [192, 512] as const
/** Round and square masks cut off up to this share of each side. */
const SAFE = 0.1
const NIGHT = '#0b1220'

const iconName = (side: number) => `icon-${side}.png`

const MANIFEST = {
  id: './',
  name: '深哈数字沙盘 · ShenHa Sand Table',
  short_name: '深哈沙盘',
  lang: 'zh-CN',
  // Not every host answers for a folder.
  start_url: './index.html',
  scope: './',
  display: 'fullscreen',
  display_override: ['fullscreen', 'standalone'],
  orientation: 'any',
  background_color: NIGHT,
  theme_color: NIGHT,
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ...SIDES.map((side) => ({
      src: iconName(side),
      sizes: `${side}x${side}`,
      type: 'image/png',
      purpose: 'any maskable',
    })),
  ],
}

export function webManifest(): Plugin {
  return {
    name: 'web-manifest',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: JSON.stringify(MANIFEST) })
      const drawing = await readFile(ICON)
      for (const side of SIDES)
        this.emitFile({ type: 'asset', fileName: iconName(side), source: await icon(drawing, side) })
    },
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: `./${FILE}` }, injectTo: 'head' },
      { tag: 'link', attrs: { rel: 'apple-touch-icon', href: `./${iconName(192)}` }, injectTo: 'head' },
    ],
  }
}

/** The drawing within what no mask cuts off, on a ground of its own. */
async function icon(drawing: Buffer, side: number): Promise<Buffer> {
  const margin = Math.round(side * SAFE)
  const inner = side - 2 * margin
  const mark = await sharp(drawing, { density: (72 * inner) / 64 })
    .resize(inner, inner)
    .toBuffer()
  return sharp({ create: { width: side, height: side, channels: 4, background: NIGHT } })
    .composite([{ input: mark, left: margin, top: margin }])
    .png({ compressionLevel: 9 })
    .toBuffer()
}
