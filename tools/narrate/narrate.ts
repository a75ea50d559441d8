/** Makes sound files of the captions of a pack with a speech program; those that are there already are left as they are. */
import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Lang } from '../../src/domain/language/languages.ts'
import {
  NARRATION_INDEX,
  type NarrationIndex,
  narrationIndex,
} from '../../src/domain/tours/narrationFiles.ts'

const run = promisify(execFile)

export interface Wanted {
  readonly lang: Lang
  readonly text: string
  /** Name of its file, without the ending. */
  readonly name: string
}

export interface Options {
  /** The command, with `{text}`, `{out}`, `{lang}` and `{voice}` in it. */
  readonly command: string
  /** Ending of the files that the program writes. */
  readonly ending: string
  /** What `{voice}` is for a language; its code unless named. */
  readonly voices: Readonly<Partial<Record<Lang, string>>>
  /** Where the files lie. */
  readonly folder: string
}

/** Of espeak-ng, which Debian has; it says Mandarin as `cmn`. */
export const ESPEAK = {
  command: 'espeak-ng -v {voice} -f {text} -w {out}',
  ending: 'wav',
  voices: { zh: 'cmn', en: 'en-us' },
} as const satisfies Omit<Options, 'folder'>

export interface Outcome {
  readonly made: readonly string[]
  readonly kept: readonly string[]
  readonly removed: readonly string[]
  /** Texts that the program could not read, each with its reason. */
  readonly failed: readonly { readonly text: string; readonly reason: string }[]
}

/**
 * Brings the folder up to date: a file for each text, made anew only for a text that has none; files of texts that are no
 * longer there go. The list of files is written last.
 * @throws when the command lacks `{text}` or `{out}`
 */
export async function narrate(wanted: readonly Wanted[], options: Options): Promise<Outcome> {
  const { command, folder, ending } = options
  const words = wordsOf(command)
  for (const place of ['{text}', '{out}'])
    if (!words.some((it) => it.includes(place))) throw new Error(`the command has no ${place}: ${command}`)
  await mkdir(folder, { recursive: true })
  const there = await soundFiles(folder)
  const nameOf = (file: string) => file.slice(0, file.lastIndexOf('.'))
  const names = new Set(wanted.map((it) => it.name))
  const removed = there.filter((it) => !names.has(nameOf(it)))
  const kept = there.filter((it) => names.has(nameOf(it)))
  for (const file of removed) await rm(join(folder, file))
  const had = new Set(kept.map(nameOf))
  const made: string[] = []
  const failed: { text: string; reason: string }[] = []
  const work = await mkdtemp(join(tmpdir(), 'narrate-'))
  try {
    for (const one of wanted.filter(({ name }) => !had.has(name))) {
      const file = `${one.name}.${ending}`
      try {
        await speak(words, one, join(work, file), options)
        // Copied whole, and not before it is: the folder may lie on another disk than the temporary one.
        await copyFile(join(work, file), join(folder, file))
        made.push(file)
      } catch (error) {
        failed.push({ text: one.text, reason: (error as Error).message.trim() })
      }
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  await writeIndex(folder, [...kept, ...made])
  return { made, kept, removed, failed }
}

/** Texts that have no file. */
export async function missing(wanted: readonly Wanted[], folder: string): Promise<readonly Wanted[]> {
  const there = new Set((await soundFiles(folder)).map((it) => it.slice(0, it.lastIndexOf('.'))))
  return wanted.filter(({ name }) => !there.has(name))
}

async function speak(
  words: readonly string[],
  wanted: Wanted,
  out: string,
  { voices }: Options,
): Promise<void> {
  const text = `${out}.txt`
  await writeFile(text, `${wanted.text}\n`)
  const places: Readonly<Record<string, string>> = {
    '{text}': text,
    '{out}': out,
    '{lang}': wanted.lang,
    '{voice}': voices[wanted.lang] ?? wanted.lang,
  }
  const filled = words.map((word) =>
    word.replace(/\{(?:text|out|lang|voice)\}/g, (place) => places[place] ?? ''),
  )
  const [program = '', ...args] = filled
  await run(program, args)
  const { size } = await stat(out).catch(() => ({ size: 0 }))
  if (size === 0) throw new Error(`${program} wrote nothing`)
}

/** The words of a command, as a shell has them: apart by spaces that stand in no quotes. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((it) => it[1] ?? it[2] ?? it[3] ?? '')
}

async function soundFiles(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(() => [])
  return files.filter((it) => narrationIndex.safeParse({ files: [it] }).success).sort()
}

async function writeIndex(folder: string, files: readonly string[]): Promise<void> {
  const index: NarrationIndex = { files: [...files].sort() }
  await writeFile(join(folder, NARRATION_INDEX), `${JSON.stringify(index, null, 2)}\n`)
}
