import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../tools/scene/shenha.ts'
import { type Film, filmAt, filmOf } from './film.ts'
import { LOWEST_EYE_M } from './framing.ts'

const campus = await shenhaCampus()
const film = filmOf(campus) as Film

describe('five years in sixty seconds', () => {
  it('takes a minute, from the agreement to the finished park', () => {
    expect(film.seconds).toBe(60)
    expect(filmAt(film, 0).told.id).toBe('agreement')
    const last = filmAt(film, 60)
    expect(last.day).toBe(film.cues.at(-1)?.day)
    expect(campus.progress.at(last.day).inPhase['in-use']).toBe(campus.buildings.size)
  })

  it('lets time run on only, whole days and their shares', () => {
    const second = fc.double({ min: -5, max: 70, noNaN: true })
    fc.assert(
      fc.property(second, second, (a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((it) => filmAt(film, it))
        const instant = (it: typeof early) => (it?.day ?? 0) + (it?.share ?? 0)
        expect(instant(early)).toBeLessThanOrEqual(instant(late) + 1e-9)
        expect(Number.isInteger(early?.day)).toBe(true)
        expect(early?.share).toBeGreaterThan(0)
        expect(early?.share).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('shows each milestone on its day', () => {
    for (const cue of film.cues)
      expect(filmAt(film, cue.at)).toMatchObject({ day: cue.day, share: 1, told: cue.told })
  })

  it('glides without a jump, above the ground and within reach of the table', () => {
    let before = filmAt(film, 0)
    for (let time = 0.1; time <= 60; time += 0.1) {
      const now = filmAt(film, time)
      const moved = Math.hypot(...now.camera.position.map((it, k) => it - (before.camera.position[k] ?? 0)))
      expect(moved).toBeLessThan(14)
      expect(now.camera.position[1]).toBeGreaterThanOrEqual(LOWEST_EYE_M)
      expect(now.camera.position[1]).toBeLessThan(700)
      before = now
    }
  })

  it('cuts from place to place where movement is not wanted', () => {
    for (const cue of film.cues.slice(0, -1))
      expect(filmAt(film, cue.at + cue.seconds * 0.9, true).camera.position).toEqual(cue.position)
  })
})
