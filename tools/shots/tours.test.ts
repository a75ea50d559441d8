import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { shenhaPack, shenhaTours } from '../scene/shenha.ts'

const FOLDER = 'public/tours/shenha'

it('each step of a tour has its picture where the pack says so, none is left over, and all are small', async () => {
  const { manifest } = await shenhaPack()
  const files = await readdir(FOLDER).catch(() => [])
  const names = (await shenhaTours()).flatMap(({ id, steps }) => steps.map((_, i) => `${id}-${i + 1}.webp`))
  expect(files.sort()).toEqual(manifest.tourPictures ? names.sort() : [])
  for (const file of files) expect((await stat(join(FOLDER, file))).size).toBeLessThan(40_000)
})
