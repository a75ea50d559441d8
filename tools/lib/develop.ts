/** The table as `npm run dev` serves it, on a free port and with content packs from anywhere. */
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'
import { contentPacks } from '../vite/content.ts'
import { tableFonts } from '../vite/fonts.ts'
import { ROOT } from './prepare.mjs'

export interface Developing {
  /** Address to open, with a trailing slash. */
  readonly url: string
  close(): Promise<void>
}

/** @param packs folder that holds the content packs */
export async function develop(packs: string): Promise<Developing> {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    appType: 'mpa',
    logLevel: 'error',
    plugins: [react(), contentPacks(packs), tableFonts()],
    server: { host: '127.0.0.1', port: 0 },
  })
  await server.listen()
  const [url] = server.resolvedUrls?.local ?? []
  if (!url) throw new Error('develop: the server has no address')
  return { url, close: () => server.close() }
}
