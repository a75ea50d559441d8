import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shenhaCampus, shenhaPack, shenhaTours } from '../../../tools/scene/shenha.ts'
import { domainWords } from '../../i18n/domainWords.ts'
import { campusOf } from '../campus/campus.ts'
import { PACK_FILES } from '../content/pack.ts'
import { LANGS } from '../language/languages.ts'
import { evidenceSummaryOf, evidenceSummaryText } from './evidenceSummary.ts'
import { countKinds, EVIDENCE_KINDS } from './kinds.ts'
import { filterLedger, ledgerOf, offeredFilters } from './ledger.ts'
import { registerOf } from './registry.ts'
import { TOPICS } from './statement.ts'
import { usesOf } from './uses.ts'

const FOLDER = fileURLToPath(new URL('../../../scenes/shenha', import.meta.url))
const campus = await shenhaCampus()
const tours = await shenhaTours()
const { statements, bySource, byOwner } = registerOf(campus, tours)

/** Statements as the files write them, counted in their text without any knowledge of what they are about. */
function written(pattern: RegExp): number {
  const texts = [...PACK_FILES, 'tours.json'].map((it) => readFileSync(join(FOLDER, it), 'utf8'))
  return texts.reduce((sum, text) => sum + [...text.matchAll(pattern)].length, 0)
}

describe('the register of evidence', () => {
  it('holds every statement that the files of the pack write, and no other', () => {
    const sourced = statements.filter((it) => it.source !== null)
    const listed = tours.flatMap(({ steps }) =>
      steps.flatMap((it) => [...it.alsoSources, ...it.notesSources]),
    )
    expect(sourced).toHaveLength(written(/"(?:source|presenceSource|nameSource)":/g) + listed.length)
    const { illustrative } = countKinds(statements)
    expect(illustrative).toBe(written(/"illustrative": ?true/g))
    expect(sourced.length).toBeGreaterThan(200)
  })

  it('tells what each is about in both languages, and where it is seen by ids that exist', () => {
    const milestones = new Set(campus.pack.milestones.map((it) => it.id))
    const conflicts = new Set(campus.pack.conflicts.map((it) => it.id))
    for (const { topic, about, what, at } of statements) {
      expect(TOPICS).toContain(topic)
      for (const text of [about, what]) for (const lang of LANGS) expect(domainWords(text, lang)).not.toBe('')
      if (at.select !== undefined) expect(campus.select(at.select), at.select).not.toBeNull()
      if (at.milestone !== undefined) expect(milestones).toContain(at.milestone)
      if (at.conflict !== undefined) expect(conflicts).toContain(at.conflict)
    }
  })

  it('names dates, shapes and existence of every building', () => {
    for (const { id } of campus.pack.buildings) {
      const topics = new Set(byOwner.get(id)?.map((it) => it.topic))
      for (const topic of ['buildings', 'shapes', 'dates', 'figures'] as const)
        expect(topics, id).toContain(topic)
    }
  })

  it('tells the four kinds apart: a planned date did not happen, a derived one no source states', () => {
    const inUse = byOwner.get('lot2-industrial-1')?.filter((it) => it.source === 'F081')
    expect(inUse?.map((it) => it.kind)).toEqual(['planned'])
    const start = byOwner.get('lot1-industrial-1')?.filter((it) => it.source === 'F072')
    expect(start?.map((it) => it.kind)).toEqual(['derived'])
    const towers = byOwner.get('headquarters-1') ?? []
    expect(towers.filter((it) => it.kind === 'documented')).toEqual([])
    expect(EVIDENCE_KINDS.every((kind) => countKinds(statements)[kind] > 0)).toBe(true)
  })

  it('files what is told of the two cities under the place, the matching under the industries', () => {
    const about = (id: string) => bySource.get(id)?.map((it) => `${it.topic}: ${domainWords(it.what, 'en')}`)
    expect(about('S010')).toContain('place: distance between the cities')
    expect(about('F033')).toContain('place: area')
    for (const it of bySource.get('S032') ?? []) expect(['industries', 'tours']).toContain(it.topic)
    for (const id of ['S009', 'S011', 'S012', 'F033', 'F034'])
      for (const it of bySource.get(id) ?? []) expect(domainWords(it.what, 'en'), id).not.toBe('climate')
  })

  it('takes what a derived source says for derived, and what the table works out itself', async () => {
    const pack = await shenhaPack()
    const before = countKinds(registerOf(campusOf(pack)).statements)
    const changed = structuredClone(pack)
    const source = changed.sources.find((it) => it.id === 'F079')
    if (source) source.confidence = 'derived'
    const after = countKinds(registerOf(campusOf(changed)).statements)
    const moved = registerOf(campusOf(pack)).bySource.get('F079')?.length ?? 0
    expect(moved).toBeGreaterThan(9)
    expect(after.derived - before.derived).toBe(moved)
    expect(before.documented - after.documented).toBe(moved)
    expect(before.derived).toBeGreaterThan(campus.pack.buildings.length * 2)
  })

  it('follows an editor: a statement that turns documented moves from one kind to the other', async () => {
    const pack = await shenhaPack()
    const open = pack.tenants.flatMap((it) => it.locations).filter((it) => it.illustrative)
    fc.assert(
      fc.property(fc.subarray(open.map((_, i) => i)), (chosen) => {
        const changed = structuredClone(pack)
        const places = changed.tenants.flatMap((it) => it.locations).filter((it) => it.illustrative)
        for (const i of chosen) Object.assign(places[i] ?? {}, { illustrative: undefined, source: 'S024' })
        const counts = countKinds(registerOf(campusOf(changed), tours).statements)
        const all = countKinds(statements)
        expect(counts.illustrative).toBe(all.illustrative - chosen.length)
        expect(counts.documented).toBe(all.documented + chosen.length)
      }),
      { numRuns: 20 },
    )
  })
})

