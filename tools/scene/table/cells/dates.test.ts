import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReadDate, readDate, readDateCell, writeDate } from './dates.ts'

const day = (date: string): ReadDate => ({ date, precision: 'day' })
const month = (date: string): ReadDate => ({ date: `${date}-01`, precision: 'month' })
const year = (date: string): ReadDate => ({ date: `${date}-01-01`, precision: 'year' })

/** What a cell comes to beside a date of the pack: `same`, `refused`, or the new date. */
function outcome(cell: string, before: ReadDate | null) {
  const found = readDateCell(cell, before)
  return 'date' in found ? found.date : 'reason' in found ? 'refused' : 'same'
}

describe('a date in a cell', () => {
  it('is as exact as it is written, in any of the usual forms', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((it) => new Date(Date.UTC(2016, 0, 1 + it)))
    fc.assert(
      fc.property(days, (date) => {
        const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
        const iso = date.toISOString().slice(0, 10)
        for (const form of [iso, `${y}/${m}/${d}`, `${y}年${m}月${d}日`, `${y}.${m}.${d}`, `${iso} 00:00:00`])
          expect(readDate(form), form).toEqual(day(iso))
        expect(readDate(`${y}年${m}月`)).toEqual(month(iso.slice(0, 7)))
        expect(readDate(`${y}`)).toEqual(year(`${y}`))
        for (const known of [day(iso), month(iso.slice(0, 7)), year(`${y}`)])
          expect(readDateCell(writeDate(known), known)).toEqual({ unchanged: true })
      }),
    )
    for (const none of ['', '2021-13-01', '2021-02-30', 'spring', '44927', '2023-08-01 14:30'])
      expect(readDate(none)).toBeNull()
  })

  it.each([
    // A month of the pack stays a month through every form that spreadsheets give it.
    ['Aug-23', month('2023-08'), 'same'],
    ['23-Aug', month('2023-08'), 'same'],
    ['2023/8/1', month('2023-08'), 'same'],
    ['2023-8-1', month('2023-08'), 'same'],
    ['2023-08-01', month('2023-08'), 'same'],
    ['2023年8月1日', month('2023-08'), 'same'],
    ['2023年8月', month('2023-08'), 'same'],
    ['２０２３－０８', month('2023-08'), 'same'],
    ['August 2023', month('2023-08'), 'same'],
    ['1-Aug-2023', month('2023-08'), 'same'],
    ['2022/1/1', year('2022'), 'same'],
    ['2022年1月', year('2022'), 'same'],
    ['Jan-22', year('2022'), 'same'],
    // Aug-23 opened once more is a day of the current year.
    ['2026/8/23', month('2023-08'), 'refused'],
    // The year 2022 in a column of dates.
    ['1905/7/14', year('2022'), 'refused'],
    // Neither does a day become a month where a column shows no more.
    ['2023年8月', day('2023-08-15'), 'refused'],
    ['Aug-23', day('2023-08-15'), 'refused'],
    ['2023', month('2023-08'), 'refused'],
    ['23-Aug', day('2021-08-23'), 'same'],
    // The order of day and month is not guessed.
    ['3/1/2022', day('2022-03-01'), 'refused'],
    ['01.03.2022', day('2022-03-01'), 'refused'],
    ['9/21/2022', day('2022-09-21'), 'same'],
    ['21.09.2022', day('2022-09-21'), 'same'],
    ['3/3/2022', day('2022-03-03'), 'same'],
    ['22/9/21', day('2022-09-21'), 'refused'],
    ['23年8月', month('2023-08'), 'refused'],
    ['44927', day('2023-01-01'), 'refused'],
    ['#######', day('2023-01-01'), 'refused'],
    // What an editor writes is taken.
    ['2023-09', month('2023-08'), month('2023-09')],
    ['Sep-23', month('2023-08'), month('2023-09')],
    ['2023-08-15', month('2023-08'), day('2023-08-15')],
    ['2024', month('2023-08'), year('2024')],
    ['2022年5月', year('2022'), month('2022-05')],
    ['1 Sept 2022', null, day('2022-09-01')],
    ['Sep 1, 2022', null, day('2022-09-01')],
    ['23-Aug', null, 'refused'],
    ['23-Aug', month('2022-08'), 'refused'],
    ['Aug-95', null, 'refused'],
  ] as const)('%s, where the pack has %o', (cell, before, expected) => {
    expect(outcome(cell, before)).toEqual(expected)
  })

  it('never gains precision by the first day of a month or year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2029 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
        const known = month(`${y}-${String(m).padStart(2, '0')}`)
        for (const cell of [`${y}/${m}/1`, `${y}-${m}-1`, `${y}.${m}.1`, `${y}年${m}月1日`])
          expect(outcome(cell, known), cell).toBe('same')
        expect(outcome(`${y}/1/1`, year(`${y}`))).toBe('same')
      }),
    )
  })
})
