/** Imports of damaged or partial tables: changes, notes, and faults with row and column. */
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { encode } from './cells/codePages.ts'
import { exportTable } from './exportTable.ts'
import { importTable } from './importTable.ts'
import { TABLE_KINDS } from './kinds.ts'

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url))
let root: string
let pack: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'table-'))
  pack = join(root, 'pack')
})
afterAll(() => rm(root, { recursive: true, force: true }))
beforeEach(async () => {
  await rm(pack, { recursive: true, force: true })
  await cp(join(REPOSITORY, 'scenes/pocket'), pack, { recursive: true })
})

type Loose = Record<string, unknown>
const read = async (file: string) =>
  JSON.parse(await readFile(join(pack, file), 'utf8')) as Record<string, Loose[]>

/** Changes an entry of the pack before the table comes. */
async function prepare(
  list: 'tenants' | 'figures' | 'milestones',
  id: string,
  change: (entry: Loose) => void,
) {
  const json = await read(`${list}.json`)
  change(json[list]?.find((it) => it.id === id) as Loose)
  await writeFile(join(pack, `${list}.json`), JSON.stringify(json, null, 2))
}

async function exported(name: string): Promise<string> {
  const kind = TABLE_KINDS.find((it) => it.name === name)!
  return exportTable(kind, await readFile(join(pack, kind.file), 'utf8'))
}

async function take(table: string | Uint8Array, options: { write?: boolean; deleteMissing?: boolean } = {}) {
  const path = join(root, 'table.csv')
  await writeFile(path, table)
  return importTable(path, pack, { write: false, ...options })
}

/** The places and reasons for which a table is refused. */
async function refused(table: string | Uint8Array): Promise<string> {
  const outcome = await take(table, { write: true })
  if (!('faults' in outcome)) throw new Error(`taken: ${JSON.stringify(outcome.changes)}`)
  return outcome.faults.map((it) => `${it.row} ${it.column}: ${it.reason}`).join('\n')
}

/** What a table changes: `id path: from → to`. */
async function changes(
  table: string | Uint8Array,
  options: { write?: boolean; deleteMissing?: boolean } = {},
) {
  const outcome = await take(table, options)
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults))
  return outcome.changes.map(
    (it) => `${it.sign}${it.key} ${it.path}: ${JSON.stringify(it.from)} → ${JSON.stringify(it.to)}`,
  )
}

const notes = async (table: string | Uint8Array) => {
  const outcome = await take(table)
  return 'faults' in outcome ? [] : outcome.notes.map((it) => `${it.row} ${it.column}: ${it.reason}`)
}

describe('numbers', () => {
  it('have a decimal comma where cells are separated by semicolons', async () => {
    expect(await changes('编号;数值\ngross-floor-area;5,5\n')).toEqual([
      '~gross-floor-area value: 14622 → 5.5',
    ])
    expect(await changes('编号;数值\ngross-floor-area;14.700,5\n')).toEqual([
      '~gross-floor-area value: 14622 → 14700.5',
    ])
  })

  it.each([['"14622,5"'], ['"5,4"'], ['","'], ['0x10'], ['1e3'], ['"1,46"']])(
    'such as %s are refused between commas',
    async (cell) => {
      expect(await refused(`编号,数值\ngross-floor-area,${cell}\n`)).toMatch(/^2 数值: /)
    },
  )

  it('may be grouped by threes', async () => {
    expect(await changes('编号,数值\ngross-floor-area,"15,000"\n')).toEqual([
      '~gross-floor-area value: 14622 → 15000',
    ])
  })
})

describe('a month', () => {
  beforeEach(() =>
    prepare('tenants', 'slow-soup', (record) => {
      record.since = { date: '2025-06-01', precision: 'month', illustrative: true }
    }),
  )

  it('is exported in a form that spreadsheets leave alone', async () => {
    expect(await exported('tenants')).toContain(',2025年6月,,示意')
    expect(await exported('tenants')).toContain(',2025年2月15日,,示意')
  })

  it.each(['Jun-25', '25-Jun', '2025/6/1', '2025-6-1', '2025-06', '2025年6月', '2025-06-01 00:00'])(
    'stays one as %s',
    async (cell) => {
      expect(await changes(`编号,入驻日期\nslow-soup,${cell}\n`)).toEqual([])
    },
  )

  it('that is taken for one is told', async () => {
    expect(await notes((await exported('tenants')).replace('2025年6月,', '2025/6/1,'))).toEqual([
      '3 入驻日期: "2025/6/1" is taken for 2025-06, as the pack has it: spreadsheets write a month as its first day',
    ])
  })

  it('of a figure stays one as well', async () => {
    await prepare('figures', 'companies', (record) => {
      record.precision = 'month'
    })
    expect(await exported('figures')).toContain(',2025年10月,')
    expect(await changes('编号,截至日期\ncompanies,Oct-25\n')).toEqual([])
  })
})

