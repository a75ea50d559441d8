import { describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../../tools/scene/shenha.ts'
import { namesOf } from './names.ts'

const campus = await shenhaCampus()
const names = namesOf(campus)
const kindOf = (id: string) => names.find((it) => it.id === id)?.kind

describe('what can be named', () => {
  it('is every building once, the large ones that are alone in their use as places', () => {
    const own = names.filter((it) => it.kind === 'place' || it.kind === 'building')
    expect(own.map((it) => it.id).sort()).toEqual([...campus.buildings.keys()].sort())
    expect(own.filter((it) => it.kind === 'place').map((it) => it.id)).toEqual([
      'exhibition-center',
      'startup-center',
    ])
    expect(kindOf('lot1-unidentified')).toBe('building')
  })

  it('is a group for each use of which a lot has several, told apart by the lot where two are alike', () => {
    const groups = names.filter((it) => it.kind === 'group')
    expect(groups.map((it) => [it.text.en, it.sub?.en, it.entries.length])).toEqual([
      ['Industrial buildings', 'Phase 1 Lot I', 8],
      ['Industrial buildings', 'Phase 1 Lot II', 8],
      ['Headquarters offices', undefined, 6],
      ['Talent apartments', undefined, 5],
    ])
  })

  it('is no road but those with a documented name', () => {
    const roads = campus.pack.site.roads.filter((it) => kindOf(it.id))
    expect(roads.map((it) => it.name?.zh)).toEqual(['智谷大街'])
    expect(roads.every((it) => it.nameSource)).toBe(true)
  })

  it('has an id of its own, and a place to stand on unless it stands on buildings', () => {
    expect(new Set(names.map((it) => it.id)).size).toBe(names.length)
    for (const it of names) expect(it.spots.length + it.entries.length, it.id).toBeGreaterThan(0)
  })
})
