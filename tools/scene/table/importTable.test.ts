/** A table from an office takes effect whole or not at all, and says in its own rows and columns what is wrong. */
import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readPack } from '../readPack.ts'
import { exportTable } from './exportTable.ts'
import { importTable } from './importTable.ts'
import { TABLE_KINDS } from './kinds.ts'
import { readTable } from './rows.ts'

const SHENHA = fileURLToPath(new URL('../../../scenes/shenha', import.meta.url))
let root: string
let pack: string
let before: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'table-'))
  pack = join(root, 'pack')
})
afterAll(() => rm(root, { recursive: true, force: true }))
beforeEach(async () => {
  await rm(pack, { recursive: true, force: true })
  await cp(SHENHA, pack, { recursive: true })
  before = await readFile(join(pack, 'tenants.json'), 'utf8')
})

async function take(table: string | Uint8Array, write = true) {
  const path = join(root, 'table.csv')
  await writeFile(path, table)
  return importTable(path, pack, { write })
}

/** Faults of a table, after making sure that the pack is as it was. */
async function faultsOf(table: string | Uint8Array) {
  const outcome = await take(table)
  expect(await readFile(join(pack, 'tenants.json'), 'utf8')).toBe(before)
  return 'faults' in outcome ? outcome.faults : []
}

const reasons = async (table: string | Uint8Array) =>
  (await faultsOf(table)).map((it) => it.reason).join('\n')

describe('a table', () => {
  it('that was printed from a list of the pack changes nothing', async () => {
    for (const kind of TABLE_KINDS) {
      const json = await readFile(join(pack, kind.file), 'utf8')
      expect(await take(exportTable(kind, json)), kind.name).toMatchObject({ changes: [], written: false })
    }
  })

  it('changes one field of one company, and not a letter beside it', async () => {
    const outcome = await take('编号,入驻日期,入驻日期依据\r\nneusoft,2022/4/1,示意\r\n')
    expect(outcome).toMatchObject({
      written: true,
      changes: [{ sign: '~', key: 'neusoft', path: 'since.date', from: '2022-03-01', to: '2022-04-01' }],
    })
    const after = await readFile(join(pack, 'tenants.json'), 'utf8')
    expect(after).toBe(before.replace('"2022-03-01"', '"2022-04-01"'))
  })

  it('is only told about until it is to be written', async () => {
    const outcome = await take('编号,名称\nneusoft,东软集团\n', false)
    expect(outcome).toMatchObject({ written: false, changes: [{ path: 'name.zh', to: '东软集团' }] })
    expect(await readFile(join(pack, 'tenants.json'), 'utf8')).toBe(before)
  })

  it('brings a new company, and then its lease', async () => {
    const headers =
      '编号,名称,英文名称,拼音,入驻情况,入驻依据,产业,产业依据,入驻日期,入驻日期依据,说明,英文说明,说明依据'
    const row =
      'ganwei,敢为软件,Ganwei Software,gan wei ruan jian,在园,F107,digital,示意,2023年5月,示意,2021 年签意向,"Signed, in 2021",F107'
    const source = {
      id: 'F107',
      fact: { zh: '签意向', en: 'Intent' },
      title: { zh: '网页', en: 'Page' },
      url: null,
      published: '2021',
      confidence: 'medium',
    }
    const ledger = JSON.parse(await readFile(join(pack, 'sources.json'), 'utf8'))
    await writeFile(join(pack, 'sources.json'), JSON.stringify({ sources: [...ledger.sources, source] }))
    expect(await take(`${headers}\n${row}\n`)).toMatchObject({
      written: true,
      changes: [{ sign: '+', key: 'ganwei' }],
    })
    const lease = '企业编号;楼宇编号;起始楼层;结束楼层;占比;位置依据\nganwei;startup-center;F9;9;50%;示意\n'
    expect(await take(lease)).toMatchObject({ written: true })
    const read = await readPack(pack)
    const tenant = 'pack' in read ? read.pack.tenants.find((it) => it.id === 'ganwei') : undefined
    expect(tenant).toMatchObject({
      since: { date: '2023-05-01', precision: 'month', illustrative: true },
      locations: [{ building: 'startup-center', storeys: [9, 9], share: 0.5 }],
    })
  })

  it('is read from UTF-8 with and without a mark, from GB18030, with tabs, semicolons, quotes and line ends of any kind', async () => {
    const gb = Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0d, 0x0a])
    const row = Buffer.concat([
      Buffer.from('neusoft,'),
      Buffer.from([0xb6, 0xab, 0xc8, 0xed]),
      Buffer.from('A\r\n'),
    ])
    for (const table of [
      '编号,名称\nneusoft,东软A\n',
      '\uFEFF编号,名称\r\nneusoft,东软A\r\n',
      '编号\t名称\r\nneusoft\t东软A\r\n',
      '编号;名称\nneusoft;"东软A"',
      'ID,Name zh\n\nneusoft,东软A\n',
      Buffer.concat([gb, row]),
    ])
      expect(await take(table, false)).toMatchObject({ changes: [{ path: 'name.zh', to: '东软A' }] })
  })
})

