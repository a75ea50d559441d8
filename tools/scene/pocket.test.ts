/** The teaching example proves that another park needs no code: it is sound, whole, and nobody in src knows a park. */
import { readdirSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPack } from './readPack.ts'
import { shenhaPack } from './shenha.ts'

const FOLDER = 'scenes/pocket'

describe('the pocket park', () => {
  it('is sound, and all of it is marked as illustrative', async () => {
    const read = await readPack(FOLDER)
    expect('faults' in read ? read.faults : []).toEqual([])
    for (const name of (await readdir(FOLDER)).filter((it) => it.endsWith('.json') && it !== 'sources.json'))
      expect(readFileSync(join(FOLDER, name), 'utf8'), name).not.toMatch(/"(source|presenceSource)"/)
  })

  it('has the models that it names', async () => {
    const read = await readPack(FOLDER)
    const models = 'pack' in read ? Object.values(read.pack.manifest.models) : []
    expect(models.length).toBeGreaterThan(0)
    expect((await readdir('public/models/pocket')).sort()).toEqual([...models].sort())
  })
})

describe('the code', () => {
  it('knows no building, company, place or date of any park', async () => {
    const { buildings, tenants, site, corridor, milestones, sources } = await shenhaPack()
    const lists = [
      buildings,
      tenants,
      site.lots,
      site.roads,
      site.water,
      corridor.segments,
      milestones,
      sources,
    ]
    // Ids of one word, such as "top", are also words of the code.
    const ids = lists.flat().flatMap(({ id }) => (/[-\d]/.test(id) ? [id] : []))
    expect(ids.length).toBeGreaterThan(150)
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (it) => /\.tsx?$/.test(it) && !it.endsWith('.test.ts'),
    )
    for (const file of files) {
      const quoted = new Set(
        [...readFileSync(join('src', file), 'utf8').matchAll(/(['`])([\w-]+)\1/g)].map((it) => it[2] ?? ''),
      )
      expect(
        ids.filter((it) => quoted.has(it)),
        file,
      ).toEqual([])
    }
  })
})
