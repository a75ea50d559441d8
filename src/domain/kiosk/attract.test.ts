import { describe, expect, it } from 'vitest'
import { shenhaCampus, shenhaTours } from '../../../tools/scene/shenha.ts'
import { normalizePatch } from '../state/normalizeState.ts'
import { attractRound } from './attract.ts'

const campus = await shenhaCampus()
const tours = await shenhaTours()

describe('the round of a table nobody is at', () => {
  it('begins with the picture the table opens with, and tells every tour', () => {
    const round = attractRound(campus.pack, tours)
    expect(round[0]).toMatchObject({ kind: 'shot', state: { view: 'opening', season: 'live' } })
    const played = round.flatMap((it) => (it.kind === 'tour' ? [it.id] : []))
    expect([...new Set(played)].sort()).toEqual(tours.map((it) => it.id).sort())
  })

  it('never shows two shots alike one after the other, and goes through the seasons', () => {
    for (const played of [tours, []]) {
      const shots = attractRound(campus.pack, played).flatMap((it) => (it.kind === 'shot' ? [it] : []))
      expect(new Set(shots.map((it) => it.state.view)).size).toBe(shots.length)
      expect(new Set(shots.map((it) => it.state.season)).size).toBe(5)
    }
  })

  it('shows a view that is composed for a light of its own in that light', () => {
    const shots = attractRound(campus.pack, tours).flatMap((it) => (it.kind === 'shot' ? [it.state] : []))
    for (const { id, hour = campus.pack.manifest.launch.hour, season } of campus.pack.viewpoints) {
      const shot = shots.find((it) => it.view === id)
      if (!shot) continue
      expect(shot.hour, id).toBe(hour)
      if (season) expect(shot.season, id).toBe(season)
    }
    expect(shots.find((it) => it.view === 'twenty-below')).toMatchObject({ season: 'live', hour: 8.2 })
  })

  it('shows what the pack can show, and leaves nothing of a tour behind', () => {
    for (const item of attractRound(campus.pack, tours)) {
      if (item.kind === 'tour') continue
      expect(normalizePatch(campus, item.state, tours).notes).toEqual([])
      expect(item.state).toMatchObject({ tour: null, select: null, exploded: null, overlay: 'none' })
      expect(item.seconds).toBeGreaterThan(5)
    }
  })
})
