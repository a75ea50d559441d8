/** Every statement of a pack that says where it comes from, found by walking its files, so that none is left out. */

import type { ProvenanceFields } from './common.ts'
import type { PackFile, ScenePack } from './pack.ts'
import { hasCorridor } from './records/corridor.ts'
import type { Tour } from './tour.ts'

/** Fields that name a source for one part of an object, beside the origin of the whole. */
const NAMED_SOURCES = ['presenceSource', 'nameSource'] as const

export interface StatedAt<File = PackFile | 'tours.json'> {
  readonly file: File
  /** Way to the object that states something, from the root of the file. */
  readonly keys: readonly (string | number)[]
  /** The field that names the source. */
  readonly field: 'source' | 'illustrative' | (typeof NAMED_SOURCES)[number] | 'alsoSources' | 'notesSources'
  /** Id of an entry of the ledger; null where the statement is illustrative. */
  readonly source: string | null
  /** The fields that tell its kind. */
  readonly origin: ProvenanceFields
  /** The object itself. */
  readonly value: Readonly<Record<string, unknown>>
}

/** The statements of a pack in the order of its files. */
export function provenancesOf(pack: ScenePack): StatedAt<PackFile>[] {
  const found: StatedAt<PackFile>[] = []
  const walk = (file: PackFile, value: unknown, keys: readonly (string | number)[]) => {
    if (typeof value !== 'object' || value === null) return
    const own = value as Record<string, unknown>
    const { source, illustrative } = own
    if (typeof source === 'string')
      found.push({ file, keys, field: 'source', source, origin: own as ProvenanceFields, value: own })
    for (const field of NAMED_SOURCES) {
      const named = own[field]
      if (typeof named === 'string')
        found.push({ file, keys, field, source: named, origin: { source: named }, value: own })
    }
    if (illustrative === true)
      found.push({ file, keys, field: 'illustrative', source: null, origin: { illustrative }, value: own })
    for (const [key, child] of Object.entries(own))
      walk(file, child, [...keys, Array.isArray(value) ? Number(key) : key])
  }
  for (const [file, value] of contents(pack)) walk(file, value, [])
  return found
}

/** The statements of tours: of each step its caption, what else that rests on, and what its notes rest on. */
export function provenancesOfTours(tours: readonly Tour[]): StatedAt[] {
  return tours.flatMap((tour, i) =>
    tour.steps.flatMap((step, k): StatedAt[] => {
      const at = { file: 'tours.json', keys: ['tours', i, 'steps', k], value: step } as const
      const listed = (field: 'alsoSources' | 'notesSources') =>
        step[field].map((source): StatedAt => ({ ...at, field, source, origin: { source } }))
      const caption: StatedAt =
        step.source === undefined
          ? { ...at, field: 'illustrative', source: null, origin: { illustrative: true } }
          : { ...at, field: 'source', source: step.source, origin: step }
      return [caption, ...listed('alsoSources'), ...listed('notesSources')]
    }),
  )
}

/** What stands in each file that can state something. */
function contents(pack: ScenePack): [PackFile, unknown][] {
  return [
    ['scene.json', pack.manifest],
    ['site.json', pack.site],
    ['buildings.json', { uses: pack.uses, buildings: pack.buildings }],
    ...(hasCorridor(pack) ? [['corridor.json', pack.corridor] as [PackFile, unknown]] : []),
    ['schedule.json', pack.schedule],
    ['milestones.json', { milestones: pack.milestones }],
    ['industries.json', { industries: pack.industries, chains: pack.chains, matching: pack.matching }],
    ['tenants.json', { tenants: pack.tenants }],
    ['spaces.json', { spaces: pack.spaces }],
    ['figures.json', { figures: pack.figures, themes: pack.themes }],
    ['sources.json', { conflicts: pack.conflicts }],
  ]
}
