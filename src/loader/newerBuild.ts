/** Whether the server has another build by now than the one that this page is of. */
import { fetchFile } from './fetchFile.ts'

/** Scripts of a page, as they stand in its text: their names carry a hash of what is in them. */
const MODULE = /<script\b[^>]*\btype="module"[^>]*>/g
const SOURCE = /\bsrc="([^"]+)"/

/** The scripts that a page of the build begins with. */
export function scriptsOf(html: string): string[] {
  return (html.match(MODULE) ?? []).flatMap((tag) => SOURCE.exec(tag)?.[1] ?? [])
}

/** False also where the server cannot be reached. */
export async function isNewerBuild(): Promise<boolean> {
  try {
    const html = await fetchFile(window.location.pathname, (it) => it.text(), {
      cache: 'no-store',
      page: true,
    })
    const served = scriptsOf(html)
    const own = Array.from(document.querySelectorAll('script[type=module][src]'), (element) =>
      element.getAttribute('src'),
    )
    return served.length > 0 && served.join() !== own.join()
  } catch {
    return false
  }
}

/** Loads the page again as soon as it can be had: never into the browser's own page of errors. */
export async function reloadWhenThere(): Promise<void> {
  try {
    await fetchFile(window.location.pathname, (it) => it.text(), { cache: 'no-store', page: true })
    window.location.reload()
  } catch {
    setTimeout(() => void reloadWhenThere(), AGAIN_MS)
  }
}

/** The page is looked for this often while it cannot be had, milliseconds. */
const AGAIN_MS = 5000
