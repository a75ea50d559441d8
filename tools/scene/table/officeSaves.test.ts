/** A table saved by an office program imports without changes, or is refused with row and column. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packFiles, parseFile } from '../../../src/domain/content/pack.ts'
import type { Entry, Lists } from './cells/cells.ts'
import { decideTable } from './decide.ts'
import { exportTable } from './exportTable.ts'
import { columnsOf, TABLE_KINDS, type TableKind } from './kinds.ts'
import { mergeTable } from './merge.ts'
import { FORMATS, LAYOUTS, REWRITES, type Save, savedBy } from './officeSaves.fixture.ts'

const LISTS: Lists = {
  industries: [{ id: 'digital', name: { zh: '数字', en: 'Digital' } }],
  buildings: [
    { id: 'lab', name: { zh: '实验楼', en: 'Lab' } },
    { id: 'lot-2', name: { zh: '二号楼', en: 'No. 2' } },
  ],
}

const kindOf = (name: string) => TABLE_KINDS.find((it) => it.name === name) as TableKind

/** Imports a saved table. */
function imported(json: string, kind: TableKind, save: Save) {
  const table = decideTable(savedBy(exportTable(kind, json), save), () => json)
  const merged = 'faults' in table ? table : mergeTable(json, table, { lists: LISTS })
  return 'faults' in merged ? { faults: merged.faults } : { changes: merged.changes, text: merged.text }
}

/** The invariant of every save: no changes, or faults that each name a row. */
function expectSafe(json: string, kind: TableKind, save: Save): 'same' | 'refused' {
  const outcome = imported(json, kind, save)
  if ('faults' in outcome) {
    expect(outcome.faults.length).toBeGreaterThan(0)
    for (const it of outcome.faults) expect(it.row, JSON.stringify(it)).toBeGreaterThan(0)
    return 'refused'
  }
  // The schema of the pack refuses the rest, such as invalid ids, before anything is written.
  if ('faults' in parseFile(kind.file, outcome.text, packFiles[kind.file])) return 'refused'
  expect(outcome.changes).toEqual([])
  expect(outcome.text).toBe(json)
  return 'same'
}

const characters = fc.constantFrom(
  ...'园区数字經濟東²³−–—é°℃“”‘’《》、，。,;"\'?_#=+-@%/.: 09１aZかナ한ß€½…·±\u00A0\u2009\u3000',
  '😀',
  '\n',
)
const words = fc
  .oneof(
    { weight: 3, arbitrary: fc.string({ unit: characters, minLength: 1, maxLength: 12 }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        ...[
          '1-2',
          '3/4',
          '2023',
          '007',
          '1e3',
          'TRUE',
          'true',
          'Sept 2',
          '12:30',
          '=1+1',
          '-9 °C',
          '+86 451',
          '@home',
          '#',
          '?',
        ],
        ...[
          '-',
          '—',
          "'90s",
          "'tis",
          '2023年8月',
          'km²',
          '天/层',
          '80.5%',
          '100',
          '1,234',
          '1.50',
          'a,b;c',
          '"quoted"',
          'May-1',
        ],
      ),
    },
  )
  .filter((it) => it.trim() !== '' && !it.includes('\uFEFF'))
const both = fc.record({ zh: words, en: words })
const ids = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/),
  fc.constantFrom('007', '7', '1-2', '2024-10', '1e3', 'true', 'may-1', '12'),
)
const day = fc
  .integer({ min: 0, max: 18_000 })
  .map((it) => new Date(Date.UTC(1990, 0, 1 + it)).toISOString().slice(0, 10))
