import { describe, expect, it } from 'vitest'
import { parkCampus } from '../fixtures/park.ts'
import { ganttLanes } from './gantt.ts'
import { storyOf } from './stories.ts'

const campus = parkCampus()
const lanes = ganttLanes(campus)

describe('the story of a building', () => {
  it('begins with the first dig and ends with the first day in use, for every building', () => {
    for (const [id, { times }] of campus.buildings) {
      const story = storyOf(lanes, id)
      expect(Math.min(...(story?.row.bars.map((it) => it.start) ?? []))).toBe(0)
      expect(story?.days).toBe((times?.inUse ?? 0) - (times?.excavation.start ?? 0))
    }
  })

  it('keeps the length of each phase', () => {
    const story = storyOf(lanes, 'mill')
    const { structure } = campus.buildings.get('mill')?.times ?? {}
    const bar = story?.row.bars.find((it) => it.phase === 'structure')
    expect((bar?.end ?? 0) - (bar?.start ?? 0)).toBe((structure?.end ?? 0) - (structure?.start ?? 0))
  })

  it('is not told where there are no dates', () => {
    expect(storyOf(lanes, 'nowhere')).toBeNull()
  })
})
