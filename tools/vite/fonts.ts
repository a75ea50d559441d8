/**
 * Bundles Noto Sans SC with exactly the characters that the interface and the content packs use, so that a kiosk without
 * a network shows the right forms and a phone loads tens of kilobytes instead of megabytes. Its Cyrillic is a file of its
 * own, which a browser fetches for a text that has such letters.
 */
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, posix, resolve } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'
import { jsonFiles } from './content.ts'

const WEIGHTS = [400, 600] as const
/** The files of one weight, by their names in the build. */
const SCRIPTS = ['', '-cyrillic'] as const
const FILES = WEIGHTS.flatMap((weight) => SCRIPTS.map((script) => ({ weight, script })))
type FontFile = (typeof FILES)[number]

/** Latin is needed whole: names and links may hold any of it. */
const LATIN = Array.from({ length: 0x17f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join('')
const SIGNS = '–—‘’“”…·×±²³→←↑↓≤≥°％：，。、；！？（）《》「」【】'

export function tableFonts(): Plugin {
  const made = new Map<string, Promise<Uint8Array>>()
  const font = (file: FontFile) => {
    const name = fileName(file)
    const known = made.get(name) ?? makeFont(file)
    made.set(name, known)
    return known
  }
  return {
    name: 'table-fonts',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = FILES.find((it) => request.url?.split('?')[0] === `/${fileName(it)}`)
        if (!file) return next()
        font(file).then(
          (body) => response.setHeader('Content-Type', 'font/woff2').end(body),
          (error) => next(error),
        )
      })
    },
    generateBundle: {
      // After the style sheets have been written.
      order: 'post',
      async handler(_options, bundle) {
        for (const file of FILES)
          this.emitFile({ type: 'asset', fileName: fileName(file), source: await font(file) })
        for (const file of Object.values(bundle)) {
          if (file.type === 'asset' && file.fileName.endsWith('.css'))
            file.source = withFontsOfBuild(file.fileName, String(file.source))
        }
      },
    },
  }
}

const fileName = ({ weight, script }: FontFile) => `fonts/noto-sans-sc${script}-${weight}.woff2`

/**
 * Addresses of the fonts as they are from a style sheet, wherever the build lies. Vite leaves them as they are written,
 * from the root of the server, because the fonts are not among its assets.
 * @param path of the style sheet in the build
 */
function withFontsOfBuild(path: string, css: string): string {
  const folder = posix.relative(posix.dirname(path), 'fonts')
  return css.replaceAll(/url\((["']?)\/fonts\//g, `url($1${folder}/`)
}

async function makeFont({ weight, script }: FontFile): Promise<Uint8Array> {
  const { resolve: find } = createRequire(import.meta.url)
  const sourceOf = (part: string) =>
    readFile(find(`@fontsource/noto-sans-sc/files/noto-sans-sc-${part}-${weight}-normal.woff2`))
  if (script) return sourceOf('cyrillic')
  const files = [
    resolve('index.html'),
    ...(await sourceFiles(resolve('src'))),
    ...(await jsonFiles(resolve('scenes'))),
  ]
  const texts = await Promise.all(files.map((it) => readFile(it, 'utf8')))
  const characters = [...new Set(texts.join('') + LATIN + SIGNS)].sort().join('')
  return subsetFont(await sourceOf('chinese-simplified'), characters, { targetFormat: 'woff2' })
}

/** Texts of the interface stand in the sources: messages, and the names of overlays. */
async function sourceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const isSource = (name: string) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts')
  return entries.filter((it) => it.isFile() && isSource(it.name)).map((it) => join(it.parentPath, it.name))
}