/** A date of any precision. */
const dated = fc.oneof(
  day.map((date) => ({ date })),
  day.map((date) => ({ date, precision: 'day' })),
  day.map((date) => ({ date: `${date.slice(0, 7)}-01`, precision: 'month' })),
  day.map((date) => ({ date: `${date.slice(0, 4)}-01-01`, precision: 'year' })),
)
const origin = fc.oneof(
  fc.constant({ illustrative: true }),
  fc.constant({ source: 'F101' }),
  fc.record({ source: fc.constant('F101'), derived: both }),
  fc.record({
    source: fc.constant('F101'),
    planStated: fc.oneof(
      day,
      day.map((it) => it.slice(0, 7)),
      day.map((it) => it.slice(0, 4)),
    ),
  }),
)
const value = fc.oneof(
  fc.integer({ min: -5, max: 3_000_000 }),
  fc.integer({ min: 0, max: 900_000 }).map((it) => it / 100),
  fc.integer({ min: 0, max: 9_000_000 }).map((it) => it / 1000),
  fc.double({ min: 0, max: 1e22, noNaN: true }),
  fc.constantFrom(1.462, 14_622, 0.1 + 0.2, 1e21, 1e-7, 123_456_789_012_345_680, 0),
)
const shareOf = fc.oneof(
  fc.constantFrom(0.5, 0.07, 0.29, 1 / 3, 1, 0.125),
  fc.double({ min: 0.001, max: 1, noNaN: true }),
)

const tenant = fc.record({
  id: ids,
  name: both,
  presence: fc.constantFrom('in-park', 'registered'),
  presenceSource: fc.option(fc.constant('S024'), { nil: undefined }),
  industry: origin.map((it) => ({ id: 'digital', ...it })),
  since: fc
    .tuple(dated, origin, fc.constantFrom('moved-in', 'reported'))
    .map(([a, b, basis]) => ({ ...a, ...('source' in b && { basis }), ...b })),
  until: fc.option(
    fc.tuple(dated, origin).map(([a, b]) => ({ ...a, ...b })),
    { nil: undefined },
  ),
  facts: fc.tuple(both, origin).map(([text, it]) => [{ text, ...it }]),
  locations: fc.array(
    fc.record(
      {
        building: fc.constantFrom('lab', 'lot-2'),
        storeys: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 3, max: 30 })),
        share: shareOf,
        since: day,
        until: day,
        illustrative: fc.constant(true),
      },
      { requiredKeys: ['building', 'storeys', 'illustrative'] },
    ),
    { maxLength: 3 },
  ),
})
const milestone = fc
  .tuple(ids, dated, both, fc.option(both, { nil: undefined }), origin)
  .map(([id, date, title, text, it]) => ({ id, ...date, title, ...(text && { text }), ...it }))
const figure = fc
  .tuple(ids, both, value, fc.option(both, { nil: undefined }), fc.option(dated, { nil: undefined }), origin)
  .map(([id, label, value, unit, asOf, it]) => ({
    id,
    label,
    value,
    ...(unit && { unit }),
    ...(asOf && { asOf: asOf.date, ...('precision' in asOf && { precision: asOf.precision }) }),
    group: 'scale',
    ...it,
  }))

const listOf = (list: string, entry: fc.Arbitrary<unknown>) =>
  fc
    .uniqueArray(entry as fc.Arbitrary<Entry>, { minLength: 1, maxLength: 4, selector: (it) => it.id })
    .map((it) => JSON.stringify({ [list]: it }, null, 2))
const contents: Readonly<Record<string, fc.Arbitrary<string>>> = {
  tenants: listOf('tenants', tenant),
  leases: listOf('tenants', tenant),
  milestones: listOf('milestones', milestone),
  figures: listOf('figures', figure),
}

const LOSSY = /GBK|Big5|JIS|KR|1252|lost/

const saves = (kind: TableKind): fc.Arbitrary<Save> =>
  fc.record({
    rewrite: fc.constantFrom(...Object.keys(REWRITES)),
    layout: fc.constantFrom(...Object.keys(LAYOUTS)),
    format: fc.constantFrom(...Object.keys(FORMATS)),
    headers: fc.constantFrom({}, Object.fromEntries(columnsOf(kind).map((it) => [it.zh, it.en]))),
  })

