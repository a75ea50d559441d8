/** The console: the script by the clock, its folds, and questions that the audience's screen answers with it. */
import { act, cleanup, screen as page, render, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startMessages } from '../../../../tests/support/messages.ts'
import { campusOf } from '../../../domain/campus/campus.ts'
import { type Scripts, scriptsFile } from '../../../domain/content/script.ts'
import { parkPack, parkTours } from '../../../domain/fixtures/park.ts'
import { sameInAll } from '../../../domain/language/text.ts'
import { launchState, type TableState } from '../../../domain/state/state.ts'
import type { Command } from '../../../domain/tours/presenting.ts'
import { useTable } from '../../../store/index.ts'
import type { ViewPicture } from '../../../store/viewPicture.ts'
import { Console, type Screen } from './Console.tsx'

const tours = parkTours()
const [tour] = tours
if (!tour) throw new Error('the park has no tour')
const pack = parkPack()
const [source] = pack.sources
const { id: company } = pack.tenants[0] ?? { id: '' }

/** Sixteen words: four lines of four. */
const SAID = ['**Good day** to all', 'this is the whole', 'come to {address} now', 'or call {contact} now']
const lines = (en: readonly string[]) => ({ zh: en, en, ru: en })
const scripts: Scripts = scriptsFile.parse({
  scripts: [
    {
      tour: tour.id,
      steps: [
        {
          step: tour.steps[0]?.title.zh,
          seconds: 60,
          lines: lines(SAID),
          asked: [{ question: sameInAll('Is it real?'), answer: sameInAll('No, it is made up.') }],
          sources: [source?.id],
        },
        { step: tour.steps[1]?.title.zh, seconds: 20, lines: lines(['**Now** the hall is open']) },
      ],
    },
  ],
  questions: [
    {
      id: 'who',
      question: sameInAll('Who is here?'),
      lines: lines(['**Many** are here']),
      show: { overlay: 'industry', view: 'overview' },
      asked: [{ question: sameInAll('How many?'), answer: sameInAll('Seven.') }],
    },
    {
      id: 'first',
      question: sameInAll('Who was first?'),
      lines: lines(['This one']),
      show: { select: company },
    },
  ],
})

const screenOf = (state: Partial<TableState>, more: Partial<Screen> = {}): Screen => ({
  state: { ...launchState(pack), tour: tour.id, step: 0, ...state },
  playing: false,
  auto: false,
  away: false,
  blank: false,
  bare: false,
  frozen: false,
  startedAt: null,
  newer: false,
  hidden: false,
  ...more,
})

const sent = vi.fn<(command: Command) => void>()
const draw = vi.fn<(picture: ViewPicture) => Promise<Blob>>()
const consoleOf = (shown: Screen, said: Scripts | null = scripts, fault: string | null = null) => (
  <Console
    screen={shown}
    connected
    picture={null}
    refused={[]}
    scripts={said}
    scriptFault={fault}
    send={sent}
    draw={draw}
  />
)
const notes = () => within(page.getByRole('region', { name: 'Notes' }))
const linesNow = () =>
  notes()
    .getAllByRole('listitem')
    .map((it) => it.textContent)
const current = () => document.querySelector('[aria-current="true"]')?.textContent
const press = (name: string) => userEvent.click(page.getByRole('button', { name }))

beforeEach(async () => {
  await startMessages('en')
  useTable.getState().open(campusOf(pack))
  useTable.setState({ tours, lang: 'en' })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  sent.mockClear()
  useTable.setState(useTable.getInitialState())
})

describe('the script', () => {
  it('is shown line by line, with cue words marked and what the pack does not have left out', () => {
    render(consoleOf(screenOf({})))
    expect(linesNow().slice(0, 3)).toEqual([
      'Good day to all',
      'this is the whole',
      `come to ${pack.manifest.address.text.en} now`,
    ])
    expect(page.queryByText(/or call/)).toBeNull()
    expect(page.getByText('Good day').tagName).toBe('STRONG')
  })

  it('folds its answers and its sources', () => {
    render(consoleOf(screenOf({})))
    const asked = page.getByText('Is it real?').closest('details')
    expect(asked?.open).toBe(false)
    expect(asked?.textContent).toContain('No, it is made up.')
    const sources = page.getByText(/^Sources · 1$/).closest('details')
    expect(sources?.open).toBe(false)
    expect(sources?.textContent).toContain(source?.fact.en)
  })

  it('tells how the next one begins', () => {
    const { rerender } = render(consoleOf(screenOf({})))
    const next = () => within(page.getByRole('region', { name: 'Next' }))
    expect(next().getByText('Now the hall is open')).toBeTruthy()
    rerender(consoleOf(screenOf({ step: 1 })))
    expect(next().queryByText(/Now the hall/)).toBeNull()
  })

  it('is followed by the clock, which waits while something else is looked at, and begins anew with a step', () => {
    vi.useFakeTimers()
    const { rerender } = render(consoleOf(screenOf({})))
    expect(current()).toBe('Good day to all')
    // Three lines share a minute; the last is longer by the words of the address.
    act(() => vi.advanceTimersByTime(30_000))
    expect(current()).not.toBe('Good day to all')
    const then = current()
    // A company takes the place of the script.
    rerender(consoleOf(screenOf({ select: company }, { away: true })))
    act(() => vi.advanceTimersByTime(60_000))
    rerender(consoleOf(screenOf({})))
    expect(current()).toBe(then)
    act(() => vi.advanceTimersByTime(60_000))
    expect(current()).toMatch(/^come to/)
    rerender(consoleOf(screenOf({ step: 1 })))
    rerender(consoleOf(screenOf({ step: 0 })))
    expect(current()).toBe('Good day to all')
  })

  it('goes on from a line that is touched', async () => {
    render(consoleOf(screenOf({})))
    await userEvent.click(page.getByText('this is the whole'))
    expect(current()).toBe('this is the whole')
  })

  it('gives way to caption and notes where the pack has none', () => {
    render(consoleOf(screenOf({}), null))
    expect(page.getByText(tour.steps[0]?.notes.en ?? '')).toBeTruthy()
    expect(page.queryByText('Good day')).toBeNull()
  })

  it('says what is wrong with it where it cannot be read', () => {
    render(consoleOf(screenOf({}), null, 'scripts.json · scripts[0] · a line is empty'))
    expect(page.getByRole('alert').textContent).toContain('scripts[0]')
  })
})

