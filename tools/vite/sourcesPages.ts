/** Writes the ledger of every pack as a page of its own, /sources/<pack>.html, into the build; serves it while developing. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { campusOf } from '../../src/domain/campus/campus.ts'
import { formatFault, readPack } from '../scene/readPack.ts'
import { sourcesPage } from '../sources/page.ts'

const SCENES = 'scenes'
const FOLDER = 'sources'
const STYLE = 'page.css'

export function sourcesPages(): Plugin {
  return {
    name: 'sources-pages',
    configureServer(server) {
      server.middlewares.use(`/${FOLDER}`, (request, response, next) => {
        const name = basename(new URL(request.url ?? '/', 'http://x').pathname)
        fileFor(name).then(
          (file) => (file === null ? next() : response.setHeader('Content-Type', typeOf(name)).end(file)),
          (fault: Error) => {
            response.statusCode = 404
            response.end(fault.message)
          },
        )
      })
    },
    async generateBundle() {
      const entries = await readdir(SCENES, { withFileTypes: true })
      const names = entries.filter((it) => it.isDirectory()).map((it) => `${it.name}.html`)
      for (const name of [STYLE, ...names.sort()]) {
        try {
          this.emitFile({ type: 'asset', fileName: `${FOLDER}/${name}`, source: (await fileFor(name)) ?? '' })
        } catch (fault) {
          // The app itself tells what is wrong with a pack; the others still have their pages.
          this.warn(`no page of sources for ${name}: ${(fault as Error).message}`)
        }
      }
    },
  }
}

const typeOf = (name: string) => `text/${name.endsWith('.css') ? 'css' : 'html'}; charset=utf-8`

/** The file of a name, or null where there is none of it. @throws when the pack is not sound. */
async function fileFor(name: string): Promise<string | null> {
  if (name === STYLE) return readFile(fileURLToPath(new URL(`../sources/${STYLE}`, import.meta.url)), 'utf8')
  const scene = /^([a-z0-9-]+)\.html$/.exec(name)?.[1]
  if (scene === undefined) return null
  const result = await readPack(join(SCENES, scene))
  if ('faults' in result) throw new Error(result.faults.map(formatFault).join('\n'))
  return sourcesPage(campusOf(result.pack), result.tours)
}
