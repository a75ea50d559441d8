/** The hours of sun of a storey, worked out by a worker that stands in for the browser's. */
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startMessages } from '../../../tests/support/messages.ts'
import { campusOf } from '../../domain/campus/campus.ts'
import type { CampusBuilding } from '../../domain/campus/types.ts'
import { facadeSunHours } from '../../domain/environment/facadeSun.ts'
import { parkPack } from '../../domain/fixtures/park.ts'
import { useTable } from '../../store/index.ts'
import { StoreyAnswers } from './StoreyAnswers.tsx'
import type { SunAnswer, SunQuestion } from './sunWorker.ts'

const campus = campusOf(parkPack())
const entry = campus.buildings.get('mill') as CampusBuilding

/** Answers that are owed: nothing comes before the test asks for it. */
let owed: (() => void)[]
let ended: number

class SunWorker {
  onmessage: ((event: { data: SunAnswer }) => void) | null = null
  postMessage({ place, days, places, prisms }: SunQuestion) {
    const data = days.map((day) => facadeSunHours(place, day, places, prisms))
    owed.push(() => this.onmessage?.({ data }))
  }
  terminate() {
    ended++
  }
}

const answers = () => <StoreyAnswers id="mill.f2" entry={entry} storey={2} parts={[]} />
const line = () => screen.queryByText(/^Sun, /)?.textContent

beforeEach(async () => {
  await startMessages('en')
  owed = []
  ended = 0
  vi.stubGlobal('Worker', SunWorker)
  useTable.getState().open(campus)
  useTable.setState({ lang: 'en' })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  useTable.setState(useTable.getInitialState(), true)
})

describe('the sun of a storey', () => {
  it('is told of the side with most of it in winter, once it is known, and says that it is illustrative', () => {
    const { unmount } = render(answers())
    expect(line()).toBeUndefined()
    act(() => owed[0]?.())
    expect(line()).toMatch(/^Sun, South: about \d\.\d h on 21 December, \d\.\d h on 21 June \(illustrative/)
    unmount()
    expect(ended).toBe(1)
  })

  it('is left out where the page has no worker', () => {
    vi.stubGlobal('Worker', undefined)
    render(answers())
    expect(line()).toBeUndefined()
  })
})