describe('a question', () => {
  it('is put on the wall with one press, with the answer here, until the story goes on', async () => {
    const { rerender } = render(consoleOf(screenOf({})))
    await press('Quick answers')
    await press('Who is here?')
    expect(sent.mock.calls).toEqual([[{ do: 'show', patch: { overlay: 'industry', view: 'overview' } }]])
    rerender(consoleOf(screenOf({ overlay: 'industry' }, { away: true })))
    expect(notes().getByRole('heading', { name: 'Who is here?' })).toBeTruthy()
    expect(linesNow()[0]).toBe('Many are here')
    expect(page.getByText('How many?')).toBeTruthy()
    // The next step is gone to by the clicker.
    rerender(consoleOf(screenOf({ step: 1 })))
    expect(notes().queryByRole('heading', { name: 'Who is here?' })).toBeNull()
  })

  it('about a company goes to it, and leads back with a press', async () => {
    const { rerender } = render(consoleOf(screenOf({})))
    await press('Quick answers')
    await press('Who was first?')
    expect(sent.mock.calls.map(([it]) => it)).toEqual([
      { do: 'show', patch: { select: company } },
      { do: 'visit', id: company },
    ])
    rerender(consoleOf(screenOf({ select: company }, { away: true })))
    await press('Back to the script')
    expect(sent).toHaveBeenLastCalledWith({ do: 'return' })
    rerender(consoleOf(screenOf({})))
    expect(notes().getByText('Good day')).toBeTruthy()
  })

  it('about what was searched for gets all that is known, and the questions that go with it', async () => {
    render(consoleOf(screenOf({ select: company }, { away: true })))
    const found = pack.tenants[0]
    expect(notes().getByRole('heading', { name: found?.name.en ?? '' })).toBeTruthy()
    for (const fact of found?.facts ?? []) expect(notes().getByText(new RegExp(fact.text.en))).toBeTruthy()
    await userEvent.click(notes().getByRole('button', { name: 'Who was first?' }))
    expect(linesNow()[0]).toBe('This one')
  })
})

describe('the picture to keep', () => {
  let saved: string[] = []
  beforeEach(() => {
    saved = []
    draw.mockReset().mockResolvedValue(new Blob(['picture']))
    URL.createObjectURL = () => 'blob:picture'
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download)
    })
  })
  afterEach(() => void vi.restoreAllMocks())

  it('is drawn by the wall, in the words and of the date that it shows, and saved here', async () => {
    render(consoleOf(screenOf({ date: '2021-03-04', lang: 'zh' })))
    await press('Picture')
    await press('8K')
    expect(draw.mock.lastCall?.[0]).toEqual({
      size: '8k',
      caption: [`${pack.manifest.title.zh} · 2021年3月4日`, pack.manifest.disclaimer.zh],
    })
    expect(saved).toEqual([`${pack.manifest.id}-2021-03-04-8k.jpg`])
    expect(page.getByText('Saved')).toBeTruthy()
  })

  it('that does not come is no file, and can be asked for again', async () => {
    draw.mockRejectedValueOnce(new Error('no picture came'))
    render(consoleOf(screenOf({})))
    await press('Picture')
    await press('8K')
    expect(page.getByText(/choose a smaller one/)).toBeTruthy()
    expect(saved).toEqual([])
    await press('4K')
    expect(saved).toHaveLength(1)
  })

  it('is of the park alone: the far picture has none, and says so', async () => {
    render(consoleOf(screenOf({ reach: 'zone' })))
    await press('Picture')
    expect(page.getByRole<HTMLButtonElement>('button', { name: '4K' }).disabled).toBe(true)
    expect(page.getByText(/Only a view of the park/)).toBeTruthy()
  })
})
