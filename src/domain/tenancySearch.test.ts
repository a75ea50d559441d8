/** The directory finds a company by any piece of its name, however it is typed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shenhaPack } from '../../tools/scene/shenha.ts'
import { toDay } from './calendar.ts'
import { isPresent, matchesQuery, tenantsIn } from './tenancy.ts'

const { tenants, buildings } = await shenhaPack()
const tenant = fc.constantFrom(...tenants)

/** A piece of a text that has something to search for in it. */
const pieceOf = (text: string) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.nat(text.length))
    .map(([from, length]) => text.slice(from, from + length + 1))
    .filter((it) => it.trim() !== '')

/** Letters of double width, as a Chinese keyboard may leave them. */
const wide = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

describe('the search for a company', () => {
  it('finds it by any piece of its name in either language', () => {
    fc.assert(
      fc.property(
        tenant.chain((it) =>
          fc.oneof(pieceOf(it.name.zh), pieceOf(it.name.en)).map((piece) => [it, piece] as const),
        ),
        ([it, piece]) => {
          expect(matchesQuery(piece, [it.name]), piece).toBe(true)
          expect(matchesQuery(piece.toUpperCase(), [it.name]), piece).toBe(true)
          expect(matchesQuery(wide(piece.toLowerCase()), [it.name]), piece).toBe(true)
          expect(matchesQuery(`  ${[...piece].join(' ')} `, [it.name]), piece).toBe(true)
        },
      ),
    )
  })

  it('finds it by words of both languages and of its building, in any order', () => {
    const texts = [
      { zh: '华为鲲鹏', en: 'Huawei Kunpeng' },
      { zh: '创新创业中心', en: 'Start-up Center' },
      'F3–F6',
    ]
    expect(matchesQuery('startup 华为', texts)).toBe(true)
    expect(matchesQuery('f3 kunpeng', texts)).toBe(true)
    expect(matchesQuery('kunpeng neusoft', texts)).toBe(false)
  })

  it('does not find a word across the end of one text and the start of the next', () => {
    expect(matchesQuery('abcd', ['ab', 'cd'])).toBe(false)
    expect(matchesQuery('华为鲲鹏', [{ zh: '华为', en: 'Huawei' }, '鲲鹏'])).toBe(false)
  })

  it('takes typed brackets and dots as letters of a name, not as a pattern', () => {
    for (const query of ['.*', '(', '[a-z]', '\\'])
      expect(() => matchesQuery(query, [{ zh: '东软', en: 'Neusoft' }])).not.toThrow()
    expect(matchesQuery('[a-z]', [{ zh: '东软', en: 'Neusoft' }])).toBe(false)
  })
})

describe('companies in a building', () => {
  it('are those with storeys there, each once', () => {
    for (const { id } of buildings) {
      const there = tenants.filter((it) => it.locations.some((at) => at.building === id))
      expect(tenantsIn(tenants, id)).toHaveLength(there.length)
      expect(new Set(tenantsIn(tenants, id))).toEqual(new Set(there))
    }
    expect(tenantsIn(tenants, 'atlantis')).toEqual([])
  })

  it('share no storey with one another', () => {
    for (const { id } of buildings) {
      const taken = tenantsIn(tenants, id).flatMap((it) =>
        it.locations
          .filter((at) => at.building === id)
          .flatMap((at) =>
            Array.from({ length: at.storeys[1] - at.storeys[0] + 1 }, (_, i) => at.storeys[0] + i),
          ),
      )
      expect(new Set(taken).size, id).toBe(taken.length)
    }
  })

  it('come and stay', () => {
    fc.assert(
      fc.property(tenant, fc.integer({ min: toDay('2017-01-01'), max: toDay('2026-01-01') }), (it, day) => {
        if (isPresent(it, day)) expect(isPresent(it, day + 1)).toBe(true)
        expect(isPresent(it, day)).toBe(day >= toDay(it.since.date))
      }),
    )
  })
})
