/** Pictures and clips that companies bring: that each file is there, is what its name says, and is no larger than a page needs. */
import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StatedMedia } from '../../src/domain/content/common.ts'
import { type Fault, jsonPath, type ScenePack } from '../../src/domain/content/pack.ts'

const KB = 1000

/** Kinds of file by their ending, with how each begins. */
const KINDS: Readonly<Record<string, (body: Buffer) => boolean>> = {
  svg: (body) => /<svg[\s>]/.test(body.toString('utf8', 0, 2000)),
  png: (body) => body.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
  webp: (body) => text(body, 0, 4) === 'RIFF' && text(body, 8, 12) === 'WEBP',
  jpg: (body) => body.subarray(0, 3).equals(Buffer.from('\xff\xd8\xff', 'latin1')),
  mp4: (body) => text(body, 4, 8) === 'ftyp',
  webm: (body) => body.subarray(0, 4).equals(Buffer.from('\x1a\x45\xdf\xa3', 'latin1')),
}
const text = (body: Buffer, from: number, to: number) => body.toString('latin1', from, to)

/** What each field takes. */
const MEDIA_RULES = {
  logo: { endings: ['svg', 'png', 'webp'], maxKb: 200 },
  picture: { endings: ['webp', 'jpg', 'png'], maxKb: 1000 },
  clip: { endings: ['mp4', 'webm'], maxKb: 12_000 },
} as const satisfies Record<string, { endings: readonly string[]; maxKb: number }>

/** What an SVG may not hold: it is a picture alone. */
const NOT_A_PICTURE =
  /<script|<foreignObject|\son\w+\s*=|href\s*=\s*["'](?!#|data:image\/)|url\(\s*["']?(?!#)/i

/** Faults of the files that a pack in a folder names. */
export async function checkMedia(folder: string, { tenants }: Pick<ScenePack, 'tenants'>): Promise<Fault[]> {
  const named = tenants.flatMap((tenant, i) =>
    (Object.keys(MEDIA_RULES) as (keyof typeof MEDIA_RULES)[]).flatMap((field) => {
      const media = tenant[field]
      return media ? [{ media, field, path: jsonPath(['tenants', i, field, 'file']) }] : []
    }),
  )
  const reasons = await Promise.all(named.map(({ media, field }) => faultOf(folder, media, field)))
  return named.flatMap(({ path }, i) => {
    const reason = reasons[i]
    return reason ? [{ file: 'tenants.json', path, reason }] : []
  })
}

async function faultOf(
  folder: string,
  { file }: StatedMedia,
  field: keyof typeof MEDIA_RULES,
): Promise<string | null> {
  const { endings, maxKb } = MEDIA_RULES[field]
  const ending = file.slice(file.lastIndexOf('.') + 1)
  if (!(endings as readonly string[]).includes(ending))
    return `a ${field} is a file of the kind ${endings.join(', ')}; "${file}" is none`
  // A link would lead out of the pack, and is not carried into the build.
  const found = await lstat(join(folder, file)).catch(() => null)
  if (!found?.isFile()) return `there is no file "${file}" in the pack`
  if (found.size > maxKb * KB)
    return `"${file}" has ${Math.ceil(found.size / KB)} KB; a ${field} has at most ${maxKb} KB`
  const body = await readFile(join(folder, file))
  if (!KINDS[ending]?.(body)) return `"${file}" is not what its ending says`
  if (ending === 'svg' && NOT_A_PICTURE.test(body.toString('utf8')))
    return `"${file}" holds a script, a link or another file; a logo is drawing alone`
  return null
}
