/**
 * Runs before everything else, as a script of its own: it minds the page until the table can do so itself. Where the
 * first files do not come, it says so and loads the page again; where nobody is there to see it, it goes on minding until
 * the first picture. All that it imports is built into it, and it has the words of every language, since no other file may ever have
 * come.
 *
 * The table tells it how far it is by an attribute of the page, see signs.ts.
 */
import { readReloads, writeReloads } from '../../loader/reloadCount.ts'
import { tellAsFile } from './asFile.ts'
import { BOOT_WORDS } from './messages/words.ts'

/** How often it looks, milliseconds. */
const LOOK_EVERY_MS = 5000
/** A look counts for no more than this: the machine slept, or the page was at work. */
const LONGEST_LOOK_MS = 30_000
/** Without a sign for so long nothing will come, milliseconds; longer with each time in a row, for a network that is only slow. */
const SILENT_MS = 90_000
const MOST_SILENT_MS = 10 * 60_000
/** Waits before the page is loaded again, milliseconds: the first, and at most, with and without somebody before it. */
const FIRST_WAIT_MS = 5000
const LONGEST_WAIT_MS = 60_000
const LONGEST_WAIT_ALONE_MS = 5 * 60_000
/** The page itself is waited for so long, milliseconds. */
const ANSWER_MS = 20_000

const page = document.documentElement
const alone = /[?&]mode=kiosk(&|$)/.test(location.search)
/** Loads in a row that came to nothing; kiosk/watchdog.ts counts on. */
const tries = readReloads()

let note: HTMLElement | null = null
let reload = 0
let quietMs = 0
let lookedAt = Date.now()
let sign = ''

let timer: ReturnType<typeof setInterval> | undefined
if (location.protocol === 'file:') {
  // Nothing more will come, and trying again is of no use.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', tellAsFile)
  else tellAsFile()
} else {
  timer = setInterval(look, LOOK_EVERY_MS)
  // By then the scripts of the page have run, or have failed.
  if (document.readyState === 'complete') check()
  document.addEventListener('DOMContentLoaded', check)
  window.addEventListener('load', check)
}

function look(): void {
  const now = Date.now()
  quietMs += Math.min(now - lookedAt, LONGEST_LOOK_MS)
  lookedAt = now
  const declared = page.dataset.table ?? ''
  if (declared !== sign) {
    sign = declared
    quietMs = 0
    clearTimeout(reload)
    reload = 0
    note?.remove()
    note = null
  }
  // From here on the table minds itself.
  if (sign === 'ready' || (sign !== '' && !alone)) {
    clearInterval(timer)
    if (!alone) writeReloads(0)
    return
  }
  if (quietMs > Math.min(MOST_SILENT_MS, SILENT_MS * 2 ** tries)) lost()
}

function check(): void {
  if (page.dataset.table === undefined) lost()
}

/** Says that the first files have not come, and plans to load the page again. */
function lost(): void {
  if (reload) return
  const modern = 'noModule' in HTMLScriptElement.prototype
  say(modern)
  if (!modern) return
  const longest = alone ? LONGEST_WAIT_ALONE_MS : LONGEST_WAIT_MS
  reload = window.setTimeout(again, Math.min(longest, FIRST_WAIT_MS * 2 ** tries))
}

/** Loads the page again, once the server has it: what stands now is better than a browser's own page of errors. */
async function again(): Promise<void> {
  clearTimeout(reload)
  const abort = new AbortController()
  const limit = setTimeout(() => abort.abort(), ANSWER_MS)
  try {
    const answer = await fetch(location.pathname, { cache: 'no-store', signal: abort.signal })
    if (!answer.ok) throw new Error(String(answer.status))
    writeReloads(tries + 1)
    location.reload()
  } catch {
    reload = window.setTimeout(again, FIRST_WAIT_MS)
  } finally {
    clearTimeout(limit)
  }
}

function say(modern: boolean): void {
  if (note || !document.body) return
  note = document.createElement('div')
  note.className = 'boot'
  note.dataset.testid = 'boot'
  note.setAttribute('role', 'alert')
  for (const { bcp47, incomplete, tooOld } of BOOT_WORDS) line(bcp47, modern ? incomplete : tooOld)
  if (modern) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = BOOT_WORDS.map(({ again }) => again).join(' ')
    button.onclick = () => void again()
    note.append(button)
  }
  document.body.append(note)
}

function line(lang: string, text: string): void {
  const words = document.createElement('p')
  words.lang = lang
  words.textContent = text
  note?.append(words)
}
