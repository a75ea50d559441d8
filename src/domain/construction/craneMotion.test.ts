import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parkPack } from '../fixtures/park.ts'
import { toDay } from '../schedule/calendar.ts'
import { workCalendarOf } from './construction.ts'
import { jibHeightM, MAST, slewRad, TROLLEY, trolleyShare } from './craneMotion.ts'

const top = fc.double({ min: 0, max: 200, noNaN: true })
const lift = fc.double({ min: 4, max: 25, noNaN: true })
const days = fc.double({ min: 0, max: 1500, noNaN: true })
const swing = { rangeRad: 1.2, periodDays: 130, phaseRad: 2 }

describe('the jib', () => {
  it('is always so far above the structure, and never two sections more than it must be', () => {
    fc.assert(
      fc.property(top, lift, (topM, liftM) => {
        const least = MAST.footM + MAST.ringM + (MAST.leastSections + 1) * MAST.sectionM
        const high = jibHeightM(topM, liftM)
        expect(high).toBeGreaterThanOrEqual(topM + liftM - 1e-9)
        expect(high).toBeLessThanOrEqual(Math.max(topM + liftM + 1.2 * MAST.sectionM, least))
      }),
    )
  })

  it('climbs with the structure, without a jump, and rests on whole sections in between', () => {
    let last = jibHeightM(0, 9)
    let rests = 0
    for (let topM = 0.05; topM < 120; topM += 0.05) {
      const high = jibHeightM(topM, 9)
      expect(high).toBeGreaterThanOrEqual(last)
      expect(high - last).toBeLessThan(0.3)
      if (high === last) rests++
      last = high
    }
    expect(last).toBeGreaterThan(129)
    expect(rests).toBeGreaterThan(1000)
  })
})

describe('the swing', () => {
  it('keeps within its range to either side, and uses most of it', () => {
    let [least, most] = [0, 0]
    for (let work = 0; work < 1500; work++) {
      const turn = slewRad(swing, work)
      ;[least, most] = [Math.min(least, turn), Math.max(most, turn)]
    }
    for (const side of [-least, most]) {
      expect(side).toBeLessThanOrEqual(swing.rangeRad)
      expect(side).toBeGreaterThan(0.7 * swing.rangeRad)
    }
  })

  it('is smooth: a few degrees a day at most', () => {
    fc.assert(
      fc.property(days, (work) => {
        const turned = Math.abs(slewRad(swing, work + 1) - slewRad(swing, work))
        expect((turned * 180) / Math.PI).toBeLessThan(5)
      }),
    )
  })

  it('carries the trolley along the jib, never over its end or against the mast', () => {
    fc.assert(
      fc.property(days, (work) => {
        expect(Math.abs(trolleyShare(swing, work))).toBeLessThanOrEqual(TROLLEY.share)
      }),
    )
    expect(trolleyShare(swing, 10)).not.toBeCloseTo(trolleyShare(swing, 25), 2)
  })

  it('stands still through a winter stop, and moves on the day before and after', () => {
    const { schedule } = parkPack()
    const calendar = workCalendarOf(schedule)
    const at = (date: string) => slewRad(swing, calendar.toWork(toDay(date)))
    expect(at('2021-01-10')).toBe(at('2020-12-01'))
    expect(at('2021-01-10')).toBe(at('2021-02-27'))
    expect(at('2020-11-20')).not.toBe(at('2021-01-10'))
    expect(at('2021-03-10')).not.toBe(at('2021-01-10'))
  })
})
