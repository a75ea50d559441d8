import { describe, expect, it } from 'vitest'
import { parkCampus } from '../fixtures/park.ts'
import { normalizePatch, withViewpoint } from './normalizeState.ts'
import { launchState } from './state.ts'

const campus = parkCampus()
const normalize = (patch: unknown) => normalizePatch(campus, patch)

describe('state from outside', () => {
  it('keeps a whole valid state as it is', () => {
    const { tour, camera, ...state } = launchState(campus.pack)
    expect(normalize({ ...state, tour, camera })).toEqual({ patch: { ...state, tour, camera }, notes: [] })
  })

  it.each([
    ['date', '2021-02-29', 'invalid'],
    ['date', '1999-01-01', 'out-of-range'],
    ['hour', 25, 'invalid'],
    ['hour', 'noon', 'invalid'],
    ['select', 'atlantis', 'unknown-id'],
    ['overlay', 'mood', 'unknown-id'],
    ['view', 'moon', 'unknown-id'],
    ['season', 'monsoon', 'invalid'],
    ['weather', 'hail', 'invalid'],
    ['lang', 'fr', 'invalid'],
    ['quality', 'ultra', 'invalid'],
    ['camera', [1, 2], 'invalid'],
    ['tour', 'grand', 'unknown-id'],
    ['scene', 'elsewhere', 'unknown-id'],
  ])('drops %s = %s with a note', (key, value, reason) => {
    const { patch, notes } = normalize({ [key]: value })
    expect(patch).toEqual({})
    expect(notes).toEqual([expect.objectContaining({ key, reason })])
  })

  it('keeps the good beside the bad', () => {
    const { patch, notes } = normalize({ hour: 8, overlay: 'mood' })
    expect(patch).toEqual({ hour: 8 })
    expect(notes).toHaveLength(1)
  })

  it('ignores what it does not know without a word', () => {
    expect(normalize({ utm_source: 'poster', constructor: 'x' })).toEqual({ patch: {}, notes: [] })
    for (const odd of [null, undefined, 'text', 7, []])
      expect(normalize(odd)).toEqual({ patch: {}, notes: [] })
  })

  it('holds the camera at a view or at a pose, never both and never neither', () => {
    const camera = { position: [1.04, 50, 3], target: [0, 0, 0] }
    expect(normalize({ camera, view: 'by-lot' }).patch).toMatchObject({ view: null })
    expect(normalize({ view: 'by-lot' }).patch).toEqual({ view: 'by-lot', camera: null })
    expect(normalize({ view: null, camera: null }).patch).toEqual({})
    expect(normalize({ camera }).patch.camera?.position[0]).toBe(1)
  })

  it('brings a camera in that is out of bounds, with a note', () => {
    const { patch, notes } = normalize({ camera: { position: [9000, 9000, 9000], target: [0, 0, 0] } })
    expect(patch).toEqual({ camera: { position: [565.8, 565.8, 565.8], target: [0, 0, 0] }, view: null })
    expect(notes).toEqual([{ key: 'camera', given: '9000,9000,9000,0,0,0', reason: 'brought-in' }])
    expect(normalize({ camera: patch.camera }).notes).toEqual([])
    const odd = { position: [Number.NaN, 9, 9], target: [0, 0, 0] }
    expect(normalize({ camera: odd }).notes).toEqual([expect.objectContaining({ reason: 'invalid' })])
  })

  it('shortens what it quotes', () => {
    const [note] = normalize({ select: 'x'.repeat(500) }).notes
    expect(note?.given.length).toBeLessThanOrEqual(40)
  })

  it('lets a saved view bring its light, and a patch overrule it', () => {
    const view = campus.pack.viewpoints.find((it) => it.hour !== undefined)
    expect(view).toBeDefined()
    if (!view) return
    expect(withViewpoint(campus, { view: view.id }).hour).toBe(view.hour)
    expect(withViewpoint(campus, { view: view.id, hour: 3 }).hour).toBe(3)
  })
})
