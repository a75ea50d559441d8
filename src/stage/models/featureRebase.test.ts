import { describe, expect, it } from 'vitest'
import { parkCampus } from '../../domain/fixtures/park.ts'
import { featureMap } from './featureRebase.ts'

const campus = parkCampus()
const { features } = campus
const owners = () =>
  Object.fromEntries(
    [features.buildings, features.corridor, features.landscape].flatMap((map) =>
      [...map].map(([id, { first, count }]) => [id, [first, count] as [number, number]]),
    ),
  )

describe('a model built from older content', () => {
  it('keeps its numbers when nothing has changed', () => {
    const map = featureMap(campus, owners())
    expect(map.stale.size).toBe(0)
    for (const { index } of features.features) expect(map.of(index)).toBe(index)
  })

  it('follows owners that have moved to other numbers', () => {
    const shifted = Object.fromEntries(
      Object.entries(owners()).map(([id, [first, count]]) => [id, [first + 1000, count]]),
    )
    const map = featureMap(campus, shifted)
    expect(map.stale.size).toBe(0)
    expect(map.of(1005)).toBe(5)
    expect(map.of(0)).toBe(0)
  })

  it('gives up the buildings that have another number of storeys, and no others', () => {
    const old = owners()
    const [id, run] = Object.entries(old)[2] ?? ['', [0, 0]]
    old[id] = [run[0], run[1] - 1]
    const map = featureMap(campus, old)
    expect([...map.stale]).toEqual([id])
    expect(map.of(run[0])).toBe(-1)
  })

  it('names buildings it has never heard of', () => {
    const { 'gate-hall': _gone, ...rest } = owners()
    expect([...featureMap(campus, rest).stale]).toEqual(['gate-hall'])
  })

  it('leaves out buildings that have a model of their own, but not the works on their site', () => {
    const [id, { first, count }] = [...features.buildings][3]!
    const map = featureMap(campus, owners(), new Set([id]))
    expect(map.stale.size).toBe(0)
    for (let i = 0; i < count - 1; i++) expect(map.of(first + i)).toBe(-1)
    expect(map.of(first + count - 1)).toBe(first + count - 1)
    expect(map.of(first + count)).toBe(first + count)
  })

  it('takes a model without a table as it is', () => {
    expect(featureMap(campus, undefined).of(42)).toBe(42)
  })
})
