/** Ids of kept answers: those of the space finder name storeys on offer, others do not. */
import { describe, expect, it } from 'vitest'
import { parkCampus } from '../fixtures/park.ts'
import { toDay } from '../schedule/calendar.ts'
import { ANSWER_ID, isOnOffer } from './shortlist.ts'
import { findSpaces } from './spaceFinder.ts'

const campus = parkCampus()
const need = { areaM2: 400, from: toDay('2026-01-01'), industry: null, near: null, condition: null }

describe('an answer that is kept', () => {
  it('is known again by its id', () => {
    const ids = findSpaces(campus, need).map((it) => it.id)
    expect(ids).not.toEqual([])
    for (const id of ids) {
      expect(id).toMatch(ANSWER_ID)
      expect(isOnOffer(campus.pack, id)).toBe(true)
    }
  })

  it('is of the pack, and of storeys that are on offer', () => {
    const [space] = campus.pack.spaces
    if (!space) throw new Error('no space')
    const [bottom, top] = space.storeys
    expect(isOnOffer(campus.pack, `${space.id}.${bottom}-${top}`)).toBe(true)
    for (const id of [
      `${space.id}.${bottom}-${top + 1}`,
      `${space.id}.${top + 1}-${top}`,
      'nowhere.1-2',
      space.id,
    ])
      expect(isOnOffer(campus.pack, id), id).toBe(false)
  })
})