/** Content that saves are known to spoil: months, years, days valid as d/m and m/d, m², U+2212, shares. */
const TENANTS = [
  {
    id: 'kunpeng',
    name: { zh: '鲲鹏', en: 'Kunpeng' },
    presence: 'in-park',
    presenceSource: 'S024',
    industry: { id: 'digital', illustrative: true },
    since: { date: '2023-08-01', precision: 'month', basis: 'reported', source: 'F102' },
    facts: [{ text: { zh: '共 1200 人。', en: '“1,200 people”, in all.' }, source: 'F102' }],
    links: [{ label: { zh: '官网', en: 'Site' }, url: 'https://example.com/?a=b' }],
    locations: [
      { building: 'lab', storeys: [1, 2], share: 0.125, since: '2022-03-01', illustrative: true },
      { building: 'lab', storeys: [1, 2], share: 0.5, illustrative: true },
    ],
  },
  {
    id: 'institute',
    name: { zh: '研究院', en: 'Institute' },
    presence: 'registered',
    industry: { id: 'digital', source: 'F103' },
    since: { date: '2022-01-01', precision: 'year', basis: 'moved-in', source: 'F065' },
    until: { date: '2025-03-01', illustrative: true },
    facts: [{ text: { zh: '在 6 楼。', en: 'On the 6th floor.' }, illustrative: true }],
    locations: [{ building: 'lot-2', storeys: [6, 9], illustrative: true }],
  },
]
const MILESTONES = [
  {
    id: 'start',
    date: '2019-09-01',
    title: { zh: '启动', en: 'Start' },
    source: 'F070',
    derived: { zh: '由用时反推', en: 'counted back' },
  },
  {
    id: 'cold',
    date: '2020-12-01',
    precision: 'month',
    title: { zh: '零下施工', en: 'Work in the cold' },
    text: { zh: '最高气温 −9℃。', en: '−9 °C on 6 December' },
    illustrative: true,
  },
  {
    id: 'done',
    date: '2022-01-01',
    precision: 'year',
    title: { zh: '26 km² 建成', en: 'Built' },
    source: 'F081',
    planStated: '2021-03-01',
  },
]
const FIGURES = [
  {
    id: 'area',
    label: { zh: '总建筑面积', en: 'Gross floor area' },
    value: 540_000,
    unit: { zh: 'm²', en: 'm²' },
  },
  { id: 'capital', label: { zh: '注册资本', en: 'Capital' }, value: 219.21, asOf: '2023-07-31' },
  {
    id: 'distance',
    label: { zh: '相距', en: 'Apart' },
    value: 2800,
    unit: { zh: 'km', en: 'km' },
    asOf: '2017-03-01',
    precision: 'month',
  },
].map((it) => ({ ...it, group: 'scale', source: 'S014' }))
const FILES: Readonly<Record<string, unknown>> = {
  tenants: TENANTS,
  milestones: MILESTONES,
  figures: FIGURES,
}
const SAMPLE = TABLE_KINDS.map((kind) => [kind, JSON.stringify({ [kind.list]: FILES[kind.list] })] as const)
const plain: Save = { rewrite: 'nothing', layout: 'as they were', format: 'CSV UTF-8 of Excel' }

/** The outcome for each of the four tables. */
function outcomes(save: Partial<Save>): Record<string, 'same' | 'refused'> {
  return Object.fromEntries(
    SAMPLE.map(([kind, json]) => [kind.name, expectSafe(json, kind, { ...plain, ...save })]),
  )
}
const ALL_SAME = { tenants: 'same', leases: 'same', milestones: 'same', figures: 'same' }

