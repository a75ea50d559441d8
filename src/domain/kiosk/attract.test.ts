import { describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../../tools/scene/shenha.ts'
import { parkCampus } from '../fixtures/park.ts'
import { toDay } from '../schedule/calendar.ts'
import { normalizePatch } from '../state/normalizeState.ts'
import { attractRound } from './attract.ts'

const campus = await shenhaCampus()
const other = parkCampus()

/** The pack with, and without, views of its own for a hall. */
const packOf = (views?: readonly string[]) => {
  const { manifest, viewpoints } = campus.pack
  const { views: _, ...kiosk } = manifest.kiosk
  return { viewpoints, manifest: { ...manifest, kiosk: views ? { ...kiosk, views: [...views] } : kiosk } }
}

describe('the round of a table nobody is at', () => {
  it('begins with the picture the table opens with, a few seconds long, and has more than one', () => {
    for (const pack of [campus.pack, packOf(), other.pack]) {
      const round = attractRound(pack)
      expect(round[0]?.state.view).toBe(pack.manifest.launch.view)
      expect(round.length).toBeGreaterThan(1)
      for (const { seconds } of round) {
        expect(seconds).toBeGreaterThanOrEqual(6)
        expect(seconds).toBeLessThan(8)
      }
    }
  })

  it('shows the views that the pack names, in its order, each in the light it is composed for', () => {
    const views = ['towers', 'twenty-below']
    const [towers, morning] = attractRound(packOf(views))
    const { hour, season } = campus.pack.manifest.launch
    expect(towers?.state).toMatchObject({ view: 'towers', hour, season })
    expect(morning?.state).toMatchObject({ view: 'twenty-below', hour: 8.2, season: 'live' })
    expect(attractRound(campus.pack).map((it) => it.state.view)).toEqual(campus.pack.manifest.kiosk.views)
  })

  it('leads into the table after the first picture, where there is one and the pack does not refuse', () => {
    const { pack } = campus
    const round = attractRound(pack, true)
    expect(round.findIndex((it) => it.film)).toBe(1)
    expect(round.filter((it) => !it.film)).toEqual(attractRound(pack))
    const { manifest } = pack
    const refuses = { ...pack, manifest: { ...manifest, kiosk: { ...manifest.kiosk, film: false } } }
    expect(attractRound(refuses, true)).toEqual(attractRound(pack))
  })

  it('shows every view of a pack that names none, once, composed ones first, the others through the year', () => {
    const pack = packOf()
    const shots = attractRound(pack).map((it) => it.state)
    const whole = pack.viewpoints.filter((it) => !it.cutaway)
    expect(shots.map((it) => it.view).sort()).toEqual(whole.map((it) => it.id).sort())
    const composed = whole.filter((it) => it.hour !== undefined).length
    for (const [i, { view }] of shots.entries()) {
      const hour = pack.viewpoints.find((it) => it.id === view)?.hour
      expect(hour !== undefined, view ?? '').toBe(i < composed)
    }
    expect(new Set(shots.slice(composed).map((it) => it.season)).size).toBe(4)
  })

  it('never shows an empty plot, and leaves nothing of a visit or a tour behind', () => {
    for (const { pack, campus: of } of [
      { pack: campus.pack, campus },
      { pack: packOf(), campus },
      { pack: other.pack, campus: other },
    ])
      for (const { state } of attractRound(pack)) {
        expect(normalizePatch(of, state, []).notes).toEqual([])
        expect(state).toMatchObject({ tour: null, select: null, exploded: null, overlay: 'none' })
        expect(toDay(state.date ?? '')).toBe(toDay(pack.manifest.launch.date))
      }
  })
})
