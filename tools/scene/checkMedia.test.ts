import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parkPack } from '../../src/domain/fixtures/park.ts'
import { checkMedia } from './checkMedia.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-'))
  await mkdir(join(folder, 'media'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const MP4 = Buffer.from('\x00\x00\x00\x18ftypisom', 'latin1')
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1v1z"/></svg>'

/** The faults of a file that the second company names. */
async function judge(field: 'logo' | 'picture' | 'clip', file: string, body?: string | Buffer) {
  if (body !== undefined) await writeFile(join(folder, file), body)
  const [first, second] = parkPack().tenants
  if (!first || !second) throw new Error('the park has no companies')
  const words = { zh: '图', en: 'A picture', ru: 'Рисунок' }
  return checkMedia(folder, {
    tenants: [first, { ...second, [field]: { file, text: words, illustrative: true } }],
  })
}
const reason = async (...of: Parameters<typeof judge>) => (await judge(...of))[0]?.reason

describe('the files of a company', () => {
  it('are sound where each is what its name says', async () => {
    expect(await judge('logo', 'media/logo.svg', SVG)).toEqual([])
    expect(await judge('picture', 'media/hall.png', PNG)).toEqual([])
    expect(await judge('clip', 'media/robot.mp4', MP4)).toEqual([])
  })

  it('are named with file, path and reason where one is missing', async () => {
    expect(await judge('picture', 'media/hall.png')).toEqual([
      {
        file: 'tenants.json',
        path: 'tenants[1].picture.file',
        reason: 'there is no file "media/hall.png" in the pack',
      },
    ])
  })

  it('do not lie outside, behind a link', async () => {
    const outside = join(folder, 'outside.png')
    await writeFile(outside, PNG)
    await symlink(outside, join(folder, 'media/hall.png'))
    expect(await reason('picture', 'media/hall.png')).toMatch(/^there is no file/)
  })

  it('are of a kind that the field takes, and of the kind that they say', async () => {
    expect(await reason('picture', 'media/hall.svg', SVG)).toMatch(
      /^a picture is a file of the kind webp, jpg, png/,
    )
    expect(await reason('clip', 'media/robot.mp4', PNG)).toBe('"media/robot.mp4" is not what its ending says')
  })

  it('are no larger than they may be', async () => {
    const large = Buffer.concat([PNG, Buffer.alloc(200_001)])
    expect(await reason('logo', 'media/logo.png', large)).toBe(
      '"media/logo.png" has 201 KB; a logo has at most 200 KB',
    )
    expect(await judge('picture', 'media/logo.png', large)).toEqual([])
  })

  it.each([
    ['a script', '<svg><script>1</script></svg>'],
    ['a handler', '<svg onload="1"></svg>'],
    ['a link', '<svg><a href="https://example.org"></a></svg>'],
    ['another file', '<svg><image href="other.png"/></svg>'],
    ['a style of elsewhere', '<svg><style>a{fill:url(https://example.org/a)}</style></svg>'],
  ])('hold no %s in a drawing', async (_, body) => {
    expect(await reason('logo', 'media/logo.svg', body)).toMatch(/a logo is drawing alone$/)
  })

  it('may use parts of the drawing in the drawing', async () => {
    expect(
      await judge('logo', 'media/logo.svg', '<svg><use href="#a"/><path fill="url(#b)"/></svg>'),
    ).toEqual([])
  })
})
