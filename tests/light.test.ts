/** The light of the canonical views, at low cost: the limits of the gallery's pictures hold at low quality as well. */
import { beforeAll, expect, it } from 'vitest'
import { faultsOf } from '../tools/shots/check.ts'
import { LIMITS, type Limit } from '../tools/shots/limits.ts'
import { BASE, SHOTS } from '../tools/shots/views.ts'
import { type OpenTable, openTable, picture, type State, setState, startBrowser } from './support/table.ts'

startBrowser()

const SIZE = { width: 480, height: 270 }
/** Facades are only a few pixels apart in so small a picture: what is read from their panes is left to the gallery. */
const COARSE: ReadonlySet<Limit['kind']> = new Set(['air', 'white facade in shade', 'brand red'])

let opened: OpenTable
beforeAll(async () => {
  opened = await openTable()
})

it.each(['02-overview', '21-winter-noon', '22-winter-dusk', '23-winter-night'])(
  'keeps its limits: %s',
  async (name) => {
    const { page } = opened
    await setState(page, { ...BASE, ...SHOTS.find((it) => it.name === name)?.state } as Partial<State>)
    const data = await picture(page, SIZE.width, SIZE.height)
    const limits = (LIMITS[name] ?? []).filter((it) => !COARSE.has(it.kind))
    expect(limits.length).toBeGreaterThan(1)
    expect(await faultsOf({ ...SIZE, data }, limits)).toEqual([])
    expect(opened.errors).toEqual([])
  },
)
