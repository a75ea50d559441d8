/** The one context of a page, on machines that make sound, refuse it, or have none. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const asked = { made: 0, resumed: 0, suspended: 0 }
let refused: Error | null

class Context {
  constructor() {
    if (refused?.name === 'NotSupportedError') throw refused
    asked.made++
  }
  resume() {
    asked.resumed++
    return refused ? Promise.reject(refused) : Promise.resolve()
  }
  suspend() {
    asked.suspended++
    return Promise.resolve()
  }
}

/** As on a page that was just loaded. */
async function fresh() {
  vi.resetModules()
  return (await import('./audioContext.ts')).takeContext
}

beforeEach(() => {
  Object.assign(asked, { made: 0, resumed: 0, suspended: 0 })
  refused = null
  vi.stubGlobal('AudioContext', Context)
})
afterEach(() => void vi.unstubAllGlobals())

describe('the context of a page', () => {
  it('is one for all, and rests once the last has given it back', async () => {
    const takeContext = await fresh()
    expect(asked.made).toBe(0)
    const [one, other] = [takeContext(), takeContext()]
    expect([asked.made, asked.resumed, one?.context === other?.context]).toEqual([1, 2, true])
    one?.giveBack()
    one?.giveBack()
    expect(asked.suspended).toBe(0)
    other?.giveBack()
    expect(asked.suspended).toBe(1)
    takeContext()
    expect([asked.made, asked.resumed]).toEqual([1, 3])
  })

  it('is none where a machine has no sound, and where it has no device', async () => {
    const takeContext = await fresh()
    refused = new DOMException('no device', 'NotSupportedError')
    expect(takeContext()).toBeNull()
    vi.stubGlobal('AudioContext', undefined)
    expect(takeContext()).toBeNull()
  })

  it('stays silent without an error where the browser refuses', async () => {
    const takeContext = await fresh()
    refused = new DOMException('not yet', 'NotAllowedError')
    expect(takeContext()).not.toBeNull()
    await new Promise((done) => setTimeout(done))
  })
})
