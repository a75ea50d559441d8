/** What travels over the wire: script, shell and models, from the compressed files that the server sends. */
import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Bench, type Rows, row } from './row.ts'

const KB = 1000
const BUDGET = { scriptKb: 380, shellKb: 120, openingModelsKb: 2000, allModelsKb: 5000, openingFilesKb: 4000 }

export async function size({ browser, url, dist }: Bench): Promise<Rows> {
  const context = await browser.newContext({ viewport: { width: 640, height: 360 } })
  const page = await context.newPage()
  await page.goto(`${url}?quality=low&lang=zh`)
  await page.waitForFunction(() => window.sandTable)
  // What had come when the table was ready: close detail and building sites are asked for at that moment.
  const asked = await page.evaluate(() =>
    window.sandTable.ready.then(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map((timing) => ({
        path: new URL(timing.name).pathname,
        asked: timing.startTime,
        came: timing.responseEnd,
      })),
    ),
  )
  await context.close()

  const gzipBytes = async (paths: readonly string[]) => {
    const sizes = await Promise.all(paths.map((it) => wireBytes(join(dist, it))))
    return sizes.reduce((sum, it) => sum + it, 0) / KB
  }
  const ending = (...ends: string[]) => asked.filter(({ path }) => ends.some((it) => path.endsWith(it)))
  // What is imported later is fetched first, and then entered from the browser's cache: it travels once.
  const pathsOf = (files: typeof asked) => [...new Set(files.map((it) => it.path))]
  const models = pathsOf(ending('.glb'))
  // The first picture needs what was asked for up to the last model; what comes after it is for hands, names and panels.
  const drawable = Math.max(...ending('.glb').map((it) => it.came))
  const scripts = pathsOf(ending('.js').filter((it) => it.asked <= drawable))
  const shell = ['index.html', ...pathsOf(ending('.css', 'poster.webp'))]
  // A visitor sees one park: those of others never travel.
  const park = dirname(models[0] ?? '')
  const all = (await readdir(join(dist, park))).filter((it) => it.endsWith('.glb'))
  return {
    scriptBeforeFirstFrame: row(await gzipBytes(scripts), 'KB gzip', BUDGET.scriptKb),
    shellFirstPaint: row(await gzipBytes(shell), 'KB gzip', BUDGET.shellKb),
    modelsOpeningView: row(await gzipBytes(models), 'KB gzip', BUDGET.openingModelsKb),
    modelsOpeningFiles: row(await fileBytes(models.map((it) => join(dist, it))), 'KB', BUDGET.openingFilesKb),
    modelsAll: row(await gzipBytes(all.map((it) => join(park, it))), 'KB gzip', BUDGET.allModelsKb),
  }
}

/** Size of files as they lie on the disk, KB: some hosts send them so. */
async function fileBytes(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(async (it) => (await stat(it)).size))
  return sizes.reduce((sum, it) => sum + it, 0) / KB
}

/** Size of a file as it is sent gzipped; files that do not shrink are sent as they are. */
async function wireBytes(path: string): Promise<number> {
  const twin = await stat(`${path}.gz`).catch(() => null)
  return (twin ?? (await stat(path))).size
}
