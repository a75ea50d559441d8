/** Sets and removes fields of an entry of a pack file, and compares two entries. */
import type { Entry, Field } from './cells/cells.ts'

/** Splits a field path; numeric parts are array indices. */
export const keysOf = (path: string): (string | number)[] =>
  path === '' ? [] : path.split('.').map((it) => (/^\d+$/.test(it) ? Number(it) : it))

type Bag = Record<string | number, unknown>

/** A copy of an entry with fields set or removed. An object or array that loses its last member is removed as well. */
export function laidOver(base: Entry, fields: readonly Field[]): Entry {
  const entry: Entry = structuredClone(base)
  for (const [path, value] of fields) if (value !== undefined) set(entry, keysOf(path), value)
  for (const [path, value] of fields) if (value === undefined) take(entry, keysOf(path))
  return entry
}

function set(entry: Entry, keys: readonly (string | number)[], value: unknown): void {
  let at = entry as Bag
  for (const [i, key] of keys.slice(0, -1).entries()) {
    at[key] ??= typeof keys[i + 1] === 'number' ? [] : {}
    at = at[key] as Bag
  }
  at[keys.at(-1) as string] = value
}

function take(at: unknown, [key, ...rest]: readonly (string | number)[]): void {
  if (typeof at !== 'object' || at === null || key === undefined) return
  const bag = at as Bag
  if (!(key in bag)) return
  if (rest.length > 0) {
    take(bag[key], rest)
    if (Object.keys(bag[key] as object).length > 0) return
  }
  if (Array.isArray(at)) at.splice(Number(key), 1)
  else delete bag[key]
}

/** One difference between two entries. */
export interface Difference {
  readonly path: readonly (string | number)[]
  readonly from: unknown
  readonly to: unknown
}

/** All leaf differences of two values. Arrays of different length are one difference. */
export function differences(
  from: unknown,
  to: unknown,
  path: readonly (string | number)[] = [],
): Difference[] {
  if (from === to) return []
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length)
    return from.flatMap((it, i) => differences(it, to[i], [...path, i]))
  if (isBag(from) && isBag(to)) {
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])]
    return keys.flatMap((key) => differences(from[key], to[key], [...path, key]))
  }
  return [{ path, from, to }]
}

const isBag = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
