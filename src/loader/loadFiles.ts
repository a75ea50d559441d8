/**
 * What every dynamic import of the build goes through, in place of Vite's own preloading (tools/vite/laterFiles.ts).
 *
 * A browser may keep the failure of a module for as long as the page lives, also that of a module which another one
 * imports (whatwg/html#6768, mended in 2026): asking again would fail at once, whatever has become of the network. So
 * everything that an import needs is fetched first, by requests that nobody keeps the failure of, and the import itself is
 * answered from the browser's cache. Styles are in place before the script runs.
 */
import { fetchFile, inTime, LoadError } from './fetchFile.ts'

/** Scripts that have run, by address: those of the page itself, and those of each import that succeeded. */
let entered: Set<string> | null = null
/** What is being fetched, and which styles are being put in, just now: several imports may need the same file. */
const fetching = new Map<string, Promise<void>>()
const putting = new Map<string, Promise<void>>()

/**
 * @param enter the import itself
 * @param files the chunk, all that it imports, and their styles; addresses from the base, or from the importing module
 * @param from address of the importing module, where the build has no fixed base
 * @throws LoadError
 */
export async function loadFiles<T>(
  enter: () => Promise<T>,
  files: readonly string[] = [],
  from?: string,
): Promise<T> {
  const base = new URL(from ?? import.meta.env.BASE_URL, document.baseURI)
  const urls = files.map((it) => new URL(it, base).href)
  const styles = urls.filter((it) => it.endsWith('.css') && !isApplied(styleOf(it)))
  const scripts = urls.filter((it) => !it.endsWith('.css'))
  entered ??= pageScripts()
  await Promise.all([...scripts.filter((it) => !entered?.has(it)), ...styles].map(bring))
  await Promise.all(styles.map(putStyle))
  let module: T
  try {
    // Where nothing is kept in the browser's cache, it may be the network that failed: newer browsers ask again.
    module = await inTime(enter().catch(enter))
  } catch (error) {
    if (error instanceof LoadError) throw error
    throw new LoadError('faulty', error instanceof Error ? error.message : String(error))
  }
  for (const url of scripts) entered.add(url)
  return module
}

function pageScripts(): Set<string> {
  const preloads = document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')
  return new Set([...Array.from(document.scripts, (it) => it.src), ...Array.from(preloads, (it) => it.href)])
}

/** Work that goes on for an address already is not begun a second time. */
function shared(going: Map<string, Promise<void>>, url: string, work: () => Promise<void>): Promise<void> {
  const known = going.get(url)
  if (known) return known
  const mine = work().finally(() => going.delete(url))
  going.set(url, mine)
  return mine
}

/** Fetches a file to its end, for the browser's cache. @throws LoadError */
const bring = (url: string) =>
  shared(fetching, url, () => fetchFile(url, async (it) => void (await it.arrayBuffer())))

const pageStyles = () => Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
const styleOf = (url: string) => pageStyles().find((it) => it.href === url)

/** Whether a style sheet has come. One that failed is an empty sheet, or one that nobody may look into. */
function isApplied(link: HTMLLinkElement | undefined): boolean {
  try {
    return (link?.sheet?.cssRules.length ?? 0) > 0
  } catch {
    return false
  }
}

/** Puts a style sheet into the page, in the place of one that failed. @throws LoadError */
const putStyle = (url: string) => shared(putting, url, () => addStyle(url))

async function addStyle(url: string): Promise<void> {
  const before = styleOf(url)
  if (isApplied(before)) return
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.crossOrigin = ''
  link.href = url
  await inTime(
    new Promise<void>((resolve, reject) => {
      link.onload = () => resolve()
      link.onerror = () => reject(new LoadError('network', 'a style sheet could not be loaded'))
      if (before) before.replaceWith(link)
      else document.head.append(link)
    }),
  )
}

/** Brings the style sheets of the page itself that failed: every one has come or failed before its scripts run. */
export async function bringPageStyles(): Promise<void> {
  const lost = pageStyles().flatMap((it) => (isApplied(it) ? [] : [it.href]))
  await Promise.all(lost.map(bring))
  await Promise.all(lost.map(putStyle))
}
