/** The light of the canonical views, at low cost: the limits of the gallery's pictures hold at low quality as well. */
import { beforeAll, expect, it } from 'vitest'
import { faultsOf } from '../tools/shots/check.ts'
import { LIMITS, type Limit } from '../tools/shots/limits.ts'
import { BASE } from '../tools/shots/shot.ts'
import { VIEWS } from '../tools/shots/views.ts'
import {
  difference,
  getState,
  type OpenTable,
  openTable,
  picture,
  type State,
  setState,
  startBrowser,
} from './support/table.ts'

startBrowser()

const SIZE = { width: 480, height: 270 }
/** Panes and the grain of the ground are finer than the pixels of so small a picture: they are left to the gallery. */
const COARSE: ReadonlySet<Limit['kind']> = new Set(['air', 'ground', 'white facade in shade', 'brand red'])

let opened: OpenTable
beforeAll(async () => {
  opened = await openTable()
})

it.each(['02-overview', '21-winter-noon', '22-winter-dusk', '23-winter-night', '61-use'])(
  'keeps its limits: %s',
  async (name) => {
    const { page } = opened
    await setState(page, { ...BASE, ...VIEWS.find((it) => it.name === name)?.state } as Partial<State>)
    const data = await picture(page, SIZE.width, SIZE.height)
    const limits = (LIMITS[name] ?? []).filter((it) => !COARSE.has(it.kind))
    expect(limits.length).toBeGreaterThan(1)
    expect(await faultsOf({ ...SIZE, data }, limits)).toEqual([])
    expect(opened.errors).toEqual([])
  },
)

it('takes lens and shift from a link, and keeps them in the state', async () => {
  const place = '0,40,420,0,40,0'
  const own = await openTable(`camera=${place},20,-0.1`, { massing: true })
  expect((await getState(own.page)).camera).toEqual({
    position: [0, 40, 420],
    target: [0, 40, 0],
    lens: 20,
    shift: -0.1,
  })
  const usual = await openTable(`camera=${place}`, { massing: true })
  expect((await getState(usual.page)).camera).toEqual({ position: [0, 40, 420], target: [0, 40, 0] })
  const near = await picture(own.page)
  expect(difference(near, await picture(usual.page))).toBeGreaterThan(0.2)
  // A state that is set has the same picture as the link.
  await setState(usual.page, { camera: (await getState(own.page)).camera })
  expect(difference(near, await picture(usual.page))).toBeLessThan(0.01)
})
