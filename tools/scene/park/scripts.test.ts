/** What is said aloud in the park: every step, in every language, a minute to a minute and a half. */
import { describe, expect, it } from 'vitest'
import { toDay } from '../../../src/domain/schedule/calendar.ts'
import { occupancyOn } from '../../../src/domain/tenancy/occupancy.ts'
import { readingSeconds } from '../../../src/domain/tours/readingPace.ts'
import { shenhaCampus, shenhaScripts, shenhaTours } from '../shenha.ts'

const [campus, tours, scripts] = await Promise.all([shenhaCampus(), shenhaTours(), shenhaScripts()])
const { languages, launch } = campus.pack.manifest

describe('the scripts of the park', () => {
  it.each(tours.map((it) => [it.id, it] as const))('tell every step of %s', (id, tour) => {
    const told = scripts.scripts.find((it) => it.tour === id)?.steps ?? []
    expect(told.map((it) => it.step)).toEqual(tour.steps.map((it) => it.title.zh))
    const wrong = told.flatMap(({ step, seconds, lines, asked }) => [
      ...(seconds < 60 || seconds > 90 ? [`${step}: ${seconds} s`] : []),
      ...(asked.length === 0 ? [`${step}: nothing asked`] : []),
      ...languages.flatMap((lang) => [
        ...(lines[lang].some((it) => it.includes('**')) ? [] : [`${step}, ${lang}: no cue`]),
        ...(readingSeconds(lines[lang], lang) < 45 ? [`${step}, ${lang}: too short`] : []),
      ]),
    ])
    expect(wrong).toEqual([])
  })

  it.each(tours.map((it) => [it.id] as const))(
    'greet at the beginning of %s and say at its end where to turn',
    (id) => {
      const steps = scripts.scripts.find((it) => it.tour === id)?.steps ?? []
      const [first, last] = [steps[0], steps.at(-1)]
      for (const lang of languages) {
        expect(first?.lines[lang][0]).toMatch(/^\*\*(?:各位好|Good day|Здравствуйте)/)
        const end = last?.lines[lang].join(' ')
        expect(end).toContain('{address}')
        expect(end).toContain('{contact}')
      }
    },
  )

  it('answer the ten most likely questions', () => {
    expect(scripts.questions).toHaveLength(10)
  })

  it('say "a fifth is free" while that is what the table shows', () => {
    const { share } = occupancyOn(campus, toDay(launch.date))
    expect(1 - (share ?? 0)).toBeGreaterThan(0.17)
    expect(1 - (share ?? 0)).toBeLessThan(0.23)
  })
})
