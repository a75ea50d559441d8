/**
 * Minds a table that nobody minds: what went wrong is noted for the staff, and where the table cannot go on it is
 * loaded again, which leads back to what draws visitors in. Each time in a row it waits longer, so that a fault that
 * stays does not make it flicker.
 */
import { reloadWhenThere } from '../../loader/newerBuild.ts'
import { readReloads, writeReloads } from '../../loader/reloadCount.ts'
import { useTable, VITAL_PARTS } from '../../store/index.ts'
import { noteError } from './memory.ts'

/** Waits before loading again, milliseconds: the first time, and at most. */
const FIRST_WAIT_MS = 8000
const LONGEST_WAIT_MS = 5 * 60_000
/** A table that has run so long is sound: the next fault counts as the first. */
const SOUND_MS = 10 * 60_000
/** A frame is asked for this often; one that does not come until the next time hangs. */
const LOOK_EVERY_MS = 60_000
/** A look that comes later than this was held up by a page at work, which had no time for a frame either, milliseconds. */
const LATE_MS = 5000
/** A lost picture is given so long to come back. */
const LOST_MS = 30_000

/** Starts minding; it never stops. */
export function watch(): void {
  window.addEventListener('error', (event) => note(event.message))
  window.addEventListener('unhandledrejection', (event) => note(String(event.reason)))
  useTable.subscribe(
    ({ broken }) => broken,
    (broken) => broken !== null && startAnew(broken),
    NOW,
  )
  useTable.subscribe(
    ({ faults }) => faults,
    (faults) => {
      const [first] = faults ?? []
      if (faults)
        startAnew(first ? `${first.file} ${first.path}: ${first.reason}` : 'the content is not there')
    },
    NOW,
  )
  useTable.subscribe(
    ({ notices }) => notices.at(-1),
    (notice) => notice?.kind === 'model' && note(notice.reason),
  )
  useTable.subscribe(
    ({ lost }) => lost.map(({ name, which, reason }) => `${which ?? name}: ${reason}`).join('; '),
    (lost) => lost !== '' && note(lost),
    NOW,
  )
  useTable.subscribe(vitalLoss, (loss) => loss !== null && startAnew(loss, vitalLoss), NOW)
  useTable.subscribe(stuckPart, (part) => part !== null && startAnew(part, stuckPart), NOW)
  mindContext()
  mindFrames()
  window.setTimeout(() => writeReloads(0), SOUND_MS)
}

const NOW = { fireImmediately: true } as const

/** What a table cannot go on without, and cannot have; null where it has all of it. */
function vitalLoss(): string | null {
  const part = useTable.getState().lost.find((it) => VITAL_PARTS.includes(it.name))
  return part ? `${part.name} could not be loaded` : null
}

/** A part whose script has come and will not run: another page may run it, and while nobody is there that can be tried. */
function stuckPart(): string | null {
  const part = useTable.getState().lost.find((it) => it.why === 'faulty' && it.name !== 'model')
  return part ? `${part.name}: ${part.reason}` : null
}

/** A picture that was lost and does not come back. */
function mindContext(): void {
  let timer = 0
  useTable.subscribe(
    ({ notices }) => notices.some((it) => it.kind === 'context-lost'),
    (lost) => {
      window.clearTimeout(timer)
      if (lost) timer = window.setTimeout(() => startAnew('the picture did not come back'), LOST_MS)
    },
  )
}

/** A frame that was asked for and does not come. */
function mindFrames(): void {
  let asked: number | null = null
  let due = performance.now() + LOOK_EVERY_MS
  window.setInterval(() => {
    const { stage, ready } = useTable.getState()
    const late = performance.now() - due > LATE_MS
    due = performance.now() + LOOK_EVERY_MS
    // A page in the background draws nothing, rightly.
    if (!stage || !ready || document.hidden || late) {
      asked = null
      return
    }
    const { framesDrawn } = stage.stats()
    if (asked === framesDrawn) startAnew('no frame was drawn')
    asked = framesDrawn
    stage.redraw()
  }, LOOK_EVERY_MS)
}

let waiting = false

/**
 * Loads the page again in a while.
 * @param still says whether that is needed by then, and null where it is not
 */
function startAnew(reason: string, still: () => string | null = () => reason): void {
  note(reason)
  if (waiting) return
  waiting = true
  const tries = readReloads()
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries)
  window.setTimeout(() => {
    waiting = false
    const now = still()
    if (now === null) return
    // Somebody is at the table, and can do without the part.
    if (still === stuckPart && useTable.getState().phase !== 'attract') return startAnew(now, still)
    waiting = true
    writeReloads(tries + 1)
    void reloadWhenThere()
  }, wait)
}

function note(text: string): void {
  noteError(text, Date.now())
}
