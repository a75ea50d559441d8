import { describe, expect, it } from 'vitest'
import type { Script } from '../content/script.ts'
import { parkTours } from '../fixtures/park.ts'
import { lineAt, lineStarts, plannedSeconds, scriptsOf } from './scriptTime.ts'

const [tour] = parkTours()
if (!tour) throw new Error('the park has no tour')

const script = (step: string, seconds: number): Script => ({
  step,
  seconds,
  lines: { zh: ['话'], en: ['words'], ru: ['слова'] },
  asked: [],
  sources: [],
})

describe('the scripts of a tour', () => {
  it('are found by the titles of the steps, in whatever order they are written', () => {
    const titles = tour.steps.map((it) => it.title.zh)
    const written = { tour: tour.id, steps: [script('gone', 9), script(titles.at(-1) ?? '', 30)] }
    const found = scriptsOf(tour, { scripts: [written], questions: [] }, 'zh')
    expect(found).toEqual([...titles.slice(1).map(() => null), written.steps[1]])
    expect(plannedSeconds(tour, found)).toEqual([...tour.steps.slice(0, -1).map((it) => it.dwellSeconds), 30])
  })

  it('are none where the pack has none, or none of this tour', () => {
    const none = tour.steps.map(() => null)
    expect(scriptsOf(tour, null, 'zh')).toEqual(none)
    const other = { tour: 'another', steps: [script(tour.steps[0]?.title.zh ?? '', 5)] }
    expect(scriptsOf(tour, { scripts: [other], questions: [] }, 'zh')).toEqual(none)
  })
})

describe('lines by the clock', () => {
  // Four, two and two words.
  const lines = ['one two three four', 'five six', 'seven eight']

  it('share the planned time by their length', () => {
    expect(lineStarts(lines, 'en', 80).map(Math.round)).toEqual([0, 40, 60])
    expect(lineStarts(['…', '…'], 'en', 80)).toEqual([0, 0])
    expect(lineStarts([], 'en', 80)).toEqual([])
  })

  it('are told until the next one begins, the last to the end', () => {
    const starts = [0, 40, 60]
    expect([0, 39.9, 40, 59, 60, 500].map((it) => lineAt(starts, it))).toEqual([0, 0, 1, 1, 2, 2])
    expect(lineAt([], 5)).toBe(0)
  })
})
