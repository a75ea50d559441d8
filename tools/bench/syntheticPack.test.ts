import { describe, expect, it } from 'vitest'
import { checkReferences } from '../../src/domain/content/check/check.ts'
import { PACK_FILES, type PackTexts, parsePack } from '../../src/domain/content/pack.ts'
import { syntheticPack } from './syntheticPack.ts'

const open = (count: number) => {
  const files = syntheticPack(count)
  return parsePack(
    Object.fromEntries(PACK_FILES.map((file) => [file, { text: JSON.stringify(files[file]) }])) as PackTexts,
  )
}

describe('a synthetic pack', () => {
  it.each([2, 30, 300])('of %i buildings is sound', (count) => {
    const parsed = open(count)
    if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults[0]))
    expect(parsed.pack.buildings).toHaveLength(count)
    const faults = checkReferences(parsed.pack)
    expect(faults.slice(0, 3)).toEqual([])
  })

  it('refuses to be smaller than a corridor', () => {
    expect(() => syntheticPack(1)).toThrow(RangeError)
  })
})
