/** Every statement of a pack that says where it comes from, wherever it stands: found by walking, so that none is left out. */
import type { PackFile, ScenePack } from './pack.ts'

export interface StatedAt {
  readonly file: PackFile
  /** Way to the object that states something, from the root of the file. */
  readonly keys: readonly (string | number)[]
  /** The field that names the source. */
  readonly field: 'source' | 'presenceSource' | 'illustrative'
  /** Id of an entry of the ledger; null where the statement is illustrative. */
  readonly source: string | null
  /** The object itself. */
  readonly value: Readonly<Record<string, unknown>>
}

/** The statements of a pack in the order of its files. */
export function provenancesOf(pack: ScenePack): StatedAt[] {
  const found: StatedAt[] = []
  const walk = (file: PackFile, value: unknown, keys: readonly (string | number)[]) => {
    if (typeof value !== 'object' || value === null) return
    const own = value as Record<string, unknown>
    for (const field of ['source', 'presenceSource'] as const) {
      const source = own[field]
      if (typeof source === 'string') found.push({ file, keys, field, source, value: own })
    }
    if (own.illustrative === true) found.push({ file, keys, field: 'illustrative', source: null, value: own })
    for (const [key, child] of Object.entries(own))
      walk(file, child, [...keys, Array.isArray(value) ? Number(key) : key])
  }
  for (const [file, value] of contents(pack)) walk(file, value, [])
  return found
}

/** What stands in each file that can state something. */
function contents(pack: ScenePack): [PackFile, unknown][] {
  return [
    ['scene.json', pack.manifest],
    ['site.json', pack.site],
    ['buildings.json', { uses: pack.uses, buildings: pack.buildings }],
    ['corridor.json', pack.corridor],
    ['schedule.json', pack.schedule],
    ['milestones.json', { milestones: pack.milestones }],
    ['industries.json', { industries: pack.industries, chains: pack.chains, matching: pack.matching }],
    ['tenants.json', { tenants: pack.tenants }],
    ['spaces.json', { spaces: pack.spaces }],
    ['figures.json', { figures: pack.figures }],
    ['sources.json', { conflicts: pack.conflicts }],
  ]
}
