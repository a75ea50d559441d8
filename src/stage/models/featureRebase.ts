/**
 * Models are numbered by the content they were built from. When the content has changed since, features have other
 * numbers: this maps a model's numbers to today's, owner by owner. An owner whose run no longer has the same length has
 * changed shape; its geometry is dropped, and it stands as massing instead.
 */
import type { Campus } from '../../domain/campus/campus.ts'

export interface FeatureMap {
  /** Today's number of a model's feature; −1 where its owner has gone or changed. */
  of(modelFeature: number): number
  /** Buildings of today that this model does not show truly. */
  readonly stale: ReadonlySet<string>
}

/**
 * Reads `extras.features` of a model: `{ owner: [first, count] }`. Without it the numbers are taken as they are.
 * @param replaced buildings that another model shows: of these only the site works are kept
 */
export function featureMap(
  campus: Campus,
  owners: unknown,
  replaced: ReadonlySet<string> = new Set(),
): FeatureMap {
  const { features } = campus
  if (typeof owners !== 'object' || owners === null) return { of: (it) => it, stale: new Set() }
  const table = new Map<number, number>([[0, 0]])
  const stale = new Set<string>()
  for (const [owner, run] of Object.entries(owners)) {
    if (!Array.isArray(run)) continue
    const [first, count] = run as [number, number]
    const today =
      features.buildings.get(owner) ?? features.corridor.get(owner) ?? features.landscape.get(owner)
    const same = today?.count === count
    if (!same && features.buildings.has(owner)) stale.add(owner)
    const kept = (i: number) => !replaced.has(owner) || i === count - 1
    for (let i = 0; i < count; i++) table.set(first + i, same && today && kept(i) ? today.first + i : -1)
  }
  for (const id of features.buildings.keys()) if (!Object.hasOwn(owners, id)) stale.add(id)
  return { of: (it) => table.get(it) ?? -1, stale }
}
