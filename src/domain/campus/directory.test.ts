/** The directory finds a company by any piece of its name, however it is typed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../../tools/scene/shenha.ts'
import { directoryOf } from './directory.ts'
import { findablesOf } from './findables.ts'

const campus = await shenhaCampus()
const { tenants, buildings } = findablesOf(campus)
const directory = directoryOf(tenants)
const tenant = fc.constantFrom(...campus.pack.tenants)

/** A piece of a text that has something to search for in it. */
const pieceOf = (text: string) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.nat(text.length))
    .map(([from, length]) => text.slice(from, from + length + 1))
    .filter((it) => /[\p{L}\p{N}]/u.test(it) && !/^[^\p{L}\p{N}]*[a-z][^\p{L}\p{N}]*$/iu.test(it))

/** Letters of double width, as a Chinese keyboard may leave them. */
const wide = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

describe('the directory', () => {
  it.each([
    ['华为', 'huawei-kunpeng'],
    ['鲲鹏', 'huawei-kunpeng'],
    ['华 为', 'huawei-kunpeng'],
    ['HUAWEI kunpeng', 'huawei-kunpeng'],
    ['hwkp', 'huawei-kunpeng'],
    ['huaweikun', 'huawei-kunpeng'],
    ['qi anxin', 'qi-anxin'],
    ['ｑｉａｎｘｉｎ', 'qi-anxin'],
    ['qax', 'qi-anxin'],
    ['slj', 'agile-robots'],
    ['neusfot', 'neusoft'],
    ['huawie', 'huawei-kunpeng'],
    ['思令机器人', 'agile-robots'],
    ['agile robts', 'agile-robots'],
    ['北科健康', 'beike-biotech'],
  ])('finds by "%s" first of all %s', (query, id) => {
    expect(directory.find(query)[0]).toBe(id)
  })

  it('finds everything by nothing, and nothing by nonsense', () => {
    expect(directory.find(' ')).toEqual(tenants.map((it) => it.id))
    for (const query of ['zzzz', '.*', '(', '[a-z]', '\\', '木头'])
      expect(directory.find(query), query).toEqual([])
  })

  it('finds a company by any piece of its names, in any case and width, with or without spaces', () => {
    fc.assert(
      fc.property(
        tenant.chain((company) =>
          fc
            .oneof(
              pieceOf(company.name.zh),
              pieceOf(company.name.en),
              pieceOf(company.pinyin ?? company.name.zh),
            )
            .map((piece) => [company, piece] as const),
        ),
        ([it, piece]) => {
          for (const query of [
            piece,
            piece.toUpperCase(),
            wide(piece.toLowerCase()),
            `  ${[...piece].join(' ')} `,
          ])
            expect(directory.find(query), query).toContain(it.id)
        },
      ),
    )
  })

  it('takes a single letter for a beginning', () => {
    expect(directory.find('q')).toEqual(['qi-anxin'])
    expect(directory.find('n')).toEqual(['neusoft'])
    expect(directory.find('h').length).toBeLessThan(tenants.length / 2)
  })

  it('finds by words of both languages, of industry, building and storey, in any order', () => {
    expect(directory.find('start-up 华为')).toEqual(['huawei-kunpeng'])
    expect(directory.find('f3 kunpeng')).toEqual(['huawei-kunpeng'])
    expect(directory.find('kunpeng neusoft')).toEqual([])
    expect(directory.find('生物经济')).toEqual(['beike-biotech'])
  })

  it('puts a name that begins with the query before one that only holds it', () => {
    const of = directoryOf([
      { id: 'c', names: ['一家公司'], also: ['东软大楼'] },
      { id: 'b', names: ['大东软件'] },
      { id: 'a', names: ['东软'] },
    ])
    expect(of.find('东软')).toEqual(['a', 'b', 'c'])
  })

  it('does not find a word across the end of one text and the start of the next', () => {
    expect(directoryOf([{ id: 'x', names: ['ab', 'cd'] }]).find('abcd')).toEqual([])
  })

  it('finds a company again that is typed with one letter too many, too few or wrong', () => {
    const spelled = campus.pack.tenants
      .flatMap((it) => it.name.en.split(/[ -]/))
      .filter((it) => it.length > 5)
    fc.assert(
      fc.property(
        fc.constantFrom(...spelled),
        fc.nat(),
        fc.constantFrom('less', 'more', 'other'),
        (word, at, how) => {
          const k = 1 + (at % (word.length - 2))
          const typed =
            word.slice(0, k) + (how === 'less' ? '' : 'x') + word.slice(how === 'more' ? k : k + 1)
          const meant = campus.pack.tenants.filter((it) => it.name.en.includes(word)).map((it) => it.id)
          expect(directory.find(typed), typed).toEqual(expect.arrayContaining(meant))
        },
      ),
    )
  })

  it('finds buildings too', () => {
    expect(directoryOf(buildings).find('zhzlzx')[0]).toBe('exhibition-center')
    expect(directoryOf(buildings).find('人才公寓')).toHaveLength(5)
  })

  it('answers within a frame at 5,000 companies', () => {
    const many = Array.from({ length: 5000 }, (_, i) => {
      const own = tenants[i % tenants.length] as (typeof tenants)[number]
      return { ...own, id: `${own.id}-${i}`, names: own.names.map((name) => `${name} ${i}`) }
    })
    const large = directoryOf(many)
    large.find('xxxyyy') // the first slip builds the index
    const times = ['h', 'hu', 'huawei 42', 'hwkp', '机器人', 'neusfot 17', 'qwrtz'].map((query) => {
      // Processor time: a machine that is busy with other things is no fault of the search.
      const runs = [0, 1, 2].map(() => {
        const start = process.cpuUsage()
        large.find(query)
        const { user, system } = process.cpuUsage(start)
        return (user + system) / 1000
      })
      return Math.min(...runs)
    })
    expect(Math.max(...times)).toBeLessThan(16)
  })
})

describe('readings', () => {
  it('have a syllable for each character', () => {
    for (const { name, pinyin } of [...campus.pack.tenants, ...campus.pack.buildings]) {
      const characters = name.zh.match(/\p{Script=Han}|[A-Za-z]+|\d+/gu) ?? []
      expect(pinyin?.split(' '), name.zh).toHaveLength(characters.length)
    }
  })
})
