/**
 * Has every dynamic import of the build go through src/loader/loadFiles.ts, which fetches all files of it and can do so
 * again. Vite's own helper preloads modules, whose failure a browser may keep, and takes a style sheet that failed once for
 * one that is there.
 */
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

const LOADER = 'src/loader/loadFiles.ts'
/** The module that Vite makes for its helper, and the name under which it is imported (vite 8, build-import-analysis). */
const HELPER = /^\0vite\/preload-helper\.js$/
const EXPORT = '__vitePreload'

export function laterFiles(): Plugin {
  let replaced = false
  return {
    name: 'later-files',
    apply: 'build',
    enforce: 'post',
    config: () => ({
      build: {
        modulePreload: {
          // Browsers that run the build know module preloads.
          polyfill: false,
          // A chunk that needs no other file has to be named as well.
          resolveDependencies: (chunk, files) => (files.length > 0 ? files : [chunk]),
        },
      },
    }),
    transform: {
      filter: { id: HELPER },
      handler(code) {
        if (!code.includes(EXPORT)) this.error(`Vite's helper for dynamic imports has no ${EXPORT} any more`)
        replaced = true
        return {
          code: `export { loadFiles as ${EXPORT} } from ${JSON.stringify(resolve(LOADER))}`,
          map: null,
        }
      },
    },
    generateBundle() {
      if (!replaced)
        this.error("Vite's helper for dynamic imports was not found, so that none can be tried again")
    },
  }
}
