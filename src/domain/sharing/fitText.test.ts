import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitText } from './fitText.ts'

const bytes = (text: string) => new TextEncoder().encode(text).length

describe('a text that has to fit', () => {
  const lines = [
    { text: 'Park', rank: 0 },
    { text: '1. Hall A', rank: 0 },
    { text: 'near the gate', rank: 2 },
    { text: '2. Hall B', rank: 0 },
    { text: 'free now', rank: 2 },
    { text: 'https://table.example', rank: 1 },
  ]

  it('is whole where there is room', () => {
    expect(fitText(lines, 500)).toBe(
      'Park\n1. Hall A\nnear the gate\n2. Hall B\nfree now\nhttps://table.example',
    )
  })

  it('leaves out what matters least, from the end', () => {
    expect(fitText(lines, 60)).toBe('Park\n1. Hall A\nnear the gate\n2. Hall B\nhttps://table.example')
    expect(fitText(lines, 50)).toBe('Park\n1. Hall A\n2. Hall B\nhttps://table.example')
    expect(fitText(lines, 30)).toBe('Park\n1. Hall A\n2. Hall B')
  })

  it('never is too long, and never cuts a character', () => {
    const line = fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 40 }), rank: fc.nat(3) })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.integer({ min: 8, max: 400 }), (some, most) => {
        const text = fitText(some, most)
        expect(bytes(text)).toBeLessThanOrEqual(most)
        // Half a character has no form as an address.
        expect(() => encodeURIComponent(text)).not.toThrow()
        const must = some.filter((it) => it.rank === 0).map((it) => it.text)
        if (bytes(must.join('\n')) <= most) for (const it of must) expect(text).toContain(it)
      }),
    )
  })
})
