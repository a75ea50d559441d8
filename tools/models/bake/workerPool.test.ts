import { expect, it } from 'vitest'
import type { SurfacePoint } from './rays.ts'
import { obscurances } from './workerPool.ts'

it('obscurance is the same however many processors share the work', async () => {
  // A wall of 40 × 40 m at x = 0.
  const triangles = {
    positions: [0, -20, -20, 0, 20, -20, 0, 20, 20, 0, -20, 20],
    indices: [0, 1, 2, 0, 2, 3],
  }
  const places = [1, 2, 4, 8, 16].map((x): SurfacePoint => ({ at: [x, 0, 0], normal: [-1, 0, 0] }))
  const batches = [
    { places, range: { rays: 24, falloffM: 6, farM: 26 } },
    { places: places.slice(0, 2), range: { rays: 9, falloffM: 2, farM: 10 } },
  ]
  const alone = await obscurances(triangles, batches, 1)
  expect(alone.map((it) => it.length)).toEqual([5, 2])
  for (const [i, shut] of (alone[0] ?? []).slice(1).entries()) expect(shut).toBeLessThan(alone[0]?.[i] ?? 0)
  expect(await obscurances(triangles, batches, 3)).toEqual(alone)
})