describe('the tables of a small park', () => {
  it.each([
    { rewrite: 'Excel in China' },
    { rewrite: 'Excel in America' },
    { rewrite: 'Excel in Britain' },
    { rewrite: 'Excel in Germany', format: 'semicolons' },
    { rewrite: 'Numbers' },
    { rewrite: 'the former export, and Excel in China' },
    { rewrite: 'the former export, and Excel in China twice' },
    { rewrite: 'the former export, and WPS' },
    { rewrite: 'the former export, and dates with midnight' },
    { rewrite: 'commas by threes' },
    { rewrite: 'points by threes', format: 'semicolons with their name above' },
    { rewrite: 'no-break spaces by threes' },
    { rewrite: 'narrow spaces by threes', format: 'semicolons' },
    { rewrite: 'thin spaces by threes', format: 'tabs' },
    { rewrite: 'apostrophes by threes' },
    { rewrite: 'two decimals' },
    { rewrite: 'apostrophes before text' },
    { rewrite: 'no-break spaces' },
    { rewrite: 'spaces around' },
    { rewrite: 'marks before cells' },
    ...Object.keys(LAYOUTS).map((layout) => ({ layout })),
    ...Object.keys(FORMATS)
      .filter((it) => !LOSSY.test(it))
      .map((format) => ({ format })),
  ])('change nothing: %o', (save) => {
    expect(outcomes(save)).toEqual(ALL_SAME)
  })

  it.each([
    [{ format: 'GBK' }, /has lost "²", which the code page GBK lacks/, ['milestones', 'figures']],
    [{ format: 'GBK with what is alike' }, /"m2" has lost "²"/, ['figures']],
    [{ rewrite: 'months only' }, /says no more than the month/, ['tenants', 'milestones', 'figures']],
    [{ rewrite: 'months by name' }, /says no more than the month/, ['tenants', 'milestones', 'figures']],
    [{ rewrite: 'years as dates' }, /a year in a column of dates/, ['tenants', 'milestones']],
    [{ rewrite: 'columns too narrow' }, /too narrow/, ['tenants', 'milestones', 'figures']],
    [{ rewrite: 'no decimals' }, /rounded/, ['leases', 'figures']],
    [{ rewrite: 'exponents' }, /is no number/, ['leases', 'figures']],
    [{ rewrite: 'points by threes' }, /by the other decimal mark|groups digits/, ['figures']],
    [{ rewrite: 'full-width figures' }, /in full-width characters/, ['tenants', 'milestones']],
    [
      { rewrite: 'UTF-8 taken for GBK' },
      /written as UTF-8 and read as GBK/,
      ['tenants', 'milestones', 'figures'],
    ],
    [
      { rewrite: 'UTF-8 taken for Windows-1252' },
      /written as UTF-8 and read as Windows-1252/,
      ['tenants', 'milestones', 'figures'],
    ],
    [
      { format: 'ASCII, lost as question marks' },
      /the headers are damaged: .* has lost/,
      Object.keys(ALL_SAME),
    ],
    [
      { format: 'Macintosh, lost as underscores' },
      /the headers are damaged: .* has lost/,
      Object.keys(ALL_SAME),
    ],
    [{ format: 'Windows-1252' }, /the headers are damaged: .* has lost/, Object.keys(ALL_SAME)],
    [{ format: 'Big5' }, /the headers are damaged: /, Object.keys(ALL_SAME)],
  ] as const)('are refused with a reason: %o', (save, reason, names) => {
    for (const [kind, json] of SAMPLE) {
      const outcome = imported(json, kind, { ...plain, ...save })
      const report = 'faults' in outcome ? outcome.faults.map((it) => it.reason).join('\n') : 'same'
      if ((names as readonly string[]).includes(kind.name)) expect(report, kind.name).toMatch(reason)
    }
  })
})

describe('a table that a program has saved', () => {
  it.each(TABLE_KINDS.map((it) => it.name))(
    'of %s changes nothing, or is refused with its place',
    (name) => {
      const kind = kindOf(name)
      fc.assert(
        fc.property(contents[name] as fc.Arbitrary<string>, saves(kind), (json, save) => {
          // A table needs at least one row.
          fc.pre(
            JSON.parse(json)[kind.list].some(
              (it: Entry) => !kind.within || (it.locations as unknown[]).length > 0,
            ),
          )
          // Text that was decoded wrongly and then lost characters as well can no longer be recognized.
          fc.pre(!(/taken for/.test(save.rewrite) && LOSSY.test(save.format)))
          expect(parseFile(kind.file, json, packFiles[kind.file])).toHaveProperty('value')
          expectSafe(json, kind, save)
        }),
        { numRuns: 250 },
      )
    },
    60_000,
  )
})