describe('characters that a code page lacks', () => {
  it('are missed in a text of the pack, at row and column', async () => {
    expect(await refused(encode((await exported('figures')).slice(1), 'gb18030'))).toBe(
      [
        '2 单位: "m?" has lost "²", which the code page GBK lacks; save the table as “CSV UTF-8”',
        '2 英文单位: "m?" has lost "²", which the code page GBK lacks; save the table as “CSV UTF-8”',
        '2 俄文单位: "м?" has lost "²", which the code page GBK lacks; save the table as “CSV UTF-8”',
      ].join('\n'),
    )
  })

  it('are missed in a text that was changed elsewhere, and in a new one', async () => {
    await prepare('figures', 'companies', (record) => {
      record.label = { zh: '26 km² 园区企业', en: 'Companies' }
    })
    const bytes = (label: string) => encode(`编号,指标\ncompanies,${label}\n`, 'gb18030')
    expect(await refused(bytes('27 km² 园区企业'))).toMatch(/^2 指标: .* has lost "²"/)
    expect(await refused(bytes('两城−企业'))).toMatch(/^2 指标: .* question mark may stand for/)
    expect(await refused('编号,指标\ncompanies,27 km? 园区企业\n')).toMatch(/^2 指标: .* has lost "²"/)
    expect(await changes(bytes('两城企业'))).toEqual(['~companies label.zh: "26 km² 园区企业" → "两城企业"'])
  })

  it('may be question marks of an address', async () => {
    const table = '编号,网站名称,英文网站名称,网址\nslow-soup,官网,Site,https://example.com/?a=b\n'
    expect(await changes(encode(table, 'gb18030'))).toHaveLength(1)
  })

  it('are missed where all are gone, under English headers', async () => {
    expect(await refused('id,name zh\nslow-soup,????\n')).toMatch(/^2 名称: "\?\?\?\?" has lost/)
  })
})

describe('the code page of a table', () => {
  const TRADITIONAL =
    'id,name zh,name en\nslow-soup,慢湯食品,Slow Soup\nnight-owl,夜貓子動畫,Night Owl Animation\n'

  it('is not guessed: what may be Big5 or GB18030 is refused', async () => {
    expect(await refused(encode(TRADITIONAL, 'big5'))).toMatch(/^2 名称: nothing tells which code page/)
  })

  it('is told by what the pack knows', async () => {
    await prepare('tenants', 'slow-soup', (record) => {
      record.name = { zh: '慢湯食品', en: 'Slow Soup' }
    })
    expect(await changes(encode(TRADITIONAL, 'big5'))).toEqual([
      '~night-owl name.zh: "夜猫子动画" → "夜貓子動畫"',
    ])
    expect(await changes(encode(TRADITIONAL, 'gb18030'))).toEqual([
      '~night-owl name.zh: "夜猫子动画" → "夜貓子動畫"',
    ])
  })

  it('may be UTF-16 of either order', async () => {
    const bytes = Buffer.from('\uFEFF编号\t名称\r\nslow-soup\t慢汤\r\n', 'utf16le')
    for (const record of [Buffer.from(bytes), Buffer.from(bytes).swap16()])
      expect(await changes(record)).toEqual(['~slow-soup name.zh: "慢汤食品" → "慢汤"'])
  })

  it('that was mistaken before is told by the headers', async () => {
    const mistaken = new TextDecoder('gb18030').decode(new TextEncoder().encode(await exported('tenants')))
    expect(await refused(Buffer.from(`\uFEFF${mistaken}`, 'utf16le'))).toMatch(
      /^1 : the headers are damaged: .* written as UTF-8 and read as GBK; open the table as UTF-8/,
    )
  })
})

