import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eachFrame } from './eachFrame.ts'

describe('each frame', () => {
  let now = 0
  let waiting: ((now: number) => void) | null
  /** The browser draws a frame so much later. */
  const frame = (ms: number) => {
    now += ms
    const tick = waiting
    waiting = null
    tick?.(now)
  }

  beforeEach(() => {
    waiting = null
    now = performance.now()
    vi.stubGlobal('requestAnimationFrame', (tick: (now: number) => void) => {
      waiting = tick
      return 1
    })
    vi.stubGlobal('cancelAnimationFrame', () => {
      waiting = null
    })
    vi.spyOn(performance, 'now').mockImplementation(() => now)
  })

  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  it('is told how long the one before is ago, and no more than half a second', () => {
    const steps: number[] = []
    eachFrame((seconds) => steps.push(seconds))
    for (const ms of [16, 250, 60_000, -5]) frame(ms)
    expect(steps.map((it) => Math.round(it * 1000))).toEqual([16, 250, 500, 0])
  })

  it('is ended from within a step', () => {
    let steps = 0
    const end = eachFrame(() => {
      steps++
      end()
    })
    for (let i = 0; i < 3; i++) frame(16)
    expect(steps).toBe(1)
  })

  it('is ended by a step that returns false, and goes on after any other', () => {
    let steps = 0
    eachFrame(() => ++steps < 3)
    for (let i = 0; i < 5; i++) frame(16)
    expect(steps).toBe(3)
  })
})
