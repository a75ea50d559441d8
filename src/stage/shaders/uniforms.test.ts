import { describe, expect, it } from 'vitest'
import { MAX_SELECTED_RANGES, stateUniforms, writeRanges } from './uniforms.ts'

const ranges = () =>
  stateUniforms()
    .uSelected.value.map((it) => it.toArray())
    .filter(([first]) => (first ?? -1) >= 0)

describe('selected runs', () => {
  it('are joined where they touch', () => {
    const { uSelected } = stateUniforms()
    writeRanges(uSelected.value, [
      { first: 10, count: 3 },
      { first: 4, count: 2 },
      { first: 13, count: 1 },
    ])
    expect(uSelected.value.map((it) => it.toArray())).toEqual([
      [4, 5],
      [10, 13],
      ...Array(MAX_SELECTED_RANGES - 2).fill([-1, -1]),
    ])
    writeRanges(uSelected.value, [])
    expect(uSelected.value.every((it) => it.x === -1)).toBe(true)
    expect(ranges()).toEqual([])
  })

  it('never run over the room there is', () => {
    const { uSelected } = stateUniforms()
    const many = Array.from({ length: 9 }, (_, i) => ({ first: i * 10, count: 1 }))
    writeRanges(uSelected.value, many)
    expect(uSelected.value).toHaveLength(MAX_SELECTED_RANGES)
  })
})
