/**
 * Lets the room tone sound: what is heard follows the store a few times a second at most, and only when something that it
 * depends on has changed. Softer while a voice speaks and while nobody is at the table, silent while the page is hidden.
 */
import { type Ambience, ambienceAt, type Listening } from '../../domain/ambience/ambience.ts'
import { strokesBetween } from '../../domain/ambience/strokes.ts'
import type { Campus } from '../../domain/campus/campus.ts'
import type { Vec3 } from '../../domain/math/vec3.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { type TableStore, useTable } from '../../store/index.ts'
import { useNarration } from '../../store/narration.ts'
import { nextTouch } from '../narration/nextTouch.ts'
import { type Taken, takeContext } from './audioContext.ts'
import { type Loops, makeRoom, noiseLoops } from './room.ts'

/** What is heard is looked up at most so often, milliseconds. */
const LOOK_MS = 250
/** Time constants, seconds: a change is four fifths done after 1.6 of them, and done after three. */
const TAU = Object.freeze({ scene: 1, duck: 0.1, rise: 0.33, volume: 0.08, off: 0.15, visitor: 0.8 })
/** Beside a voice, −9 dB; while nobody is at the table. */
const DUCKED = 0.355
const ALONE = 0.5
/** It has died away so long after it was turned off, milliseconds. */
const GONE_MS = 900
/** Strokes are set down so far ahead, and looked for so often, seconds. */
const AHEAD_S = 2
const STRIKE_S = 1
/** A picture that reaches beyond the park is heard from so high, meters. */
const FAR_M = 2500

/** Starts sounding, fading in; returns how to stop, which fades out. Called once the page was touched. */
export function startRoomTone(): () => void {
  const taken = takeContext()
  if (!taken) return () => {}
  let stop = taken.giveBack
  let left = false
  // Without room for the loops it stays silent.
  noiseLoops().then(
    (loops) => {
      if (!left) stop = sound(taken, loops)
    },
    () => {},
  )
  return () => {
    left = true
    stop()
  }
}

function sound({ context, giveBack }: Taken, loops: Loops): () => void {
  const room = makeRoom(context, loops)
  const duck = new GainNode(context)
  const loudness = new GainNode(context, { gain: 0 })
  room.output.connect(duck).connect(loudness).connect(context.destination)

  const to = (node: GainNode, value: number, tau: number) =>
    node.gain.setTargetAtTime(value, context.currentTime, tau)
  const setLoudness = (tau: number) => {
    const { phase } = useTable.getState()
    const share = phase === 'awake' || phase === 'countdown' ? 1 : ALONE
    to(loudness, document.hidden ? 0 : useNarration.getState().volume * share, tau)
  }
  const setDuck = (held: boolean) => to(duck, held ? DUCKED : 1, held ? TAU.duck : TAU.rise)

  const strikes = striking(context, room.strike)
  let tau = 0
  let seen: Seen | null = null
  let timer = 0
  const look = () => {
    timer = 0
    const table = useTable.getState()
    if (!table.campus || same(seen, table)) return
    seen = table
    const heard = ambienceAt(table.campus, listening(table, table.campus))
    room.hear(heard, tau)
    strikes.set(heard)
    tau = TAU.scene
  }
  const lookSoon = (table: TableStore) => {
    if (timer === 0 && !same(seen, table)) timer = window.setTimeout(look, LOOK_MS)
  }

  let awake = 0
  const onVisibility = () => {
    window.clearTimeout(awake)
    setLoudness(document.hidden ? TAU.off : TAU.scene)
    if (!document.hidden) context.resume().catch(() => {})
    else awake = window.setTimeout(() => context.suspend().catch(() => {}), GONE_MS)
  }
  // A browser that has refused lets it sound from another touch on.
  const again = () => {
    if (context.state !== 'running' && !document.hidden) context.resume().catch(() => {})
    stopWaiting = nextTouch(again)
  }
  let stopWaiting = nextTouch(again)

  look()
  setDuck(useTable.getState().tourHeld)
  setLoudness(TAU.scene)
  document.addEventListener('visibilitychange', onVisibility)
  const stops = [
    useTable.subscribe(lookSoon),
    useTable.subscribe(({ tourHeld }) => tourHeld, setDuck),
    useTable.subscribe(
      ({ phase }) => phase,
      () => setLoudness(TAU.visitor),
    ),
    useNarration.subscribe(
      ({ volume }) => volume,
      () => setLoudness(TAU.volume),
    ),
  ]
  return () => {
    for (const stop of stops) stop()
    stopWaiting()
    window.clearTimeout(timer)
    window.clearTimeout(awake)
    document.removeEventListener('visibilitychange', onVisibility)
    strikes.stop()
    to(loudness, 0, TAU.off)
    window.setTimeout(() => {
      room.stop()
      loudness.disconnect()
      giveBack()
    }, GONE_MS)
  }
}

/** What of the store the room tone depends on. */
type Seen = Pick<TableStore, (typeof KEYS)[number]>
const KEYS = ['campus', 'date', 'hour', 'season', 'weather', 'camera', 'view', 'reach', 'cutaway'] as const

const same = (seen: Seen | null, table: Seen): boolean =>
  seen !== null && KEYS.every((key) => seen[key] === table[key])

function listening(table: TableStore, campus: Campus): Listening {
  const { date, hour, season, weather, cutaway } = table
  return { day: toDay(date), hour, season, weather, ear: earOf(table, campus), opened: cutaway }
}

/** Where the camera is, or where it is on its way to. */
function earOf({ camera, view, reach }: TableStore, { pack }: Campus): Vec3 {
  if (reach !== 'park') return [0, FAR_M, 0]
  const { viewpoints, manifest } = pack
  const saved = viewpoints.find((it) => it.id === (view ?? manifest.launch.view))
  return camera?.position ?? saved?.position ?? [0, FAR_M, 0]
}

/** Sets down the strokes of a hammer while works are heard. */
function striking(context: BaseAudioContext, strike: ReturnType<typeof makeRoom>['strike']) {
  let timer = 0
  let until = 0
  const ahead = () => {
    const [from, to] = [Math.max(until, context.currentTime + 0.05), context.currentTime + AHEAD_S]
    for (const stroke of strokesBetween(from, to)) strike(stroke, stroke.at)
    until = Math.max(until, to)
  }
  const stop = () => {
    window.clearInterval(timer)
    timer = 0
  }
  return {
    set({ works }: Ambience) {
      if (works === 0) stop()
      else if (timer === 0) {
        ahead()
        timer = window.setInterval(ahead, STRIKE_S * 1000)
      }
    },
    stop,
  }
}