describe('a bad table is refused', () => {
  it.each([
    ['an empty one', '', /empty/],
    ['one without rows', '编号,名称\n', /no rows/],
    ['unknown headers', '甲,乙\n1,2\n', /none of the known headers/],
    ['one unknown column', '编号,名称,颜色\nneusoft,东软,红\n', /unknown column "颜色"/],
    ['a missing id', '编号,名称\n,东软\n', /is missing/],
    ['a formula', '编号,名称\nneusoft,"=HYPERLINK(""http://x"")"\n', /looks like a formula/],
    ['a formula by a sign', '编号,名称\nneusoft,@SUM(A1)\n', /looks like a formula/],
    ['an id twice', '编号,名称\nneusoft,东软\nneusoft,东软\n', /already in row 2/],
    ['a date that is none', '编号,入驻日期\nneusoft,2022-02-30\n', /no date/],
    [
      'a link that is none',
      '编号,网站名称,英文网站名称,网址\nneusoft,官网,Site,javascript:alert(1)\n',
      /http/,
    ],
    ['an industry that is not there', '编号,产业\nneusoft,alchemy\n', /no industry "alchemy"/],
    [
      'a company that is not there',
      '企业编号,楼宇编号,起始楼层,结束楼层,位置依据\natlantis,startup-center,9,9,示意\n',
      /there is no "atlantis"/,
    ],
    [
      'a building that is not there',
      '企业编号,楼宇编号,起始楼层,结束楼层,位置依据\nneusoft,atlantis,9,9,示意\n',
      /no building "atlantis"/,
    ],
    [
      'a storey too high',
      '企业编号,楼宇编号,起始楼层,结束楼层,位置依据\nneusoft,startup-center,9,12,示意\n',
      /only 9 storeys/,
    ],
    [
      'more than all of a storey',
      '企业编号,楼宇编号,起始楼层,结束楼层,占比,位置依据\nneusoft,startup-center,9,9,120%,示意\n',
      /no share of a storey/,
    ],
    [
      'a storey let twice',
      '企业编号,楼宇编号,起始楼层,结束楼层,位置依据\nneusoft,startup-center,5,7,示意\n',
      /is taken 200 %/,
    ],
    [
      'dates reversed',
      '企业编号,楼宇编号,起始楼层,结束楼层,起租日期,退租日期,位置依据\nneusoft,startup-center,9,9,2023-05-01,2023-04-01,示意\n',
      /not after the beginning/,
    ],
    ['an open quote', '编号,名称\nneusoft,"东软\n', /quote/i],
  ])('%s', async (_what, table, reason) => {
    expect(await reasons(table)).toMatch(reason)
  })

  it('with the row and the column as a spreadsheet shows them', async () => {
    expect(
      await faultsOf('编号,名称,入驻日期\r\nqi-anxin,奇安信,2022-05-01\r\n\r\nneusoft,东软,春天\r\n'),
    ).toEqual([{ row: 4, column: '入驻日期', reason: '"春天" is no date; write it as 2023-08-01' }])
    const [fault] = await faultsOf(
      '企业编号,楼宇编号,起始楼层,结束楼层,位置依据\nqi-anxin,lot1-industrial-5,4,5,示意\nneusoft,startup-center,5,7,示意\n',
    )
    expect(fault?.row).toBe(3)
  })

  it('a workbook, and bytes that are no text', async () => {
    expect(await reasons(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]))).toMatch(/workbook/)
    expect(await reasons(Buffer.from([0xff, 0xff, 0xff, 0x80]))).toMatch(/neither UTF-8 nor GB18030/)
    expect(await reasons(Buffer.from([0x41, 0, 0x42, 0]))).toMatch(/no text/)
  })

  it('a file of 50 MB, before it is read', async () => {
    const path = join(root, 'large.csv')
    await writeFile(path, '编号,名称\n')
    await truncate(path, 50_000_000)
    expect(await importTable(path, pack, { write: true })).toMatchObject({
      faults: [{ reason: expect.stringMatching(/50 MB/) }],
    })
    expect(await importTable(join(root, 'none.csv'), pack, { write: true })).toMatchObject({
      faults: [{ reason: 'there is no such file' }],
    })
  })

  it('whatever stands in it, without an exception', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { maxLength: 4 }), { maxLength: 5 }),
        fc.string(),
        (rows, tail) => {
          const table = readTable(`编号,名称,入驻日期\n${rows.map((it) => it.join(',')).join('\n')}${tail}`)
          if ('faults' in table) expect(table.faults.length).toBeGreaterThan(0)
          else for (const it of table.rows) expect(it.key).not.toBe('')
        },
      ),
    )
  })
})
