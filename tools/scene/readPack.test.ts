import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OPTIONAL_FILES, PACK_FILES } from '../../src/domain/content/pack.ts'
import { formatFault, readPack } from './readPack.ts'
import { shenhaCampus, shenhaPack } from './shenha.ts'

const SHENHA = fileURLToPath(new URL('../../scenes/shenha', import.meta.url))
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scene-'))
  await cp(SHENHA, folder, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const faults = async () => {
  const result = await readPack(folder)
  return 'faults' in result ? result.faults : []
}

describe('reading a pack from a folder', () => {
  it('gives the pack when it is sound', async () => {
    const result = await readPack(folder)
    expect('pack' in result && result.pack).toEqual(await shenhaPack())
  })

  const NEEDED = PACK_FILES.filter((it) => !(OPTIONAL_FILES as readonly string[]).includes(it))

  it.each(NEEDED)('says that %s is missing', async (file) => {
    await rm(join(folder, file))
    expect(await faults()).toEqual([{ file, path: '', reason: 'the file is missing' }])
  })

  it('says what else tells of a corridor where corridor.json is missing', async () => {
    await rm(join(folder, 'corridor.json'))
    expect((await faults()).filter(({ reason }) => reason === 'there is no corridor.json')).toEqual([
      expect.objectContaining({ file: 'schedule.json', path: 'corridor' }),
      expect.objectContaining({ file: 'scene.json', path: 'models.corridor' }),
    ])
  })

  it('names every file that it needs when the folder is empty, and when there is none', async () => {
    await rm(folder, { recursive: true })
    const missing = NEEDED.map((file) => ({ file, path: '', reason: 'the file is missing' }))
    expect(await faults()).toEqual(missing)
  })

  it('says why a file could not be read that is there', async () => {
    await rm(join(folder, 'tenants.json'))
    await cp(SHENHA, join(folder, 'tenants.json'), { recursive: true })
    const [fault] = await faults()
    expect(fault?.file).toBe('tenants.json')
    expect(fault?.reason).toMatch(/directory/)
  })

  it('passes on what is wrong within a file, and between files', async () => {
    await writeFile(join(folder, 'industries.json'), '{ "industries": [] }')
    const between = await faults()
    expect(between.length).toBeGreaterThan(0)
    expect(between.every((it) => /no (industry|chain)/.test(it.reason))).toBe(true)
    await writeFile(join(folder, 'industries.json'), '{ "industries": [')
    expect(await faults()).toEqual([
      { file: 'industries.json', path: '', reason: expect.stringMatching(/not valid JSON/) },
    ])
  })
})

describe('a fault on one line', () => {
  it('names file, place and reason', () => {
    expect(formatFault({ file: 'a.json', path: 'list[2].id', reason: 'is bad' })).toBe(
      'a.json › list[2].id: is bad',
    )
    expect(formatFault({ file: 'a.json', path: '', reason: 'is missing' })).toBe('a.json: is missing')
  })
})

describe('the park’s own pack', () => {
  it('is read anew each time, so that one test cannot spoil another', async () => {
    const [a, b] = [await shenhaPack(), await shenhaPack()]
    expect(a).toEqual(b)
    expect(a).not.toBe(b)
    expect((await shenhaCampus()).buildings.size).toBe(a.buildings.length)
  })
})
