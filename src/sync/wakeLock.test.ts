import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

// The module looks for the lock where it is loaded.
vi.stubGlobal('navigator', {})
const { keepAwake, RETRY_MS } = await import('./wakeLock.ts')
vi.unstubAllGlobals()

/** A browser whose locks are given after `settle`. */
function browser({ refused = false } = {}) {
  const state = { refused, visible: true, asked: 0, held: 0, listeners: 0 }
  const letGo: (() => void)[] = []
  let occasion = () => {}
  return {
    state,
    port: {
      request: async () => {
        state.asked++
        if (state.refused) throw new Error('NotAllowedError')
        state.held++
        let released: (() => void) | null = null
        let gone = false
        const release = () => {
          if (gone) return
          gone = true
          state.held--
          released?.()
        }
        letGo.push(release)
        return {
          release: async () => release(),
          addEventListener: (_: 'release', listener: () => void) => {
            released = listener
          },
        }
      },
      isVisible: () => state.visible,
      onOccasion: (ask: () => void) => {
        state.listeners++
        occasion = ask
        return () => {
          state.listeners--
        }
      },
    },
    /** The browser takes all locks away. */
    takeAway: () => {
      for (const it of letGo.splice(0)) it()
    },
    occasion: () => occasion(),
  }
}

const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the screen', () => {
  it('is kept awake, and let go of after', async () => {
    const { state, port } = browser()
    const stop = keepAwake(port)
    await settle()
    expect(state).toMatchObject({ asked: 1, held: 1 })
    stop()
    await vi.advanceTimersByTimeAsync(10 * RETRY_MS)
    expect(state).toMatchObject({ asked: 1, held: 0, listeners: 0 })
  })

  it('is asked for again on return, once', async () => {
    const { state, port, takeAway, occasion } = browser()
    keepAwake(port)
    await settle()
    state.visible = false
    takeAway()
    occasion()
    await vi.advanceTimersByTimeAsync(10 * RETRY_MS)
    expect(state).toMatchObject({ asked: 1, held: 0 })
    state.visible = true
    occasion()
    occasion()
    await settle()
    expect(state).toMatchObject({ asked: 2, held: 1 })
  })

  it('is asked for again after a while where it was refused or taken away in sight', async () => {
    const { state, port, takeAway } = browser({ refused: true })
    const stop = keepAwake(port)
    await settle()
    expect(state).toMatchObject({ asked: 1, held: 0 })
    state.refused = false
    await vi.advanceTimersByTimeAsync(RETRY_MS)
    expect(state).toMatchObject({ asked: 2, held: 1 })
    takeAway()
    await vi.advanceTimersByTimeAsync(RETRY_MS)
    expect(state).toMatchObject({ asked: 3, held: 1 })
    stop()
  })

  it('lets go of a lock that comes when it is no longer wanted', async () => {
    const { state, port } = browser()
    keepAwake(port)()
    await settle()
    expect(state).toMatchObject({ asked: 1, held: 0 })
  })

  it('is left alone where there is no lock', () => {
    const { state, port } = browser()
    keepAwake({ ...port, request: null })()
    expect(state).toMatchObject({ asked: 0, listeners: 0 })
  })
})