describe('the ledger', () => {
  const groups = ledgerOf(campus, tours)
  const idsOf = (list: typeof groups) => list.flatMap((it) => it.entries.map((entry) => entry.source.id))

  it('has every source once: where it is used, or among the unused', () => {
    expect(idsOf(groups).sort()).toEqual(campus.pack.sources.map((it) => it.id).sort())
    for (const { topic, entries } of groups)
      for (const { source, uses } of entries) {
        expect(uses.length > 0, source.id).toBe(topic !== null)
        expect(uses.length > 0, source.id).toBe(bySource.has(source.id))
      }
  })

  it('tells each use of a source once, in the order of topics', () => {
    for (const [id, own] of bySource) {
      const uses = usesOf(own)
      const keys = uses.map((it) => `${it.topic}/${domainWords(it.about, 'en')}`)
      expect(new Set(keys).size, id).toBe(keys.length)
      const order = uses.map((it) => TOPICS.indexOf(it.topic))
      expect(order, id).toEqual([...order].sort((a, b) => a - b))
    }
  })

  it('is narrowed by words in either language, by confidence and by the founding article', () => {
    const find = (query: string, filter: Parameters<typeof filterLedger>[1]['filter'] = 'any') =>
      idsOf(filterLedger(groups, { query, filter }, domainWords))
    expect(find('')).toHaveLength(campus.pack.sources.length)
    expect(find('首先看到综合展览中心')).toEqual(['S001'])
    expect(find('ICE block')).toContain('S001')
    expect(find('f0 71')).toContain('F071')
    expect(find('no such thing anywhere')).toEqual([])
    for (const filter of offeredFilters(campus.pack.sources))
      expect(find('', filter).length).toBeGreaterThan(0)
    expect(find('', 'founding').every((id) => id.startsWith('S'))).toBe(true)
    const byConfidence = (['high', 'medium', 'low', 'derived'] as const).flatMap((it) => find('', it))
    expect(byConfidence.sort()).toEqual(find('').sort())
  })
})

describe('the evidence summary of a thing', () => {
  it('counts what is said of it by topic, each statement once', () => {
    for (const [id, own] of byOwner) {
      const lines = evidenceSummaryOf(own)
      expect(
        lines.reduce((sum, it) => sum + it.total, 0),
        id,
      ).toBe(own.length)
      for (const { counts, total } of lines)
        expect(EVIDENCE_KINDS.reduce((sum, kind) => sum + counts[kind], 0)).toBe(total)
    }
  })

  it('is told in a line: that the exhibition center exists is documented, its shape is not', () => {
    const [zh, en] = (['zh', 'en'] as const).map((lang) =>
      evidenceSummaryText(byOwner.get('exhibition-center') ?? [], (key) => domainWords(key, lang)),
    )
    expect(en).toMatch(/^Buildings and corridor documented 9\/10 · Shapes and positions illustrative · Dates/)
    expect(zh).toContain('外形与位置 示意')
  })
})