describe('the row of headers', () => {
  it('is found below the lines that npm prints, which are named', async () => {
    const table = `\n> shenha-sand-table@0.1.0 scene\n> tsx tools/scene/cli.ts export tenants\n\n${await exported('tenants')}`
    expect(await changes(table)).toEqual([])
    expect(await notes(table)).toEqual([
      '2 : "> shenha-sand-table@0.1.0 scene" stands above the headers and is passed over',
      '3 : "> tsx tools/scene/cli.ts export tenants" stands above the headers and is passed over',
    ])
  })

  it('is found below a title and the name of the delimiter, and rows are counted from the top of the file', async () => {
    expect(await refused('sep=;\n企业;;\n\n编号;入驻日期\nslow-soup;春天\n')).toMatch(/^5 入驻日期: "春天"/)
  })

  it('may not name a column twice', async () => {
    expect(await refused('编号,名称,Name zh\nslow-soup,a,b\n')).toMatch(
      /^1 : the column “名称” is there twice/,
    )
  })
})

describe('columns that are not there, and empty cells,', () => {
  const FULL = '企业编号,楼宇编号,起始楼层,结束楼层,占比,起租日期,退租日期,位置依据'
  beforeEach(async () => {
    const table = `${FULL}\nslow-soup,lab,1,1,50%,2025-06-01,2026-01-31,示意\n`
    expect(await changes(table, { write: true })).toHaveLength(3)
  })

  it('leave the fields of a lease as they are', async () => {
    expect(await changes('企业编号,楼宇编号,起始楼层,结束楼层,位置依据\nslow-soup,lab,1,1,示意\n')).toEqual(
      [],
    )
    expect(
      await changes('企业编号,楼宇编号,起始楼层,结束楼层,占比,位置依据\nslow-soup,lab,1,1,,示意\n'),
    ).toEqual([])
    expect(await changes('企业编号,占比\nslow-soup,25%\n')).toEqual([
      '~slow-soup locations.0.share: 0.5 → 0.25',
    ])
    expect(await changes('企业编号,楼宇编号,起始楼层,结束楼层\nslow-soup,lab,2,2\n')).toEqual([
      '~slow-soup locations.0.storeys.0: 1 → 2',
      '~slow-soup locations.0.storeys.1: 1 → 2',
    ])
  })

  it('leave the rest of the file as it is laid out', async () => {
    await rm(pack, { recursive: true })
    await cp(join(REPOSITORY, 'scenes/pocket'), pack, { recursive: true })
    const before = await readFile(join(pack, 'tenants.json'), 'utf8')
    await changes(`${FULL}\nslow-soup,lab,1,1,50%,,,示意\n`, { write: true })
    const line = '{ "building": "lab", "storeys": [1, 1], "illustrative": true'
    expect(await readFile(join(pack, 'tenants.json'), 'utf8')).toBe(
      before.replace(line, `${line}, "share": 0.5`),
    )
  })

  it('leave no doubt of which lease a row is about', async () => {
    await prepare('tenants', 'slow-soup', (record) => {
      const [first] = record.locations as Loose[]
      record.locations = [first, { ...first, share: 0.25 }]
    })
    expect(
      await changes((await exported('leases')).split('\r\n').reverse().slice(1).reverse().join('\n')),
    ).toEqual([])
    expect(await refused('企业编号,占比\nslow-soup,30%\nslow-soup,20%\n')).toMatch(
      /^2 企业编号: this row is like none of lab 1–1; lab 1–1/,
    )
  })

  it('are cleared by a dash', async () => {
    expect(await changes('企业编号,占比,起租日期\nslow-soup,-,—\n')).toEqual([
      '~slow-soup locations.0.share: 0.5 → undefined',
      '~slow-soup locations.0.since: "2025-06-01" → undefined',
    ])
    expect(await changes('编号,单位,英文单位,俄文单位\ncompanies,-,-,-\n')).toEqual([
      '~companies unit: {"zh":"家","en":"companies","ru":"ед."} → undefined',
    ])
    expect(await changes('编号,截至日期\ngross-floor-area,-\n')).toEqual([])
    expect(await refused('编号,单位\ncompanies,-\n')).toMatch(/^2 单位: /)
    expect(await refused('编号,名称\nslow-soup,-\n')).toMatch(/^2 名称: is missing/)
  })
})

