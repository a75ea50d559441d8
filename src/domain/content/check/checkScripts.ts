/** Scripts against the tours and the pack they belong to: steps, sources, numbers and dates, and the planned time. */
import type { Campus } from '../../campus/campus.ts'
import { type Lang, languageOf } from '../../language/languages.ts'
import type { LocalizedText } from '../../language/text.ts'
import { readingSeconds } from '../../tours/readingPace.ts'
import { plainLine } from '../../tours/spokenLine.ts'
import type { Fault } from '../pack.ts'
import { type Asked, type QuickAnswer, SCRIPTS_FILE, type Script, type Scripts } from '../script.ts'
import type { Tour, TourStep } from '../tour.ts'
import { checkTexts, type SourcedText } from './checkStatements.ts'
import { checkShown } from './checkTours.ts'

type Report = (path: string, reason: string) => void
type Lines = Script['lines']

/** Telling a script may take so much shorter or longer than is planned, share. */
const SLACK = 0.3

/** All faults of scripts that are valid in shape. @param tours those of the pack, sound */
export function checkScripts(campus: Campus, tours: readonly Tour[], scripts: Scripts): Fault[] {
  const faults: Fault[] = []
  const report: Report = (path, reason) => faults.push({ file: SCRIPTS_FILE, path, reason })
  const texts: SourcedText[] = []
  checkOnce(
    scripts.scripts.map((it) => it.tour),
    (i) => `scripts[${i}].tour`,
    report,
  )
  checkOnce(
    scripts.questions.map((it) => it.id),
    (i) => `questions[${i}].id`,
    report,
  )
  for (const [i, { tour: id, steps }] of scripts.scripts.entries()) {
    const tour = tours.find((it) => it.id === id)
    if (!tour) {
      report(`scripts[${i}].tour`, `there is no tour "${id}"`)
      continue
    }
    checkOnce(
      steps.map((it) => it.step),
      (k) => `scripts[${i}].steps[${k}].step`,
      report,
    )
    for (const [k, script] of steps.entries()) {
      const at = `scripts[${i}].steps[${k}]`
      const step = stepOf(campus, tour, script.step, (reason) => report(`${at}.step`, reason))
      checkSources(campus, script, at, report)
      checkTime(campus, script, `${at}.seconds`, report)
      if (step) texts.push(...textsOf(script, at, [...sourcesOf(step), ...script.sources]))
    }
  }
  for (const [i, question] of scripts.questions.entries()) {
    const at = `questions[${i}]`
    checkSources(campus, question, at, report)
    checkShown(campus, question.show, (path, reason) => report(`${at}.show.${path}`, reason))
    texts.push(...textsOf(question, at, question.sources))
  }
  return faults.length > 0 ? faults : checkTexts(campus.pack, texts)
}

function checkOnce(ids: readonly string[], path: (index: number) => string, report: Report): void {
  for (const [i, id] of ids.entries()) {
    const first = ids.indexOf(id)
    if (first < i) report(path(i), `"${id}" is already used by ${path(first)}`)
  }
}

/** The step that a title names. */
function stepOf(
  { pack }: Campus,
  { id, steps }: Tour,
  title: string,
  report: (reason: string) => void,
): TourStep | null {
  const lang = pack.manifest.languages[0] as Lang
  const named = steps.filter((it) => it.title[lang] === title)
  if (named.length > 1) report(`tour "${id}" has ${named.length} steps "${title}"`)
  if (named.length === 0) {
    const titles = steps.map((it) => `"${it.title[lang]}"`).join(', ')
    report(`tour "${id}" has no step "${title}"; its steps are ${titles}`)
  }
  return named[0] ?? null
}

function checkSources(
  { sources }: Campus,
  { sources: named }: Script | QuickAnswer,
  at: string,
  report: Report,
) {
  for (const [i, id] of named.entries())
    if (!sources.has(id)) report(`${at}.sources[${i}]`, `there is no source "${id}" in sources.json`)
}

/** The planned time is the one that the words take, in each language. */
function checkTime({ pack }: Campus, { lines, seconds }: Script, path: string, report: Report): void {
  for (const lang of pack.manifest.languages) {
    const takes = readingSeconds(lines[lang], lang)
    if (takes < seconds * (1 - SLACK) || takes > seconds * (1 + SLACK))
      report(
        path,
        `${seconds} s are planned, but the ${languageOf(lang).englishName} lines take about ${Math.round(takes)} s`,
      )
  }
}

const sourcesOf = ({ source, alsoSources, notesSources }: TourStep): string[] => [
  ...(source === undefined ? [] : [source]),
  ...alsoSources,
  ...notesSources,
]

function textsOf(
  { lines, asked }: { readonly lines: Lines; readonly asked: readonly Asked[] },
  at: string,
  sources: readonly string[],
): SourcedText[] {
  const sourced = (path: string, text: LocalizedText) => ({
    file: SCRIPTS_FILE,
    path: `${at}.${path}`,
    text,
    sources,
    ownDates: [],
    derived: false,
  })
  return [
    sourced('lines', asText(lines)),
    // A question may hold any number.
    ...asked.map(({ answer }, i) => sourced(`asked[${i}].answer`, answer)),
  ]
}

/** What is said, as one text a language. */
function asText(lines: Lines): LocalizedText {
  const said = Object.entries(lines).map(([lang, it]) => [lang, it.map(plainLine).join(' ')])
  return Object.fromEntries(said) as LocalizedText
}
