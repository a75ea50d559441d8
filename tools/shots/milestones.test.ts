import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { shenhaPack } from '../scene/shenha.ts'

const FOLDER = 'public/milestones/shenha'

it('each milestone has its picture, none is left over, and all are small', async () => {
  const { milestones, manifest } = await shenhaPack()
  const files = await readdir(FOLDER).catch(() => [])
  const expected = manifest.milestonePictures ? milestones.map((it) => `${it.id}.webp`) : []
  expect(files.sort()).toEqual(expected.sort())
  for (const file of files) expect((await stat(join(FOLDER, file))).size).toBeLessThan(40_000)
})
