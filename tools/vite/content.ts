/** Serves the content packs of scenes/ under /scenes/ while developing, and copies them into the build. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'

const FOLDER = 'scenes'

export function contentPacks(): Plugin {
  const root = resolve(FOLDER)
  return {
    name: 'content-packs',
    configureServer(server) {
      server.watcher.add(root)
      server.watcher.on('change', (file) => {
        if (file.startsWith(root + sep)) server.ws.send({ type: 'full-reload' })
      })
      server.middlewares.use(`/${FOLDER}`, (request, response, next) => {
        const path = resolve(root, `.${decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)}`)
        if (!path.startsWith(root + sep) || !path.endsWith('.json')) return next()
        readFile(path).then(
          (body) => response.setHeader('Content-Type', 'application/json; charset=utf-8').end(body),
          () => {
            response.statusCode = 404
            response.end()
          },
        )
      })
    },
    async generateBundle() {
      for (const file of await jsonFiles(root)) {
        const fileName = `${FOLDER}/${relative(root, file).split(sep).join('/')}`
        this.emitFile({ type: 'asset', fileName, source: await readFile(file) })
      }
    },
  }
}

/** Every JSON file under a folder, sorted. */
export async function jsonFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((it) => it.isFile() && it.name.endsWith('.json'))
    .map((it) => join(it.parentPath, it.name))
    .sort()
}
