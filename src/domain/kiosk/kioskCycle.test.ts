import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FIRST_CYCLE,
  type KioskCycle,
  type KioskEvent,
  type KioskStep,
  secondsLeft,
  stepCycle,
} from './kioskCycle.ts'

const TIMES = { idleMs: 90_000, countdownMs: 20_000, coverMs: 900 }
const TOUCH: KioskEvent = { kind: 'touch' }
const TICK: KioskEvent = { kind: 'tick', busy: false }

/** A tick comes as often, milliseconds. */
const TICK_MS = 1000

/** Runs events, each so long after the one before, with ticks in between. */
function run(events: readonly (readonly [KioskEvent, number])[], from: KioskCycle = FIRST_CYCLE) {
  let now = from.since
  let cycle = from
  const log: (KioskStep & { at: number; event: KioskEvent; before: KioskCycle })[] = []
  const take = (event: KioskEvent) => {
    const before = cycle
    const step = stepCycle(cycle, event, now, TIMES)
    cycle = step.cycle
    log.push({ ...step, at: now, event, before })
  }
  for (const [event, after] of events) {
    for (let passed = 0; passed + TICK_MS < after; passed += TICK_MS) {
      now += TICK_MS
      take(TICK)
    }
    now += after % TICK_MS
    take(event)
  }
  return { cycle, log }
}

const awake = run([[TOUCH, 0]]).cycle

describe('the cycle of a kiosk', () => {
  it('consumes the first touch, which only wakes', () => {
    const step = stepCycle(FIRST_CYCLE, TOUCH, 5000, TIMES)
    expect(step).toMatchObject({ consumed: true, reset: true, cycle: { phase: 'awake', since: 5000 } })
    expect(stepCycle(step.cycle, TOUCH, 5100, TIMES)).toMatchObject({ consumed: false, reset: false })
  })

  it('asks after 90 s, covers 20 s later, and forgets only under the cover', () => {
    const { log, cycle } = run([[TICK, 130_000]], awake)
    const first = (phase: string) => log.find((it) => it.cycle.phase === phase)?.at ?? -1
    expect(first('countdown')).toBe(90_000)
    expect(first('covered')).toBe(110_000)
    const [reset, ...more] = log.filter((it) => it.reset)
    expect(reset?.at).toBe(111_000)
    expect(reset?.before.phase).toBe('covered')
    expect(more).toEqual([])
    expect(cycle.phase).toBe('attract')
  })

  it('counts the seconds down', () => {
    const asked: KioskCycle = { phase: 'countdown', since: 1000, wanted: false }
    expect([1000, 1001, 2000, 20_999, 30_000].map((now) => secondsLeft(asked, now, TIMES))).toEqual([
      20, 20, 19, 1, 0,
    ])
    expect(secondsLeft(awake, 1000, TIMES)).toBe(0)
  })

  it('is somebody’s again after "keep looking", or any other touch', () => {
    const asked = run([[TICK, 95_000]], awake).cycle
    for (const kind of ['keep', 'touch'] as const) {
      expect(stepCycle(asked, { kind }, 96_000, TIMES)).toMatchObject({
        reset: false,
        cycle: { phase: 'awake', since: 96_000 },
      })
    }
  })

  it('gives whoever starts over, or comes while it covers itself, a clean table', () => {
    const over = stepCycle(awake, { kind: 'start-over' }, 1000, TIMES)
    expect(over).toMatchObject({ reset: false, cycle: { phase: 'covered' } })
    expect(stepCycle(over.cycle, TICK, 1000 + TIMES.coverMs, TIMES)).toMatchObject({
      reset: true,
      cycle: { phase: 'awake' },
    })
    const covered: KioskCycle = { phase: 'covered', since: 0, wanted: false }
    const touched = stepCycle(covered, TOUCH, 100, TIMES)
    expect(touched).toMatchObject({ consumed: true, reset: false, cycle: { phase: 'covered', since: 0 } })
    expect(stepCycle(touched.cycle, TICK, TIMES.coverMs, TIMES).cycle.phase).toBe('awake')
  })

  it('waits for a clock that was set back', () => {
    expect(stepCycle({ ...awake, since: 9_000_000 }, TICK, 1000, TIMES).cycle).toEqual({
      ...awake,
      since: 1000,
    })
  })

  const event = fc.oneof(
    fc.constantFrom<KioskEvent>(TOUCH, { kind: 'keep' }, { kind: 'start-over' }, TICK),
    fc.constant<KioskEvent>({ kind: 'tick', busy: true }),
  )
  const visit = fc.array(fc.tuple(event, fc.oneof(fc.nat(400), fc.nat(30_000), fc.nat(150_000))), {
    maxLength: 40,
  })

  it('keeps its promises whatever visitors do', () => {
    fc.assert(
      fc.property(visit, (events) => {
        let hand = Number.NEGATIVE_INFINITY
        const broken: string[] = []
        for (const logged of run(events).log) {
          const { event: what, before, at, cycle, reset, consumed } = logged
          const hidden = before.phase === 'attract' || before.phase === 'covered'
          if (reset && !hidden) broken.push(`forgot while ${before.phase}`)
          if (reset && before.phase === 'covered' && at - before.since < TIMES.coverMs) {
            broken.push('forgot before the cover had closed')
          }
          if (consumed !== (what.kind !== 'tick' && what.kind !== 'start-over' && isCover(before, what))) {
            broken.push(`${what.kind} while ${before.phase} was ${consumed ? '' : 'not '}consumed`)
          }
          if (cycle.phase === 'countdown' && before.phase === 'awake' && at - hand < TIMES.idleMs) {
            broken.push('asked somebody who looks on')
          }
          if (what.kind !== 'tick' || what.busy) hand = at
        }
        expect(broken).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('always comes back to drawing visitors in, and forgets once on the way', () => {
    fc.assert(
      fc.property(visit, (events) => {
        const { cycle } = run(events)
        const { cycle: last, log } = run([[TICK, 250_000]], cycle)
        expect(last.phase).toBe('attract')
        const resets = log.filter((it) => it.reset).length
        expect(resets).toBe(cycle.phase === 'attract' ? 0 : cycle.phase === 'covered' && cycle.wanted ? 2 : 1)
      }),
      { numRuns: 100 },
    )
  })
})

function isCover({ phase }: KioskCycle, { kind }: KioskEvent): boolean {
  return phase === 'covered' || (kind === 'touch' && phase !== 'awake')
}
