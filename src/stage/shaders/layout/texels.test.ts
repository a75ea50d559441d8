/** Records of floats: what is written under a name is read under it, in TypeScript and by the defines. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SITE } from '../../construction/siteLayout.ts'
import { FEATURE } from './features.ts'
import { CHANNELS, enumDefines, readRecord, type TexelLayout, texelLayout } from './texels.ts'

type Texels = Readonly<Record<string, readonly string[]>>
const layouts: [string, TexelLayout<Texels>][] = [
  ['features', FEATURE],
  ['building sites', SITE],
]

/** Reads a field as GLSL does: the texel and the component that the defines name. */
function byDefines(defines: string, data: Float32Array, texels: number, record: number) {
  const values: Record<string, number> = {}
  let texel = -1
  for (const line of defines.split('\n')) {
    const [, name = '', value = ''] = /^#define (\w+) (\w+)$/.exec(line) ?? []
    if (name.startsWith('TEXEL_')) texel = Number(value)
    else values[name] = data[(record * texels + texel) * CHANNELS + 'xyzw'.indexOf(value)] as number
  }
  return values
}

describe.each(layouts)('records of %s', (_, layout) => {
  const fields = Object.keys(layout.offset)
  const records = fc.array(
    fc.dictionary(fc.constantFrom(...fields), fc.float({ noNaN: true, noDefaultInfinity: true })),
    { minLength: 1, maxLength: 6 },
  )

  it('give each field back as it was last written, and leave all others alone', () => {
    fc.assert(
      fc.property(records, fc.nat({ max: 5 }), fc.constantFrom(...fields), (all, again, field) => {
        const data = new Float32Array(all.length * layout.floats)
        const expected = all.map((it) => ({ ...Object.fromEntries(fields.map((f) => [f, 0])), ...it }))
        for (const [i, values] of all.entries()) layout.write(data, i, values)
        const record = again % all.length
        layout.write(data, record, { [field]: 7 })
        Object.assign(expected[record] ?? {}, { [field]: 7 })
        for (const [i, values] of expected.entries()) {
          expect(readRecord(layout, data, i)).toEqual(values)
          const read = byDefines(layout.defines, data, layout.texels, i)
          expect(Object.values(read)).toEqual(Object.values(readRecord(layout, data, i)))
        }
      }),
    )
  })

  it('have a place of its own for each field, within their texels', () => {
    const places = Object.values(layout.offset)
    expect(new Set(places).size).toBe(places.length)
    expect(Math.max(...places)).toBeLessThan(layout.floats)
    expect(layout.floats).toBe(layout.texels * CHANNELS)
  })
})

describe('the tables of docs/architecture.md', () => {
  const text = readFileSync(new URL('../../../../docs/architecture.md', import.meta.url), 'utf8')

  it.each([
    ['Feature texture', FEATURE],
    ['Site rows', SITE],
  ])('%s: have the texels and fields of the declaration, each in its channel', (heading, { defines }) => {
    const section = text.split(`### ${heading}\n`)[1]?.split('\n#')[0] ?? ''
    const rows = [...section.matchAll(/^\| (`\w+`.*) \|$/gm)].map(([, row = '']) => row.split(' |'))
    const documented = rows.flatMap(([texel = '', ...cells], i) => [
      `#define TEXEL_${capitals(texel)} ${i}`,
      ...cells.flatMap((cell, channel) =>
        cell.includes('`') ? `#define ${capitals(cell)} ${'xyzw'[channel]}` : [],
      ),
    ])
    expect(documented).toEqual(defines.split('\n'))
  })
})

/** The first name in code of a cell, as the defines write it. */
function capitals(cell: string): string {
  const name = /`(\w+)`/.exec(cell)?.[1] ?? ''
  return name.replace(/[A-Z]/g, '_$&').toUpperCase()
}

describe('defines', () => {
  it('name no field of features and of building sites alike: both stand in one shader', () => {
    const names = [FEATURE, SITE].flatMap(({ defines }) =>
      [...defines.matchAll(/#define (\w+)/g)].map((it) => it[1]),
    )
    expect(names.length).toBeGreaterThan(50)
    expect(new Set(names).size).toBe(names.length)
  })

  it('number texels, name components, write names in capitals', () => {
    const { defines } = texelLayout({ first: ['oneM', 'twoDays'], lastOne: ['three'] })
    expect(defines.split('\n')).toEqual([
      '#define TEXEL_FIRST 0',
      '#define ONE_M x',
      '#define TWO_DAYS y',
      '#define TEXEL_LAST_ONE 1',
      '#define THREE x',
    ])
    expect(enumDefines('KIND', ['none', 'by-phase'], 3)).toBe('#define KIND_NONE 3\n#define KIND_BY_PHASE 4')
  })
})
