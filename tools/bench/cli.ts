/**
 * npm run bench [-- --only name] [--cycles 200]: measures the built table in headless Chromium and prints one JSON object — each row a
 * figure, its budget and whether it is kept. Progress goes to the error stream. Timings of software GL say little by
 * themselves; ratios do.
 */
import { parseArgs } from 'node:util'
import { launch } from '../lib/browser.ts'
import { ensureBuild } from '../lib/prepare.mjs'
import { serve } from '../serve/server.ts'
import { frames } from './frames.ts'
import { loading } from './loading.ts'
import { picture } from './picture.ts'
import type { Bench, Rows } from './row.ts'
import { scrubbing } from './scrubbing.ts'
import { size } from './size.ts'
import { touching } from './touching.ts'
import { visits } from './visits.ts'

const { values } = parseArgs({
  options: { only: { type: 'string' }, cycles: { type: 'string', default: '20' } },
})
/** Visits of the soak. */
const cycles = Math.max(1, Math.round(Number(values.cycles)) || 1)
const MEASURES: Record<string, (bench: Bench) => Promise<Rows>> = {
  size,
  loading,
  picture,
  frames,
  scrubbing,
  touching,
  visits: (bench) => visits(bench, cycles),
}
const names = Object.keys(MEASURES).filter((it) => values.only === undefined || it === values.only)
if (names.length === 0) {
  console.error(`bench: there is no "${values.only}"; measures are ${Object.keys(MEASURES).join(', ')}`)
  process.exit(2)
}

await ensureBuild()
const server = await serve({ dir: 'dist', port: 0 })
const browser = await launch()
try {
  const rows: Rows = {}
  for (const name of names) {
    console.error(`bench: ${name} …`)
    Object.assign(rows, await MEASURES[name]?.({ browser, url: server.url, dist: 'dist' }))
  }
  const kept = Object.values(rows).every((it) => it.ok !== false)
  console.log(JSON.stringify({ date: new Date().toISOString(), node: process.version, kept, rows }, null, 2))
  process.exitCode = kept ? 0 : 1
} finally {
  await browser.close()
  await server.close()
}
