/** What cannot be drawn is told by file, path and reason. */
import { describe, expect, it } from 'vitest'
import { parkPack } from '../../fixtures/park.ts'
import type { Fault } from '../pack.ts'
import { type Figure, figure } from '../story.ts'
import { checkFigures } from './checkFigures.ts'

const pack = parkPack()

const PLAIN = {
  id: 'firms',
  label: { zh: '企业', en: 'Firms' },
  value: 3,
  asOf: '2022-01-01',
  group: 'companies',
  illustrative: true,
} as const

const of = (own: object): Figure => figure.parse({ ...PLAIN, ...own })

function faultsOf(...figures: Figure[]): Fault[] {
  const faults: Fault[] = []
  checkFigures({ figures }, (file, path, reason) => faults.push({ file, path, reason }))
  return faults
}

const point = (date: string, value: number) => ({ date, value, illustrative: true })

describe('figures', () => {
  it('of the park can all be drawn', () => {
    expect(faultsOf(...pack.figures)).toEqual([])
  })

  it.each([
    ['growth without a series', { chart: 'growth' }, 'figures[0].series'],
    [
      'a series that runs back',
      { series: [point('2022-01-02', 1), point('2022-01-01', 3)] },
      'figures[0].series[1].date',
    ],
    ['a series that ends with another value', { series: [point('2022-01-01', 4)] }, 'figures[0].value'],
    ['a series that ends on another date', { series: [point('2021-01-01', 3)] }, 'figures[0].value'],
    ['a share of more than all', { chart: 'share', value: 100.5 }, 'figures[0].value'],
    ['half a dot', { chart: 'count', value: 2.5 }, 'figures[0].value'],
    ['more dots than can be counted', { chart: 'count', value: 600 }, 'figures[0].value'],
  ])('refuses %s', (_what, own, path) => {
    expect(faultsOf(of(own)).map((it) => [it.file, it.path])).toEqual([['figures.json', path]])
  })
})
