/** The room tone of a page, rendered instead of played: the page gets a context that knows no clock. */
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    /** What the page makes its sound on. */
    rendered?: OfflineAudioContext
    /** Something has been led to its end. */
    hasSound?: boolean
  }
}

/** Seconds of each scene; those of them in which one scene passes into the next are not measured. */
const SCENE = { seconds: 7, passing: 4 }
const RATE = 24_000

/** What is measured of a scene: loudness and loudness of its steps from sample to sample, dBFS; its peak, full scale being 1. */
export interface Measured {
  readonly rmsDb: number
  readonly stepsDb: number
  readonly peak: number
  /** The highest step of all, passing included. */
  readonly step: number
  /** What both ears have in common, −1 to 1. */
  readonly common: number
}

/** To be called before the page is loaded. */
export const renderSound = (page: Page, scenes: number) =>
  page.addInitScript(
    ({ length, rate }) => {
      class Rendered extends OfflineAudioContext {
        constructor() {
          super(2, length, rate)
          window.rendered = this
        }
        // It is the test that lets it run and stops it.
        override suspend(at?: number) {
          return at === undefined ? Promise.resolve() : super.suspend(at)
        }
      }
      Object.assign(window, { AudioContext: Rendered })
      const { prototype } = AudioNode
      const connect = prototype.connect as (...args: unknown[]) => unknown
      Object.assign(prototype, {
        connect(this: AudioNode, ...args: unknown[]) {
          if (args[0] instanceof AudioDestinationNode) window.hasSound = true
          return connect.apply(this, args)
        },
      })
    },
    { length: scenes * SCENE.seconds * RATE, rate: RATE },
  )

/** Renders what is shown, then each of these states in turn, and measures every scene. */
export const measureSound = (page: Page, states: readonly object[]): Promise<Measured[]> =>
  page.evaluate(
    async ({ states, seconds, passing, rate }) => {
      const context = window.rendered
      if (!context) throw new Error('nothing sounds')
      for (const [i, state] of states.entries())
        void context.suspend((i + 1) * seconds).then(async () => {
          window.sandTable.setState(state)
          // The page looks a few times a second.
          await new Promise((done) => setTimeout(done, 800))
          await OfflineAudioContext.prototype.resume.call(context)
        })
      const sound = await context.startRendering()
      const [left, right] = [sound.getChannelData(0), sound.getChannelData(1)]
      const db = (squares: number, count: number) => 10 * Math.log10(squares / count + 1e-12)
      return [null, ...states].map((_, scene) => {
        const [from, settled, until] = [0, passing, seconds].map((it) => (scene * seconds + it) * rate) as [
          number,
          number,
          number,
        ]
        let [squares, steps, step, peak, both, ears] = [0, 0, 0, 0, 0, 0]
        for (let i = from + 1; i < until; i++) {
          const [l, r, before] = [left[i] ?? 0, right[i] ?? 0, left[i - 1] ?? 0]
          step = Math.max(step, Math.abs(l - before))
          peak = Math.max(peak, Math.abs(l), Math.abs(r))
          if (i < settled) continue
          squares += (l * l + r * r) / 2
          steps += (l - before) ** 2
          both += l * r
          ears += (l * l + r * r) / 2
        }
        const count = until - settled
        return { rmsDb: db(squares, count), stepsDb: db(steps, count), peak, step, common: both / ears }
      })
    },
    { states, ...SCENE, rate: RATE },
  )
