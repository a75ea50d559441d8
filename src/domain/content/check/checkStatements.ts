/**
 * Texts against the ledger: every number and date that a sourced text states must stand in the sources it names, and both
 * languages must state the same ones. Entries of the ledger are cited somewhere or kept for reference. For the content
 * checker; a table that is open does not run it.
 */
import type { LocalizedText, ProvenanceFields } from '../common.ts'
import { type Fault, jsonPath, type ScenePack } from '../pack.ts'
import { provenancesOf, provenancesOfTours, type StatedAt } from '../provenances.ts'
import type { Source } from '../story.ts'
import { TOURS_FILE, type Tour } from '../tour.ts'
import {
  quotedPart,
  READ_LANGS,
  type Stated,
  statedIn,
  supports,
  supportsDate,
  type TextDate,
  wordsIn,
} from './textNumbers.ts'

/** A text of the pack and the sources that it has to agree with. */
export interface SourcedText {
  readonly file: string
  readonly path: string
  readonly text: LocalizedText
  readonly sources: readonly string[]
  /** Dates that the statement gives beside its text. */
  readonly ownDates: readonly TextDate[]
  /** Its date was worked out from its sources, which do not state it themselves. */
  readonly derived: boolean
}

/** Faults of texts that stand in a file of their own. */
export function checkTexts({ sources, manifest }: ScenePack, texts: readonly SourcedText[]): Fault[] {
  const ledger = new Map(sources.map((source) => [source.id, source]))
  return texts.flatMap((it) => checkText(it, ledger, readOf(manifest)))
}

const readOf = ({ languages }: ScenePack['manifest']): Read =>
  READ_LANGS.filter((lang) => languages.includes(lang))

/** The languages of a pack whose texts are read. */
type Read = readonly (typeof READ_LANGS)[number][]

/** All faults of this kind. @param tours those of the pack */
export function checkStatements(pack: ScenePack, tours: readonly Tour[]): Fault[] {
  const ledger = new Map(pack.sources.map((source) => [source.id, source]))
  const stated: readonly StatedAt[] = [...provenancesOf(pack), ...provenancesOfTours(tours)]
  const texts = [...stated.flatMap(textsOf), ...tourNotes(tours)]
  const langs = readOf(pack.manifest)
  return [
    ...texts.flatMap((it) => checkText(it, ledger, langs)),
    ...stated.flatMap((it) => [...checkValues(it, ledger, langs), ...checkAhead(it, ledger)]),
  ]
}

/** Fields of a sourced object that are texts about what its source says. */
const TEXT_FIELDS = ['title', 'text', 'caption'] as const

function textsOf({ file, keys, field, source, value }: StatedAt): SourcedText[] {
  if (field !== 'source' || source === null) return []
  const sources = [source, ...((value.alsoSources as string[] | undefined) ?? [])]
  return TEXT_FIELDS.flatMap((key): SourcedText[] => {
    const text = value[key]
    if (!isText(text)) return []
    const path = jsonPath([...keys, key])
    const derived = (value as ProvenanceFields).derived !== undefined
    return [{ file, path, text, sources, ownDates: ownDates(value), derived }]
  })
}

/** The notes of tours rest on their own sources and on those of the caption. */
function tourNotes(tours: readonly Tour[]): SourcedText[] {
  return tours.flatMap((tour, i) =>
    tour.steps.map((step, k) => ({
      file: TOURS_FILE,
      path: jsonPath(['tours', i, 'steps', k, 'notes']),
      text: step.notes,
      sources: [...(step.source ? [step.source] : []), ...step.alsoSources, ...step.notesSources],
      ownDates: [],
      derived: false,
    })),
  )
}

function isText(value: unknown): value is LocalizedText {
  return typeof value === 'object' && value !== null && READ_LANGS.every((lang) => lang in value)
}

function ownDates(value: Readonly<Record<string, unknown>>): TextDate[] {
  const { date, precision } = value
  const parts = precision === 'year' ? 1 : precision === 'month' ? 2 : 3
  const own = typeof date === 'string' ? [date.split('-').slice(0, parts).join('-')] : []
  const { planStated } = value as ProvenanceFields
  return [...own, ...(planStated === undefined ? [] : [planStated])].map(dateOf)
}

function dateOf(iso: string): TextDate {
  const [year, month, day] = iso.split('-').map(Number)
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    text: iso,
  }
}

