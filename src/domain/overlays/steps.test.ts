/** A storey looks on every day as the paint that lies on top that day. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameInAll } from '../language/text.ts'
import type { LegendEntry, Paint } from './overlay.ts'
import { entryOn, forRuns, MAX_STEPS, NO_STEP, stepsOf } from './steps.ts'

const entries: LegendEntry[] = Array.from({ length: 31 }, (_, i) => ({
  id: `e${i}`,
  name: sameInAll(`${i}`),
  color: '#000000',
  pattern: 'solid',
}))
const FEATURES = 6

const paint: fc.Arbitrary<Paint> = fc
  .record({
    first: fc.nat(FEATURES - 1),
    count: fc.integer({ min: 1, max: 3 }),
    entry: fc.constantFrom(...entries),
    from: fc.option(fc.integer({ min: -400, max: 60 })),
    days: fc.option(fc.integer({ min: 1, max: 40 })),
  })
  .map(({ from, days, ...rest }) => ({
    ...rest,
    ...(from !== null && { fromDay: from }),
    ...(days !== null && { untilDay: (from ?? 0) + days }),
  }))

function codesOf(paints: readonly Paint[]): number[][] {
  const codes: number[][] = Array.from({ length: FEATURES }, () => [])
  const steps = stepsOf(entries, paints, FEATURES)
  forRuns(steps, (first, end, at) => {
    const own = [...steps.codes.slice(at, at + MAX_STEPS)].filter((it) => it !== NO_STEP)
    for (let feature = first; feature < end; feature++) codes[feature] = own
  })
  return codes
}

describe('steps', () => {
  it('show on every day of the timeline what lies on top', () => {
    fc.assert(
      fc.property(fc.array(paint, { maxLength: 4 }), (paints) => {
        const codes = codesOf(paints)
        for (let feature = 0; feature < FEATURES; feature++) {
          for (let day = 0; day < 110; day++) {
            const top = paints.findLast(
              (paint) =>
                paint.first <= feature &&
                feature < paint.first + paint.count &&
                (paint.fromDay ?? -Infinity) <= day &&
                day < (paint.untilDay ?? Infinity),
            )
            const wanted = top ? entries.indexOf(top.entry) + 1 : 0
            if (entryOn(codes[feature] ?? [], day) !== wanted)
              expect.fail(`feature ${feature} on day ${day}: ${codes[feature]?.join()}`)
          }
        }
      }),
    )
  })

  it('fit where the picture keeps them, and are told exactly there', () => {
    fc.assert(
      fc.property(fc.array(paint, { maxLength: 30 }), (paints) => {
        for (const codes of codesOf(paints)) {
          expect(codes.length).toBeLessThanOrEqual(MAX_STEPS)
          // Whole numbers below this are exact in a float.
          for (const code of codes) expect(code).toBeLessThan(2 ** 24)
          expect(codes).toEqual([...codes].sort((a, b) => a - b))
        }
      }),
    )
  })

  it('keep the latest where a storey changes hands more often than there is room for', () => {
    const [a, b] = entries as [LegendEntry, LegendEntry]
    const turns = Array.from({ length: 12 }, (_, i) => ({
      first: 0,
      count: 1,
      entry: i % 2 ? a : b,
      fromDay: i * 10,
      untilDay: i * 10 + 10,
    }))
    const [codes = []] = codesOf(turns)
    expect(entryOn(codes, 115)).toBe(1)
    expect(entryOn(codes, 95)).toBe(1)
    expect(entryOn(codes, 105)).toBe(2)
  })
})
