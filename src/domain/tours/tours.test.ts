import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBlocked, LOWEST_EYE_M } from '../camera/cameraLimits.ts'
import { parkCampus, parkTours } from '../fixtures/park.ts'
import { normalizePatch } from '../state/normalizeState.ts'
import { launchState } from '../state/state.ts'
import { frameAt } from './tourMotion.ts'
import { type PlayedStep, stepState, storyOf, withStep } from './tours.ts'

const campus = parkCampus()
const tours = parkTours()
const stories = tours.map((it) => storyOf(campus, it))
const steps = stories.flatMap((it) => it.steps)
const film = stories.find((it) => it.tour.flow) as (typeof stories)[number]

describe('a step of a tour', () => {
  it('is a complete state: what it does not name is as the table opens', () => {
    const { scene, mode, lang, shortlist, quality, ...launch } = launchState(campus.pack)
    for (const { step, state } of steps) {
      for (const key of Object.keys(launch) as (keyof typeof launch)[]) {
        const own = key in step || ['tour', 'step', 'camera', 'view'].includes(key)
        if (!own && step.view === undefined) expect(state[key]).toEqual(launch[key])
      }
      expect(normalizePatch(campus, state, tours)).toEqual({ patch: state, notes: [] })
    }
  })

  it('is what a link to it opens, unless the link says otherwise', () => {
    for (const { tour, steps: own } of stories) {
      for (const [step, { state }] of own.entries()) {
        expect(withStep(campus, tours, { tour: tour.id, step })).toEqual(state)
        expect(withStep(campus, tours, { step, hour: 3 }, tour.id)).toEqual({ ...state, hour: 3 })
      }
    }
    expect(stepState(campus, tours, 'nowhere', 0)).toBeNull()
    expect(withStep(campus, tours, { step: 4 })).toEqual({ step: 4 })
  })

  it('arrives at exactly what it shows', () => {
    for (const step of steps) {
      const end = frameAt(step, step.runSeconds + 5)
      expect(end).toMatchObject({ hour: step.state.hour, dayFraction: 1 })
      if (step.state.camera && end.camera) expect(end.camera).toEqual(step.state.camera)
    }
  })

  it('never leads the camera into a building or below the eye of a visitor', () => {
    const led = steps.filter((it) => it.leadsCamera)
    fc.assert(
      fc.property(fc.constantFrom(...led), fc.double({ min: 0, max: 1, noNaN: true }), (step, share) => {
        const [x, y, z] = frameAt(step, share * step.runSeconds).camera?.position ?? [0, 0, 0]
        expect(y).toBeGreaterThanOrEqual(LOWEST_EYE_M)
        expect(isBlocked(campus, { x, y, z })).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})

describe('one take', () => {
  /** What is shown at a second of the whole. */
  const at = (seconds: number) => {
    let left = Math.max(0, seconds)
    for (const step of film.steps) {
      if (left <= step.lengthSeconds) return frameAt(step, left)
      left -= step.lengthSeconds
    }
    return frameAt(film.steps.at(-1) as PlayedStep, Number.POSITIVE_INFINITY)
  }

  it('takes the time of its steps and of reading, from the first day to the finished park', () => {
    expect(film.seconds).toBe(3 * (6 + 4))
    expect(film.steps[0]?.state.date).toBe('2020-03-02')
    expect(campus.progress.at(at(30).day).inPhase['in-use']).toBe(campus.buildings.size)
  })

  it('lets time run on only, whole days and their shares', () => {
    const second = fc.double({ min: -5, max: 70, noNaN: true })
    fc.assert(
      fc.property(second, second, (a, b) => {
        const [early, late] = [at(Math.min(a, b)), at(Math.max(a, b))]
        expect(early.day + early.dayFraction).toBeLessThanOrEqual(late.day + late.dayFraction + 1e-9)
        expect(Number.isInteger(early.day)).toBe(true)
        expect(early.dayFraction).toBeGreaterThan(0)
        expect(early.dayFraction).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('glides without a jump, above the ground and within reach of the table', () => {
    let before = at(0)
    for (let time = 0.1; time <= 60; time += 0.1) {
      const now = at(time)
      const moved = Math.hypot(
        ...(now.camera?.position ?? []).map((it, k) => it - (before.camera?.position[k] ?? 0)),
      )
      expect(moved).toBeLessThan(14)
      expect(now.camera?.position[1]).toBeLessThan(800)
      before = now
    }
  })

  it('cuts from place to place where movement is not wanted', () => {
    for (const [i, it] of film.steps.entries()) {
      if (i === 0) continue
      const before = film.steps[i - 1]?.state.camera
      expect(frameAt(it, it.runSeconds * 0.9, true).camera).toEqual(before)
    }
  })
})

describe('the time of a step that goes on by itself', () => {
  it('leaves four seconds to read where it has come to its day, and is what was asked for elsewhere', () => {
    for (const { step, travels, runSeconds, lengthSeconds } of steps) {
      expect(lengthSeconds).toBeGreaterThanOrEqual(step.dwellSeconds)
      if (travels) expect(lengthSeconds - runSeconds).toBeGreaterThanOrEqual(4)
    }
    const [whole, hall, , companies] = stories[0]?.steps ?? []
    expect([whole, hall, companies].map((it) => it?.travels)).toEqual([false, false, true])
    expect([whole, hall, companies].map((it) => it?.lengthSeconds)).toEqual([6, 6, 8])
  })
})