describe('rows that are not there', () => {
  it('are told, and stay', async () => {
    const table = '编号,名称\nslow-soup,慢汤食品\npaper-crane,纸鹤设计\nnight-owl,夜猫子动画\n'
    expect(await changes(table)).toEqual([])
    expect(await notes(table)).toEqual([
      '0 : in no row of the table, and left as they are: maker-bear, gear-school; --delete-missing takes them away',
    ])
    expect(await notes('企业编号,楼宇编号,起始楼层,结束楼层\nslow-soup,lab,1,1\n')).toEqual([
      '0 : in no row of the table, and left as they are: maker-bear (lab 3–4), paper-crane (studio 1–2), night-owl (studio 3–3), gear-school (studio 3–3); --delete-missing takes them away',
    ])
  })

  it('are taken away when asked', async () => {
    const rows = (await exported('milestones'))
      .split('\r\n')
      .filter((it) => !/^(hall-open|courtyard)/.test(it))
    const report = await changes(rows.join('\n'), { deleteMissing: true, write: true })
    expect(report.map((it) => it.split(' ')[0])).toEqual(['-hall-open', '-courtyard'])
    expect((await read('milestones.json')).milestones!.map((it) => it.id)).toEqual([
      'first-spade',
      'first-company',
      'home-warming',
    ])
  })

  it('of leases are taken away when asked, and others with them keep their rows', async () => {
    const table = (await exported('leases')).split('\r\n').filter((it) => !it.startsWith('maker-bear'))
    expect(await changes(table.join('\n'), { deleteMissing: true, write: true })).toHaveLength(1)
    const { tenants } = await read('tenants.json')
    expect(tenants!.map((it) => (it.locations as Loose[]).length)).toEqual([0, 1, 1, 1, 1])
  })
})