function checkText(sourced: SourcedText, ledger: Ledger, langs: Read): Fault[] {
  const { file, path, text, sources, ownDates, derived } = sourced
  const faults: Fault[] = []
  const read = sources.map((id) => ledger.get(id)).filter((source) => source !== undefined)
  if (read.length > 0) {
    const facts = read.flatMap(({ fact }) => langs.map((lang) => statedIn(fact[lang], lang)))
    const dates = [
      ...ownDates,
      ...facts.flatMap((it) => it.dates),
      ...read.flatMap((it) => (it.published === null ? [] : [dateOf(it.published)])),
    ]
    const numbers = [
      ...facts.flatMap((it) => it.numbers),
      ...read.flatMap(({ fact }) => langs.flatMap((lang) => wordsIn(fact[lang], lang))),
    ]
    const named = sources.join(', ')
    for (const lang of langs) {
      const stated = statedIn(quotedPart(text[lang]), lang)
      for (const number of stated.numbers)
        if (!numbers.some((it) => supports(it, number)))
          faults.push({ file, path: `${path}.${lang}`, reason: `"${number.text}" is not what ${named} says` })
      for (const date of derived ? [] : stated.dates)
        if (!dates.some((it) => supportsDate(it, date)))
          faults.push({ file, path: `${path}.${lang}`, reason: `"${date.text}" is no date of ${named}` })
    }
  }
  return langs.length < READ_LANGS.length ? faults : [...faults, ...checkLanguages(file, path, text)]
}

/** Smaller numbers are often words in one language and digits in the other. */
const SMALLEST_COMPARED = 10

/** Both languages state the same numbers and years. */
function checkLanguages(file: string, path: string, text: LocalizedText): Fault[] {
  const [zh, en] = [statedIn(text.zh, 'zh'), statedIn(text.en, 'en')]
  return [
    ...missing(zh, en).map((what) => ({
      file,
      path: `${path}.en`,
      reason: `the Chinese text says "${what}"`,
    })),
    ...missing(en, zh).map((what) => ({
      file,
      path: `${path}.zh`,
      reason: `the English text says "${what}"`,
    })),
  ]
}

function missing(from: Stated, inOther: Stated): string[] {
  const near = (a: number, b: number, slack: number) => Math.abs(a - b) <= slack + 1e-6 * Math.abs(a)
  const years = new Set(inOther.dates.map((it) => it.year))
  return [
    ...from.numbers
      .filter(
        (number) =>
          Math.abs(number.value) >= SMALLEST_COMPARED &&
          !inOther.numbers.some((other) =>
            near(number.value, other.value, Math.max(number.slack, other.slack)),
          ),
      )
      .map((it) => it.text),
    ...from.dates.filter((it) => it.year !== undefined && !years.has(it.year)).map((it) => it.text),
  ]
}

type Ledger = ReadonlyMap<string, Source>

/** Fields of a sourced object that are numbers its source states, in the unit of the table. */
const NUMBER_FIELDS = ['value', 'people', 'peak'] as const

/** Numbers that stand beside their source as values. */
function checkValues(
  { file, keys, field, source, origin, value }: StatedAt,
  ledger: Ledger,
  langs: Read,
): Fault[] {
  const entry = source === null ? undefined : ledger.get(source)
  if (field !== 'source' || !entry || origin.derived) return []
  const facts = langs.flatMap((lang) => [
    ...statedIn(entry.fact[lang], lang).numbers,
    ...wordsIn(entry.fact[lang], lang),
  ])
  const unit = (value.unit as LocalizedText | undefined)?.zh ?? ''
  const factor = unit.startsWith('亿') ? 1e8 : unit.startsWith('万') ? 1e4 : 1
  return NUMBER_FIELDS.flatMap((key): Fault[] => {
    const number = value[key]
    if (typeof number !== 'number') return []
    // Days that something was early are written as less than nothing.
    const size = Math.abs(number)
    const stated = facts.some((fact) =>
      [1, 1e8].some((by) => Math.abs(fact.value - size * factor * by) <= 1e-9 * fact.value),
    )
    return stated
      ? []
      : [{ file, path: jsonPath([...keys, key]), reason: `${number} is not what ${source} says` }]
  })
}

/**
 * What happens after a document was published can only be planned in it. Steps of tours are left out: their date is that
 * of the picture.
 */
function checkAhead({ file, keys, field, source, origin, value }: StatedAt, ledger: Ledger): Fault[] {
  const published = source === null ? null : ledger.get(source)?.published
  if (field !== 'source' || !published || file === TOURS_FILE) return []
  const { date, precision } = value
  if (typeof date !== 'string' || origin.planStated !== undefined || origin.derived !== undefined) return []
  const known = precision === 'year' ? 4 : precision === 'month' ? 7 : 10
  // As exactly as both are known.
  const digits = Math.min(known, published.length)
  if (date.slice(0, digits) <= published.slice(0, digits)) return []
  return [
    {
      file,
      path: jsonPath([...keys, 'date']),
      reason: `${date.slice(0, known)} is after ${source} was published (${published}): a plan needs "planStated", the day on which it was stated`,
    },
  ]
}

/** Entries of the ledger that nothing cites, unless they are kept for reference. @param tours those of the pack */
export function checkCitations(pack: ScenePack, tours: readonly Tour[]): Fault[] {
  const cited = new Set([...provenancesOf(pack), ...provenancesOfTours(tours)].map((it) => it.source))
  return pack.sources.flatMap(({ id, reference }, i) =>
    cited.has(id) || reference
      ? []
      : [
          {
            file: 'sources.json',
            path: `sources[${i}]`,
            reason: `nothing cites ${id}; cite it, or keep it with "reference": true`,
          },
        ],
  )
}
