/** The fingerprint of a pack: one for each content, whatever changes in it. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'
import { PACK_FILES, type PackTexts } from './pack.ts'

const packs = fc
  .array(fc.string({ unit: 'grapheme', maxLength: 200 }), {
    minLength: PACK_FILES.length,
    maxLength: PACK_FILES.length,
  })
  .map((all) => Object.fromEntries(PACK_FILES.map((file, i) => [file, { text: all[i] }])) as PackTexts)

it('is the same for the same content', () => {
  fc.assert(
    fc.property(packs, (pack) => {
      expect(fingerprint(structuredClone(pack))).toBe(fingerprint(pack))
      expect(fingerprint(pack)).toMatch(/^[0-9a-f]{16}$/)
    }),
  )
})

it('is another one where a character of a file changes, comes or goes, or a file is missing', () => {
  fc.assert(
    fc.property(packs, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 0xffff }), (pack, which, where, by) => {
      const file = PACK_FILES[which % PACK_FILES.length] as (typeof PACK_FILES)[number]
      const text = (pack[file] as { text: string }).text
      const at = where % (text.length + 1)
      const other = String.fromCharCode((text.charCodeAt(at) || 0) ^ by)
      const changed = text.slice(0, at) + other + text.slice(at + 1)
      const added = `${text.slice(0, at)} ${text.slice(at)}`
      const prints = [{ text }, { text: changed }, { text: added }, { error: 'none', missing: true }].map(
        (it) => fingerprint({ ...pack, [file]: it }),
      )
      expect(new Set(prints).size).toBe(changed === text ? 3 : 4)
    }),
  )
})

it('tells where one file ends and the next begins', () => {
  const [first, second] = PACK_FILES as [(typeof PACK_FILES)[number], (typeof PACK_FILES)[number]]
  const empty = Object.fromEntries(PACK_FILES.map((file) => [file, { text: '' }])) as PackTexts
  expect(fingerprint({ ...empty, [first]: { text: 'ab' }, [second]: { text: 'c' } })).not.toBe(
    fingerprint({ ...empty, [first]: { text: 'a' }, [second]: { text: 'bc' } }),
  )
})
