/** What travels over the wire: script, shell and models, from the compressed files that the server sends. */
import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Bench, type Rows, row } from './row.ts'

const KB = 1000
const BUDGET = { scriptKb: 400, shellKb: 120, openingModelsKb: 2000, allModelsKb: 5000 }

/** Gestures and picking, the panels beside the model and its list for keyboards. */
const FOR_HANDS = /\/(Hands|Sides|Twin|More|en)-/

export async function size({ browser, url, dist }: Bench): Promise<Rows> {
  const context = await browser.newContext({ viewport: { width: 640, height: 360 } })
  const page = await context.newPage()
  await page.goto(`${url}?quality=low`)
  await page.waitForFunction(() => window.sandTable)
  // What had come when the table was ready: close detail and building sites are asked for at that moment.
  const asked = await page.evaluate(() =>
    window.sandTable.ready.then(() =>
      performance.getEntriesByType('resource').map((it) => new URL(it.name).pathname),
    ),
  )
  await context.close()

  const gzipBytes = async (paths: readonly string[]) => {
    const sizes = await Promise.all(paths.map((it) => wireBytes(join(dist, it))))
    return sizes.reduce((sum, it) => sum + it, 0) / KB
  }
  // The first picture needs everything but what only the hands need, which is asked for once the models are there.
  const scripts = asked.filter((it) => it.endsWith('.js') && !FOR_HANDS.test(it))
  const shell = ['index.html', ...asked.filter((it) => it.endsWith('.css') || it.endsWith('poster.webp'))]
  const models = asked.filter((it) => it.endsWith('.glb'))
  // A visitor sees one park: those of others never travel.
  const park = dirname(models[0] ?? '')
  const all = (await readdir(join(dist, park))).filter((it) => it.endsWith('.glb'))
  return {
    scriptBeforeFirstFrame: row(await gzipBytes(scripts), 'KB gzip', BUDGET.scriptKb),
    shellFirstPaint: row(await gzipBytes(shell), 'KB gzip', BUDGET.shellKb),
    modelsOpeningView: row(await gzipBytes(models), 'KB gzip', BUDGET.openingModelsKb),
    modelsAll: row(await gzipBytes(all.map((it) => join(park, it))), 'KB gzip', BUDGET.allModelsKb),
  }
}

/** Size of a file as it is sent gzipped; files that do not shrink are sent as they are. */
async function wireBytes(path: string): Promise<number> {
  const twin = await stat(`${path}.gz`).catch(() => null)
  return (twin ?? (await stat(path))).size
}
