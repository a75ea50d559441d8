/** Serves the built app once for all browser tests. */
import type { TestProject } from 'vitest/node'
import { ensureBuild } from '../../tools/lib/prepare.mjs'
import { serve } from '../../tools/serve/server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the app, with a trailing slash. */
    url: string
  }
}

export default async function setup(project: TestProject) {
  await ensureBuild()
  const { url, close } = await serve({ dir: 'dist', port: 0 })
  project.provide('url', url)
  return close
}
