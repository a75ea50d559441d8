/**
 * Serves the content packs of scenes/ under /scenes/ while developing, tells the page when one has changed, and copies
 * them into the build, with the pictures and clips that they bring. The build judges them: a page does so only with those
 * that have changed since.
 */
import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { checkReferences } from '../../src/domain/content/check/check.ts'
import { fingerprint } from '../../src/domain/content/fingerprint.ts'
import { parsePack } from '../../src/domain/content/pack.ts'
import { packFolders } from '../scene/packFolders.ts'
import { readTexts } from '../scene/readPack.ts'

const FOLDER = 'scenes'
/** What the page listens for, see src/app/dev/hotContent.tsx. */
const CHANGED = 'content-pack:changed'
/** An editor that saves several files, or one in several goes, is done after this long, milliseconds. */
const SETTLED_MS = 120
/** The files of a pack, by ending; those of companies are held to the same endings by `npm run scene -- check`. */
const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
}

/** @param folder where the packs are */
export function contentPacks(folder: string = FOLDER): Plugin {
  const root = resolve(folder)
  return {
    name: 'content-packs',
    // What is sound need not be judged by every page that opens it.
    config: async (_config, { command }) =>
      command === 'build'
        ? { define: { 'import.meta.env.SOUND_PACKS': JSON.stringify(await soundPacks(root)) } }
        : {},
    configureServer(server) {
      watchPacks(server, root)
      server.middlewares.use(`/${FOLDER}`, (request, response, next) => {
        const path = resolve(root, `.${decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)}`)
        const type = TYPES[extname(path)]
        if (!path.startsWith(root + sep) || type === undefined) return next()
        response.setHeader('Cache-Control', 'no-store')
        readFile(path).then(
          (body) => response.setHeader('Content-Type', type).end(body),
          () => {
            response.statusCode = 404
            response.end()
          },
        )
      })
    },
    async generateBundle() {
      for (const file of await filesIn(root, Object.keys(TYPES))) {
        // Those are for text editors.
        if (file.endsWith('.schema.json')) continue
        const fileName = `${FOLDER}/${relative(root, file).split(sep).join('/')}`
        this.emitFile({ type: 'asset', fileName, source: await readFile(file) })
      }
    },
  }
}

/** Fingerprints of the packs without a fault, by their ids. */
async function soundPacks(root: string): Promise<Record<string, string>> {
  const sound: Record<string, string> = {}
  for (const folder of await packFolders(root)) {
    const texts = await readTexts(folder)
    const parsed = parsePack(texts)
    if ('pack' in parsed && checkReferences(parsed.pack).length === 0)
      sound[basename(folder)] = fingerprint(texts)
  }
  return sound
}

/** A pack that changes is taken in by the page; for new models, pictures and clips it is loaded again. */
function watchPacks({ watcher, ws }: ViteDevServer, root: string): void {
  const models = resolve('public/models')
  let timer: NodeJS.Timeout | undefined
  let reload = false
  watcher.add([root, models])
  watcher.on('all', (_event, file) => {
    const model = file.startsWith(models + sep)
    if (!model && !(file.startsWith(root + sep) && extname(file) in TYPES)) return
    reload ||= model || extname(file) !== '.json'
    clearTimeout(timer)
    timer = setTimeout(() => {
      ws.send(reload ? { type: 'full-reload' } : { type: 'custom', event: CHANGED })
      reload = false
    }, SETTLED_MS)
  })
}

/** Every JSON file under a folder, sorted. */
export const jsonFiles = (folder: string): Promise<string[]> => filesIn(folder, ['.json'])

/** Every file under a folder with one of some endings, sorted. */
async function filesIn(folder: string, endings: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((it) => it.isFile() && endings.includes(extname(it.name)))
    .map((it) => join(it.parentPath, it.name))
    .sort()
}
