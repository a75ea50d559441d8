import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshTwins } from './freshTwins.ts'

let folder: string
const path = () => join(folder, 'scene.json')
const write = async (text: string, twins: Record<string, string | Buffer> = {}) => {
  await writeFile(path(), text)
  for (const [kind, body] of Object.entries(twins)) await writeFile(`${path()}.${kind}`, body)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twins-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('tells twins of a file from those of what it was before', async () => {
  const fresh = freshTwins()
  await write('{"a":1}')
  expect(await fresh(path()), 'without twins').toBe(true)
  await write('{"a":1}', { br: brotliCompressSync('{"a":1}'), gz: gzipSync('{"a":1}') })
  expect(await fresh(path())).toBe(true)
  await write('{"a":1234}')
  expect(await fresh(path()), 'the file has changed').toBe(false)
  await write('{"a":1234}', { br: brotliCompressSync('{"a":1234}') })
  expect(await fresh(path()), 'one twin has changed').toBe(false)
  await write('{"a":1234}', { gz: gzipSync('{"a":1234}') })
  expect(await fresh(path())).toBe(true)
  await write('{"a":1234}', { gz: 'no such format' })
  expect(await fresh(path()), 'a broken twin').toBe(false)
})
