/** Sound files of captions: made once a text, by a program that stands in for speech, and by espeak-ng where it is. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { narrationIndex, narrationName } from '../../src/domain/tours/narrationFiles.ts'
import { ESPEAK, missing, narrate, type Wanted, wordsOf } from './narrate.ts'

let folder = ''
/** Writes the text, behind language and voice; fails for a text with "mute" in it, and writes nothing for "empty". */
let program = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'narration test '))
  program = join(folder, 'speak.mjs')
  await writeFile(
    program,
    `import { readFileSync, writeFileSync } from 'node:fs'
    const [text, out, lang, voice] = process.argv.slice(2)
    const said = readFileSync(text, 'utf8').trim()
    if (said.includes('mute')) { console.error('no voice'); process.exit(3) }
    if (!said.includes('empty')) writeFileSync(out, lang + ' ' + voice + ': ' + said)`,
  )
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const want = (lang: Wanted['lang'], text: string): Wanted => ({ lang, text, name: narrationName(text, lang) })
const sounds = () => join(folder, 'sounds')
const make = (...wanted: Wanted[]) =>
  narrate(wanted, {
    command: `node "${program}" {text} {out} {lang} {voice}`,
    ending: 'wav',
    voices: { zh: 'cmn' },
    folder: sounds(),
  })
const listed = async () =>
  narrationIndex.parse(JSON.parse(await readFile(join(sounds(), 'index.json'), 'utf8'))).files
const [SIGNED, DONE] = [want('zh', '签约。'), want('en', 'Topped out.')]

describe('sound files', () => {
  it('are made by the command, each in its language and voice, and listed', async () => {
    const { made, failed } = await make(SIGNED, DONE)
    expect([made.length, failed]).toEqual([2, []])
    expect(await readFile(join(sounds(), `${SIGNED.name}.wav`), 'utf8')).toBe('zh cmn: 签约。')
    expect(await readFile(join(sounds(), `${DONE.name}.wav`), 'utf8')).toBe('en en: Topped out.')
    expect(await listed()).toEqual([`${DONE.name}.wav`, `${SIGNED.name}.wav`])
  })

  it('are made again only for a text that has changed; the old one goes', async () => {
    await make(SIGNED, DONE)
    const changed = want('en', 'Topped out early.')
    expect(await make(SIGNED, changed)).toMatchObject({
      made: [`${changed.name}.wav`],
      kept: [`${SIGNED.name}.wav`],
      removed: [`${DONE.name}.wav`],
    })
    expect(await make(SIGNED, changed)).toMatchObject({ made: [], removed: [] })
    expect((await readdir(sounds())).sort()).toEqual([
      `${changed.name}.wav`,
      'index.json',
      `${SIGNED.name}.wav`,
    ])
  })

  it('leave what is no sound file where it is', async () => {
    await make(SIGNED)
    await writeFile(join(sounds(), 'README.md'), 'recorded by hand')
    await make(DONE)
    expect(await readdir(sounds())).toContain('README.md')
  })

  it('are not made of what the program refuses; the others are, and it is told', async () => {
    const { made, failed } = await make(want('en', 'mute'), SIGNED, want('en', 'empty'))
    expect(made).toEqual([`${SIGNED.name}.wav`])
    expect(failed.map((it) => it.text)).toEqual(['mute', 'empty'])
    expect(failed[0]?.reason).toContain('no voice')
    expect(failed[1]?.reason).toContain('wrote nothing')
    expect(await listed()).toEqual(made)
    expect((await missing([SIGNED, DONE], sounds())).map((it) => it.text)).toEqual([DONE.text])
  })

  it('need a command that says where text and sound go', async () => {
    const options = { ending: 'wav', voices: {}, folder: sounds() }
    await expect(narrate([SIGNED], { ...options, command: 'say {text}' })).rejects.toThrow('{out}')
    await expect(narrate([SIGNED], { ...options, command: 'say -o {out}' })).rejects.toThrow('{text}')
  })

  it('take the words of a command as a shell does', () => {
    expect(wordsOf(`"/opt/my speech/say" -f {text}  -o '{out}'`)).toEqual([
      '/opt/my speech/say',
      '-f',
      '{text}',
      '-o',
      '{out}',
    ])
  })
})

const installed = (() => {
  try {
    execFileSync(wordsOf(ESPEAK.command)[0] ?? '', ['--version'])
    return true
  } catch {
    return false
  }
})()

describe('espeak-ng', () => {
  it.skipIf(!installed)(
    'reads Chinese and English into wave files (skipped where it is not installed)',
    async () => {
      const { made, failed } = await narrate([SIGNED, DONE], { ...ESPEAK, folder: sounds() })
      expect([made.length, failed]).toEqual([2, []])
      for (const file of made) {
        const sound = await readFile(join(sounds(), file))
        expect(sound.subarray(0, 4).toString()).toBe('RIFF')
        // Half a second at 22,050 samples of two bytes.
        expect(sound.length).toBeGreaterThan(22_050)
      }
    },
  )
})