describe('cells', () => {
  it('name industries and buildings by id or name, and a fault lists them', async () => {
    expect(await changes('编号,产业\nslow-soup,机器人\n')).toHaveLength(1)
    expect(await changes('企业编号,楼宇编号,起始楼层,结束楼层\nslow-soup,实验楼,1,1\n')).toEqual([])
    expect(await refused('编号,产业\nslow-soup,炼金\n')).toMatch(
      /^2 产业: there is no industry "炼金"; there are /,
    )
  })

  it('say by the header over them what the pack lacks', async () => {
    const report = await refused('编号,名称,入驻日期\nnewcomer,新来,2025-06-01\n')
    expect(report).toMatch(/^2 产业: is missing$/m)
    expect(report).not.toMatch(/name\.en|received undefined/)
  })

  it('may leave a further language out, and it is told', async () => {
    expect(await notes('编号,英文名称\nslow-soup,-\n')).toContain('2 英文名称: is missing')
  })

  it('of a presence say “示意” where no source names it', async () => {
    await prepare('tenants', 'slow-soup', (record) => {
      record.presenceSource = (record.facts as Loose[])[0]!.source
    })
    expect(await changes('编号,入驻依据\nslow-soup,示意\n')).toEqual([])
    expect(await exported('tenants')).toMatch(/^slow-soup,.*,在园,示意,/m)
  })

  it('of an origin tell documented, derived, planned and illustrative apart', async () => {
    const set = (origin: Loose) =>
      prepare('milestones', 'courtyard', (record) => {
        for (const key of ['source', 'derived', 'planStated', 'illustrative']) delete record[key]
        Object.assign(record, origin)
      })
    const sources = JSON.parse(await readFile(join(pack, 'sources.json'), 'utf8')) as { sources: Loose[] }
    const ids = ['F101', 'F102'].map((id) => ({
      id,
      fact: { zh: '事实', en: 'Fact' },
      title: { zh: '网页', en: 'Page' },
      url: null,
      published: '2025',
      confidence: 'high',
    }))
    await writeFile(
      join(pack, 'sources.json'),
      JSON.stringify({ ...sources, sources: [...sources.sources, ...ids] }),
    )
    const derived = { zh: '由用时反推', en: 'counted back' }
    const origin = (cell: string) => changes(`编号,依据\ncourtyard,${cell}\n`)

    await set({ source: 'F101', derived })
    expect(await exported('milestones')).toMatch(/^courtyard,.*,F101 推算\r$/m)
    expect(await origin('F101')).toEqual([])
    expect(await origin('F101（derived）')).toEqual([])
    expect(await origin('F102 推算')).toEqual(['~courtyard source: "F101" → "F102"'])
    expect(await origin('F102')).toEqual([
      '~courtyard source: "F101" → "F102"',
      `~courtyard derived: ${JSON.stringify(derived)} → undefined`,
    ])
    expect(await origin('F101 计划 2025-03-01')).toEqual([
      `~courtyard derived: ${JSON.stringify(derived)} → undefined`,
      '~courtyard planStated: undefined → "2025-03-01"',
    ])

    await set({ source: 'F101', planStated: '2025-03' })
    expect(await exported('milestones')).toMatch(/^courtyard,.*,F101 计划 2025年3月\r$/m)
    expect(await origin('F101 计划 2025年3月')).toEqual([])
    expect(await origin('F101 计划 2024年')).toEqual(['~courtyard planStated: "2025-03" → "2024"'])

    await set({ source: 'F101', planStated: '2025-03-01' })
    expect(await exported('milestones')).toMatch(/^courtyard,.*,F101 计划 2025年3月1日\r$/m)
    expect(await origin('F101 计划 2025/3/1')).toEqual([])
    expect(await refused('编号,依据\ncourtyard,F101 计划 3/1/2025\n')).toMatch(
      /^2 依据: .*(2025-01-03 or 2025-03-01|2025-03-01 or 2025-01-03)/,
    )
    expect(await refused('编号,依据\ncourtyard,F101 计划 2025年3月\n')).toMatch(
      /^2 依据: .*no more than the month/,
    )
    expect(await refused('编号,依据\ncourtyard,F101 推算\n')).toMatch(/^2 依据: .*has no column/)
    expect(await origin('示意')).toEqual([
      '~courtyard source: "F101" → undefined',
      '~courtyard planStated: "2025-03-01" → undefined',
      '~courtyard illustrative: undefined → true',
    ])
  })

  it('of a sourced date need to say what the source dates', async () => {
    expect(await refused('编号,入驻日期依据\nslow-soup,F101\n')).toMatch(
      /^2 入驻日期性质: say what the source dates/m,
    )
  })

  it('keep the texts that a spreadsheet would run or rewrite', async () => {
    await prepare('milestones', 'courtyard', (record) => {
      record.title = { zh: '=1+1', en: '1-2' }
      record.text = { zh: '-9 ℃', en: 'TRUE' }
    })
    const table = await exported('milestones')
    expect(await changes(table)).toEqual([])
    expect(await refused(table.replace(',1-2,', ',2-Jan,'))).toMatch(
      /^5 英文标题: "2-Jan" is what a spreadsheet makes of "1-2"/,
    )
    expect(await changes(table.replace(',1-2,', ',1-3,'))).toEqual(['~courtyard title.en: "1-2" → "1-3"'])
  })

  it('of ids are not taken for new entries where a spreadsheet has rewritten them', async () => {
    await prepare('milestones', 'courtyard', (record) => {
      record.id = '2025-5'
    })
    expect(await refused((await exported('milestones')).replace('\n2025-5,', '\nMay-25,'))).toMatch(
      /^5 编号: "May-25" is what a spreadsheet makes of "2025-5"/,
    )
  })
})

describe('npm run scene -- export', () => {
  it('writes the bytes of the table into a file itself', async () => {
    const out = join(root, 'out.csv')
    const run = promisify(execFile)
    const cli = ['--import', 'tsx', 'tools/scene/cli.ts', 'export', 'tenants', '--pack', pack, '--out']
    const { stdout } = await run(process.execPath, [...cli, out], { cwd: REPOSITORY })
    expect(stdout).toMatch(/^scene: tenants of .* written to .*out\.csv\n$/)
    expect(await readFile(out, 'utf8')).toBe(await exported('tenants'))
    await expect(
      run(process.execPath, [...cli, join(root, 'none/out.csv')], { cwd: REPOSITORY }),
    ).rejects.toThrow(/cannot be written/)
  })
})
