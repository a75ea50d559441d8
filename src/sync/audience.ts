/** The audience's window on the line to the console: answers, tells what changed, does what it is asked to. */

import { sameState, serializable, type TableStore, useTable } from '../store/index.ts'
import { isAway, type Presenter, perform, usePresenter } from '../store/presenter.ts'
import { drawView } from '../store/viewPicture.ts'
import { watchDrawn } from './drawn.ts'
import { type Audience, audienceLine } from './presentChannel.ts'

/** Width of the picture the console shows, CSS pixels. */
const PICTURE_WIDTH = 640
/** The picture is taken once nothing has changed for this long, milliseconds. */
const QUIET_MS = 500
/** A console that has not been heard of for this long is gone, milliseconds. */
const GONE_MS = 8000

/** Starts answering; returns how to stop. */
export function startAudience(): () => void {
  const own = uniqueName()
  let heardAt = Number.NEGATIVE_INFINITY
  let timer = 0
  const { campus } = useTable.getState()
  if (!campus) return () => {}

  const now = () => audienceNow(own, !drawn.isDrawn())
  const tell = () => line.send({ kind: 'audience', audience: now() })
  const show = async () => {
    const { stage, ready } = useTable.getState()
    if (!stage || !ready || performance.now() - heardAt > GONE_MS) return
    const { clientWidth, clientHeight } = document.documentElement
    const height = Math.max(1, Math.round((PICTURE_WIDTH * clientHeight) / Math.max(1, clientWidth)))
    try {
      line.send({ kind: 'picture', picture: await stage.snapshot({ width: PICTURE_WIDTH, height }) })
    } catch {
      // Without a picture the console still has everything else.
    }
  }
  const showSoon = () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void show(), QUIET_MS)
  }

  const line = audienceLine(campus.pack.manifest.id, (message) => {
    if (message.kind === 'command') {
      const notes = perform(message.command)
      if (notes.length > 0) line.send({ kind: 'refused', notes: [...notes] })
    } else if (message.kind === 'draw') {
      drawView(message).then(
        (file) => line.send({ kind: 'drawn', file }),
        () => line.send({ kind: 'drawn', file: null }),
      )
    } else {
      const late = performance.now() - heardAt > GONE_MS
      heardAt = performance.now()
      tell()
      if (late) showSoon()
    }
  })
  const drawn = watchDrawn(tell)
  const stops = [
    drawn.stop,
    useTable.subscribe(
      (table) => table,
      () => {
        tell()
        showSoon()
      },
      { equalityFn: tellsTheSame },
    ),
    usePresenter.subscribe((presenter) => presenter, tell, { equalityFn: presentsTheSame }),
    useTable.subscribe((table) => table.ready, showSoon),
  ]
  const bye = () => line.send({ kind: 'bye' })
  window.addEventListener('pagehide', bye)
  tell()
  return () => {
    window.clearTimeout(timer)
    for (const stop of stops) stop()
    window.removeEventListener('pagehide', bye)
    bye()
    line.close()
  }
}

/** Whether the console would be told the same of two moments of the table. */
function tellsTheSame(a: TableStore, b: TableStore): boolean {
  return (
    a.tourPlaying === b.tourPlaying &&
    a.tourAuto === b.tourAuto &&
    isReady(a) === isReady(b) &&
    (a.takeUpdate === null) === (b.takeUpdate === null) &&
    sameState(a, b) &&
    isAway(a) === isAway(b)
  )
}

/** The same of the presentation; the dot of light moves without a word. */
function presentsTheSame(a: Presenter, b: Presenter): boolean {
  return (['blank', 'bare', 'frozen', 'startedAt'] as const).every((key) => a[key] === b[key])
}

/** The picture is there, and the tours where the pack has any. */
const isReady = ({ ready, tours, campus }: TableStore) =>
  ready && (tours.length > 0 || !campus?.pack.manifest.tours)

/** A name that no other window has. `crypto.randomUUID` is missing on pages at plain http that are not of this machine. */
function uniqueName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (it) => it.toString(36)).join('-')
}

function audienceNow(own: string, hidden: boolean): Audience {
  const table = useTable.getState()
  const { blank, bare, frozen, startedAt } = usePresenter.getState()
  return {
    window: own,
    ready: isReady(table),
    state: serializable(table),
    playing: table.tourPlaying,
    auto: table.tourAuto,
    away: isAway(table),
    blank,
    bare,
    frozen: frozen !== null,
    startedAt,
    newer: table.takeUpdate !== null,
    hidden,
  }
}
