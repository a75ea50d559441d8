/** A building shown by a model of its own: it takes the place of the generated one, and massing takes its place. */
import { describe, expect, it } from 'vitest'
import { featureTable } from '../src/domain/campus/features.ts'
import { buildingHeightM } from '../src/domain/campus/storeys.ts'
import { adoptModel } from '../tools/models/own/adopt.ts'
import { slabDocument } from '../tools/models/own/fixture.ts'
import { smallestRectangle } from '../tools/models/own/hull.ts'
import { shenhaPack } from '../tools/scene/shenha.ts'
import { changeFile, difference, openTable, picture, rest, setState, startBrowser } from './support/table.ts'

startBrowser()

const ID = 'headquarters-2'
const pack = await shenhaPack()
const building = pack.buildings.find((it) => it.id === ID)!
const ground = smallestRectangle(building.footprint)
const model = await adoptModel(
  // Twice as high as the content says, so that it is plain to see which of the two stands there.
  slabDocument({ lengthM: ground.length, widthM: ground.width, heightM: 2 * buildingHeightM(building) }),
  'slab.glb',
  building,
  featureTable(pack),
)

type Answer = { status: number; body: string | Buffer }

async function openWith(answer: Answer | null) {
  return openTable('view=overview&lang=en&season=summer&hour=12', {
    models: ['site', 'buildings'],
    before: async (page) => {
      if (!answer) return
      await changeFile<typeof pack>(page, 'buildings.json', (json) => {
        for (const it of json.buildings) if (it.id === ID) it.ownModel = `own-${ID}.glb`
        return json
      })
      await page.route(`**/own-${ID}.glb`, (route) => route.fulfill(answer))
    },
  })
}

describe('a building with a model of its own', () => {
  it('shows that model, rising with its storeys; massing and a note when it cannot be had', async () => {
    const generated = await openWith(null)
    await rest(generated.page)
    const plain = await picture(generated.page)
    await generated.page.close()

    const own = await openWith({ status: 200, body: Buffer.from(model.bytes) })
    await rest(own.page)
    const finished = await picture(own.page)
    expect(difference(plain, finished)).toBeGreaterThan(0.01)
    expect(await own.page.getByRole('status').allTextContents()).not.toContain(ID)
    await setState(own.page, { date: '2019-01-01' })
    const before = await picture(own.page)
    expect(difference(finished, before)).toBeGreaterThan(0.03)
    expect(own.errors).toEqual([])
    await own.page.close()

    const missing = await openWith({ status: 404, body: '' })
    expect((await missing.page.getByRole('status').allTextContents()).join()).toContain(ID)
    await rest(missing.page)
    const massing = await picture(missing.page)
    expect(difference(massing, finished)).toBeGreaterThan(0.01)
    await setState(missing.page, { select: ID })
    await expect.poll(() => missing.page.getByTestId('card').count()).toBe(1)
  })
})
