/** Builds the service worker, with the list of everything it keeps: all files of the build, each by its content. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { build, type Plugin } from 'vite'

const SOURCE = 'src/sync/offline/serviceWorker.ts'
/** Its place is its scope: everything below the folder it lies in. */
const FILE = 'sw.js'
/** What the page never asks for: twins for the server, the list of chunks, the worker itself, what is for other pages. */
const NOT_KEPT = /(^|\/)\.|\.(br|gz|map)$|^sw\.js$|^embed\//
/** Names under here carry a hash of their content. */
const HASHED = 'assets/'

export interface KeptFile {
  readonly url: string
  /** Null where the name says it already. */
  readonly revision: string | null
}

export function serviceWorker(): Plugin {
  let folder = 'dist'
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir
    },
    async writeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        define: { __BUILD_FILES__: JSON.stringify(await keptFiles(folder)) },
        build: {
          target: 'es2022',
          outDir: folder,
          emptyOutDir: false,
          copyPublicDir: false,
          modulePreload: false,
          rollupOptions: { input: SOURCE, output: { format: 'iife', entryFileNames: FILE } },
        },
      })
    },
  }
}

/** The files of a build that the table needs, sorted by address. */
async function keptFiles(folder: string): Promise<KeptFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const paths = entries
    .filter((it) => it.isFile())
    .map((it) => relative(folder, join(it.parentPath, it.name)).split(sep).join('/'))
    .filter((it) => !NOT_KEPT.test(it))
    .sort()
  return Promise.all(
    paths.map(async (url) => ({
      url,
      revision: url.startsWith(HASHED) ? null : await digest(join(folder, url)),
    })),
  )
}

async function digest(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
    .slice(0, 16)
}
