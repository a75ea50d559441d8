import { describe, expect, it } from 'vitest'
import { parkCampus, parkTours } from '../../fixtures/park.ts'
import { parseFile } from '../pack.ts'
import { SCRIPTS_FILE, scriptsFile } from '../script.ts'
import { checkScripts } from './checkScripts.ts'

const campus = parkCampus()
const tours = parkTours()
const [tour] = tours
const title = tour?.steps[0]?.title.zh ?? ''
const source = campus.pack.sources[0]?.id ?? ''

const text = (zh: string, en = zh) => ({ zh, en, ru: en })
/** Forty characters and 23 words: ten seconds. */
const LINES = {
  zh: [`**各位好**，${'讲'.repeat(37)}。`],
  en: [`**Good day**, ${'word '.repeat(21)}.`],
  ru: [`**Здравствуйте**, ${'слово '.repeat(18)}.`],
}
const SCRIPT = { step: title, seconds: 10, lines: LINES }
const QUESTION = {
  id: 'why',
  question: text('为什么？', 'Why?'),
  lines: text2('因为。', 'Because.'),
  show: {},
}

function text2(zh: string, en: string) {
  return { zh: [zh], en: [en], ru: [en] }
}

/** Faults of a file, by path and reason. */
function faultsOf(file: object): string[] {
  const parsed = parseFile(SCRIPTS_FILE, JSON.stringify(file), scriptsFile)
  const faults = 'faults' in parsed ? parsed.faults : checkScripts(campus, tours, parsed.value)
  return faults.map((it) => `${it.path} ${it.reason}`)
}
const ofStep = (...steps: readonly object[]) =>
  faultsOf({ scripts: [{ tour: tour?.id, steps: steps.map((it) => ({ ...SCRIPT, ...it })) }] })
const ofQuestion = (change: object) => faultsOf({ questions: [{ ...QUESTION, ...change }] })

describe('scripts', () => {
  it('are sound that name a step, and take as long as is planned', () => {
    expect(ofStep({})).toEqual([])
    expect(ofQuestion({ show: { overlay: 'lot' }, sources: [source] })).toEqual([])
    expect(faultsOf({})).toEqual([])
  })

  it.each([
    [
      'a step that is not there',
      { step: 'Nowhere' },
      /\.step tour ".*" has no step "Nowhere"; its steps are "/,
    ],
    ['a line of nothing', { lines: { ...LINES, zh: [' '] } }, /\.lines\.zh\[0\] a line is empty/],
    ['no line at all', { lines: { ...LINES, en: [] } }, /\.lines\.en there is no line/],
    ['a cue that does not end', { lines: { ...LINES, en: ['**On'] } }, /\.lines\.en\[0\] cue words stand/],
    [
      'less time than the words take',
      { seconds: 5 },
      /\.seconds 5 s are planned, but the Chinese lines take about 10/,
    ],
    ['more time than the words take', { seconds: 30 }, /\.seconds 30 s are planned/],
    ['a source that is not there', { sources: ['Z999'] }, /\.sources\[0\] there is no source "Z999"/],
    [
      'a number that is told in one language',
      { lines: { ...LINES, zh: [`${LINES.zh[0]}共 45 天。`] } },
      /\.lines\.en the Chinese text says "45"/,
    ],
  ])('are not with %s', (_what, change, fault) => {
    expect(ofStep(change)[0]).toMatch(fault)
  })

  it('belong to one step each, and to a tour that is there', () => {
    expect(ofStep({}, {})).toEqual([
      expect.stringMatching(/steps\[1\]\.step .* already used by .*steps\[0\]/),
    ])
    expect(faultsOf({ scripts: [{ tour: 'gone', steps: [] }] })).toEqual([
      'scripts[0].tour there is no tour "gone"',
    ])
  })

  it('state no number that their sources do not', () => {
    const said = text('一共 777 家。', 'There are 777 of them.')
    const asked = [{ question: text('多少？', 'How many?'), answer: said }]
    expect(ofQuestion({ asked, sources: [source] })).toEqual([
      expect.stringMatching(/questions\[0\]\.asked\[0\]\.answer\.zh "777" is not what/),
      expect.stringMatching(/questions\[0\]\.asked\[0\]\.answer\.en "777" is not what/),
    ])
  })
})

describe('quick answers', () => {
  it.each([
    ['what is not in the pack', { show: { select: 'atlantis' } }, /\.show\.select "atlantis"/],
    ['a date off the timeline', { show: { date: '2099-01-01' } }, /\.show\.date/],
    ['an entry that no legend has', { show: { overlay: 'lot', filter: ['lot-9'] } }, /\.show\.filter\[0\]/],
    ['a field that is none of a state', { show: { mood: 'good' } }, /\.show\.mood unknown field/],
  ])('show nothing that cannot be shown: %s', (_what, change, fault) => {
    expect(ofQuestion(change)[0]).toMatch(fault)
  })

  it('have names of their own', () => {
    expect(faultsOf({ questions: [QUESTION, QUESTION] })).toEqual([
      expect.stringMatching(/questions\[1\]\.id "why" is already used/),
    ])
  })
})
