import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizePatch } from '../domain/state/normalizeState.ts'
import type { TableState } from '../domain/state/state.ts'
import { stepState, withStep } from '../domain/tours/tours.ts'
import { anyState, campus, launch, steps, tours } from './anyState.ts'
import { DEFAULT_SCENE, decodeState, encodeState } from './urlCodec.ts'

/** What the table does with a link: from the launch state, take what is valid. */
function open(search: string): { state: TableState; notes: unknown[] } {
  const { patch, notes } = normalizePatch(campus, decodeState(new URLSearchParams(search)), tours)
  return { state: { ...launch, ...withStep(campus, tours, patch) }, notes }
}

describe('links', () => {
  it('restore any state exactly', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { state: restored, notes } = open(encodeState(campus, state, tours).toString())
        expect(restored).toEqual(state)
        expect(notes).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('hold the language alone at launch, and their version', () => {
    expect(encodeState(campus, launch).toString()).toBe('scene=fixture&lang=zh&v=1')
    expect(encodeState(campus, { ...launch, overlay: 'use' }).get('v')).toBe('1')
  })

  it('leave out the scene that opens without a name', () => {
    expect(encodeState(campus, { ...launch, scene: DEFAULT_SCENE }).toString()).toBe('lang=zh&v=1')
  })

  it('leave the language out that the pack itself opens in', () => {
    const { manifest } = campus.pack
    const opensIn = (lang: 'zh' | 'en') => {
      const pack = { ...campus.pack, manifest: { ...manifest, launch: { ...manifest.launch, lang } } }
      return { ...campus, pack }
    }
    expect(encodeState(opensIn('zh'), launch).toString()).toBe('scene=fixture&v=1')
    expect(encodeState(opensIn('en'), launch).get('lang')).toBe('zh')
  })

  it('into a tour name the step alone, and what was changed since', () => {
    for (const { tour, step } of steps) {
      const state = { ...launch, ...stepState(campus, tours, tour, step) }
      const link = encodeState(campus, state, tours)
      expect([...link.keys()].filter((it) => !['scene', 'lang', 'tour', 'step', 'v'].includes(it))).toEqual(
        [],
      )
      expect(encodeState(campus, { ...state, hour: 3.5 }, tours).get('hour')).toBe('3.5')
      expect(open(link.toString()).state).toEqual(state)
    }
  })

  it('keep a camera as six numbers, and eight where its lens is not the usual one', () => {
    expect(open('camera=1,2,3,4,5,6').state.camera).toEqual({ position: [1, 2, 3], target: [4, 5, 6] })
    expect(open('camera=1,2,3,4,5,6,17,-0.12').state.camera).toMatchObject({ lens: 17, shift: -0.12 })
    expect(open('camera=1,2,3,4,5,6,34,0').state.camera).toEqual({ position: [1, 2, 3], target: [4, 5, 6] })
    for (const bad of ['17', '17,0.9', '2,0', '17,0,0'])
      expect(open(`camera=1,2,3,4,5,6,${bad}`).notes, bad).toMatchObject([{ key: 'camera' }])
  })

  it('of a stranger never throw, whatever they hold', () => {
    const keys = fc.constantFrom(
      'date',
      'hour',
      'camera',
      'view',
      'select',
      'step',
      'lang',
      'tour',
      '__proto__',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.string())), (pairs) => {
        const { state } = open(new URLSearchParams(pairs).toString())
        expect((state.view === null) !== (state.camera === null)).toBe(true)
        expect(state.hour).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
