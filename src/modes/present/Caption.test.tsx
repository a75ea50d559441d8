/** What a caption on the wall says of its evidence: one mark, in words, and no code of the ledger. */
import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startMessages } from '../../../tests/support/messages.ts'
import { campusOf } from '../../domain/campus/campus.ts'
import type { TourStep } from '../../domain/content/tour.ts'
import { parkPack, parkTours } from '../../domain/fixtures/park.ts'
import { useTable } from '../../store/index.ts'
import { SourceMark } from './SourceMark.tsx'

const pack = parkPack()
const [first, second] = pack.sources.map(({ id }) => id)
const step = parkTours()[0]?.steps[0] as TourStep
const marked = (origin: Partial<TourStep>) => {
  const { container } = render(<SourceMark step={{ ...step, ...origin } as TourStep} />)
  return [container.textContent, container.childElementCount]
}

beforeEach(async () => {
  await startMessages('en')
  useTable.getState().open(campusOf(pack))
  useTable.setState({ lang: 'en' })
})
afterEach(() => {
  cleanup()
  useTable.setState(useTable.getInitialState())
})

describe('the mark of a caption', () => {
  it('counts the sources and names none', () => {
    expect(marked({ source: first, alsoSources: [], illustrative: undefined })).toEqual(['1 source', 1])
    expect(marked({ source: first, alsoSources: [second as string], illustrative: undefined })).toEqual([
      '2 sources',
      1,
    ])
  })

  it('says once that it is illustrative or a plan', () => {
    const none = { source: undefined, alsoSources: [], derived: undefined, planStated: undefined }
    expect(marked({ ...none, illustrative: true })).toEqual(['Illustrative', 1])
    expect(marked({ ...none, source: first, planStated: '2019' })).toEqual(['Planned · 1 source', 1])
  })
})
