/**
 * Pictures of the guide for editors, scenes/README.md: the pocket park as `npm run dev` shows it while its files are
 * changed. The files are a copy; each picture is of what the table really does with them.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { ready, rest, show } from '../lib/browser.ts'
import { develop } from '../lib/develop.ts'
import { squeeze } from './squeeze.ts'

const FOLDER = 'docs/guide'
const MAX_BYTES = 120_000
const SIZE = { width: 1120, height: 640 }
const PACK = 'pocket'

/** What an editor does between two pictures, given the page and how to change words of a file. */
interface Step {
  readonly name: string
  act(page: Page, edit: (file: string, from: string, to: string) => Promise<void>): Promise<unknown>
}

const STEPS: readonly Step[] = [
  { name: '1-pocket-park', act: async () => {} },
  {
    name: '2-company-changed',
    act: async (page, edit) => {
      await page.getByRole('button', { name: '企业与建筑' }).click()
      await edit('tenants.json', '"zh": "慢汤食品"', '"zh": "慢汤厨房"')
      await page.getByText('慢汤厨房').first().waitFor()
    },
  },
  {
    name: '3-fault-on-the-page',
    act: async (page, edit) => {
      await page.keyboard.press('Escape')
      await edit(
        'tenants.json',
        '"building": "lab", "storeys": [1, 1]',
        '"building": "lab", "storeys": [1, 6]',
      )
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: '4-stacking-plan',
    act: async (page, edit) => {
      await edit('tenants.json', '"storeys": [1, 6]', '"storeys": [1, 1]')
      await page.getByRole('alert').waitFor({ state: 'detached' })
      const camera = { position: [66, 44, 62], target: [6, 16, -28] }
      await show(page, { select: 'lab.f2', exploded: 'lab', overlay: 'occupancy', camera })
    },
  },
  {
    name: '5-earlier-date',
    act: (page) =>
      show(page, {
        select: null,
        exploded: null,
        overlay: 'none',
        view: 'opening',
        date: '2024-09-20',
        hour: 10,
      }),
  },
]

/** Takes them all. */
export async function guide(browser: Browser): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const packs = await mkdtemp(join(tmpdir(), 'guide-'))
  await cp(join('scenes', PACK), join(packs, PACK), { recursive: true })
  const server = await develop(packs)
  const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce' })
  try {
    const page = await context.newPage()
    await page.goto(`${server.url}?scene=${PACK}&quality=high&lang=zh`)
    await ready(page)
    const edit = async (file: string, from: string, to: string) => {
      const path = join(packs, PACK, file)
      const text = await readFile(path, 'utf8')
      if (!text.includes(from)) throw new Error(`guide: ${file} holds no ${from}`)
      await writeFile(path, text.replace(from, to))
    }
    for (const { name, act } of STEPS) {
      await act(page, edit)
      await rest(page)
      const file = join(FOLDER, `${name}.webp`)
      const webp = await squeeze(sharp(await page.screenshot({ timeout: 120_000 })), MAX_BYTES)
      await writeFile(file, webp)
      console.log(`shots: ${file}, ${Math.round(webp.length / 1024)} KB`)
    }
  } finally {
    await context.close()
    await server.close()
    await rm(packs, { recursive: true, force: true })
  }
}
