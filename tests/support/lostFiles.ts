/** Files of the build, which of them belong together, and a page that some of them are kept from. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Page, Request } from 'playwright-core'
import { expect, vi } from 'vitest'
import { PATIENCE_MS } from './table.ts'

const DIST = 'dist'

/** Every file of the build that a browser can ask for, by its path. */
export const BUILD_FILES: readonly string[] = readdirSync(DIST, { withFileTypes: true, recursive: true })
  .filter((it) => it.isFile())
  .map((it) => relative(DIST, join(it.parentPath, it.name)).split(sep).join('/'))
  .filter((it) => !/(^|\/)\.|\.(br|gz)$/.test(it))
  .sort()

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
  readonly isDynamicEntry?: boolean
}

const chunks: Readonly<Record<string, Chunk>> = JSON.parse(
  readFileSync(`${DIST}/.vite/manifest.json`, 'utf8'),
)

/** A chunk with all that it imports, and their styles. */
function closure(key: string, found = new Set<string>()): Set<string> {
  const chunk = chunks[key]
  if (!chunk || found.has(chunk.file)) return found
  found.add(chunk.file)
  for (const it of chunk.css ?? []) found.add(it)
  for (const it of chunk.imports ?? []) closure(it, found)
  return found
}

/** What a page of the build names in its own text: scripts and styles. */
export function filesOfPage(page: string): string[] {
  const html = readFileSync(`${DIST}/${page}`, 'utf8')
  return [
    ...html.matchAll(/<(?:script|link rel="(?:stylesheet|modulepreload)")[^>]*(?:src|href)="\.?\/([^"]+)"/g),
  ].map((it) => it[1] ?? '')
}

const withStage = closure('src/stage/Stage.tsx')
/** What the 3D picture is made by. */
export const STAGE_FILES = [...withStage].filter((it) => !filesOfPage('index.html').includes(it))

/**
 * No parts of their own: languages that are not spoken, fetched once in advance and again when they are chosen, as English
 * is; the keys of a toolbar, asked for with each first focus, without which its buttons are tab stops.
 */
const WITHOUT_PART = /\/i18n\/languages\/(?!en\.)|\/ui\/keys\/rovingFocus\.ts$/

/** What is fetched together later: the files of each dynamic import that the page does not have by then. */
export const LATER_PARTS: readonly (readonly string[])[] = Object.keys(chunks)
  .filter((key) => chunks[key]?.isDynamicEntry && key !== 'src/stage/Stage.tsx' && !WITHOUT_PART.test(key))
  .map((key) =>
    [...closure(key)].filter((it) => !withStage.has(it) && !filesOfPage('index.html').includes(it)),
  )

/** A page from which files can be kept, and that tells what became of each request. */
export interface Watched {
  /** Nothing of these comes from now on; everything else does. A `*` stands for anything. */
  keep(files: readonly string[]): Promise<void>
  /** Resolves once each of these has been asked for in vain, after the last call of `keep`. */
  failed(files: readonly string[]): Promise<void>
  /** Resolves once each of these has come, after the last call of `keep`. */
  came(files: readonly string[]): Promise<void>
  /** Files that were asked for in vain after the last call of `keep`. */
  lately(): ReadonlySet<string>
  /** Files that were asked for in vain, ever. */
  readonly lost: ReadonlySet<string>
  /** Files that have come, ever. */
  readonly had: ReadonlySet<string>
}

const TYPES: readonly string[] = ['fetch', 'script', 'stylesheet']
/** What does not end by then is not waited for, milliseconds. */
const SETTLED_MS = 10_000

/** Whether a path is one of a pattern's, in which `*` stands for anything. */
const pathMatches = (pattern: string, path: string) =>
  new RegExp(
    `(^|/)${pattern
      .split('*')
      .map((it) => it.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  ).test(path)

export async function watched(page: Page): Promise<Watched> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const lost = new Set<string>()
  let kept: string[] = []
  const had = new Set<string>()
  let lately = { failed: new Set<string>(), came: new Set<string>() }
  const pathOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1))
  const underway = new Set<Request>()
  page.on('request', (request) => underway.add(request))
  page.on('requestfailed', (request) => {
    underway.delete(request)
    lost.add(pathOf(request.url()))
    lately.failed.add(pathOf(request.url()))
  })
  page.on('requestfinished', (request) => {
    underway.delete(request)
    had.add(pathOf(request.url()))
    lately.came.add(pathOf(request.url()))
  })
  const isKept = (url: string) => kept.some((it) => pathMatches(it.slice(2), pathOf(url)))
  /** Waits until nothing is on its way that may come: a script runs in a task of its own after it was fetched. */
  const settled = async () => {
    const coming = () => [...underway].filter((it) => TYPES.includes(it.resourceType()) && !isKept(it.url()))
    for (let quiet = 0; quiet < 2; quiet++) {
      await vi
        .waitFor(() => expect(coming()).toEqual([]), { interval: 10, timeout: SETTLED_MS })
        .catch(() => {})
      // A page that is being loaded has nothing to run.
      await page.evaluate(() => new Promise((done) => setTimeout(done))).catch(() => {})
    }
  }
  const all = (which: 'failed' | 'came', files: readonly string[]) =>
    expect
      .poll(() => files.filter((it) => !lately[which].has(it)), {
        timeout: PATIENCE_MS,
        interval: 20,
        message: which,
      })
      .toEqual([])
  return {
    lost,
    had,
    keep: async (files) => {
      const urls = files.map((it) => `*/${it}`)
      await settled()
      lately = { failed: new Set(), came: new Set() }
      // What is being tried just now must not have one file from before and another from after.
      await session.send('Network.setBlockedURLs', { urls: [...new Set([...kept, ...urls])] })
      await settled()
      await session.send('Network.setBlockedURLs', { urls })
      kept = urls
    },
    lately: () => lately.failed,
    failed: (files) => all('failed', files),
    came: (files) => all('came', files),
  }
}

/** Files to lose at a time. */
interface Turn {
  /** Each of them is the only one that its parts are without. */
  readonly lose: readonly string[]
  /** So that no part is there before each of its files has had its turn: one of every other part. */
  readonly besides: readonly string[]
}

/** Turns in which every file of some parts is lost once; the first file of a part is no other's. */
export function turnsOf(parts: readonly (readonly string[])[]): Turn[] {
  const left = new Set(parts.flat())
  const turns: Turn[] = []
  while (left.size > 0) {
    const lose = new Set<string>()
    for (const file of left)
      if (parts.every((part) => !part.includes(file) || !part.some((it) => lose.has(it)))) lose.add(file)
    const others = parts.filter((part) => part.some((it) => left.has(it)) && !part.some((it) => lose.has(it)))
    for (const file of lose) left.delete(file)
    turns.push({ lose: [...lose], besides: others.flatMap((part) => part.slice(0, 1)) })
  }
  return turns
}
