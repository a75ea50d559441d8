/**
 * Bundles Noto Sans SC with exactly the characters that the interface and the content packs use, so that a kiosk without
 * a network shows the right forms and a phone loads tens of kilobytes instead of megabytes. Its Cyrillic is a file of its
 * own, which a browser fetches for a text that has such letters; so are the characters that only scripts have, which the
 * console alone shows.
 */
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join, posix, resolve } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'
import { SCRIPTS_FILE } from '../../src/domain/content/script.ts'
import { jsonFiles } from './content.ts'

const WEIGHTS = [400, 600] as const
/** The files of one weight, by their names in the build. */
const PARTS = ['', '-cyrillic', '-spoken'] as const
const FILES = WEIGHTS.flatMap((weight) => PARTS.map((part) => ({ weight, part })))
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

const fileName = ({ weight, part }: FontFile) => `fonts/noto-sans-sc${part}-${weight}.woff2`

/**
 * Addresses of the fonts as they are from a style sheet, wherever the build lies. Vite leaves them as they are written,
 * from the root of the server, because the fonts are not among its assets.
 * @param path of the style sheet in the build
 */
function withFontsOfBuild(path: string, css: string): string {
  const folder = posix.relative(posix.dirname(path), 'fonts')
  return css.replaceAll(/url\((["']?)\/fonts\//g, `url($1${folder}/`)
}

async function makeFont({ weight, part }: FontFile): Promise<Uint8Array> {
  const { resolve: find } = createRequire(import.meta.url)
  const sourceOf = (subset: string) =>
    readFile(find(`@fontsource/noto-sans-sc/files/noto-sans-sc-${subset}-${weight}-normal.woff2`))
  if (part === '-cyrillic') return sourceOf('cyrillic')
  const packs = await jsonFiles(resolve('scenes'))
  const [scripts, others] = [packs.filter(isScript), packs.filter((it) => !isScript(it))]
  const table = await charactersOf([resolve('index.html'), ...(await sourceFiles(resolve('src'))), ...others])
  for (const it of LATIN + SIGNS) table.add(it)
  const wanted =
    part === '-spoken' ? [...(await charactersOf(scripts))].filter((it) => !table.has(it)) : [...table]
  const text = wanted.sort().join('')
  return subsetFont(await sourceOf('chinese-simplified'), text, { targetFormat: 'woff2' })
}

const isScript = (path: string) => basename(path) === SCRIPTS_FILE

async function charactersOf(paths: readonly string[]): Promise<Set<string>> {
  const texts = await Promise.all(paths.map((it) => readFile(it, 'utf8')))
  return new Set(texts.join(''))
}

/** Texts of the interface stand in the sources: messages, and the names of overlays. */
async function sourceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const isSource = (name: string) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts')
  return entries.filter((it) => it.isFile() && isSource(it.name)).map((it) => join(it.parentPath, it.name))
}
