/**
 * npm run narrate -- [--pack dir] [--speak COMMAND] [--ending wav] [--voice zh=NAME ...] [--check]
 *   Makes a sound file of each caption of a pack's tours, in public/narration/<pack id>, with any speech program. The
 *   command is run once a text, without a shell: {text} is a file with the text in UTF-8, {out} the file to write, {lang}
 *   the language (zh, en, ru), {voice} what --voice says of it. A text that has a file keeps it; --check makes none and
 *   tells which texts have none.
 */
import { parseArgs } from 'node:util'
import { LANGS, type Lang } from '../../src/domain/language/languages.ts'
import { spokenTexts } from '../../src/domain/tours/narrationFiles.ts'
import { formatFault, readPack } from '../scene/readPack.ts'
import { ESPEAK, missing, narrate } from './narrate.ts'

async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      pack: { type: 'string', default: 'scenes/shenha' },
      speak: { type: 'string', default: ESPEAK.command },
      ending: { type: 'string', default: ESPEAK.ending },
      voice: { type: 'string', multiple: true, default: [] },
      check: { type: 'boolean', default: false },
    },
  })
  const read = await readPack(values.pack)
  if ('faults' in read) {
    for (const fault of read.faults) console.error(`${values.pack}/${formatFault(fault)}`)
    return 1
  }
  const { manifest } = read.pack
  const folder = `public/narration/${manifest.id}`
  const wanted = spokenTexts(
    read.tours.flatMap((it) => it.steps),
    manifest.languages,
  )
  if (!manifest.narration) console.warn('narrate: nobody hears them yet; scene.json needs "narration": true')
  if (values.check) {
    const none = await missing(wanted, folder)
    for (const { lang, text } of none) console.log(`${lang}: ${text}`)
    console.log(`narrate: ${wanted.length - none.length} of ${wanted.length} texts have a file`)
    return none.length > 0 ? 1 : 0
  }
  const { made, kept, removed, failed } = await narrate(wanted, {
    command: values.speak,
    ending: values.ending,
    voices: { ...ESPEAK.voices, ...voicesOf(values.voice) },
    folder,
  })
  for (const { text, reason } of failed) console.error(`narrate: "${text}": ${reason}`)
  console.log(`narrate: ${made.length} made, ${kept.length} kept, ${removed.length} removed in ${folder}`)
  return failed.length > 0 ? 1 : 0
}

/** @throws for what is not `zh=name` */
function voicesOf(named: readonly string[]): Partial<Record<Lang, string>> {
  return Object.fromEntries(
    named.map((option) => {
      const [lang = '', ...name] = option.split('=')
      if (!LANGS.some((known) => known === lang) || name.length === 0)
        throw new Error(`--voice ${option}: write zh=NAME, with one of ${LANGS.join(', ')}`)
      return [lang, name.join('=')]
    }),
  )
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(`narrate: ${(error as Error).message}`)
  process.exitCode = 2
}
